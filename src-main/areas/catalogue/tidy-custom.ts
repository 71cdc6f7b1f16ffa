import type { AreaContext } from '#main/areas/area-context.ts';
import type { CustomValues } from '#main/areas/schemes/custom-values.ts';
import { createCustomCells, type ReadCustomCell } from './custom-cells.ts';

/**
 * The values of a record as their definitions keep them, whoever wrote them and in whatever way: full-width digits, dates with points, ticks. A value that is not of its kind is kept
 * as it was written; the record says so. Nothing is done where there is nothing.
 */
export function tidyCustom(context: Pick<AreaContext, 'db'>, place: { readonly fondsId: string; readonly recordGroup: string }, values: CustomValues, read: ReadCustomCell = createCustomCells(context)): CustomValues {
  const entries = Object.entries(values);
  return entries.length === 0 ? values : Object.fromEntries(entries.map(([key, typed]) => [key, read(place, key, typed).text]));
}
