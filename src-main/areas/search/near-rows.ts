import { MunimentError } from '#shared/errors.ts';
import { halvesOf, findNear, SHORTEST_NEAR } from '#shared/domain/near-match.ts';
import type { SearchNode } from '#shared/domain/search-node.ts';
import { readTerm, tokenExpression, type SearchTerm } from '#shared/domain/search-query.ts';
import { simplifyChinese } from '#main/search-index/simplify-chinese.ts';
import { aliasRows } from './alias-rows.ts';
import { schemeMemoryOf } from './scheme-memory-store.ts';
import type { SearchContext } from './search-context.ts';
import { selectIndexRows, selectPageTexts } from './search-store.ts';

/** Items beyond those that have a word as it stands, by row number, newest first; of whatever 密级. */
export interface NearRows {
  /** By another number that they bear, or by the pinyin of their title: for a query of one word. */
  othersOf(terms: readonly SearchTerm[]): readonly number[];
  /** With one mistake in the word, in titles and on pages. */
  likeOf(term: SearchTerm): readonly number[];
  /** Whether pinyin found anything. */
  readonly spelt: readonly string[];
}

/** Initials that fit more titles than this say nothing. */
const MOST_SPELT = 5000;
/** Pages that have one half of a word are read, the newest of them. */
const MOST_PAGES_READ = 2000;
const FROM_NEWEST = Number.MAX_SAFE_INTEGER;

/** Asks for everything near that the query wants, before the rest is worked out. */
export async function gatherNear(context: SearchContext, node: SearchNode): Promise<NearRows> {
  const others = new Map<SearchTerm, readonly number[]>();
  const like = new Map<SearchTerm, readonly number[]>();
  const spelt: string[] = [];
  for (const leaf of leavesOf(node)) {
    if (leaf.kind === 'fuzzy') {
      like.set(leaf.term, leaf.term.folded.length < SHORTEST_NEAR ? [] : [...await likeTitles(context, leaf.term.folded), ...likePages(context, leaf.term)]);
      continue;
    }
    const [term, second] = leaf.terms;
    if (term === undefined || second !== undefined || leaf.field !== null) continue;
    const known = aliasRows(context.db, term);
    const bySound = /^[a-z]{2,30}$/u.test(term.folded) ? await speltTitles(context, term.folded) : [];
    if (bySound.length > 0) spelt.push(term.folded);
    others.set(term, known.length === 0 ? bySound : [...new Set([...known, ...bySound])]);
  }
  return { othersOf: ([term, second]) => (term === undefined || second !== undefined ? [] : (others.get(term) ?? [])), likeOf: (term) => like.get(term) ?? [], spelt };
}

async function likeTitles({ services, logger }: SearchContext, wanted: string): Promise<readonly number[]> {
  try {
    return await services.nearTitles.find('like', wanted);
  } catch (error) {
    logger.error('titles could not be looked through', { error });
    throw new MunimentError('SEARCH_NEAR_FAILED');
  }
}

/** Nobody asked for pinyin: without it the word is still found as it stands. */
async function speltTitles({ services, logger }: SearchContext, letters: string): Promise<readonly number[]> {
  try {
    return (await services.nearTitles.find('spelt', letters)).slice(0, MOST_SPELT);
  } catch (error) {
    logger.error('titles could not be looked through', { error });
    return [];
  }
}

function leavesOf(node: SearchNode): Extract<SearchNode, { kind: 'words' | 'fuzzy' }>[] {
  switch (node.kind) {
    case 'and': case 'or': return node.parts.flatMap(leavesOf);
    case 'not': return leavesOf(node.part);
    case 'compare': return [];
    default: return [node];
  }
}

/** Items of the newest pages that have one half of the word as it stands and the other nearly so. */
function likePages({ db }: SearchContext, term: SearchTerm): number[] {
  const pageNs = new Set<number>();
  for (const half of halvesOf(term.folded)) {
    const part = half.length < 2 ? null : readTerm(half, simplifyChinese);
    if (part === null) continue;
    const rows = selectIndexRows(db, 'page_index', tokenExpression([part]), FROM_NEWEST, MOST_PAGES_READ);
    for (const { pageN, text } of selectPageTexts(db, rows)) if (findNear(textInOneLine(text), term.folded) !== null) pageNs.add(pageN);
  }
  return [...schemeMemoryOf(db).itemsOf([...pageNs])].filter((n) => n > 0);
}

/** Lines of a page end in the middle of words. */
export const textInOneLine = (text: string): string => text.replaceAll(/\s+/gu, '');
