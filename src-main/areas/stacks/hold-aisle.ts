import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { insertHold } from './aisle-holds-store.ts';
import { requireBank } from './create-bank.ts';
import { findHandState } from './hand-states-store.ts';
import { refuseWhileHeld } from './refuse-while-held.ts';
import { sendCommand } from './send-command.ts';

/**
 * Somebody goes into an open aisle. The controller is locked first, so that its own panel moves nothing either; only what is really
 * locked is called held. Throws STACKS_BANK_NOT_FOUND, STACKS_AISLE_HELD, STACKS_AISLE_NOT_OPEN, DEVICES_*.
 */
export async function holdAisle(context: AreaContext, input: CallInput<'stacks', 'holdAisle'>): Promise<Record<string, never>> {
  const { bankId, aisle, purpose } = input;
  const { db, actor, clock } = context;
  const bank = requireBank(context, bankId);
  refuseWhileHeld(context, bank);
  if (bank.kind === 'powered' && bank.deviceId !== null) {
    if (context.devices.shelfStatus(bank.deviceId)?.openAisle !== aisle) throw new MunimentError('STACKS_AISLE_NOT_OPEN', { bank: bank.name, aisle });
    await sendCommand(context, { ...bank, deviceId: bank.deviceId }, { command: { kind: 'lock' }, target: String(aisle), leaseId: null });
  }
  if (bank.kind === 'manual' && findHandState(db, bankId)?.openAisle !== aisle) throw new MunimentError('STACKS_AISLE_NOT_OPEN', { bank: bank.name, aisle });
  context.write((tx) => {
    refuseWhileHeld(context, bank);
    insertHold(db, { bankId, aisle, purpose, heldById: actor.personId, heldBy: actor.name, heldAt: clock.nowIso() });
    tx.record({ class: 'F', kind: 'aisle.hold', entity: 'bank', eid: bankId, body: { aisle, purpose } });
    tx.publish({ name: 'stacks.aisleHeld', payload: { bankIds: [bankId] } });
  });
  return {};
}
