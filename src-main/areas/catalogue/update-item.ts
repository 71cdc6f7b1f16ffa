import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { announceItems } from './announce-items.ts';
import { changeItem, type FieldSource } from './change-item.ts';
import type { ItemChanges } from './items-store.ts';
import { createNumbering } from './numbering.ts';
import { requireLiveItems } from './require-items.ts';
import { alteredSchemeFields, checkChanged, refuseBoxed, renumbered, wouldContradict } from './scheme-change.ts';
import { tidied } from './tidied-changes.ts';
import { viewSaved } from './view-saved.ts';

/**
 * Changes the description of one item. `sources`: where on its pages the new words were read; the history keeps it.
 * Throws CATALOGUE_ITEM_NOT_FOUND, CATALOGUE_ITEM_DELETED, CATALOGUE_CHANGED_MEANWHILE, CATALOGUE_ITEM_BOXED, CATALOGUE_CODE_HOLDS_FIELD,
 * CATALOGUE_CODE_NOT_POSSIBLE, CATALOGUE_ABOVE_CLEARANCE, SCHEMES_FONDS_NOT_FOUND, SCHEMES_UNIT_NOT_FOUND.
 */
export function updateItem(context: AreaContext, input: CallInput<'catalogue', 'updateItem'>, sources: readonly FieldSource[] = []): CallAnswer<'catalogue', 'updateItem'> {
  return context.write((tx) => {
    for (const row of requireLiveItems(context, [input.itemId])) {
      if (row.version !== input.version) throw new MunimentError('CATALOGUE_CHANGED_MEANWHILE', { version: row.version });
      const wanted = tidied(context, row, input.changes);
      checkChanged(context, row, wanted);
      const altered = alteredSchemeFields(row, wanted);
      if (altered.length > 0) refuseBoxed([row]);
      const numbering = createNumbering(context.db);
      let changes: ItemChanges = wanted;
      if (wouldContradict(row, wanted, createNumbering(context.db))) {
        if (!input.renumber) throw new MunimentError('CATALOGUE_CODE_HOLDS_FIELD', { count: 1, fields: altered });
        changes = { ...changes, ...renumbered(context, row, wanted, numbering) };
      }
      if (changeItem(context, tx, row, changes, { kind: 'item.update', reason: input.reason, sources })) announceItems(tx, [row.itemId]);
      numbering.keep();
    }
    return { ...viewSaved(context, input.itemId), undoToken: tx.number };
  });
}
