import type { SearchNode } from '#shared/domain/search-node.ts';
import { readCondition, type SearchCondition } from '#shared/domain/search-condition.ts';
import { verifyMatch } from '#shared/domain/search-match.ts';
import { phraseExpression, readTerm } from '#shared/domain/search-query.ts';
import { simplifyChinese } from '#main/search-index/simplify-chinese.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { selectCustomRows, selectCustomValues } from './custom-rows-store.ts';
import { findItemIdOf, findNamedFonds, findNamedUnits, selectConditionRows } from './condition-rows-store.ts';
import { hasWords } from './page-words.ts';
import type { NearRows } from './near-rows.ts';
import { wordsQuery, type ReadQuery } from './read-query.ts';
import { RowBits } from './row-bits.ts';
import type { SchemeClass } from './scheme-memory-store.ts';
import type { SearchContext } from './search-context.ts';
import { selectIndexBits, selectPagesOfItem, selectPageTexts } from './search-store.ts';

type Where = CallInput<'search', 'searchAll'>['where'];

/** Items that a part of a query finds. Between `surely` and `maybe` lie those that the page index takes for hits and whose text was not read yet. */
export interface Resolved {
  readonly maybe: RowBits;
  readonly surely: RowBits;
  /** Whether an item is really meant, by its text. */
  holds(n: number): boolean;
}

export interface ResolveOptions {
  readonly place: Where;
  readonly clearanceRank: number;
  readonly near: NearRows;
}

/** So many pages are all read. */
const MOST_VERIFIED = 300;
/** Fewer candidates than this are asked one by one; for more, all rows that meet the condition are gathered. */
const FEW = 4000;

/** Finds all items of a query as sets of rows. Cost follows the hits of its parts, not the holdings. */
export function resolveQuery(context: SearchContext, node: SearchNode, options: ResolveOptions): Resolved {
  return new QueryResolver(context, options).resolve(node, null);
}

class QueryResolver {
  private readonly context: SearchContext;
  private readonly options: ResolveOptions;
  private readonly lastN: number;

  constructor(context: SearchContext, options: ResolveOptions) {
    this.context = context;
    this.options = options;
    this.lastN = context.memory.lastItem();
  }

  /** `among`: what else must hold anyway; nothing outside it needs to be right. */
  resolve(node: SearchNode, among: RowBits | null): Resolved {
    this.context.goOn();
    switch (node.kind) {
      case 'and': return this.resolveAll(node.parts, among);
      case 'or': {
        const parts = node.parts.map((part) => this.resolve(part, among));
        return { maybe: parts.map((part) => part.maybe).reduce((all, each) => all.or(each)), surely: parts.map((part) => part.surely).reduce((all, each) => all.or(each)), holds: (n) => parts.some((part) => holds(part, n)) };
      }
      case 'not': {
        const part = this.resolve(node.part, among);
        return { maybe: part.surely.complement(), surely: part.maybe.complement(), holds: (n) => !holds(part, n) };
      }
      case 'fuzzy': {
        const asTyped = this.resolveWords(wordsQuery([node.term], null), this.options.place, false);
        const near = this.bits(this.options.near.likeOf(node.term));
        return { maybe: asTyped.maybe.or(near), surely: asTyped.surely.or(near), holds: asTyped.holds };
      }
      case 'words': return this.resolveWords(wordsQuery(node.terms, node.field), node.field?.kind === 'pages' ? 'pages' : node.field === null ? this.options.place : 'fields', node.field !== null);
      case 'compare': return this.resolveCondition(readCondition(node), among);
    }
  }

  /** Words first: what they leave is asked for the rest. */
  private resolveAll(parts: readonly SearchNode[], among: RowBits | null): Resolved {
    const found: Resolved[] = [];
    let left = among;
    for (const part of parts.toSorted((a, b) => costOf(a) - costOf(b))) {
      const resolved = this.resolve(part, left);
      found.push(resolved);
      left = left === null ? resolved.maybe : left.and(resolved.maybe);
    }
    return {
      maybe: found.map((part) => part.maybe).reduce((all, each) => all.and(each)), surely: found.map((part) => part.surely).reduce((all, each) => all.and(each)),
      holds: (n) => found.every((part) => holds(part, n)),
    };
  }

