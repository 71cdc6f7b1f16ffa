import type { VolumeFields } from '#shared/contract/arrangement.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { rankOf } from '#main/areas/clearance-rank.ts';
import { namedCustomValues, storeCustomValues } from '#main/areas/schemes/custom-values.ts';
import { createCustomCells } from '#main/areas/catalogue/custom-cells.ts';
import { tidyCustom } from '#main/areas/catalogue/tidy-custom.ts';
import { checkScheme } from '#main/areas/catalogue/insert-items.ts';
import { insertVolumeRow, type VolumeRow } from '#main/areas/catalogue/volumes-store.ts';
import { requireVolume } from './view-volume.ts';

/** Makes a volume or a project. Throws ARRANGEMENT_PARENT_INVALID, CATALOGUE_ABOVE_CLEARANCE, SCHEMES_FONDS_NOT_FOUND, SCHEMES_UNIT_NOT_FOUND. */
export function formVolume(context: AreaContext, tx: WriteTx, given: VolumeFields): VolumeRow {
  const fields = { ...given, custom: tidyCustom(context, given, given.custom, createCustomCells(context, 'volume')) };
  checkScheme(context, fields);
  checkParent(context, fields);
  const volumeId = context.ids.uuid();
  const values = { ...fields, custom: storeCustomValues(fields.custom), classification: rankOf(fields.classification), temporary: Number(fields.temporary), archivalCode: null, volumeNumber: null, codeScope: null, lockedAt: null, deletedAt: null };
  insertVolumeRow(context.db, volumeId, values, context.clock.nowIso(), context.actor.name);
  const described = Object.fromEntries(Object.entries({ ...values, custom: null, ...namedCustomValues(fields.custom) }).filter(([, value]) => value !== '' && value !== null));
  tx.record({ class: 'O', kind: 'volume.create', entity: 'volume', eid: volumeId, body: { after: described } });
  return requireVolume(context, volumeId);
}

/** Only volumes lie in projects, and only in one of their own fonds and record group. */
export function checkParent(context: AreaContext, { level, parentId, fondsId, recordGroup }: Pick<VolumeFields, 'level' | 'recordGroup'> & { readonly parentId: string | null; readonly fondsId: string }): void {
  if (parentId === null) return;
  const parent = requireVolume(context, parentId);
  if (level !== 'volume' || parent.level !== 'project' || parent.fondsId !== fondsId || parent.recordGroup !== recordGroup) throw new MunimentError('ARRANGEMENT_PARENT_INVALID');
}
