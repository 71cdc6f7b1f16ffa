import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { dropWord } from '#main/areas/schemes/dictionaries-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { isWordUsed } from './is-word-used.ts';
import { viewDictionary } from './list-dictionaries.ts';
import { ownDictionary } from './own-dictionary.ts';
import { requireDictionary } from './require-dictionary.ts';

/** Takes a word out that no record has, deleted ones among them. Throws DICTIONARIES_NOT_FOUND, DICTIONARIES_FIXED, DICTIONARIES_WORD_NOT_FOUND, DICTIONARIES_WORD_IN_USE. */
export function removeWord(context: AreaContext, { key, word }: CallInput<'dictionaries', 'removeWord'>): CallAnswer<'dictionaries', 'removeWord'> {
  const { db } = context;
  return context.write((tx) => {
    const dictionary = requireDictionary(db, key);
    const before = dictionary.words.find((each) => each.word === word);
    if (!before) throw new MunimentError('DICTIONARIES_WORD_NOT_FOUND', { word });
    if (isWordUsed(db, dictionary, word)) throw new MunimentError('DICTIONARIES_WORD_IN_USE', { word });
    ownDictionary(context, tx, dictionary);
    dropWord(db, key, word);
    tx.record({ class: 'R', kind: 'word.remove', entity: 'dictionary', eid: key, body: { word, before: { labelEn: before.labelEn, active: before.active } } });
    tx.publish({ name: 'schemes.schemeChanged', payload: {} });
    return viewDictionary(requireDictionary(db, key));
  });
}
