import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { announceItems } from './announce-items.ts';
import { changeItem } from './change-item.ts';
import { createCustomCells } from './custom-cells.ts';
import { createNumbering } from './numbering.ts';
import { requireLiveItems } from './require-items.ts';
import { tidied } from './tidied-changes.ts';
import { alteredSchemeFields, checkChanged, refuseBoxed, wouldContradict } from './scheme-change.ts';

/** The same change to many items, all or none; one undo takes it back. Errors as in `updateItem`, without the version: the change is the same whatever stood there. */
export function updateItems(context: AreaContext, input: CallInput<'catalogue', 'updateItems'>): CallAnswer<'catalogue', 'updateItems'> {
  return context.write((tx) => {
    const rows = requireLiveItems(context, input.itemIds);
    for (const row of rows) checkChanged(context, row, input.changes);
    const altered = rows.filter((row) => alteredSchemeFields(row, input.changes).length > 0);
    refuseBoxed(altered);
    const numbering = createNumbering(context.db);
    const contradicted = altered.filter((row) => wouldContradict(row, input.changes, numbering));
    if (contradicted.length > 0) throw new MunimentError('CATALOGUE_CODE_HOLDS_FIELD', { count: contradicted.length, fields: contradicted.flatMap((row, index) => (index === 0 ? alteredSchemeFields(row, input.changes) : [])) });
    const read = createCustomCells(context);
    const changed = rows.filter((row) => changeItem(context, tx, row, tidied(context, row, input.changes, read), { kind: 'item.update', reason: input.reason }));
    announceItems(tx, changed.map((row) => row.itemId));
    return { changed: changed.length, undoToken: tx.number };
  });
}
