import type { AreaContext } from '#main/areas/area-context.ts';
import type { ReadCustomCell } from './custom-cells.ts';
import type { ItemFields, ItemRow } from './item-record.ts';
import { tidyCustom } from './tidy-custom.ts';

/** Changes of an item with its further elements tidied, by the definitions of where it will be. */
export function tidied<Changes extends Partial<ItemFields>>(context: Pick<AreaContext, 'db'>, row: ItemRow, changes: Changes, read?: ReadCustomCell): Changes {
  if (changes.custom === undefined) return changes;
  return { ...changes, custom: tidyCustom(context, { fondsId: changes.fondsId ?? row.fondsId, recordGroup: changes.recordGroup ?? row.recordGroup }, changes.custom, read) };
}
