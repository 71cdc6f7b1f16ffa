import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { fieldsOf, type ItemFieldName, type ItemRow } from '#main/areas/catalogue/item-record.ts';
import { findItemRow } from '#main/areas/catalogue/items-store.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { ValueOf } from './candidates-of.ts';

/** What a living record that the actor may see has in each field. Throws CATALOGUE_ITEM_NOT_FOUND. */
export function requireRecord(context: AreaContext, itemId: string): ValueOf {
  const row = findItemRow(context.db, itemId, clearanceRank(context.actor));
  if (!row || row.deletedAt !== null) throw new MunimentError('CATALOGUE_ITEM_NOT_FOUND');
  return valueOfRow(row);
}

export function valueOfRow(row: ItemRow): ValueOf {
  const fields = fieldsOf(row);
  return (field) => String((field.startsWith('custom.') ? fields.custom[field.slice('custom.'.length)] : fields[field as ItemFieldName]) ?? '');
}
