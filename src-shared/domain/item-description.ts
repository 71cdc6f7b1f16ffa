import { DICTIONARIES, DICTIONARY_NAMES } from '../presets/dictionaries.ts';
import { checkClassificationMark, CLASSIFICATION_LEVELS, isStateSecret, readClassificationMark, formatClassificationMark } from './classification-level.ts';
import { earliestDay, isBackwards, latestDay, readDescriptionDate } from './description-date.ts';
import { requiredFields, type DescriptionLevel } from './description-elements.ts';
import { checkWords, DICTIONARY_FIELDS, type WordList } from './dictionary.ts';
import { readRetention } from './retention.ts';

/** Values of a description by field; null, undefined, blank text are "not described". Field names as in description-elements.ts, and `year`. */
export type DescriptionValues = Readonly<Record<string, string | number | null | undefined>>;

export type DescriptionProblemCode =
  | 'required'             // DA/T 18-2022 asks for it on this level
  | 'dateUnreadable'       // not YYYYMMDD, YYYYMM, YYYY, a range or an inferred one
  | 'dateInFuture'
  | 'dateBackwards'        // the range ends before it starts
  | 'yearDiffers'          // 年度 is not the year of the date (plans and summaries may)
  | 'retentionUnreadable'
  | 'notInDictionary'
  | 'wordRetired'          // a word that the room no longer uses
  | 'pageCountNotPositive'
  | 'termUnreadable'       // 保密期限 is no number of years or months
  | 'termNotAllowed'       // a term on 公开 or 内部
  | 'termTooLong'          // beyond 10, 20, 30 years
  | 'openThoughSecret';    // marked open while classified

export interface DescriptionProblem {
  readonly field: string;
  readonly problem: DescriptionProblemCode;
  /** `must`: it may not be numbered like this; `check`: unusual, and right in some cases. */
  readonly severity: 'must' | 'check';
}

export interface DescriptionCheck {
  /** YYYYMMDD in the room's time zone. */
  readonly today: string;
  /** Whether the record has been numbered; before that a missing 档号 is no problem. */
  readonly numbered: boolean;
  /** The room's own words by field; where it has none, the preset's. */
  readonly dictionaries?: ReadonlyMap<string, WordList> | undefined;
}

/** Everything that the rules of description find wrong or missing; empty when the description is complete. Saving is allowed all the same. */
export function checkDescription(level: DescriptionLevel, values: DescriptionValues, check: DescriptionCheck): readonly DescriptionProblem[] {
  const missing = requiredFields(level)
    .filter((field) => isBlank(values[field]) && (field !== 'archivalCode' || check.numbered))
    .map((field): DescriptionProblem => ({ field, problem: 'required', severity: 'must' }));
  return [
    ...missing, ...checkDate(values, check.today), ...checkRetention(values), ...checkPages(level, values), ...checkSecrecy(values),
    ...CHECKED_WORDS.flatMap((name) => checkDictionary(name, values, check.dictionaries?.get(name))),
  ];
}

function isBlank(value: string | number | null | undefined): boolean {
  return value === null || value === undefined || String(value).trim() === '';
}

function textOf(values: DescriptionValues, field: string): string {
  return String(values[field] ?? '').trim();
}

function must(field: string, problem: DescriptionProblemCode): DescriptionProblem[] {
  return [{ field, problem, severity: 'must' }];
}

function checkDate(values: DescriptionValues, today: string): DescriptionProblem[] {
  const text = textOf(values, 'date');
  if (text === '') return [];
  const date = readDescriptionDate(text);
  if (date === undefined) return must('date', 'dateUnreadable');
  if (isBackwards(date)) return must('date', 'dateBackwards');
  const problems = earliestDay({ start: date.end ?? date.start }) > today ? must('date', 'dateInFuture') : [];
  const year = textOf(values, 'year').padStart(4, '0');
  const within = year >= earliestDay(date).slice(0, 4) && year <= latestDay(date).slice(0, 4);
  if (year !== '0000' && !within) problems.push({ field: 'year', problem: 'yearDiffers', severity: 'check' });
  return problems;
}

function checkRetention(values: DescriptionValues): DescriptionProblem[] {
  const text = textOf(values, 'retention');
  return text === '' || readRetention(text)?.code === text ? [] : must('retention', 'retentionUnreadable');
}

function checkPages(level: DescriptionLevel, values: DescriptionValues): DescriptionProblem[] {
  if (level !== 'item') return [];
  const pages = Number(values['pageCount'] ?? 0);
  return Number.isInteger(pages) && pages > 0 ? [] : must('pageCount', 'pageCountNotPositive');
}

function checkSecrecy(values: DescriptionValues): DescriptionProblem[] {
  const level = CLASSIFICATION_LEVELS.find((each) => each === textOf(values, 'classification'));
  if (level === undefined) return [];
  const problems: DescriptionProblem[] = [];
  if (isStateSecret(level) && textOf(values, 'openStatus') === 'open') problems.push(...must('openStatus', 'openThoughSecret'));
  const term = textOf(values, 'secrecyTerm');
  if (term === '') return problems;
  const mark = readClassificationMark(`${formatClassificationMark({ level })}★${term}`);
  if (mark === undefined) return [...problems, ...must('secrecyTerm', 'termUnreadable')];
  const problem = checkClassificationMark(mark);
  return problem === undefined ? problems : [...problems, ...must('secrecyTerm', problem)];
}

/** Retention has its own grammar: D15 is right though no list names it. */
const CHECKED_WORDS: readonly string[] = [...new Set([...DICTIONARY_NAMES.filter((name) => name !== 'retention'), ...DICTIONARY_FIELDS])];

const PRESET_WORDS: ReadonlyMap<string, WordList> = new Map(DICTIONARY_NAMES.map((name) => [name, { strict: DICTIONARIES[name].closed, words: new Map(DICTIONARIES[name].entries.map(({ code }) => [code, true])) }]));

function checkDictionary(name: string, values: DescriptionValues, own: WordList | undefined): DescriptionProblem[] {
  const text = textOf(values, name);
  const list = own ?? PRESET_WORDS.get(name);
  const found = text === '' || list === undefined ? undefined : checkWords(list, text);
  return found === undefined ? [] : [{ field: name, ...found }];
}

/** Fields that are usually the same in the next record of a pile; the others start empty. */
export const KEPT_FOR_NEXT = [
  'fondsId', 'recordGroup', 'classCode', 'year', 'unitId', 'retention', 'responsible', 'documentType', 'draftStage', 'language', 'carrier', 'classification', 'secrecyTerm', 'openStatus',
] as const;

export type KeptForNext = (typeof KEPT_FOR_NEXT)[number];

/** The values with which the record after `previous` begins. */
export function copyForNext<Values extends object>(previous: Values): Pick<Values, Extract<keyof Values, KeptForNext>> {
  const kept = Object.entries(previous).filter(([field]) => (KEPT_FOR_NEXT as readonly string[]).includes(field));
  return Object.fromEntries(kept) as Pick<Values, Extract<keyof Values, KeptForNext>>;
}
