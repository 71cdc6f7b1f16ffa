import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { GridSource } from '../components/data-grid/grid-types.ts';
import { createKeysetPages, type KeysetPage, type KeysetPages } from './keyset-pages.ts';
import { useOnStale } from './use-core.ts';

export interface KeysetRowsOptions<Row> {
  /** `area` and `call` of the contract, to hear when the list became old. */
  readonly area: string;
  readonly call: string;
  /** Everything that the list depends on (filter, sort) as text: another text is another list. */
  readonly listKey: string;
  readonly pageSize?: number;
  readonly fetchPage: (cursor: string | null, limit: number) => Promise<KeysetPage<Row>>;
  /** How long the list is, where another call knows; the scroll bar then shows it. */
  readonly total?: number | undefined;
  /** The other call stopped counting there. */
  readonly isTotalCapped?: boolean;
}

export interface KeysetRows<Row> extends GridSource<Row> {
  readonly error: unknown;
  readonly retry: () => void;
  /** The rows that are here, in order. */
  readonly loaded: () => readonly Row[];
  /** Whether the first page has come; before that nobody knows if the list is empty. */
  readonly isStarted: boolean;
}

const PAGE_SIZE = 100;

/**
 * A keyset-paged list for the data grid:
 * `useKeysetRows({ area: 'catalogue', call: 'listItems', listKey: JSON.stringify({ filter, sort }), fetchPage: (cursor, limit) => client.catalogue.listItems({ filter, sort, cursor, limit }) })`.
 * Events of the core refresh what is on the screen in place.
 */
export function useKeysetRows<Row>({ area, call, listKey, pageSize = PAGE_SIZE, fetchPage, total, isTotalCapped = false }: KeysetRowsOptions<Row>): KeysetRows<Row> {
  const [version, setVersion] = useState(0);
  const fetchNow = useRef(fetchPage);
  fetchNow.current = fetchPage;
  const pages: KeysetPages<Row> = useMemo(
    () => createKeysetPages<Row>({ pageSize, fetchPage: (cursor) => fetchNow.current(cursor, pageSize), onChange: () => { setVersion((count) => count + 1); } }),
    // Another key is another list, read from its beginning.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [listKey, pageSize],
  );
  useEffect(() => {
    pages.want(0, 0);
    return () => { pages.stop(); };
  }, [pages]);
  useOnStale(area, call, () => { pages.markStale(); });

  const onRange = useCallback((first: number, last: number) => { pages.want(first, last); }, [pages]);
  const getRow = useCallback((index: number) => pages.row(index), [pages]);
  const loadedCount = pages.loadedCount();
  const complete = pages.isComplete();
  const isStarted = loadedCount > 0 || complete;
  return {
    rowCount: complete ? loadedCount : total !== undefined && !isTotalCapped && total >= loadedCount ? total : Math.max(isStarted ? loadedCount + 1 : 0, total ?? 0),
    isExact: complete || (total !== undefined && !isTotalCapped && total >= loadedCount),
    version: `${listKey}#${version}`,
    getRow, onRange, isStarted,
    error: pages.error(),
    retry: () => { pages.want(0, 0); },
    loaded: pages.loaded,
  };
}
