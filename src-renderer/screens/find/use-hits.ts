import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { CLASSIFICATION_LEVELS } from '#shared/domain/classification-level.ts';
import type { Item } from '#shared/contract/catalogue.ts';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { SearchHit } from '#shared/contract/search.ts';
import { useCore } from '../../client/use-core.ts';

export type SearchAnswer = Awaited<ReturnType<MunimentClient['search']['searchAll']>>;
export const SEARCH_PLACES = ['everywhere', 'fields', 'pages'] as const;
export type SearchPlace = (typeof SEARCH_PLACES)[number];

/** What narrows the answer. */
export interface Narrowing {
  readonly where: SearchPlace;
  readonly recordGroup: string | null;
  readonly year: number | null;
  readonly retention: string | null;
  readonly unit: string | null;
  readonly fonds: string | null;
  readonly classification: string | null;
  readonly volume: string | null;
  readonly subject: string | null;
}

/** By item, by dossier, by whom it is about, or as one walks along the shelves. */
export const FIND_VIEWS = ['items', 'volumes', 'subjects', 'places'] as const;
export type FindView = (typeof FIND_VIEWS)[number];
export const FIND_SORTS = ['best', 'newest', 'oldest', 'dateNewest', 'dateOldest', 'code', 'relevance'] as const;
export type FindSort = (typeof FIND_SORTS)[number];

/** How the answer is given. */
export interface Presentation {
  readonly view: FindView;
  readonly sort: FindSort;
  /** One wrong character is overlooked. */
  readonly fuzzy: boolean;
}

export const USUAL_PRESENTATION: Presentation = { view: 'items', sort: 'best', fuzzy: false };

export const NOT_NARROWED: Narrowing = { where: 'everywhere', recordGroup: null, year: null, retention: null, unit: null, fonds: null, classification: null, volume: null, subject: null };

export interface Hits {
  readonly hits: readonly SearchHit[];
  /** Of the first answer: count, facets, how the words were read. */
  readonly answer: SearchAnswer | undefined;
  readonly error: unknown;
  /** The list still shows the answer to the words before. */
  readonly isOld: boolean;
  /** Everything was looked through and there is nothing. */
  readonly isEmpty: boolean;
  readonly more: (() => void) | null;
  readonly retry: () => void;
}

const PAGE_SIZE = 50;

type Question = Parameters<MunimentClient['search']['searchAll']>[0];

/** The words and what narrows them, as the core is asked. Ids in an address are whatever somebody wrote there: the core refuses what is none. */
export function questionOf(query: string, { unit, fonds, classification, volume, ...narrowing }: Narrowing, fuzzy: boolean, fondsId: Item['fondsId'] | null): Question {
  return { query, ...narrowing, fondsId: (fonds ?? fondsId) as Question['fondsId'], unitId: unit as Question['unitId'], volumeId: volume as Question['volumeId'], fuzzy, classification: CLASSIFICATION_LEVELS.find((level) => level === classification) ?? null };
}

/** The hits of a query, page by page. Words that are typed on abort the question before. */
export function useHits(query: string, narrowing: Narrowing, { view, sort, fuzzy }: Presentation, fondsId: Item['fondsId'] | null): Hits {
  const core = useCore();
  const { data, error, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(core.search.searchAll.infiniteOptions({
    input: (cursor: string | null) => ({ ...questionOf(query, narrowing, fuzzy, fondsId), sort: view === 'places' ? 'place' : sort, cursor, limit: PAGE_SIZE }),
    initialPageParam: null, getNextPageParam: (last) => last.nextCursor, enabled: query !== '', placeholderData: keepPreviousData,
  }));
  const pages = query === '' ? undefined : data?.pages;
  const hits = useMemo(() => (pages ?? []).flatMap((page) => page.hits), [pages]);
  // A page may come without hits although there are more behind it.
  const goOn = hits.length === 0 && hasNextPage && !isFetchingNextPage && !isPlaceholderData && query !== '' && error === null;
  useEffect(() => { if (goOn) void fetchNextPage(); }, [goOn, fetchNextPage]);
  return {
    hits, answer: pages?.[0], error: query === '' ? null : error, isOld: isPlaceholderData, isEmpty: pages !== undefined && hits.length === 0 && !hasNextPage && !isPlaceholderData,
    more: hasNextPage && !isFetchingNextPage && !isPlaceholderData ? () => { void fetchNextPage(); } : null, retry: () => { void refetch(); },
  };
}
