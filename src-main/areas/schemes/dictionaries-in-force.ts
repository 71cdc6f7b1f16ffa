import { DICTIONARY_FIELDS, type DictionaryField, type WordList } from '#shared/domain/dictionary.ts';
import { DICTIONARIES, DICTIONARY_LABELS, type Dictionary, type DictionaryName } from '#shared/presets/dictionaries.ts';
import type { Database } from '#main/db/database.ts';
import { selectDictionaries, type DictionaryRecord } from './dictionaries-store.ts';

/** A dictionary as it stands. `version` 0: the preset, which the room has not changed; `fixed`: the program's own codes, which nobody changes. */
export interface DictionaryInForce extends DictionaryRecord { readonly source: string; readonly fixed: boolean }

const PRESETS: readonly DictionaryInForce[] = (Object.entries(DICTIONARIES) as [DictionaryName, Dictionary][]).map(([key, { source, closed, entries }]) => ({
  key, ...DICTIONARY_LABELS[key], source, fixed: !isField(key), strict: closed, fields: isField(key) ? [key] : [], version: 0,
  words: entries.map(({ code, zh, en }, index) => ({ word: code === zh ? code : zh, labelEn: en, position: (index + 1) * 10, active: true })),
}));
const RESPONSIBLE: DictionaryInForce = { key: 'responsible', ...DICTIONARY_LABELS.responsible, source: '', fixed: false, strict: false, fields: ['responsible'], version: 0, words: [] };
const ALL_PRESETS = [RESPONSIBLE, ...PRESETS];

function isField(name: string): name is DictionaryField {
  return (DICTIONARY_FIELDS as readonly string[]).includes(name);
}

/** Presets that the room has not taken over, then its own; one a key. */
export function dictionariesInForce(db: Database): DictionaryInForce[] {
  const own = new Map(selectDictionaries(db).map((record) => [record.key, record]));
  const presets = ALL_PRESETS.map((preset) => {
    const record = own.get(preset.key);
    own.delete(preset.key);
    return record === undefined || preset.fixed ? preset : { ...record, source: preset.source, fixed: false };
  });
  return [...presets, ...[...own.values()].map((record) => ({ ...record, source: '', fixed: false }))];
}

export const findDictionary = (db: Database, key: string): DictionaryInForce | undefined => dictionariesInForce(db).find((each) => each.key === key);

/** Made once for what the room keeps now: asked for with every record that is checked. */
const LISTS = new WeakMap<readonly DictionaryRecord[], { readonly byKey: ReadonlyMap<string, WordList>; readonly byField: ReadonlyMap<string, WordList> }>();

function listsOf(db: Database) {
  const records = selectDictionaries(db);
  let lists = LISTS.get(records);
  if (lists === undefined) {
    const made = dictionariesInForce(db).filter(({ fixed }) => !fixed).map((each) => ({ ...each, list: { strict: each.strict, words: new Map(each.words.map(({ word, active }) => [word, active])) } }));
    lists = { byKey: new Map(made.map(({ key, list }) => [key, list])), byField: new Map(made.flatMap(({ fields, list }) => fields.map((field) => [field, list] as const))) };
    LISTS.set(records, lists);
  }
  return lists;
}

/** The words of a dictionary; undefined where there is none of that key. */
export const wordListOf = (db: Database, key: string): WordList | undefined => (key === '' ? undefined : listsOf(db).byKey.get(key));

/** The words of built-in fields, by field. */
export const wordListsByField = (db: Database): ReadonlyMap<string, WordList> => listsOf(db).byField;
