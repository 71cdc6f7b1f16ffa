import { taskUrgency } from '#shared/domain/task-urgency.ts';
import type { LineSettings, SecurityItem } from '#shared/presets/line-preset.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { countBatch, type BatchRow } from './batches-store.ts';
import { requireBatch, stationOf } from './change-batch.ts';
import { selectDeeds, selectHandOvers, selectTicks, type HandOverRow } from './hand-overs-store.ts';

type Detail = CallAnswer<'line', 'getBatch'>;

const HOUR_MS = 3_600_000;

/** Mandatory items of one part of the security list that nobody has ticked. A batch of the room's own people has no list. */
export function untickedItems(context: AreaContext, row: BatchRow, phase: SecurityItem['phase']): SecurityItem[] {
  if (row.contractor === '') return [];
  const ticked = new Set(selectTicks(context.db, row.batchId).map(({ itemKey }) => itemKey));
  return row.settings.security.filter((item) => item.phase === phase && item.mandatory && !ticked.has(item.itemKey));
}

const namesAt = (settings: LineSettings, position: number): { zh: string; en: string } | null => {
  const station = settings.stations[position - 1];
  return station === undefined ? null : { zh: station.nameZh, en: station.nameEn };
};

/** What a list shows of a batch. */
export function viewBatch(context: AreaContext, row: BatchRow, counts = countBatch(context.db, row.batchId)): Detail['batch'] {
  const { n: _n, settings, holderId, arrival: _arrival, ...rest } = row;
  const station = stationOf(row);
  return {
    ...rest, ...counts, lineName: { zh: settings.nameZh, en: settings.nameEn }, stations: settings.stations.length, stationKey: station?.stationKey ?? null, stationName: namesAt(settings, row.position),
    atGates: station?.leaves.includes('gates') === true, isMine: holderId === context.actor.personId, light: row.state === 'running' && station !== null ? taskUrgency(row.dueAt, context.clock.nowIso(), station.warnHours * HOUR_MS) : 'normal',
    openingLeft: untickedItems(context, row, 'opening').length, closingLeft: untickedItems(context, row, 'closing').length,
  } as Detail['batch'];
}

function viewHandOver(settings: LineSettings, { fromPosition, toPosition, received, checks, ...row }: HandOverRow): Detail['handOvers'][number] {
  return { ...row, received, checks: [...checks], fromStation: namesAt(settings, fromPosition), toStation: namesAt(settings, toPosition) };
}

/** Throws LINE_BATCH_NOT_FOUND. */
export function viewBatchDetail(context: AreaContext, batchId: string): Detail {
  const row = requireBatch(context, batchId);
  return {
    batch: viewBatch(context, row), settings: row.settings, handOvers: selectHandOvers(context.db, batchId).map((each) => viewHandOver(row.settings, each)), ticks: selectTicks(context.db, batchId), history: selectDeeds(context.db, batchId),
  };
}
