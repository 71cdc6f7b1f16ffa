import { MunimentError } from '../errors.ts';
import { RECORD_GROUP_PRESETS } from '../presets/record-groups.ts';
import { DICTIONARIES, type DictionaryName } from '../presets/dictionaries.ts';
import { CLASSIFICATION_LEVELS } from './classification-level.ts';
import { readRetention } from './retention.ts';
import { detectDateSpan } from './search-date.ts';
import type { SearchNode, SearchOperator } from './search-node.ts';

export type CompareNode = Extract<SearchNode, { readonly kind: 'compare' }>;

/** What a comparison asks of an item. Bounds are inclusive; null where there is none. */
export type SearchCondition =
  | { readonly kind: 'number'; readonly field: string; readonly from: number | null; readonly to: number | null }
  /** Days as YYYYMMDD; an item whose date can lie within meets it. */
  | { readonly kind: 'days'; readonly field: string; readonly from: string; readonly to: string }
  /** One of these stored values. */
  | { readonly kind: 'codes'; readonly field: string; readonly codes: readonly string[] }
  /** Ranks of 密级, 0 to 4. */
  | { readonly kind: 'ranks'; readonly from: number; readonly to: number }
  /** The beginning of a 档号. */
  | { readonly kind: 'codePrefix'; readonly prefix: string }
  /** Something that only the room knows: a unit by its code or name, a box, a customer. */
  | { readonly kind: 'named'; readonly field: string; readonly value: string }
  /** A field of the room's own: words in it, or a number or day compared with it. */
  | { readonly kind: 'custom'; readonly field: string; readonly value: string; readonly operator: SearchOperator };

const FIRST_DAY = '00000000';
const LAST_DAY = '99999999';
const DICTIONARY_FIELDS: readonly string[] = ['openStatus', 'documentType', 'carrier', 'language'] satisfies readonly DictionaryName[];

/** Reads the value of a comparison. Throws SEARCH_QUERY_VALUE_INVALID with the place, where it is none for that field. */
export function readCondition(node: CompareNode): SearchCondition {
  const { field, operator, value } = node;
  const typed = value.normalize('NFKC').trim();
  if (field.kind === 'number') return numberCondition(node, typed);
  if (field.kind === 'date') return dayCondition(node, typed);
  if (field.name === 'classification') return rankCondition(node, typed);
  if (field.kind === 'code') return { kind: 'codePrefix', prefix: typed };
  if (field.kind === 'custom') {
    if (operator !== '=' && !/^\d[\d.]*$/u.test(typed)) throw invalid(node);
    return { kind: 'custom', field: field.name, value: typed, operator };
  }
  if (operator !== '=') throw invalid(node);
  if (field.name === 'retention') {
    const retention = readRetention(typed);
    if (retention === undefined) throw invalid(node);
    return { kind: 'codes', field: 'retention', codes: [retention.code] };
  }
  if (field.name === 'recordGroup') return { kind: 'codes', field: 'recordGroup', codes: groupCodes(typed) };
  if (DICTIONARY_FIELDS.includes(field.name)) return { kind: 'codes', field: field.name, codes: dictionaryCodes(field.name as DictionaryName, typed) };
  return { kind: 'named', field: field.name, value: typed };
}

const invalid = (node: CompareNode): MunimentError =>
  new MunimentError('SEARCH_QUERY_VALUE_INVALID', { field: node.field.names[0] ?? node.field.name, value: node.value, ...node.place });

function numberCondition(node: CompareNode, typed: string): SearchCondition {
  const range = /^(\d{1,9})\s*(?:[-–—~至到]\s*(\d{1,9}))?\s*[页件年]?$/u.exec(typed);
  if (range === null) throw invalid(node);
  const [first, last] = [Number(range[1]), Number(range[2] ?? range[1])];
  const bounds = { '=': [Math.min(first, last), Math.max(first, last)], '<': [null, first - 1], '<=': [null, last], '>': [last + 1, null], '>=': [first, null] }[node.operator] ?? [first, last];
  return { kind: 'number', field: node.field.name, from: bounds[0] ?? null, to: bounds[1] ?? null };
}

function dayCondition(node: CompareNode, typed: string): SearchCondition {
  const span = detectDateSpan(typed);
  if (span === undefined) throw invalid(node);
  const [from, to] = { '=': [span.from, span.to], '<': [FIRST_DAY, dayBeside(span.from, -1)], '<=': [FIRST_DAY, span.to], '>': [dayBeside(span.to, 1), LAST_DAY], '>=': [span.from, LAST_DAY] }[node.operator] ?? [span.from, span.to];
  return { kind: 'days', field: node.field.name, from: from ?? FIRST_DAY, to: to ?? LAST_DAY };
}

function dayBeside(day: string, by: 1 | -1): string {
  const date = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(4, 6)) - 1, Number(day.slice(6)) + by));
  return date.toISOString().slice(0, 10).replaceAll('-', '');
}

function rankCondition(node: CompareNode, typed: string): SearchCondition {
  const plain = typed.toLowerCase();
  const code = DICTIONARIES.classification.entries.find((entry) => entry.zh === typed || entry.code.toLowerCase() === plain || entry.en.toLowerCase() === plain)?.code;
  const rank = CLASSIFICATION_LEVELS.findIndex((level) => level === code);
  if (rank < 0) throw invalid(node);
  const highest = CLASSIFICATION_LEVELS.length - 1;
  const [from, to] = { '=': [rank, rank], '<': [0, rank - 1], '<=': [0, rank], '>': [rank + 1, highest], '>=': [rank, highest] }[node.operator] ?? [rank, rank];
  return { kind: 'ranks', from: from ?? 0, to: to ?? highest };
}

function groupCodes(typed: string): string[] {
  const plain = typed.toLowerCase();
  const known = RECORD_GROUP_PRESETS.filter(({ code, nameZh, nameEn }) => code.toLowerCase() === plain || nameZh === typed || `${nameZh}档案` === typed || nameEn.toLowerCase() === plain).map(({ code }) => code);
  return known.length > 0 ? known : [typed.toUpperCase()];
}

/** By code or by a word of the list, in either language; a word that the list does not have is taken as it stands. */
function dictionaryCodes(name: DictionaryName, typed: string): string[] {
  const plain = typed.toLowerCase();
  const known = DICTIONARIES[name].entries.filter(({ code, zh, en }) => code.toLowerCase() === plain || zh === typed || en.toLowerCase() === plain).map(({ code }) => code);
  return known.length > 0 ? known : [typed];
}
