import { can } from '#shared/domain/permission.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { endHold, findOpenHold } from './aisle-holds-store.ts';
import { requireBank } from './create-bank.ts';
import { sendCommand } from './send-command.ts';

/**
 * The person is out of the aisle. The hold ends first: should the controller not hear the unlocking it stays locked, which hurts nobody.
 * Throws STACKS_BANK_NOT_FOUND, STACKS_AISLE_NOT_HELD, STACKS_HOLD_IS_ANOTHERS, DEVICES_*.
 */
export async function releaseAisle(context: AreaContext, input: CallInput<'stacks', 'releaseAisle'>): Promise<Record<string, never>> {
  const { bankId, remark } = input;
  const { db, actor, clock } = context;
  const bank = requireBank(context, bankId);
  context.write((tx) => {
    const hold = findOpenHold(db, bankId);
    if (hold === null) throw new MunimentError('STACKS_AISLE_NOT_HELD', { bank: bank.name });
    const isOwn = hold.heldById === actor.personId;
    if (!isOwn && (remark === '' || !can(actor, 'stacks.move'))) throw new MunimentError('STACKS_HOLD_IS_ANOTHERS', { aisle: hold.aisle, person: hold.heldBy });
    endHold(db, bankId, clock.nowIso(), actor.name, remark);
    tx.record({ class: 'F', kind: 'aisle.release', entity: 'bank', eid: bankId, body: { aisle: hold.aisle, heldBy: hold.heldById, remark } });
    tx.publish({ name: 'stacks.aisleHeld', payload: { bankIds: [bankId] } });
  });
  if (bank.kind === 'powered' && bank.deviceId !== null) await sendCommand(context, { ...bank, deviceId: bank.deviceId }, { command: { kind: 'unlock' }, target: '', leaseId: null });
  return {};
}