  private resolveWords(query: ReadQuery, place: Where, named: boolean): Resolved {
    const { db, memory } = this.context;
    const fields = place === 'pages' ? this.bits([]) : named ? this.indexed('item_index', query.fieldExpression) : this.indexed('item_index', query.fieldExpression).or(this.bits(this.options.near.othersOf(query.terms)));
    if (place === 'fields') return exactly(fields);
    const pages = this.indexed('page_index', query.pageExpression);
    // A single pair of characters is a token of the index and needs no proof.
    const proven = query.terms.every(({ tokens }) => tokens.length === 1);
    if (proven) return exactly(fields.or(memory.itemsOfSet(pages)));
    if (pages.count() <= MOST_VERIFIED) {
      const right = selectPageTexts(db, [...pages.newestFirst()]).filter(({ text }) => hasWords(text, query.terms)).map(({ pageN }) => pageN);
      return exactly(fields.or(this.bits(memory.itemsOf(right))));
    }
    return {
      maybe: fields.or(memory.itemsOfSet(pages)), surely: fields,
      holds: (n) => {
        const itemId = findItemIdOf(db, n);
        return itemId !== undefined && selectPagesOfItem(db, query.pageExpression, itemId).some((page) => hasWords(page.text, query.terms));
      },
    };
  }

  private resolveCondition(condition: SearchCondition, among: RowBits | null): Resolved {
    const { db, memory } = this.context;
    const byClass = this.classTest(condition);
    const candidates = among !== null && among.count() <= FEW ? among : null;
    if (condition.kind === 'custom') return this.resolveCustom(condition, candidates);
    if (byClass !== null) return exactly(memory.select(candidates ?? RowBits.upTo(this.lastN), byClass));
    return exactly(this.bits(selectConditionRows(db, condition, this.options.clearanceRank, candidates === null ? null : [...candidates.newestFirst()]) ?? []));
  }

  /** The index knows which items have the words in any of the room's own fields; the field itself is read. */
  private resolveCustom(condition: Extract<SearchCondition, { kind: 'custom' }>, candidates: RowBits | null): Resolved {
    const { db } = this.context;
    const term = condition.operator === '=' ? readTerm(condition.value, simplifyChinese) : null;
    if (term === null) return exactly(this.bits(selectCustomRows(db, condition, candidates === null ? null : [...candidates.newestFirst()])));
    const found = this.indexed('item_index', `custom : ${phraseExpression([term])}`);
    const rows = [...(candidates === null ? found : found.and(candidates)).newestFirst()];
    return exactly(this.bits(selectCustomValues(db, rows, condition.field).filter(({ value }) => verifyMatch(value, [term], simplifyChinese)).map(({ n }) => n)));
  }

  /** What is asked of the class of an item, which is in memory; null for anything else. */
  private classTest(condition: SearchCondition): ((each: SchemeClass) => boolean) | null {
    const { db } = this.context;
    if (condition.kind === 'ranks') return ({ rank }) => rank >= condition.from && rank <= condition.to;
    if (condition.kind === 'number' && condition.field === 'year') return ({ year }) => year >= (condition.from ?? 0) && year <= (condition.to ?? Infinity);
    if (condition.kind === 'codes' && condition.field === 'retention') return ({ retention }) => condition.codes.includes(retention);
    if (condition.kind === 'codes' && condition.field === 'recordGroup') return ({ recordGroup }) => condition.codes.includes(recordGroup);
    if (condition.kind !== 'named') return null;
    if (condition.field === 'unit') {
      const units = new Set(findNamedUnits(db, condition.value));
      return ({ unitId }) => unitId !== null && units.has(unitId);
    }
    if (condition.field !== 'fonds') return null;
    const fonds = new Set(findNamedFonds(db, condition.value));
    return ({ fondsId }) => fonds.has(fondsId);
  }

  private indexed(index: 'item_index' | 'page_index', expression: string): RowBits {
    const { db, memory, goOn } = this.context;
    goOn();
    return selectIndexBits(db, index, expression, index === 'item_index' ? this.lastN : memory.lastPage());
  }

  private bits(ns: Iterable<number>): RowBits { return RowBits.of(ns, this.lastN); }
}

const exactly = (bits: RowBits): Resolved => ({ maybe: bits, surely: bits, holds: (n) => bits.has(n) });

/** The sets know most of it; only what lies between them is read. */
function holds(part: Resolved, n: number): boolean {
  return part.surely.has(n) || (part.maybe.has(n) && part.holds(n));
}

const COSTS: Readonly<Record<SearchNode['kind'], number>> = { words: 0, fuzzy: 1, or: 2, and: 2, compare: 3, not: 4 };
const costOf = (node: SearchNode): number => COSTS[node.kind];
