import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { announceItems } from './announce-items.ts';
import { changeItem } from './change-item.ts';
import { findObstacles, type DescriptionProblem } from './describe-problems.ts';
import { fieldsOf, type ItemRow } from './item-record.ts';
import { createNumbering, type Numbering } from './numbering.ts';
import { requireItems } from './require-items.ts';

type Answer = CallAnswer<'catalogue', 'assignCodes'>;

/**
 * Numbers items in the order given, densely within each class. One that is incomplete, deleted or numbered already is refused
 * with what stands in its way; the others get their codes. Throws CATALOGUE_ITEM_NOT_FOUND.
 */
export function assignCodes(context: AreaContext, input: CallInput<'catalogue', 'assignCodes'>): Answer {
  return context.write((tx) => {
    const numbering = createNumbering(context.db);
    const assigned: Answer['assigned'] = [];
    const refused: Answer['refused'] = [];
    for (const row of requireItems(context, input.itemIds)) {
      const result = numberItem(context, tx, row, numbering);
      if (typeof result === 'string') assigned.push({ itemId: row.itemId, archivalCode: result });
      else refused.push({ itemId: row.itemId, problems: result });
    }
    numbering.keep();
    announceItems(tx, assigned.map((item) => item.itemId));
    return { assigned, refused, undoToken: assigned.length > 0 ? tx.number : null };
  });
}

function numberItem(context: AreaContext, tx: WriteTx, row: ItemRow, numbering: Numbering): string | DescriptionProblem[] {
  if (row.deletedAt !== null) return [{ field: 'deletedAt', problem: 'deleted', severity: 'must' }];
  if (row.archivalCode !== null) return [{ field: 'archivalCode', problem: 'alreadyNumbered', severity: 'must' }];
  const fields = fieldsOf(row);
  const obstacles = findObstacles(context, fields);
  if (obstacles.length > 0) return obstacles;
  const numbered = numbering.assign({ ...fields, volumeId: row.volumeId });
  if (!numbered.ok) return [numbered.problem];
  changeItem(context, tx, row, numbered.code, { kind: 'item.number' });
  return numbered.code.archivalCode;
}
