import { MunimentError } from '#shared/errors.ts';
import type { Database } from '#main/db/database.ts';
import { findDictionary, type DictionaryInForce } from '#main/areas/schemes/dictionaries-in-force.ts';

/** A dictionary whose words the room keeps. Throws DICTIONARIES_NOT_FOUND, DICTIONARIES_FIXED. */
export function requireDictionary(db: Database, key: string): DictionaryInForce {
  const dictionary = findDictionary(db, key);
  if (!dictionary) throw new MunimentError('DICTIONARIES_NOT_FOUND', { key });
  if (dictionary.fixed) throw new MunimentError('DICTIONARIES_FIXED', { name: dictionary.labelZh });
  return dictionary;
}
