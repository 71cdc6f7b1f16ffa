import { exchangeWord } from '#shared/domain/dictionary.ts';
import type { Database } from '#main/db/database.ts';
import type { DictionaryInForce } from '#main/areas/schemes/dictionaries-in-force.ts';
import { wordPlaces } from './word-places.ts';
import { selectUsedTexts } from './word-use-store.ts';

/** Whether any record has the word: deleted ones too, which may come back, and those that the asker may not see. */
export function isWordUsed(db: Database, dictionary: Pick<DictionaryInForce, 'key' | 'fields'>, word: string): boolean {
  for (const places of Object.values(wordPlaces(db, dictionary))) for (const { text } of selectUsedTexts(db, places, null)) if (exchangeWord(text, word, '') !== null) return true;
  return false;
}
