import { wordsOf } from '#shared/domain/dictionary.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requireDictionary } from './require-dictionary.ts';
import { createPlaceCheck, wordPlaces } from './word-places.ts';
import { selectUsedTexts } from './word-use-store.ts';

const MOST_UNLISTED = 500;

/** How often each word is used, and which words are used that the dictionary does not have. Throws DICTIONARIES_NOT_FOUND, DICTIONARIES_FIXED. */
export function countWords(context: AreaContext, { key }: CallInput<'dictionaries', 'countWords'>): CallAnswer<'dictionaries', 'countWords'> {
  const { db } = context;
  const dictionary = requireDictionary(db, key);
  const known = new Set(dictionary.words.map(({ word }) => word));
  const counts = new Map<string, number>();
  for (const [level, places] of Object.entries(wordPlaces(db, dictionary))) {
    const takes = createPlaceCheck(db, key, level === 'items' ? 'item' : 'volume');
    for (const { name, text, records, ...place } of selectUsedTexts(db, places, clearanceRank(context.actor))) {
      if (name.startsWith('custom.') && !takes(name.slice('custom.'.length), place)) continue;
      for (const word of known.has(text) ? [text] : new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + records);
    }
  }
  const all = [...counts].map(([word, records]) => ({ word, records })).sort((a, b) => b.records - a.records || (a.word < b.word ? -1 : 1));
  return { counts: all.filter(({ word }) => known.has(word)), unlisted: all.filter(({ word }) => !known.has(word)).slice(0, MOST_UNLISTED) };
}
