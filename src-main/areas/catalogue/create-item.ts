import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { insertItems } from './insert-items.ts';
import { viewSaved } from './view-saved.ts';

/**
 * Adds an item. An incomplete one is kept all the same; it is numbered only when asked for and when nothing that must be there is missing.
 * Throws CATALOGUE_ABOVE_CLEARANCE, SCHEMES_FONDS_NOT_FOUND, SCHEMES_UNIT_NOT_FOUND.
 */
export function createItem(context: AreaContext, input: CallInput<'catalogue', 'createItem'>): CallAnswer<'catalogue', 'createItem'> {
  return context.write((tx) => {
    const [created] = insertItems(context, tx, [{ fields: input.fields, code: input.assignCode ? 'assign' : 'none' }]);
    return { ...viewSaved(context, created?.itemId ?? '', input.assignCode), undoToken: tx.number };
  });
}
