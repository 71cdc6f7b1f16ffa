/** One page of a keyset-paged list, as every `list…` call answers. */
export interface KeysetPage<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor: string | null;
}

export interface KeysetPagesOptions<Row> {
  readonly pageSize: number;
  /** Asks for `pageSize` rows after the cursor (null: from the beginning). */
  readonly fetchPage: (cursor: string | null) => Promise<KeysetPage<Row>>;
  readonly onChange: () => void;
}

interface LoadedPage<Row> extends KeysetPage<Row> {
  readonly cursor: string | null;
  readonly stale: boolean;
}

/** Rows of a list that is read page by page, each from where the last one ended; indexed as one long list. */
export interface KeysetPages<Row> {
  readonly row: (index: number) => Row | undefined;
  readonly loaded: () => readonly Row[];
  readonly loadedCount: () => number;
  /** The last page was reached: `loadedCount` is the length of the list. */
  readonly isComplete: () => boolean;
  readonly error: () => unknown;
  /** Rows `first` to `last` are being looked at: loads what is missing or old of them. */
  readonly want: (first: number, last: number) => void;
  /** Something changed in the core: what is looked at is asked again in place, the rest when it comes into view. */
  readonly markStale: () => void;
  readonly stop: () => void;
}

/** One request at a time, in order: a cursor is only known when the page before it is there. */
export function createKeysetPages<Row>({ pageSize, fetchPage, onChange }: KeysetPagesOptions<Row>): KeysetPages<Row> {
  const pages: LoadedPage<Row>[] = [];
  let wanted = { first: 0, last: pageSize - 1 };
  let error: unknown = null;
  let busy = false;
  let stopped = false;

  const nextToLoad = (): { readonly index: number; readonly cursor: string | null } | null => {
    const firstPage = Math.floor(wanted.first / pageSize);
    const lastPage = Math.floor(wanted.last / pageSize);
    for (let index = firstPage; index <= lastPage && index < pages.length; index += 1) {
      const page = pages[index];
      if (page?.stale === true) return { index, cursor: page.cursor };
    }
    const end = pages.at(-1);
    if (end === undefined) return { index: 0, cursor: null };
    return lastPage >= pages.length && end.nextCursor !== null ? { index: pages.length, cursor: end.nextCursor } : null;
  };

  const store = (index: number, cursor: string | null, page: KeysetPage<Row>): void => {
    pages[index] = { ...page, cursor, stale: false };
    if (page.nextCursor === null) { pages.length = index + 1; return; }
    const following = pages[index + 1];
    // The boundary moved: the next page keeps its rows on the screen until it is read from its new beginning.
    if (following !== undefined && following.cursor !== page.nextCursor) pages[index + 1] = { ...following, cursor: page.nextCursor, stale: true };
  };

  const pump = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (let next = nextToLoad(); next !== null && !stopped; next = nextToLoad()) {
      try {
        const page = await fetchPage(next.cursor);
        error = null;
        store(next.index, next.cursor, page);
      } catch (reason) {
        error = reason;
      }
      if (stopped) return;
      onChange();
      if (error !== null) break;
    }
    busy = false;
  };

  return {
    row: (index) => pages[Math.floor(index / pageSize)]?.rows[index % pageSize],
    loaded: () => pages.flatMap((page) => page.rows),
    loadedCount: () => pages.reduce((count, page) => count + page.rows.length, 0),
    isComplete: () => pages.at(-1)?.nextCursor === null,
    error: () => error,
    want: (first, last) => {
      wanted = { first: Math.max(0, first), last: Math.max(0, last) };
      void pump();
    },
    markStale: () => {
      for (const [index, page] of pages.entries()) pages[index] = { ...page, stale: true };
      void pump();
    },
    stop: () => { stopped = true; },
  };
}
