import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { describeProblems, type DescriptionProblem } from './describe-problems.ts';
import { fieldsOf, toItem, type Item } from './item-record.ts';
import { findItemRow } from './items-store.ts';
import { createNumbering } from './numbering.ts';

/** An item with what is still to do about it; with `numbering` also what kept it from getting its number. Throws CATALOGUE_ITEM_NOT_FOUND. */
export function viewSaved(context: AreaContext, itemId: string, numbering = false): { item: Item; problems: DescriptionProblem[] } {
  const row = findItemRow(context.db, itemId, clearanceRank(context.actor));
  if (!row) throw new MunimentError('CATALOGUE_ITEM_NOT_FOUND');
  const fields = fieldsOf(row);
  const problems = describeProblems(context, fields, row.archivalCode);
  if (numbering && row.archivalCode === null) {
    const numbered = createNumbering(context.db).preview({ ...fields, volumeId: row.volumeId });
    if (!numbered.ok) problems.push(numbered.problem);
  }
  return { item: toItem(row), problems };
}
