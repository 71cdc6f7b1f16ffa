import { MunimentError } from '#shared/errors.ts';
import { orderAliases } from '#shared/domain/code-alias.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { announceItems } from './announce-items.ts';
import { changeItem } from './change-item.ts';
import { requireLiveItems } from './require-items.ts';
import { viewSaved } from './view-saved.ts';

/** Replaces the other numbers of an item. Throws CATALOGUE_ITEM_NOT_FOUND, CATALOGUE_ITEM_DELETED, CATALOGUE_CHANGED_MEANWHILE. */
export function saveAliases(context: AreaContext, input: CallInput<'catalogue', 'saveAliases'>): CallAnswer<'catalogue', 'saveAliases'> {
  return context.write((tx) => {
    for (const row of requireLiveItems(context, [input.itemId])) {
      if (row.version !== input.version) throw new MunimentError('CATALOGUE_CHANGED_MEANWHILE', { version: row.version });
      const aliases = JSON.stringify(orderAliases(input.aliases));
      if (changeItem(context, tx, row, { aliases }, { kind: 'item.alias', reason: input.reason })) announceItems(tx, [row.itemId]);
    }
    return { ...viewSaved(context, input.itemId), undoToken: tx.number };
  });
}
