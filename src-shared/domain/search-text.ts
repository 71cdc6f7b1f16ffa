/**
 * Text as it is searched. Index and query go through the same folding, so that width, case, Traditional or Simplified,
 * punctuation and stray spaces never decide whether something is found.
 */

/**
 * Traditional to Simplified. Must map one character to one character whatever stands beside it:
 * a phrase table would fold `乾` alone and `乾隆` differently and so lose hits.
 */
export type Simplify = (text: string) => string;

/** Folded text: runs of word characters joined by one space, and where each of its UTF-16 units came from. */
export interface FoldedText {
  readonly text: string;
  /** Start in the original, by unit of `text`. */
  readonly starts: readonly number[];
  /** End (exclusive) in the original, by unit of `text`. */
  readonly ends: readonly number[];
}

// Private-use characters stand for rare Chinese characters in older systems, so they count as Chinese here.
const CHINESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Co}\u30fc]/u;
const WORD = /[\p{L}\p{N}\p{M}\p{Co}]/u;
// Variation selectors and zero-width signs: invisible, and they come along with pasted text.
const IGNORED = /[\p{Cf}\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;
// A character with the marks that compose with it under NFKC.
const USUAL_CHINESE = /^[\u4e00-\u9fff]*$/u;
const CLUSTER = /[^\p{M}]\p{M}*|\p{M}+/gsu;

/** Folds for index, query and verification: NFKC, lower case, simplified, punctuation and spaces gone between runs. */
export function foldSearchText(text: string, simplify: Simplify): string {
  // Most titles: nothing in them changes but Traditional characters.
  if (USUAL_CHINESE.test(text)) return simplify(text);
  return joinRuns(foldCharacters(text, simplify));
}

function foldCharacters(text: string, simplify: Simplify): string {
  return simplify(text.normalize('NFKC').toLowerCase().replace(IGNORED, ''));
}

function joinRuns(plain: string): string {
  let folded = '';
  let previous: RunKind = 'none';
  let spaceSince = false;
  for (const character of plain) {
    const kind = runKind(character);
    if (kind === 'none') {
      // White space between Chinese characters means nothing; any other gap ends the run.
      if (!/\s/u.test(character)) previous = 'none';
      else spaceSince = true;
      continue;
    }
    const joins = kind === previous && !(spaceSince && kind === 'latin');
    if (!joins && folded !== '') folded += ' ';
    folded += character;
    previous = kind;
    spaceSince = false;
  }
  return folded;
}

type RunKind = 'chinese' | 'latin' | 'none';

function runKind(character: string): RunKind {
  // The usual characters by their place in Unicode: asking the tables for each is what would cost most of the indexing.
  if (character >= '\u4e00' && character <= '\u9fff') return 'chinese';
  if (character < '\u0080') return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') ? 'latin' : 'none';
  if (character === '，' || character === '。' || character === '、') return 'none';
  if (CHINESE.test(character)) return 'chinese';
  return WORD.test(character) ? 'latin' : 'none';
}

/** Folds like `foldSearchText` and keeps the way back to the original, for marking hits. */
export function foldWithOrigins(text: string, simplify: Simplify): FoldedText {
  let plain = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(CLUSTER)) {
    const folded = foldCharacters(match[0], simplify);
    plain += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
  }
  return withJoinedRuns(plain, starts, ends);
}

function withJoinedRuns(plain: string, starts: readonly number[], ends: readonly number[]): FoldedText {
  const text = joinRuns(plain);
  const origins: { starts: number[]; ends: number[] } = { starts: [], ends: [] };
  let from = 0;
  for (const character of text) {
    // Every character but the joining spaces stands in `plain`, in the same order.
    const at = character === ' ' ? from : plain.indexOf(character, from);
    for (let unit = 0; unit < character.length; unit += 1) {
      origins.starts.push(starts[at + unit] ?? starts.at(-1) ?? 0);
      origins.ends.push(ends[at + unit] ?? ends.at(-1) ?? 0);
    }
    if (character !== ' ') from = at + character.length;
  }
  return { text, ...origins };
}

/**
 * Tokens for the full-text index, in order: of a Chinese run every pair of neighbours and its last character alone
 * (so that one character is found as a prefix), of any other run the whole word.
 * Made for FTS5 with `tokenize='ascii'`, which splits at the spaces and takes every byte above 0x7f as part of a token.
 */
export function searchTokens(text: string, simplify: Simplify): readonly string[] {
  const folded = foldSearchText(text, simplify);
  return folded === '' ? [] : folded.split(' ').flatMap(runTokens);
}

/** The tokens as one string, ready for the index. */
export function indexText(text: string, simplify: Simplify): string {
  return searchTokens(text, simplify).join(' ');
}

/** Tokens of one folded run, as they stand in the index. */
export function runTokens(run: string): readonly string[] {
  if (!isChineseRun(run)) return [run];
  const tokens: string[] = [];
  let previous = '';
  for (const character of run) {
    if (previous !== '') tokens.push(previous + character);
    previous = character;
  }
  tokens.push(previous);
  return tokens;
}

/** Whether a folded run is Chinese (cut into pairs) or a word. */
export function isChineseRun(run: string): boolean {
  return runKind(String.fromCodePoint(run.codePointAt(0) ?? 0)) === 'chinese';
}
