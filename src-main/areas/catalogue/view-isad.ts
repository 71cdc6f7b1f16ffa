import { ISAD_ELEMENTS } from '#shared/domain/isad-elements.ts';
import type { CustomFieldLevel } from '#shared/domain/custom-field.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank, levelOf } from '#main/areas/clearance-rank.ts';
import { namedCustomValues, readCustomValues } from '#main/areas/schemes/custom-values.ts';
import { findFonds } from '#main/areas/schemes/schemes-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { toItem } from './item-record.ts';
import { findItemRow } from './items-store.ts';
import { findVolumeRow, readVolumeTotals } from './volumes-store.ts';

type Values = Readonly<Record<string, unknown>>;
interface Described { readonly level: CustomFieldLevel; readonly values: Values }

/**
 * One record in the 26 elements of ISAD(G). Reads only; the table says where each element is kept.
 * Throws CATALOGUE_ITEM_NOT_FOUND, ARRANGEMENT_VOLUME_NOT_FOUND, SCHEMES_FONDS_NOT_FOUND.
 */
export function viewIsad(context: AreaContext, { of }: CallInput<'catalogue', 'viewIsad'>): CallAnswer<'catalogue', 'viewIsad'> {
  const { level, values } = of.kind === 'item' ? describeItem(context, of.itemId) : of.kind === 'volume' ? describeVolume(context, of.volumeId) : describeFonds(context, of.fondsId);
  return ISAD_ELEMENTS.map(({ number, area, zh, en, essential, fields }) => ({
    number, area, zh, en, essential,
    values: fields[level].flatMap((field) => {
      const value = values[field];
      return value === undefined || value === null || value === '' || value === 0 ? [] : [{ field, value: String(value) }];
    }),
  }));
}

function describeItem(context: AreaContext, itemId: string): Described {
  const row = findItemRow(context.db, itemId, clearanceRank(context.actor));
  if (!row) throw new MunimentError('CATALOGUE_ITEM_NOT_FOUND');
  const item = toItem(row);
  return { level: 'item', values: { ...item, ...namedCustomValues(readCustomValues(row.custom)), level: 'item', extentOfPages: item.pageCount } };
}

function describeVolume(context: AreaContext, volumeId: string): Described {
  const row = findVolumeRow(context.db, volumeId);
  if (!row || row.deletedAt !== null || row.classification > clearanceRank(context.actor)) throw new MunimentError('ARRANGEMENT_VOLUME_NOT_FOUND');
  const { pageCount, startDate, endDate } = readVolumeTotals(context.db, volumeId, clearanceRank(context.actor));
  return { level: 'volume', values: { ...row, ...namedCustomValues(readCustomValues(row.custom)), classification: levelOf(row.classification), startDate, endDate, extentOfPages: pageCount } };
}

function describeFonds(context: AreaContext, fondsId: string): Described {
  const fonds = findFonds(context.db, fondsId);
  if (!fonds) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
  return { level: 'fonds', values: { ...fonds, ...namedCustomValues(fonds.custom), level: 'fonds' } };
}
