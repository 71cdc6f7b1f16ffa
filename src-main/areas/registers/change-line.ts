import { MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { clearanceRank, rankOf } from '#main/areas/clearance-rank.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { writeLine, type LineRow } from './lines-store.ts';
import { requireLine, storedLine, viewLine } from './view-register.ts';

/** Throws REGISTERS_YEAR_STAYS, REGISTERS_DAY_TO_COME, CATALOGUE_ABOVE_CLEARANCE and what `changingLine` throws. */
export function changeLine(context: AreaContext, { lineId, version, fields }: CallInput<'registers', 'changeLine'>): CallAnswer<'registers', 'changeLine'> {
  return changingLine(context, lineId, version, (tx, row) => {
    if (row.state === 'void') throw new MunimentError('REGISTERS_LINE_VOID', { number: row.number });
    if (Number(fields.onDay.slice(0, 4)) !== row.year) throw new MunimentError('REGISTERS_YEAR_STAYS', { number: row.number, year: row.year });
    const rank = checkFields(context, fields);
    keepLine(context, tx, row, { ...fields, classification: rank, sameDay: fields.onDay === localDay(Date.parse(row.enteredAt)) ? 1 : 0 }, 'registerLine.update');
  });
}

/** Runs a change of one line as it was last seen. Throws REGISTERS_LINE_NOT_FOUND, REGISTERS_CHANGED_MEANWHILE. */
export function changingLine(context: AreaContext, lineId: string, version: number, change: (tx: WriteTx, row: LineRow) => void): CallAnswer<'registers', 'changeLine'> {
  context.write((tx) => { change(tx, storedLine(requireLine(context, lineId, version))); });
  return viewLine(requireLine(context, lineId));
}

/** Writes what changed of a line, with its op and event. */
export function keepLine(context: AreaContext, tx: WriteTx, row: LineRow, changes: Partial<LineRow>, kind: string): void {
  writeLine(context.db, { ...row, ...changes, version: row.version + 1 });
  const before = Object.fromEntries(Object.keys(changes).map((name) => [name, row[name as keyof LineRow]])) as Record<string, Json>;
  tx.record({ class: 'O', kind, entity: 'registerLine', eid: row.lineId, fields: Object.keys(changes), body: { number: row.number, before, after: changes as Record<string, Json> } });
  announceLines(tx, [row.lineId]);
}

export function announceLines(tx: WriteTx, lineIds: readonly string[]): void {
  tx.publish({ name: 'registers.linesChanged', payload: { lineIds: [...lineIds] } });
}

/** The rank of a line that the actor may write. Throws REGISTERS_DAY_TO_COME, CATALOGUE_ABOVE_CLEARANCE. */
export function checkFields(context: AreaContext, { onDay, classification }: CallInput<'registers', 'changeLine'>['fields']): number {
  if (onDay > localDay(context.clock.nowMs())) throw new MunimentError('REGISTERS_DAY_TO_COME', { day: onDay });
  const rank = rankOf(classification);
  if (rank > clearanceRank(context.actor)) throw new MunimentError('CATALOGUE_ABOVE_CLEARANCE');
  return rank;
}
