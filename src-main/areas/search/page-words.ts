import { highlightRanges, snippetOf, verifyMatch, type TextRange } from '#shared/domain/search-match.ts';
import { findNear } from '#shared/domain/near-match.ts';
import { readTerm, type SearchTerm } from '#shared/domain/search-query.ts';
import { foldSearchText, isChineseRun } from '#shared/domain/search-text.ts';
import { simplifyChinese } from '#main/search-index/simplify-chinese.ts';

/** Characters of a page that are shown with a hit. */
const SNIPPET_WIDTH = 84;
/** Folding a whole page for 84 characters would be most of the work of a search; with several words the next may stand further on. */
const WINDOW_OF_ONE = 120;
const WINDOW_OF_SEVERAL = 300;

/** Where the term stands in the text as it is; -1 when only folding can tell (Traditional, full width, broken lines, Latin words). */
function plainIndex(text: string, term: SearchTerm): number {
  return !term.folded.includes(' ') && isChineseRun(term.folded) ? text.indexOf(term.folded) : -1;
}

/** Whether the page has the term just as it was typed, and not in the middle of a word: true is certain, false is not. */
function hasAsTyped(text: string, term: SearchTerm): boolean {
  const at = text.indexOf(term.typed);
  return at >= 0 && !(/^[\p{L}\p{N}]/u.test(term.typed) && /[\p{L}\p{N}\p{M}]$/u.test(text.slice(Math.max(0, at - 1), at)) && !isChineseRun(text.slice(Math.max(0, at - 1), at)));
}

/** Whether a page really holds every word: the index knows pairs of characters, not their order. */
export function hasWords(text: string, terms: readonly SearchTerm[]): boolean {
  const unsure = terms.filter((term) => plainIndex(text, term) < 0 && !hasAsTyped(text, term));
  if (unsure.length === 0) return true;
  const plain = simplifyChinese(text.normalize('NFKC').toLowerCase());
  return unsure.every((term) => roughExpression(term).test(plain)) && verifyMatch(text, unsure, simplifyChinese);
}

const ROUGH = new WeakMap<SearchTerm, RegExp>();

/** The term's characters in order with nothing but signs and spaces between: what has not even this need not be folded, which costs five times as much. */
function roughExpression(term: SearchTerm): RegExp {
  let expression = ROUGH.get(term);
  if (!expression) {
    const parts = term.folded.split(' ').flatMap((run) => (isChineseRun(run) ? [...run] : [run.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&')]));
    ROUGH.set(term, (expression = new RegExp(parts.join('[^\\p{L}\\p{N}]*'), 'u')));
  }
  return expression;
}

/** A word as a text has it, one mistake allowed; as it was typed where the text does not have it at all. */
export function asItStands(text: string, term: SearchTerm): SearchTerm {
  const folded = foldSearchText(text, simplifyChinese);
  const found = findNear(folded, term.folded);
  return found === null ? term : (readTerm(folded.slice(found.start, found.end), simplifyChinese) ?? term);
}

/** How often the words stand on the page as they are written: enough to choose between pages. */
export function countWords(text: string, terms: readonly SearchTerm[]): number {
  return terms.reduce((sum, term) => sum + (plainIndex(text, term) < 0 ? 0 : text.split(term.folded).length - 1), 0);
}

/** The piece of the page to show with a hit, and the words in it. */
export function cutSnippet(text: string, terms: readonly SearchTerm[]): { snippet: string; marks: TextRange[] } {
  const at = terms.map((term) => plainIndex(text, term)).filter((index) => index >= 0);
  const piece = at.length === 0 ? text : pieceAround(text, Math.min(...at), terms.length === 1 ? WINDOW_OF_ONE : WINDOW_OF_SEVERAL);
  const { text: snippet, ranges } = snippetOf(piece, terms, SNIPPET_WIDTH, simplifyChinese);
  return { snippet, marks: [...ranges] };
}

function pieceAround(text: string, at: number, width: number): string {
  const start = Math.max(0, at - width / 2);
  // Never begin with the second half of a character.
  return text.slice(start + (/^[\udc00-\udfff]/u.test(text.slice(start, start + 1)) ? 1 : 0), at + width);
}

/** Where the words stand in a short text. Folding with the way back is only done for those that do not stand there as they were typed. */
export function markWords(text: string, terms: readonly SearchTerm[]): TextRange[] {
  const plain = terms.flatMap((term) => plainRanges(text, term));
  const others = terms.filter((term) => plainIndex(text, term) < 0);
  const folded = others.length === 0 ? '' : foldSearchText(text, simplifyChinese);
  const hidden = others.filter((term) => folded.includes(term.folded));
  if (hidden.length === 0 && terms.length === 1) return plain;
  return joinRanges([...plain, ...(hidden.length === 0 ? [] : highlightRanges(text, hidden, simplifyChinese))]);
}

function plainRanges(text: string, term: SearchTerm): TextRange[] {
  const ranges: TextRange[] = [];
  const { length } = term.folded;
  for (let at = plainIndex(text, term); at >= 0; at = text.indexOf(term.folded, at + length)) ranges.push({ start: at, end: at + length });
  return joinRanges(ranges);
}

function joinRanges(ranges: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && range.start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else joined.push(range);
  }
  return joined;
}
