import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { ERRORS } from '#shared/errors.ts';
import { errorsHaveWords, languagesAgree, type Language, type Words } from './checks/words.ts';

const root = resolve(import.meta.dirname, '../..');

async function readLanguage(language: string): Promise<Record<string, Words>> {
  const folder = join(root, 'src-shared/i18n', language);
  const catalogues: Record<string, Words> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))) {
    const exported = await import(pathToFileURL(join(folder, name)).href) as Record<string, unknown>;
    for (const [key, value] of Object.entries(exported)) if (typeof value === 'object' && value !== null) catalogues[`${name}#${key}`] = value as Words;
  }
  return catalogues;
}

/** Error words of all files of a language, by code. */
function errorWordsOf(language: Language): Record<string, { what?: string; action?: string }> {
  return Object.assign({}, ...Object.entries(language).filter(([name]) => /(^|\/)errors-[a-z]+[.]ts#/.test(name)).map(([, words]) => words)) as Record<string, { what?: string }>;
}

describe('the words of the product', () => {
  let chinese: Language;
  let english: Language;
  beforeAll(async () => {
    chinese = await readLanguage('zh-CN');
    english = await readLanguage('en');
  });

  it('are the same set in Chinese and in English, none empty', () => {
    expect(Object.keys(chinese).length).toBeGreaterThan(8);
    expect(languagesAgree(chinese, english)).toEqual([]);
  });

  it('exist for every error code in both languages', () => {
    expect(Object.keys(ERRORS).length).toBeGreaterThan(40);
    expect(errorsHaveWords(ERRORS, errorWordsOf(chinese))).toEqual([]);
    expect(errorsHaveWords(ERRORS, errorWordsOf(english))).toEqual([]);
  });
});

describe('the check of words has teeth', () => {
  const whole = { 'a.ts#a': { open: '打开', list: { count: '{{count}} 件' } } };

  it('accepts languages that say the same, with a plural where one has it', () => {
    expect(languagesAgree(whole, { 'a.ts#a': { open: 'Open', list: { count_one: '{{count}} item', count_other: '{{count}} items' } } })).toEqual([]);
  });

  it.each<[string, Language]>([
    ['a missing key', { 'a.ts#a': { open: 'Open', list: {} } }],
    ['a key too many', { 'a.ts#a': { open: 'Open', close: 'Close', list: { count: '{{count}} items' } } }],
    ['an empty text', { 'a.ts#a': { open: ' ', list: { count: '{{count}} items' } } }],
    ['another placeholder', { 'a.ts#a': { open: 'Open', list: { count: '{{total}} items' } } }],
    ['a missing file', {}],
  ])('catches %s', (_name, english) => {
    expect(languagesAgree(whole, english)).not.toEqual([]);
  });

  const errors = { TASKS_GONE: { severity: 'notice' } };
  const words = { TASKS_GONE: { what: 'It is gone.', action: 'Look elsewhere.' } };

  it('accepts an error with its words', () => {
    expect(errorsHaveWords(errors, words)).toEqual([]);
  });

  it.each<[string, Record<string, { severity: string }>, Record<string, { what?: string; action?: string }>]>([
    ['an error without words', errors, {}],
    ['words without an error', {}, words],
    ['words that do not say what to do', errors, { TASKS_GONE: { what: 'It is gone.', action: '' } }],
    ['a code without an area', { GONE: { severity: 'notice' } }, { GONE: words.TASKS_GONE }],
    ['an unknown severity', { TASKS_GONE: { severity: 'fatal' } }, words],
  ])('catches %s', (_name, seededErrors, seededWords) => {
    expect(errorsHaveWords(seededErrors, seededWords)).not.toEqual([]);
  });
});
