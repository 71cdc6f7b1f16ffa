import { MunimentError } from '#shared/errors.ts';
import { halvesOf, findNear, SHORTEST_NEAR } from '#shared/domain/near-match.ts';
import type { SearchNode } from '#shared/domain/search-node.ts';
import { readTerm, tokenExpression, type SearchTerm } from '#shared/domain/search-query.ts';
import { simplifyChinese } from '#main/search-index/simplify-chinese.ts';
import { aliasRows } from './alias-rows.ts';
import { indexRows } from './index-rows.ts';
import type { SearchContext } from './search-context.ts';
import { selectPageTexts } from './search-store.ts';

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

/** Row numbers by what was looked for in titles. */
export interface NearTitles { readonly like: ReadonlyMap<string, Int32Array>; readonly spelt: ReadonlyMap<string, Int32Array> }

/** Looks through the titles for everything that the query wants of them, before the room is looked at. Throws SEARCH_NEAR_FAILED. */
export async function findTitles({ near, goOn }: SearchContext, node: SearchNode): Promise<NearTitles> {
  const like = new Map<string, Int32Array>();
  const spelt = new Map<string, Int32Array>();
  for (const leaf of leavesOf(node)) {
    const [word] = leaf.kind === 'fuzzy' ? [leaf.term.folded] : soundOf(leaf);
    if (word === undefined) continue;
    if (leaf.kind === 'fuzzy' && word.length < SHORTEST_NEAR) continue;
    goOn();
    const found = await near.find(leaf.kind === 'fuzzy' ? 'like' : 'spelt', word);
    if (leaf.kind !== 'fuzzy') {
      // Nobody asked for pinyin: without it the word is still found as it stands.
      if (found !== null) spelt.set(word, found.subarray(0, MOST_SPELT));
    } else if (found === null) throw new MunimentError('SEARCH_NEAR_FAILED');
    else like.set(word, found);
  }
  return { like, spelt };
}

/** Everything near that the query wants. */
export function gatherNear(context: SearchContext, node: SearchNode, titles: NearTitles): NearRows {
  const others = new Map<SearchTerm, readonly number[]>();
  const like = new Map<SearchTerm, readonly number[]>();
  const spelt: string[] = [];
  for (const leaf of leavesOf(node)) {
    if (leaf.kind === 'fuzzy') {
      like.set(leaf.term, leaf.term.folded.length < SHORTEST_NEAR ? [] : [...(titles.like.get(leaf.term.folded) ?? []), ...likePages(context, leaf.term)]);
      continue;
    }
    const [term, second] = leaf.terms;
    if (term === undefined || second !== undefined || leaf.field !== null) continue;
    const known = aliasRows(context.db, term);
    const bySound = titles.spelt.get(term.folded) ?? [];
    if (bySound.length > 0) spelt.push(term.folded);
    others.set(term, [...new Set([...known, ...bySound])]);
  }
  return { othersOf: ([term, second]) => (term === undefined || second !== undefined ? [] : (others.get(term) ?? [])), likeOf: (term) => like.get(term) ?? [], spelt };
}

type WordsLeaf = Extract<SearchNode, { kind: 'words' }>;

/** A single word in letters may be the sound of Chinese ones. */
function soundOf({ terms: [term, second], field }: WordsLeaf): string[] {
  return term !== undefined && second === undefined && field === null && /^[a-z]{2,30}$/u.test(term.folded) ? [term.folded] : [];
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
function likePages(context: SearchContext, term: SearchTerm): number[] {
  const { db, memory } = context;
  const pageNs = new Set<number>();
  for (const half of halvesOf(term.folded)) {
    const part = half.length < 2 ? null : readTerm(half, simplifyChinese);
    if (part === null) continue;
    const rows = indexRows(context, 'page_index', tokenExpression([part]), FROM_NEWEST, MOST_PAGES_READ);
    for (const { pageN, text } of selectPageTexts(db, rows)) if (findNear(textInOneLine(text), term.folded) !== null) pageNs.add(pageN);
  }
  return [...memory.itemsOf([...pageNs])].filter((n) => n > 0);
}

/** Lines of a page end in the middle of words. */
export const textInOneLine = (text: string): string => text.replaceAll(/\s+/gu, '');
