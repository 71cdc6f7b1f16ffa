import { totalWork, type WorkTotal } from '#shared/domain/line-work.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { localDayStartMs } from '#main/platform/local-time.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectWork } from './hand-overs-store.ts';
import { findLine, selectLines } from './lines-store.ts';

const HOUR_MS = 3_600_000;
const ALWAYS = { from: '0', to: '9' };
const NONE: WorkTotal = { person: null, station: null, hour: null, stretches: 0, items: 0, pages: 0, minutes: 0, returnedPages: 0 };

/** Stations of the same key are one station, whatever the line. */
export function reportWork(context: AreaContext, { lineId, from, to, by }: CallInput<'line', 'reportWork'>): CallAnswer<'line', 'reportWork'> {
  const stretches = selectWork(context.db, { lineId: lineId ?? null, from: from ?? ALWAYS.from, to: to ?? ALWAYS.to, rank: clearanceRank(context.actor) });
  const hourOf = (instant: string): number => Math.floor((Date.parse(instant) - localDayStartMs(Date.parse(instant))) / HOUR_MS);
  const lines = lineId == null ? selectLines(context.db) : [findLine(context.db, lineId)].filter((line) => line !== undefined);
  const stations = new Map(lines.flatMap(({ settings }) => settings.stations).map(({ stationKey, nameZh, nameEn }) => [stationKey, { zh: nameZh, en: nameEn }]));
  return { rows: totalWork(stretches, by, hourOf).map((row) => ({ ...row, stationName: row.station === null ? null : (stations.get(row.station) ?? { zh: row.station, en: row.station }) })), total: totalWork(stretches, [], hourOf)[0] ?? NONE };
}
