import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { viewSaved } from './view-saved.ts';

/** One item, deleted ones too. Throws CATALOGUE_ITEM_NOT_FOUND. */
export function getItem(context: AreaContext, input: CallInput<'catalogue', 'getItem'>): CallAnswer<'catalogue', 'getItem'> {
  return viewSaved(context, input.itemId);
}
