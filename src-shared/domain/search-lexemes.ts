import type { QueryPlace, SearchOperator } from './search-node.ts';
import { findSearchField, type SearchField } from './search-fields.ts';

export type SearchLexeme = QueryPlace & (
  | { readonly kind: 'word'; readonly typed: string; readonly quoted: boolean; readonly fuzzy: boolean }
  | { readonly kind: 'field'; readonly field: SearchField; readonly operator: SearchOperator }
  | { readonly kind: 'open' | 'close' | 'and' | 'or' | 'not' });

const QUOTES = /["“”「」『』]/u;
const SPACE = /\s/u;
const OPERATOR_WORDS: Readonly<Record<string, 'and' | 'or' | 'not'>> = { AND: 'and', OR: 'or', NOT: 'not', 与: 'and', 且: 'and', 或: 'or', 或者: 'or', 非: 'not' };
const OPERATORS: Readonly<Record<string, SearchOperator>> = { ':': '=', '：': '=', '=': '=', '＝': '=', '<': '<', '＜': '<', '>': '>', '＞': '>', '<=': '<=', '≤': '<=', '>=': '>=', '≥': '>=' };
const FIELD = /([\p{L}\p{N}]+(?:[(（][\p{L}]+[)）])?)(\s*(?:>=|<=|[<>=≤≥＜＞＝])\s*|[:：]\s*)/uy;
/** A part in brackets that says nothing but words, `（试行）`: it is written so in titles and is no group. */
const BRACKETED_WORD = /[(（][^\s()（）|｜&"“”「」『』:：<>=~-]*[)）]/uy;

/** Cuts a query into words and signs. What is no sign of the language is part of a word, so that plain words need no care. */
export function searchLexemes(query: string, custom: readonly SearchField[]): readonly SearchLexeme[] {
  const lexemes: SearchLexeme[] = [];
  let depth = 0;
  let at = 0;
  const sign = (kind: 'open' | 'close' | 'and' | 'or' | 'not', length: number): void => { lexemes.push({ kind, start: at, end: at + length }); at += length; };
  while (at < query.length) {
    const character = query.charAt(at);
    if (SPACE.test(character)) { at += 1; continue; }
    if (/[(（]/u.test(character) && !matchAt(BRACKETED_WORD, query, at)) { depth += 1; sign('open', 1); continue; }
    if (/[)）]/u.test(character) && depth > 0) { depth -= 1; sign('close', 1); continue; }
    if (/[|｜]/u.test(character)) { sign('or', /^[|｜]{2}/u.test(query.slice(at)) ? 2 : 1); continue; }
    if (/^(?:&&?|＆)(?:\s|$)/u.test(query.slice(at))) { sign('and', query.charAt(at + 1) === '&' ? 2 : 1); continue; }
    if (/^[-－−!！][\p{L}\p{N}"“「『(（~]/u.test(query.slice(at))) { sign('not', 1); continue; }
    const named = matchAt(FIELD, query, at);
    const found = named === null ? undefined : findSearchField(named[1] ?? '', custom);
    if (named !== null && found !== undefined) {
      lexemes.push({ kind: 'field', field: found, operator: OPERATORS[(named[2] ?? '').trim()] ?? '=', start: at, end: at + named[0].trimEnd().length });
      at += named[0].length;
      continue;
    }
    const word = readWord(query, at, depth);
    const operator = word.quoted || word.fuzzy ? undefined : OPERATOR_WORDS[word.typed];
    if (operator !== undefined) lexemes.push({ kind: operator, start: word.start, end: word.end });
    else if (word.typed !== '') lexemes.push(word);
    at = Math.max(word.end, at + 1);
  }
  return lexemes;
}

function readWord(query: string, from: number, depth: number): Extract<SearchLexeme, { kind: 'word' }> {
  const fuzzy = /^[~～][\p{L}\p{N}"“「『]/u.test(query.slice(from));
  const start = fuzzy ? from + 1 : from;
  if (QUOTES.test(query.charAt(start))) {
    const close = query.slice(start + 1).search(QUOTES);
    const end = close < 0 ? query.length : start + 1 + close;
    return { kind: 'word', typed: query.slice(start + 1, end).trim(), quoted: true, fuzzy, start: from, end: Math.min(query.length, end + 1) };
  }
  let end = start;
  let inner = 0;
  for (; end < query.length; end += 1) {
    const character = query.charAt(end);
    if (SPACE.test(character) || QUOTES.test(character) || /[|｜]/u.test(character)) break;
    if (/[(（]/u.test(character)) inner += 1;
    if (/[)）]/u.test(character)) {
      if (inner === 0 && depth > 0) break;
      inner = Math.max(0, inner - 1);
    }
  }
  return { kind: 'word', typed: query.slice(start, end), quoted: false, fuzzy, start: from, end };
}

function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}
