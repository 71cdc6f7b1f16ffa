import { RE2JS } from 're2js';
import type { BatchDeed } from '#shared/contract/batch-edit.ts';
import { replaceWords } from '#shared/domain/replace-words.ts';
import { MunimentError } from '#shared/errors.ts';

type Replacement = Extract<BatchDeed, { kind: 'replace' }>;

/** What becomes of a text. Patterns run in an engine whose time grows with the text only. Throws CATALOGUE_PATTERN_UNREADABLE, for groups that the pattern does not have too. */
export function createReplacer(deed: Replacement): (text: string) => string {
  if (!deed.pattern) return (text) => replaceWords(text, deed);
  const compiled = compile(deed);
  // The engine would write a group that is not there as it stands, into thousands of records.
  const named = [...deed.replaceWith.replaceAll(/\\./gu, '').matchAll(/\$(\d+)/gu)].map(([, number]) => Number(number));
  if (compiled === null || named.some((number) => number > compiled.groupCount())) throw new MunimentError('CATALOGUE_PATTERN_UNREADABLE', { pattern: `${deed.find} → ${deed.replaceWith}` });
  return (text) => compiled.matcher(text).replaceAll(deed.replaceWith);
}

function compile({ find, matchCase }: Replacement): RE2JS | null {
  try {
    return RE2JS.compile(find, matchCase ? 0 : RE2JS.CASE_INSENSITIVE);
  } catch {
    return null;
  }
}
