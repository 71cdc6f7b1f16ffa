import { z } from 'zod';
import { item } from './catalogue.ts';
import { classification, fondsId, instant, itemId, nothing, pageId, text, unitId, volumeId } from './shapes.ts';
import { procedure } from './procedure.ts';

/** A stretch of a shown text, in UTF-16 units. */
export const textRange = z.object({ start: z.int().min(0), end: z.int().min(0) });

export const searchHit = z.object({
  item,
  /** Marks in `item.title`. */
  titleMarks: z.array(textRange),
  /** Other fields that matched, with marks. */
  fieldMatches: z.array(z.object({ field: z.string(), value: z.string(), marks: z.array(textRange) })),
  /** The best page of the item that has the words, if they are on a page. */
  page: z.object({ pageId, position: z.int(), snippet: z.string(), marks: z.array(textRange) }).nullable(),
  matchingPages: z.int(),
});
export type SearchHit = z.infer<typeof searchHit>;

export const facet = z.object({ value: z.string(), label: z.string(), count: z.int() });

/** A fonds, project or volume whose own description has the words. */
export const aggregationHit = z.object({
  kind: z.enum(['fonds', 'project', 'volume']), id: z.union([fondsId, volumeId]), title: z.string(), titleMarks: z.array(textRange), code: z.string().nullable(),
  /** Other parts of the description that have them, cut around them; `names` of a further element in both languages. */
  fieldMatches: z.array(z.object({ field: z.string(), names: z.object({ zh: z.string(), en: z.string() }).nullable(), value: z.string(), marks: z.array(textRange) })),
});
export type AggregationHit = z.infer<typeof aggregationHit>;

/** How a part of the query was understood, in the order of the query. `open` and `close` enclose alternatives. */
export const understoodPart = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('words'), field: z.string().nullable(), fieldName: z.string().nullable(), words: z.string(), fuzzy: z.boolean() }),
  z.object({ kind: z.literal('condition'), field: z.string(), fieldName: z.string(), operator: z.enum(['=', '<', '<=', '>', '>=']), value: z.string() }),
  z.object({ kind: z.literal('code'), prefix: z.string() }),
  z.object({ kind: z.literal('days'), from: z.string(), to: z.string() }),
  /** Titles were found by the pinyin of their words. */
  z.object({ kind: z.literal('spelt'), letters: z.string() }),
  z.object({ kind: z.enum(['or', 'not', 'open', 'close']) }),
]);
export type UnderstoodPart = z.infer<typeof understoodPart>;

export const SEARCH_SORTS = ['best', 'newest', 'oldest', 'code', 'dateNewest', 'dateOldest', 'relevance', 'place'] as const;

/** Far longer than a query may be, so that one that is too long is answered as such and with its place. */
const queryText = text(20_000);

/** What is looked for, and within what. */
const question = {
  query: queryText, fondsId: fondsId.nullish(), recordGroup: z.string().max(8).nullish(), year: z.int().nullish(), retention: z.string().max(8).nullish(), unitId: unitId.nullish(),
  classification: classification.nullish(), volumeId: volumeId.nullish(), subject: z.string().max(200).nullish(),
  where: z.enum(['everywhere', 'fields', 'pages']).default('everywhere'),
  /** One wrong character in each plain word is overlooked. */
  fuzzy: z.boolean().default(false),
};

/** `newHits`: records that came since the asker last looked, counted like any other answer within the clearance; null where the query cannot be read any more. */
export const savedSearch = z.object({
  searchId: z.uuid(), name: z.string(), owner: z.string(), isMine: z.boolean(), shared: z.boolean(), savedAt: instant,
  question: z.object(question), present: z.object({ view: z.string().max(20), sort: z.string().max(20) }), newHits: z.int().nullable(),
});
export type SavedSearch = z.infer<typeof savedSearch>;

