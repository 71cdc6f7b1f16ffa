import { deadlineOf } from '#shared/domain/deadline.ts';
import type { ExpectedList } from '#shared/presets/delivery-preset.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { readWorkingCalendar } from '#main/areas/tasks/working-calendar-store.ts';
import { wallClock } from '#main/platform/local-time.ts';
import { changeExpected, findArrival, insertExpected, selectByNumber } from './expected-store.ts';
import type { SourceRecord } from './sources-store.ts';

export interface ExpectedDraft { readonly externalId: string; /** YYYYMMDD. */ readonly day: string; readonly unit: string; readonly title: string }

/** When papers of a day are due: reckoned from its first minute, so that `hours` count from the beginning of the day and `days` from the day. */
export const expectedDue = (context: AreaContext, { within }: ExpectedList, day: string): string => deadlineOf(within, wallClock.instantOf(day, 0), wallClock, readWorkingCalendar(context.db));

/** A line of a list, in the caller's transaction; what came before its list did is there already. Answers whether the line is new. Tasks are brought into line by the caller. */
export function addExpected(context: AreaContext, tx: WriteTx, source: SourceRecord, list: ExpectedList, draft: ExpectedDraft, rank: number): boolean {
  const { db, ids } = context;
  const rows = selectByNumber(db, source.n, list.listKey, draft.externalId);
  if (rows.some(({ day, state }) => day === draft.day && state !== 'unexpected')) return false;
  const early = rows.find(({ state }) => state === 'unexpected');
  const arrivedAt = early?.cameAt ?? findArrival(db, source.n, list.answeredBy, draft.externalId);
  const dueAt = expectedDue(context, list, draft.day);
  const state = arrivedAt === null ? 'expected' : arrivedAt > dueAt ? 'late' : 'came';
  if (early !== undefined) changeExpected(db, { ...early, ...draft, dueAt, state });
  else insertExpected(db, { ...draft, expectedId: ids.uuid(), sourceN: source.n, listKey: list.listKey, dueAt, state, cameAt: arrivedAt, cameBy: null, reason: '', classification: rank, version: 1 });
  tx.publish({ name: 'deliveries.expectedChanged', payload: { sourceIds: [source.sourceId] } });
  return true;
}
