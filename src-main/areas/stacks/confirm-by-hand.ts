import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requireBank } from './create-bank.ts';
import { findHandState, saveHandState } from './hand-states-store.ts';
import { refuseWhileHeld } from './refuse-while-held.ts';
import { handLogId, insertShelfCommand } from './shelf-commands-store.ts';

/**
 * A person's word for what no controller can tell: it is kept with their name and the time, and outlives a restart.
 * Throws STACKS_BANK_NOT_FOUND, STACKS_NOT_HAND_WHEELED, STACKS_AISLE_NOT_FOUND, STACKS_AISLE_HELD.
 */
export function confirmByHand(context: AreaContext, { bankId, openAisle }: CallInput<'stacks', 'confirmByHand'>): CallAnswer<'stacks', 'confirmByHand'> {
  const { db, actor, clock } = context;
  return context.write((tx) => {
    const bank = requireBank(context, bankId);
    if (bank.kind !== 'manual') throw new MunimentError('STACKS_NOT_HAND_WHEELED', { bank: bank.name });
    if (openAisle > bank.carriages) throw new MunimentError('STACKS_AISLE_NOT_FOUND', { bank: bank.name, aisle: openAisle, carriages: bank.carriages });
    // Whoever is inside would be crushed by hand as well as by a motor.
    refuseWhileHeld(context, bank);
    const before = findHandState(db, bankId);
    const state = { openAisle, confirmedAt: clock.nowIso(), confirmedBy: actor.name };
    saveHandState(db, bankId, state);
    insertShelfCommand(db, { deviceId: handLogId(bankId), sequence: 0, command: openAisle > 0 ? 'openByHand' : 'closeByHand', target: openAisle > 0 ? String(openAisle) : '', actor: actor.name, askedAt: state.confirmedAt, result: 'confirmed', endedAt: state.confirmedAt, remark: '' });
    tx.record({ class: 'F', kind: 'aisle.confirmByHand', entity: 'bank', eid: bankId, body: { before: before?.openAisle ?? null, openAisle } });
    tx.publish({ name: 'stacks.motionEnded', payload: { bankIds: [bankId], sequence: 0, result: 'confirmed' } });
    tx.publish({ name: 'stacks.roomChanged', payload: { roomIds: [bank.roomId] } });
    return state;
  });
}
