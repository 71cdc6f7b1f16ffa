import { z } from 'zod';
import { item } from './catalogue.ts';
import { fondsId, pageId, text } from './shapes.ts';
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

export const search = {
  /**
   * One box: words of one character and more in fields and page text, 档号 prefix, years and dates. All words must be there, in the fields
   * of an item or on one of its pages. Items whose code begins with the query come first, then those with the words in their fields, then
   * those with the words on a page only; newest first in each. `understoodAs`: `code:Z109-WS`, `date:20190501-20190531`.
   * Facets come with the first page; a page may hold fewer hits than asked for, even none, while `nextCursor` says that there are more.
   */
  searchAll: procedure({ permission: 'search.use', kind: 'read' })
    .input(z.object({
      query: text(200), fondsId: fondsId.nullish(), recordGroup: z.string().max(8).nullish(), year: z.int().nullish(), retention: z.string().max(8).nullish(),
      where: z.enum(['everywhere', 'fields', 'pages']).default('everywhere'), cursor: z.string().max(200).nullish(), limit: z.int().min(1).max(200).default(50),
    }))
    .output(z.object({
      hits: z.array(searchHit), nextCursor: z.string().nullable(), count: z.int(), countCapped: z.boolean(),
      facets: z.object({ recordGroup: z.array(facet), year: z.array(facet), retention: z.array(facet) }), understoodAs: z.array(z.string()), tookMs: z.number(),
    })),
  /** Boxes on the page image for the words of a query, in pixels of the original. */
  listPageMarks: procedure({ permission: 'search.use', kind: 'read' })
    .input(z.object({ pageId, query: text(200) }))
    .output(z.array(z.object({ xPx: z.number(), yPx: z.number(), widthPx: z.number(), heightPx: z.number() }))),
};
