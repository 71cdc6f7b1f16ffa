import type { DictionaryField } from '#shared/domain/dictionary.ts';
import type { Database } from '#main/db/database.ts';

export interface DictionaryWord { readonly word: string; readonly labelEn: string; readonly position: number; readonly active: boolean }

/** A dictionary that the room keeps. */
export interface DictionaryRecord {
  readonly key: string; readonly labelZh: string; readonly labelEn: string; readonly strict: boolean;
  /** Built-in fields that take its words. */
  readonly fields: readonly DictionaryField[];
  readonly version: number;
  /** In their order, retired ones among them. */
  readonly words: readonly DictionaryWord[];
}

interface DictionaryRow { readonly key: string; readonly labelZh: string; readonly labelEn: string; readonly strict: number; readonly fields: string; readonly version: number }
interface WordRow { readonly key: string; readonly word: string; readonly labelEn: string; readonly position: number; readonly active: number }

/** Asked for with every record that is written; they change seldom, and only below. */
const KEPT = new WeakMap<Database, readonly DictionaryRecord[]>();

export function selectDictionaries(db: Database): readonly DictionaryRecord[] {
  let records = KEPT.get(db);
  if (records === undefined) KEPT.set(db, records = readDictionaries(db));
  return records;
}

function readDictionaries(db: Database): DictionaryRecord[] {
  const words = new Map<string, DictionaryWord[]>();
  const rows = db.statement<[], WordRow>('SELECT dictionary_key AS key, word, label_en AS labelEn, position, active FROM dictionary_words ORDER BY dictionary_key, position, word').all();
  for (const { key, active, ...word } of rows) words.set(key, [...words.get(key) ?? [], { ...word, active: active === 1 }]);
  return db.statement<[], DictionaryRow>('SELECT dictionary_key AS key, label_zh AS labelZh, label_en AS labelEn, strict, fields, version FROM dictionaries ORDER BY dictionary_key').all()
    .map(({ strict, fields, ...row }) => ({ ...row, strict: strict === 1, fields: JSON.parse(fields) as DictionaryField[], words: words.get(row.key) ?? [] }));
}

/** Forgets what was read: after a transaction that was rolled back, too. */
export const forgetDictionaries = (db: Database): void => { KEPT.delete(db); };

export function keepDictionary(db: Database, { key, labelZh, labelEn, strict, fields, version }: Omit<DictionaryRecord, 'words'>): void {
  forgetDictionaries(db);
  db.statement(`INSERT INTO dictionaries (dictionary_key, label_zh, label_en, strict, fields, version) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (dictionary_key) DO UPDATE SET label_zh = excluded.label_zh, label_en = excluded.label_en, strict = excluded.strict, fields = excluded.fields, version = excluded.version`)
    .run(key, labelZh, labelEn, Number(strict), JSON.stringify(fields), version);
}

export function keepWord(db: Database, key: string, { word, labelEn, position, active }: DictionaryWord): void {
  forgetDictionaries(db);
  db.statement('INSERT OR REPLACE INTO dictionary_words (dictionary_key, word, label_en, position, active) VALUES (?, ?, ?, ?, ?)').run(key, word, labelEn, position, Number(active));
}

export function dropWord(db: Database, key: string, word: string): void {
  forgetDictionaries(db);
  db.statement('DELETE FROM dictionary_words WHERE dictionary_key = ? AND word = ?').run(key, word);
}
