import type { AreaContext } from '#main/areas/area-context.ts';
import { raiseTask } from '#main/areas/tasks/raise-task.ts';
import { MunimentError } from '#shared/errors.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { requirePoweredBank, type PoweredBank } from './powered-bank.ts';
import { insertShelfCommand } from './shelf-commands-store.ts';

/**
 * Stops first and writes afterwards: neither a full disk nor repair mode may stand between a person and Stop.
 * Throws DEVICES_STOP_UNCONFIRMED when the standstill was not read back.
 */
export async function stopBank(context: AreaContext, input: CallInput<'stacks', 'stopBank'>): Promise<Record<string, never>> {
  const bank = requirePoweredBank(context, input.bankId);
  const askedAt = context.clock.nowIso();
  try {
    await context.devices.stopShelf(bank.deviceId);
  } catch (error) {
    noteStop(context, bank, askedAt, error instanceof MunimentError ? error.code : 'unknown');
    throw error;
  }
  noteStop(context, bank, askedAt, 'done');
  return {};
}

function noteStop(context: AreaContext, bank: PoweredBank, askedAt: string, result: string): void {
  const { bankId, deviceId, name } = bank;
  try {
    context.write((tx) => {
      insertShelfCommand(context.db, { deviceId, sequence: 0, command: 'stop', target: '', actor: context.actor.name, askedAt, result, endedAt: context.clock.nowIso(), remark: '' });
      tx.record({ class: 'F', kind: 'shelf.stop', entity: 'bank', eid: bankId, body: { deviceId, askedAt, result } });
      tx.publish({ name: 'stacks.motionEnded', payload: { bankIds: [bankId], sequence: 0, result } });
      if (result !== 'done') raiseTask(context, tx, { kind: 'shelfStopUnconfirmed', uniqueKey: `shelfStopUnconfirmed:${bankId}`, data: { bank: name }, target: { screen: 'stacks', id: bankId }, dueAt: askedAt });
    });
  } catch (error) {
    context.logger.error('a stop could not be written down', { bankId, result, error });
  }
}
