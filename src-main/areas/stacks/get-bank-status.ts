import type { AreaContext } from '#main/areas/area-context.ts';
import type { ShelfBankStatus } from '#shared/domain/shelf-bank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requireBank } from './create-bank.ts';

type BankStatus = NonNullable<CallAnswer<'stacks', 'getBankStatus'>>;

/** The last thing known of a powered bank; null for a bank without a controller and before the first reading. */
export function getBankStatus(context: AreaContext, input: CallInput<'stacks', 'getBankStatus'>): CallAnswer<'stacks', 'getBankStatus'> {
  const { deviceId } = requireBank(context, input.bankId);
  const status = deviceId === null ? null : context.devices.shelfStatus(deviceId);
  return status && viewStatus(status);
}

export const viewStatus = (status: ShelfBankStatus): BankStatus =>
  ({ ...status, conditions: [...status.conditions], carriages: status.carriages.map((carriage) => ({ ...carriage })) });
