import { snippetOf, verifyMatch, type TextRange } from '#shared/domain/search-match.ts';
import type { SearchTerm } from '#shared/domain/search-query.ts';
import { isChineseRun } from '#shared/domain/search-text.ts';
import { simplifyChinese } from '#main/search-index/simplify-chinese.ts';

/** Characters of a page that are shown with a hit. */
const SNIPPET_WIDTH = 84;
/** Folding a whole page for 84 characters would be most of the work of a search. */
const WINDOW = 300;

/** Where the term stands in the text as it is; -1 when only folding can tell (Traditional, full width, broken lines, Latin words). */
function plainIndex(text: string, term: SearchTerm): number {
  return !term.folded.includes(' ') && isChineseRun(term.folded) ? text.indexOf(term.folded) : -1;
}

/** Whether a page really holds every word: the index knows pairs of characters, not their order. */
export function hasWords(text: string, terms: readonly SearchTerm[]): boolean {
  const unsure = terms.filter((term) => plainIndex(text, term) < 0);
  return unsure.length === 0 || verifyMatch(text, unsure, simplifyChinese);
}

/** How often the words stand on the page as they are written: enough to choose between pages. */
export function countWords(text: string, terms: readonly SearchTerm[]): number {
  return terms.reduce((sum, term) => sum + (plainIndex(text, term) < 0 ? 0 : text.split(term.folded).length - 1), 0);
}

/** The piece of the page to show with a hit, and the words in it. */
export function cutSnippet(text: string, terms: readonly SearchTerm[]): { snippet: string; marks: TextRange[] } {
  const at = terms.map((term) => plainIndex(text, term)).filter((index) => index >= 0);
  const piece = at.length === 0 ? text : pieceAround(text, Math.min(...at));
  const { text: snippet, ranges } = snippetOf(piece, terms, SNIPPET_WIDTH, simplifyChinese);
  return { snippet, marks: [...ranges] };
}

function pieceAround(text: string, at: number): string {
  const start = Math.max(0, at - WINDOW / 2);
  // Never begin with the second half of a character.
  return text.slice(start + (/^[\udc00-\udfff]/u.test(text.slice(start, start + 1)) ? 1 : 0), at + WINDOW);
}
