import type { AreaContext } from '#main/areas/area-context.ts';
import { raiseTask } from '#main/areas/tasks/raise-task.ts';
import { settleTask } from '#main/areas/tasks/settle-task.ts';
import type { BankRecord } from './rooms-store.ts';
import { endShelfCommand, type ShelfCommandRecord } from './shelf-commands-store.ts';

/** Records how a command ended: row, op, announcement. Nothing happens when that was known already. */
export function endCommand(context: AreaContext, bank: BankRecord, command: ShelfCommandRecord, result: string): void {
  context.write((tx) => {
    if (!endShelfCommand(context.db, command.n, result, context.clock.nowIso())) return;
    tx.record({ class: 'F', kind: 'shelf.result', entity: 'bank', eid: bank.bankId, body: { deviceId: command.deviceId, sequence: command.sequence, command: command.command, target: command.target, result } });
    tx.publish({ name: 'stacks.motionEnded', payload: { bankIds: [bank.bankId], sequence: command.sequence, result } });
    if (result === 'unknown' && isMotionCommand(command)) {
      raiseTask(context, tx, { kind: 'shelfMotionUnknown', uniqueKey: `shelfMotionUnknown:${bank.bankId}`, data: { bank: bank.name, target: command.target }, target: { screen: 'stacks', id: bank.bankId } });
    }
    if (command.command === 'resetFault' && (result === 'done' || result === 'accepted')) settleTask(context, tx, shelfFaultKey(bank.bankId), command.remark);
  });
}

export const shelfFaultKey = (bankId: string): string => `shelfFault:${bankId}`;

const isMotionCommand = ({ command }: ShelfCommandRecord): boolean => ['openAisle', 'closeAll', 'ventilate', 'nightPark'].includes(command);
