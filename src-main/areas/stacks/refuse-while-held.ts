import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { findOpenHold } from './aisle-holds-store.ts';
import type { BankRecord } from './rooms-store.ts';

/** Throws STACKS_AISLE_HELD with who is in which aisle. */
export function refuseWhileHeld(context: AreaContext, bank: Pick<BankRecord, 'bankId' | 'name'>): void {
  const hold = findOpenHold(context.db, bank.bankId);
  if (hold !== null) throw new MunimentError('STACKS_AISLE_HELD', { bank: bank.name, aisle: hold.aisle, person: hold.heldBy });
}
