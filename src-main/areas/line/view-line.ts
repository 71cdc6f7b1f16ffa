import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { countOpenBatches } from './batches-store.ts';
import type { LineRecord } from './lines-store.ts';

type View = CallAnswer<'line', 'saveLine'>;

/** A line as screens see it. */
export const viewLine = (context: AreaContext, line: LineRecord): View => ({ ...line, lineId: line.lineId as View['lineId'], openBatches: countOpenBatches(context.db, line.lineId) });
