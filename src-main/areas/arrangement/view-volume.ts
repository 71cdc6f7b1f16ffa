import type { Volume } from '#shared/contract/arrangement.ts';
import { MunimentError } from '#shared/errors.ts';
import type { VolumeKind } from '#shared/domain/volume-kind.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank, levelOf } from '#main/areas/clearance-rank.ts';
import { readCustomValues } from '#main/areas/schemes/custom-values.ts';
import { findVolumeRow, readVolumeTotals, type VolumeRow } from '#main/areas/catalogue/volumes-store.ts';

/** A volume as a screen sees it; the counts hold only what the asker may see. */
export function viewVolume(context: AreaContext, row: VolumeRow): Volume {
  const totals = readVolumeTotals(context.db, row.volumeId, clearanceRank(context.actor));
  const { n: _n, codeScope: _scope, deletedAt: _deleted, ...rest } = row;
  return {
    ...rest, custom: readCustomValues(row.custom), kind: row.kind as VolumeKind, classification: levelOf(row.classification), openStatus: row.openStatus as Volume['openStatus'], temporary: row.temporary === 1,
    itemCount: totals.itemCount, pageCount: totals.pageCount, startDate: totals.startDate ?? '', endDate: totals.endDate ?? '',
  } as Volume;
}

/** A volume in use that the actor may see; others "do not exist". Throws ARRANGEMENT_VOLUME_NOT_FOUND. */
export function requireVolume(context: AreaContext, volumeId: string): VolumeRow {
  const row = findVolumeRow(context.db, volumeId);
  if (!row || row.deletedAt !== null || row.classification > clearanceRank(context.actor)) throw new MunimentError('ARRANGEMENT_VOLUME_NOT_FOUND');
  return row;
}
