import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { viewDictionary } from './list-dictionaries.ts';
import { putWord } from './put-word.ts';
import { requireDictionary } from './require-dictionary.ts';

/** Adds a word, retires it, or brings it back. Throws DICTIONARIES_NOT_FOUND, DICTIONARIES_FIXED. */
export function saveWord(context: AreaContext, { key, word, labelEn, active }: CallInput<'dictionaries', 'saveWord'>): CallAnswer<'dictionaries', 'saveWord'> {
  return context.write((tx) => {
    if (putWord(context, tx, requireDictionary(context.db, key), { word, labelEn, active }) !== 'same') tx.publish({ name: 'schemes.schemeChanged', payload: {} });
    return viewDictionary(requireDictionary(context.db, key));
  });
}
