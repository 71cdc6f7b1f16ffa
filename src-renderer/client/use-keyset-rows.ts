import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { GridSource } from '../components/data-grid/grid-types.ts';
import { createKeysetPages, type KeysetPage, type KeysetPages, type PageStart } from './keyset-pages.ts';
import { useOnStale } from './use-core.ts';

export interface KeysetRowsOptions<Row> {
  /** `area` and `call` of the contract, to hear when the list became old. */
  readonly area: string;
  readonly call: string;
  /** Everything that the list depends on (filter, sort) as text: another text is another list. */
  readonly listKey: string;
  readonly pageSize?: number;
  readonly fetchPage: (cursor: string | null, limit: number, start: PageStart) => Promise<KeysetPage<Row>>;
  /** `fetchPage` can pass over rows: somebody who jumps far down is there at once. */
  readonly canSkip?: boolean;
  /** How long the list is, where another call knows; the scroll bar then shows it. */
  readonly total?: number | undefined;
  /** The other call stopped counting there. */
  readonly isTotalCapped?: boolean;
}

export interface KeysetRows<Row> extends GridSource<Row> {
  readonly error: unknown;
  readonly retry: () => void;
  /** Place of the first row that is here and for which this holds; -1 for none. */
  readonly indexOf: (test: (row: Row) => boolean) => number;
  /** Whether the first page has come; before that nobody knows if the list is empty. */
  readonly isStarted: boolean;
}

const PAGE_SIZE = 100;

/**
 * A keyset-paged list for the data grid:
 * `useKeysetRows({ area: 'catalogue', call: 'listItems', listKey: JSON.stringify({ filter, sort }), fetchPage: (cursor, limit) => client.catalogue.listItems({ filter, sort, cursor, limit }) })`.
 * Events of the core refresh what is on the screen in place.
 */
export function useKeysetRows<Row>({ area, call, listKey, pageSize = PAGE_SIZE, fetchPage, canSkip = false, total, isTotalCapped = false }: KeysetRowsOptions<Row>): KeysetRows<Row> {
  const [version, setVersion] = useState(0);
  const fetchNow = useRef(fetchPage);
  fetchNow.current = fetchPage;
  const known = useRef<number | undefined>(undefined);
  known.current = isTotalCapped ? undefined : total;
  const [signal] = useState(createSignal);
  const pages: KeysetPages<Row> = useMemo(
    () => {
      let shape = '';
      const made = createKeysetPages<Row>({
        pageSize, canSkip, fetchPage: (start) => fetchNow.current(start.cursor, pageSize, start), length: () => known.current,
        onChange: ({ isRefreshed }) => {
          signal.tell();
          // Rows that came where none were concern who draws rows; the rest of the screen hears when the list itself is another.
          const extent = made.extent();
          const now = JSON.stringify([known.current !== undefined && extent > 0 && extent <= known.current ? 'known' : extent, made.isComplete() && extent, made.error() !== null]);
          if (now === shape && !isRefreshed && made.error() === null) return;
          shape = now;
          setVersion((count) => count + 1);
        },
      });
      return made;
    },
    // Another key is another list, read from its beginning.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [listKey, pageSize, canSkip],
  );
  useEffect(() => {
    pages.want(0, 0);
    return () => { pages.stop(); };
  }, [pages]);
  useOnStale(area, call, () => { pages.markStale(); });

  const onRange = useCallback((first: number, last: number) => { pages.want(first, last); }, [pages]);
  const getRow = useCallback((index: number) => pages.row(index), [pages]);
  const extent = pages.extent();
  const complete = pages.isComplete();
  const isStarted = extent > 0 || complete;
  return {
    rowCount: complete ? extent : total !== undefined && !isTotalCapped && total >= extent ? total : Math.max(isStarted ? extent + 1 : 0, total ?? 0),
    isExact: complete || (total !== undefined && !isTotalCapped && total >= extent),
    version: `${listKey}#${version}`,
    getRow, onRange, isStarted, subscribe: signal.subscribe, stamp: signal.stamp,
    error: pages.error(),
    retry: () => { pages.want(0, 0); },
    loaded: pages.loaded, indexOf: pages.indexOf,
  };
}

interface Signal {
  readonly tell: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly stamp: () => number;
}

function createSignal(): Signal {
  const listeners = new Set<() => void>();
  let told = 0;
  return {
    tell: () => { told += 1; for (const listener of listeners) listener(); },
    subscribe: (listener) => { listeners.add(listener); return () => { listeners.delete(listener); }; },
    stamp: () => told,
  };
}
