import type { DictionaryField } from '#shared/domain/dictionary.ts';
import type { Database } from '#main/db/database.ts';
import { COLUMN_OF_FIELD } from '#main/areas/catalogue/item-record.ts';
import { VOLUME_COLUMNS } from '#main/areas/catalogue/volumes-store.ts';

/** Where a word may stand: in columns of records, and under keys of further elements. */
export interface WordPlaces { readonly table: 'items' | 'volumes'; readonly fields: readonly DictionaryField[]; readonly keys: readonly string[] }

const columnOf = (table: WordPlaces['table'], field: DictionaryField): string | undefined => (table === 'items' ? COLUMN_OF_FIELD[field] : (VOLUME_COLUMNS as Readonly<Record<string, string>>)[field]);

/** Keys of further elements, of whatever place, that take the words of a dictionary. */
export const selectKeysOf = (db: Database, dictionaryKey: string, level: 'item' | 'volume'): string[] =>
  db.statement<[string, string], { key: string }>('SELECT DISTINCT key FROM custom_fields WHERE dictionary = ? AND level = ?').all(dictionaryKey, level).map(({ key }) => key);

export const fieldsOfTable = (table: WordPlaces['table'], fields: readonly DictionaryField[]): DictionaryField[] => fields.filter((field) => columnOf(table, field) !== undefined);

/** One text as it stands in so many records of one record group. `name`: the field, or `custom.<key>`. */
export interface UsedText { readonly name: string; readonly fondsId: string; readonly recordGroup: string; readonly text: string; readonly records: number }

/** Every text of the places with how many records in use have it. `rank` null: all records, deleted ones too. */
export function* selectUsedTexts(db: Database, { table, fields, keys }: WordPlaces, rank: number | null): Generator<UsedText> {
  const seen = rank === null ? '1 = 1' : `deleted_at IS NULL AND classification <= ${rank}`;
  for (const field of fields) {
    const column = columnOf(table, field);
    yield* db.sqlite.prepare<[string], UsedText>(`SELECT ? AS name, '' AS fondsId, '' AS recordGroup, ${column} AS text, count(*) AS records FROM ${table} WHERE ${seen} AND ${column} <> '' GROUP BY ${column}`).iterate(field);
  }
  for (const key of keys) {
    yield* db.sqlite.prepare<[string, string], UsedText>(`SELECT ? AS name, fonds_id AS fondsId, record_group AS recordGroup, custom ->> ? AS text, count(*) AS records FROM ${table}
      WHERE ${seen} AND custom <> '{}' GROUP BY 2, 3, 4 HAVING text IS NOT NULL`).iterate(`custom.${key}`, `$."${key}"`);
  }
}

/** Row numbers and ids of records in use that hold a word somewhere, perhaps as a part of a longer one, after a row number. */
export function selectHolders(db: Database, { table, fields, keys }: WordPlaces, word: string, rank: number, after: number, limit: number): { readonly n: number; readonly id: string }[] {
  const conditions = [...fields.map((field) => `instr(${columnOf(table, field)}, ?) > 0`), ...(keys.length > 0 ? ["(custom <> '{}' AND instr(custom, ?) > 0)"] : [])];
  if (conditions.length === 0) return [];
  const values = [...fields.map(() => word), ...(keys.length > 0 ? [JSON.stringify(word).slice(1, -1)] : [])];
  return db.statement<(string | number)[], { n: number; id: string }>(`SELECT n, ${table === 'items' ? 'item_id' : 'volume_id'} AS id FROM ${table} NOT INDEXED
    WHERE n > ? AND deleted_at IS NULL AND classification <= ? AND (${conditions.join(' OR ')}) ORDER BY n LIMIT ?`).all(after, rank, ...values, limit);
}
