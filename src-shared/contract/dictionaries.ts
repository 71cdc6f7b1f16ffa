import { z } from 'zod';
import { DICTIONARY_FIELDS } from '../domain/dictionary.ts';
import { procedure } from './procedure.ts';
import { customKey } from './schemes.ts';
import { jobId, optionalText, text } from './shapes.ts';

/** What is stored in records, so nothing that divides words may stand in it. */
export const dictionaryWord = text(200).regex(/^[^;；\r\n\t]+$/u);
const word = z.object({ word: z.string(), /** For people who read English; empty where it is the same. */ labelEn: z.string(), /** Retired words are no longer offered; records keep them. */ active: z.boolean(), position: z.int() });

export const dictionary = z.object({
  key: customKey, labelZh: text(40), labelEn: text(60),
  /** Other words keep a record from being numbered, and batch tools refuse them; otherwise they are only pointed out. */
  strict: z.boolean(),
  /** Built-in fields that take its words. */
  fields: z.array(z.enum(DICTIONARY_FIELDS)), source: z.string(),
  /** The program's own codes: shown, never changed. */
  fixed: z.boolean(), /** 0 while the preset stands as it is. */ version: z.int(), words: z.array(word),
});
export type Dictionary = z.infer<typeof dictionary>;

const renaming = z.object({ key: customKey, from: text(500), to: dictionaryWord });
/** A line of a file of words that was not taken, and why. */
const refusedLine = z.object({ line: z.int(), text: z.string(), problem: z.enum(['empty', 'tooLong', 'divided', 'repeated']) });

/** 词表: the words that fields of description take, kept by the room. */
export const dictionaries = {
  listDictionaries: procedure({ permission: 'schemes.view', kind: 'read' }).input(z.object({})).output(z.array(dictionary)),
  /** Makes a dictionary (`version` null), or changes its name, its strictness and its fields. */
  saveDictionary: procedure({ permission: 'schemes.manage', kind: 'write' }).input(dictionary.pick({ key: true, labelZh: true, labelEn: true, strict: true, fields: true }).extend({ version: z.int().nullable() })).output(dictionary),
  /** Adds a word, or changes what is said of it; a word that is retired stays in the records that have it. */
  saveWord: procedure({ permission: 'dictionaries.edit', kind: 'write' }).input(z.object({ key: customKey, word: dictionaryWord, labelEn: optionalText(200).default(''), active: z.boolean().default(true) })).output(dictionary),
  /** Only a word that no record has. */
  removeWord: procedure({ permission: 'dictionaries.edit', kind: 'write' }).input(z.object({ key: customKey, word: text(500) })).output(dictionary),
  /** How many records that the asker may see have each word; words that stand in records and not in the dictionary are among them, most used first. */
  countWords: procedure({ permission: 'catalogue.view', kind: 'read' }).input(z.object({ key: customKey }))
    .output(z.object({ counts: z.array(z.object({ word: z.string(), records: z.int() })), /** At most 500. */ unlisted: z.array(z.object({ word: z.string(), records: z.int() })) })),
  /** Which records a renaming would change; `sample` names some of them. */
  previewRename: procedure({ permission: 'catalogue.edit', kind: 'read' }).input(renaming)
    .output(z.object({ items: z.int(), volumes: z.int(), /** The new word is there already: the two become one. */ merges: z.boolean(), sample: z.array(z.object({ name: z.string(), before: z.string(), after: z.string() })) })),
  /** Renames a word in the dictionary and in every record that the person may see, as one job that can be cancelled and taken back. */
  startRename: procedure({ permission: 'catalogue.edit', kind: 'write' }).input(renaming.extend({ reason: optionalText(500).default('') })).output(z.object({ jobId })),
  /** A CSV: word, English, in use. `look`: says what it would do and keeps nothing. */
  importWords: procedure({ permission: 'dictionaries.edit', kind: 'write' }).input(z.object({ key: customKey, csv: z.string().max(2_000_000), look: z.boolean().default(false) }))
    .output(z.object({ added: z.int(), changed: z.int(), same: z.int(), refused: z.array(refusedLine) })),
  exportWords: procedure({ permission: 'schemes.view', kind: 'read' }).input(z.object({ key: customKey, language: z.enum(['zh-CN', 'en']) })).output(z.object({ fileName: z.string(), csv: z.string() })),
};
