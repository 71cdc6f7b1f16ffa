import type { Database } from '#main/db/database.ts';
import type { DictionaryInForce } from '#main/areas/schemes/dictionaries-in-force.ts';
import { fieldsInForce } from '#main/areas/schemes/fields-in-force.ts';
import { fieldsOfTable, selectKeysOf, type WordPlaces } from './word-use-store.ts';

/** Where the words of a dictionary stand, on items and on volumes. */
export const wordPlaces = (db: Database, { key, fields }: Pick<DictionaryInForce, 'key' | 'fields'>): { readonly items: WordPlaces; readonly volumes: WordPlaces } => ({
  items: { table: 'items', fields: fieldsOfTable('items', fields), keys: selectKeysOf(db, key, 'item') },
  volumes: { table: 'volumes', fields: fieldsOfTable('volumes', fields), keys: selectKeysOf(db, key, 'volume') },
});

/** Whether the definition that is in force at a place takes the words of the dictionary: a narrower one may say otherwise. */
export function createPlaceCheck(db: Database, dictionaryKey: string, level: 'item' | 'volume'): (key: string, place: { readonly fondsId: string; readonly recordGroup: string }) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  return (key, { fondsId, recordGroup }) => {
    const place = `${fondsId} ${recordGroup}`;
    const keys = known.get(place) ?? new Set(fieldsInForce(db, { fondsId, recordGroup }).flatMap((field) => (field.level === level && field.dictionary === dictionaryKey ? [field.key] : [])));
    known.set(place, keys);
    return keys.has(key);
  };
}
