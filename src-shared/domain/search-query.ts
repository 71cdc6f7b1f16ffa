import { detectDateSpan, type DateSpan } from './search-date.ts';
import { tidyCode } from './archival-code.ts';
import { foldSearchText, isChineseRun, runTokens, type Simplify } from './search-text.ts';

/** One thing to look for; all terms of a query must be found. */
export interface SearchTerm {
  /** As typed. */
  readonly typed: string;
  /** Folded like the index; what `verifyMatch` looks for. */
  readonly folded: string;
  /** Tokens in order; the last may be a beginning only. */
  readonly tokens: readonly SearchToken[];
  /** The days meant when the term reads as a date (2019, 201905, 2019-05-01, 2019年5月). */
  readonly dateSpan: DateSpan | undefined;
  /** The beginning of a 档号 when the term reads as one, with its separators put right. */
  readonly codePrefix: string | undefined;
}

export interface SearchToken {
  readonly token: string;
  readonly prefix: boolean;
}

/** In UTF-16 units. Nobody types more, and each token costs: a longer query of the one box is refused, longer words of a list's filter are cut. */
export const MAX_QUERY_LENGTH = 400;

/** Splits a query at white space; a part in quotes (" ", “ ”, 「 」) is one term. Terms of punctuation alone are left out. */
export function parseSearchQuery(query: string, simplify: Simplify): readonly SearchTerm[] {
  const parts = query.slice(0, MAX_QUERY_LENGTH).matchAll(/["“”「](?<quoted>[^"“”」]*)["“”」]?|(?<word>[^\s"“”「」]+)/gu);
  return [...parts].flatMap((part) => readTerm((part.groups?.['quoted'] ?? part.groups?.['word'] ?? '').trim(), simplify) ?? []);
}

/** One term with its other readings; null when it is punctuation alone. */
export function readTerm(typed: string, simplify: Simplify): SearchTerm | null {
  const folded = foldSearchText(typed, simplify);
  return folded === '' ? null : { typed, folded, tokens: queryTokens(folded), dateSpan: detectDateSpan(typed), codePrefix: detectCodePrefix(typed) };
}

function queryTokens(folded: string): readonly SearchToken[] {
  const runs = folded.split(' ');
  return runs.flatMap((run, index): SearchToken[] => {
    const tokens = runTokens(run);
    if (index < runs.length - 1) return tokens.map((token) => ({ token, prefix: false }));
    // The text may go on after the query: the last word is a beginning, and a last character has its neighbour in the index.
    if (!isChineseRun(run)) return [{ token: run, prefix: true }];
    const pairs = tokens.length === 1 ? tokens : tokens.slice(0, -1);
    return pairs.map((token) => ({ token, prefix: tokens.length === 1 }));
  });
}

/** The FTS5 expression for an index with `detail=full`: each term a phrase, all of them needed. Empty when there are no terms. */
export function phraseExpression(terms: readonly SearchTerm[]): string {
  return terms
    .map((term) => `"${term.tokens.map((each) => each.token).join(' ')}"${term.tokens.at(-1)?.prefix === true ? '*' : ''}`)
    .join(' AND ');
}

export interface TokenExpressionOptions {
  /** How many records a token is in; 0 for one that is not known to be common. */
  readonly frequencyOf: (token: string) => number;
  /** Only the rarest so many tokens of each term are asked for: 22 times faster on long terms, and hits are verified anyway. */
  readonly maxTokensPerTerm: number;
}

/**
 * The FTS5 expression for an index with `detail=none`, which knows no phrases: all tokens needed, in any order.
 * Its hits hold the characters but perhaps not together, so each shown one must pass `verifyMatch`.
 */
export function tokenExpression(terms: readonly SearchTerm[], options?: TokenExpressionOptions): string {
  const expressions = terms.flatMap((term) =>
    (options === undefined ? term.tokens : rarestTokens(term.tokens, options)).map((each) => `"${each.token}"${each.prefix ? '*' : ''}`));
  return [...new Set(expressions)].join(' AND ');
}

function rarestTokens(tokens: readonly SearchToken[], { frequencyOf, maxTokensPerTerm }: TokenExpressionOptions): readonly SearchToken[] {
  // A prefix stands for many tokens, so it is the last to be kept.
  const costOf = (each: SearchToken): number => (each.prefix ? Number.MAX_SAFE_INTEGER : frequencyOf(each.token));
  return tokens.toSorted((a, b) => costOf(a) - costOf(b)).slice(0, maxTokensPerTerm);
}

/** The beginning of a 档号 (four characters of fonds code and more), or undefined when the text is none. */
export function detectCodePrefix(text: string): string | undefined {
  const tidy = tidyCode(text);
  return /^[A-Z]\d{3}(?:[-·]\S*)?$/u.test(tidy) ? tidy : undefined;
}
