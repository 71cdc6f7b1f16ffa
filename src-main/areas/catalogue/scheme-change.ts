import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { differences } from './change-item.ts';
import { findObstacles } from './describe-problems.ts';
import { checkScheme } from './insert-items.ts';
import { fieldsOf, SCHEME_FIELDS, type ItemFields, type ItemRow } from './item-record.ts';
import type { ItemChanges } from './items-store.ts';
import type { Numbering } from './numbering.ts';

/** The scheme fields that the changes really alter. */
export const alteredSchemeFields = (row: ItemRow, changes: Partial<ItemFields>): string[] =>
  Object.keys(differences(row, changes)).filter((field) => (SCHEME_FIELDS as readonly string[]).includes(field));

/** Items that stand in a box whose label says what would change: a box never mixes years, units and retentions (DA/T 22-2015). Throws CATALOGUE_ITEM_BOXED. */
export function refuseBoxed(rows: readonly ItemRow[]): void {
  const boxed = rows.filter((row) => row.boxId !== null);
  if (boxed.length > 0) throw new MunimentError('CATALOGUE_ITEM_BOXED', { count: boxed.length });
}

/** Whether the item's code would contradict the changed description (档号与著录项一致, DA/T 13-2022). */
export function wouldContradict(row: ItemRow, changes: Partial<ItemFields>, numbering: Numbering): boolean {
  return row.archivalCode !== null && alteredSchemeFields(row, changes).length > 0 && !numbering.accept({ ...fieldsOf(row), ...changes, volumeId: row.volumeId }, row.archivalCode).ok;
}

/** A new code for an item whose old one says the wrong thing; the old number is retired. Throws CATALOGUE_CODE_NOT_POSSIBLE. */
export function renumbered(context: AreaContext, row: ItemRow, changes: Partial<ItemFields>, numbering: Numbering): ItemChanges {
  const fields = { ...fieldsOf(row), ...changes };
  const obstacles = findObstacles(context, fields);
  const numbered = obstacles.length === 0 ? numbering.assign({ ...fields, volumeId: row.volumeId }) : null;
  if (numbered?.ok) return numbered.code;
  const problems = (numbered ? [numbered.problem] : obstacles).map(({ field, problem }) => `${problem}:${field}`);
  throw new MunimentError('CATALOGUE_CODE_NOT_POSSIBLE', { problems });
}

/** The changed description still names a fonds and a unit of its own, within the actor's clearance. */
export function checkChanged(context: AreaContext, row: ItemRow, changes: Partial<ItemFields>): void {
  checkScheme(context, { ...fieldsOf(row), ...changes });
}
