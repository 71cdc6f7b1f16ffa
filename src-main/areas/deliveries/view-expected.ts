import type { AreaContext } from '#main/areas/area-context.ts';
import type { ExpectedPaper } from '#shared/contract/delivery-shapes.ts';
import type { ExpectedRow } from './expected-store.ts';
import { findSourceByN } from './sources-store.ts';

/** A line as screens see it; `missing` is what is expected and whose time is over. */
export function viewExpected(context: AreaContext, { n: _n, sourceN, classification: _rank, state, ...row }: ExpectedRow): ExpectedPaper {
  return { ...row, sourceId: findSourceByN(context.db, sourceN).sourceId, state: state === 'expected' && row.dueAt <= context.clock.nowIso() ? 'missing' : state } as ExpectedPaper;
}
