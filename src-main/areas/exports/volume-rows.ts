import type { ExportView } from '#shared/contract/exports.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { selectVolumes, type VolumeRow } from '#main/areas/catalogue/volumes-store.ts';
import { takeTurns } from './take-turns.ts';

const PAGE = 500;

export type VolumesView = Extract<ExportView, { kind: 'volumes' }>;

/** The volumes (or projects) of a view that the asker may see, latest first. */
export async function* volumeRows(context: AreaContext, { level, filter }: VolumesView, signal: AbortSignal): AsyncGenerator<VolumeRow, void, void> {
  const { fondsId = null, recordGroup = null, year = null, unitId = null, retention = null, parentId = null, temporary = null, words = null } = filter;
  const wanted = { fondsId, recordGroup, year, unitId, retention, level, parentId, temporary: temporary === null ? null : Number(temporary), words };
  for (let before = Number.MAX_SAFE_INTEGER; ;) {
    await takeTurns(signal);
    const rows = selectVolumes(context.db, wanted, clearanceRank(context.actor), before, PAGE);
    yield* rows;
    if (rows.length < PAGE) return;
    before = rows.at(-1)!.n;
  }
}