export const search = {
  /**
   * One box: words of one character and more in fields and page text, "phrases", codes and older numbers by their beginning, years, dates and ranges,
   * `field:value` and `field>value` in Chinese and English, AND OR NOT (与 或 非, `|`, `-word`), parentheses. Words without a field must stand together in the
   * description of an item or on one of its pages. Sorted `best`, items whose code begins with the query come first, then those with the words in their fields,
   * then those with the words on a page only; newest first in each. Facets come with the first page; a page may hold fewer hits than asked for, even none,
   * while `nextCursor` says that there are more. Throws SEARCH_CURSOR_INVALID and SEARCH_QUERY_* with the place of the mistake.
   */
  searchAll: procedure({ permission: 'search.use', kind: 'read' })
    .input(z.object({ ...question, sort: z.enum(SEARCH_SORTS).default('best'), cursor: z.string().max(500).nullish(), limit: z.int().min(1).max(200).default(50) }))
    .output(z.object({
      hits: z.array(searchHit), nextCursor: z.string().nullable(), count: z.int(), countCapped: z.boolean(),
      facets: z.object({ recordGroup: z.array(facet), year: z.array(facet), retention: z.array(facet), unit: z.array(facet), fonds: z.array(facet), classification: z.array(facet) }),
      /** What stands above items, the newest twenty and how many there are; with the first page. */
      aggregations: z.object({ hits: z.array(aggregationHit), count: z.int(), countCapped: z.boolean() }),
      understood: z.array(understoodPart), tookMs: z.number(),
    })),
  /**
   * The same question, answered by dossier (案卷) or by whom it is about (客户, 业户, 当事人): of up to 10,000 hits, the newest. `ungrouped` are those
   * that lie in none, or in none that is shown. A volume above the clearance is no group, and not counted as one.
   */
  groupHits: procedure({ permission: 'search.use', kind: 'read' })
    .input(z.object({ ...question, by: z.enum(['volume', 'subject']), limit: z.int().min(1).max(500).default(200) }))
    .output(z.object({
      groups: z.array(z.object({ key: z.string(), title: z.string(), code: z.string().nullable(), subject: z.string(), count: z.int(), boxes: z.int() })),
      grouped: z.int(), ungrouped: z.int(), count: z.int(), countCapped: z.boolean(), tookMs: z.number(),
    })),
  /** The ids of all hits in the order in which `searchAll` gives them, up to the limit; `more` where there are others. */
  listHitIds: procedure({ permission: 'search.use', kind: 'read' })
    .input(z.object({ ...question, sort: z.enum(SEARCH_SORTS).default('best'), limit: z.int().min(1).max(20_000).default(20_000) })).output(z.object({ itemIds: z.array(itemId), more: z.boolean() })),
  /** The asker's own and those that others share. */
  listSavedSearches: procedure({ permission: 'search.use', kind: 'read' }).input(nothing).output(z.array(savedSearch)),
  /** Under the name of one of the asker's own it takes its place. Throws SEARCH_QUERY_* for a query that cannot be read. */
  saveSearch: procedure({ permission: 'search.use', kind: 'write' })
    .input(z.object({ name: text(60), question: z.object(question), present: savedSearch.shape.present, shared: z.boolean().default(false) })).output(savedSearch),
  /** Only its owner may. */
  deleteSavedSearch: procedure({ permission: 'search.use', kind: 'write' }).input(z.object({ searchId: z.uuid() })).output(nothing),
  /** From now on only later records are new to the asker. */
  lookAtSavedSearch: procedure({ permission: 'search.use', kind: 'write' }).input(z.object({ searchId: z.uuid() })).output(nothing),
  /** Boxes on the page image for the words of a query, in pixels of the original. */
  listPageMarks: procedure({ permission: 'search.use', kind: 'read' })
    .input(z.object({ pageId, query: queryText, fuzzy: z.boolean().default(false) }))
    .output(z.array(z.object({ xPx: z.number(), yPx: z.number(), widthPx: z.number(), heightPx: z.number() }))),
};
