import type { ShelfBankStatus } from '#shared/domain/shelf-bank.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { raiseTask } from '#main/areas/tasks/raise-task.ts';
import { isInFlight } from './commands-in-flight.ts';
import { endCommand, shelfFaultKey } from './end-command.ts';
import { faultOf, outcomeOf } from './motion-outcome.ts';
import { findBankOfDevice, type BankRecord } from './rooms-store.ts';
import { findSequenceBefore, listUnendedCommands, type ShelfCommandRecord } from './shelf-commands-store.ts';

/** Readings that must agree before a command counts as never received: the first may be older than the command. */
const READINGS_TO_BE_SURE = 2;

/**
 * Follows the controllers for as long as the room is open: writes how each command ended, also those that were under way when the
 * program was last closed, and raises a task when a bank is held fast. It never sends anything. Answers with what ends it.
 */
export function reconcileMotion(context: AreaContext): () => void {
  const faultSeen = new Map<string, string>();
  const otherSeen = new Map<number, number>();

  const noteFault = (bank: BankRecord, status: ShelfBankStatus): void => {
    const fault = faultOf(status);
    if (!status.linked || fault === (faultSeen.get(bank.bankId) ?? null)) return;
    if (fault === null) faultSeen.delete(bank.bankId);
    else faultSeen.set(bank.bankId, fault);
    if (fault === null) return;
    context.write((tx) => {
      const raised = raiseTask(context, tx, {
        kind: 'shelfFault', uniqueKey: shelfFaultKey(bank.bankId), data: { bank: bank.name, result: fault, carriage: status.faultCarriage === 0 ? '—' : status.faultCarriage },
        target: { screen: 'stacks', id: bank.bankId }, dueAt: context.clock.nowIso(),
      });
      if (raised !== null) tx.record({ class: 'F', kind: 'shelf.fault', entity: 'bank', eid: bank.bankId, body: { deviceId: status.deviceId, result: fault, faultCode: status.faultCode, faultCarriage: status.faultCarriage } });
    });
  };

  const follow = (bank: BankRecord, status: ShelfBankStatus, controllerRestarted: boolean): void => {
    const rows = listUnendedCommands(context.db, status.deviceId).filter(({ n }) => !isInFlight(context.devices, n));
    if (!status.linked) return;
    for (const row of rows) {
      const outcome = outcomeOf(row.sequence, status);
      const seen = (otherSeen.get(row.n) ?? 0) + 1;
      if (outcome === 'goingOn' && !controllerRestarted) continue;
      if (outcome === 'other' && !controllerRestarted && seen < READINGS_TO_BE_SURE) {
        otherSeen.set(row.n, seen);
        continue;
      }
      otherSeen.delete(row.n);
      endCommand(context, bank, row, outcome === 'other' || outcome === 'goingOn' ? lostOutcome(context, row, status) : outcome);
    }
  };

  return context.devices.on((event) => {
    if (event.kind !== 'shelf') return;
    try {
      const bank = findBankOfDevice(context.db, event.status.deviceId);
      if (!bank) return;
      follow(bank, event.status, event.controllerRestarted);
      noteFault(bank, event.status);
    } catch (error) {
      context.logger.error('a shelf status could not be recorded', { deviceId: event.status.deviceId, error });
    }
  });
}

/** The controller still speaks of the command before: ours never arrived. Otherwise it has forgotten, and nobody knows. */
function lostOutcome(context: AreaContext, row: ShelfCommandRecord, status: ShelfBankStatus): 'notReceived' | 'unknown' {
  return status.lastSequence !== 0 && status.lastSequence === findSequenceBefore(context.db, row.deviceId, row.n) ? 'notReceived' : 'unknown';
}
