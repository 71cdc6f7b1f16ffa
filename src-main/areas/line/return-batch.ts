import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import type { BatchRow } from './batches-store.ts';
import { requireBatchIn, requireMine } from './change-batch.ts';
import { readFiles } from './look-at-evidence.ts';
import { moveBatch, NOTHING_SAID } from './move-batch.ts';
import { viewBatchDetail } from './view-batch.ts';

/** On the way back nothing is asked of the images: it goes back to be mended. */
const NONE: ReadonlySet<string> = new Set();

/** By whoever has it, or, while nobody has taken it in hand, by whoever looked at it. Throws LINE_STATION_NOT_BEFORE and what `requireBatchIn`, `requireMine` and `moveBatch` throw. */
export async function returnBatch(context: AreaContext, { batchId, version, toStation, reason, wrongPages }: CallInput<'line', 'returnBatch'>): Promise<CallAnswer<'line', 'returnBatch'>> {
  const find = () => {
    const row = requireBatchIn(context, { batchId, version }, ['running']);
    if (row.holderId !== null) requireMine(context, row);
    return row;
  };
  positionBefore(find(), toStation);
  const evidence = { damaged: NONE, files: await readFiles(context, find()) };
  context.write((tx) => {
    const row = find();
    moveBatch(context, tx, row, evidence, { ...NOTHING_SAID, toPosition: positionBefore(row, toStation), reason, wrongPages });
  });
  return viewBatchDetail(context, batchId);
}

/** Throws LINE_STATION_NOT_BEFORE. */
export function positionBefore(row: BatchRow, stationKey: string): number {
  const position = row.settings.stations.findIndex((station) => station.stationKey === stationKey) + 1;
  if (position === 0 || position >= row.position) throw new MunimentError('LINE_STATION_NOT_BEFORE', { number: row.number });
  return position;
}
