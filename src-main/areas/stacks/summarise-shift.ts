import { MOTION_COMMANDS } from '#shared/domain/shelf-bank.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { findHandState } from './hand-states-store.ts';
import { FAULT_RESULTS, faultOf } from './motion-outcome.ts';
import { countOpenPicks } from './pick-lists-store.ts';
import { listBankRecords } from './rooms-store.ts';
import { countCommandsSince, lastHandOverAt } from './shift-notes-store.ts';

type ShiftSummary = CallAnswer<'stacks', 'listShiftNotes'>['now'];

/** What the next shift should know: what was moved and what went wrong since the last hand-over, and how everything stands now. */
export function summariseShift(context: AreaContext): ShiftSummary {
  const { db, devices } = context;
  const since = lastHandOverAt(db);
  const commands = countCommandsSince(db, since ?? '');
  const count = (wanted: (row: (typeof commands)[number]) => boolean): number => commands.filter(wanted).reduce((sum, row) => sum + row.count, 0);
  const openAisles: ShiftSummary['openAisles'] = [];
  const blocked: ShiftSummary['blocked'] = [];
  for (const { bankId, name, deviceId } of listBankRecords(db, null)) {
    const byHand = findHandState(db, bankId)?.openAisle ?? 0;
    if (byHand > 0) openAisles.push({ bank: name, aisle: byHand });
    const status = deviceId === null ? null : devices.shelfStatus(deviceId);
    if (deviceId === null || status === null) continue;
    if (!status.linked || faultOf(status) !== null || status.conditions.includes('locked')) blocked.push(name);
    else if (status.openAisle !== 0) openAisles.push({ bank: name, aisle: status.openAisle });
  }
  return {
    since, openAisles, blocked, openPicks: countOpenPicks(db, clearanceRank(context.actor)), stops: count(({ command }) => command === 'stop'),
    movements: count(({ command }) => MOTION_COMMANDS.some((kind) => kind === command) || command === 'openByHand' || command === 'closeByHand'), faults: count(({ result }) => result !== null && FAULT_RESULTS.includes(result)),
  };
}
