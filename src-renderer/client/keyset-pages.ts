/** One page of a keyset-paged list, as every `list…` call answers. */
export interface KeysetPage<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor: string | null;
}

/** Where a page begins: `skip` rows behind the end of another page (`cursor` null: behind the beginning of the list), or `fromEnd` rows before the end of the list. */
export interface PageStart {
  readonly cursor: string | null;
  readonly skip: number;
  readonly fromEnd?: number;
}

export interface KeysetPagesOptions<Row> {
  readonly pageSize: number;
  /** Asks for `pageSize` rows from there on. */
  readonly fetchPage: (start: PageStart) => Promise<KeysetPage<Row>>;
  /** The core can pass over rows; otherwise a row far down is reached page by page. */
  readonly canSkip?: boolean;
  /** How long the list is, where that is known: what is nearer to its end is read from there. */
  readonly length?: () => number | undefined;
  /** A page came or failed; `isRefreshed`: it came in the place of an older reading. */
  readonly onChange: (what: { readonly isRefreshed: boolean }) => void;
}

interface LoadedPage<Row> extends KeysetPage<Row> {
  readonly start: PageStart;
  readonly stale: boolean;
}

/** Rows of a list that is read page by page, indexed as one long list; pages between those that were looked at may be missing. */
export interface KeysetPages<Row> {
  readonly row: (index: number) => Row | undefined;
  /** The rows that are here, in order. */
  readonly loaded: () => readonly Row[];
  /** Place of the first row that is here and for which this holds; -1 for none. */
  readonly indexOf: (test: (row: Row) => boolean) => number;
  /** Up to where the list is known to reach. */
  readonly extent: () => number;
  /** The last page was reached: `extent` is the length of the list. */
  readonly isComplete: () => boolean;
  readonly error: () => unknown;
  /** Rows `first` to `last` are being looked at: loads what is missing or old of them. */
  readonly want: (first: number, last: number) => void;
  /** Something changed in the core: what is looked at is asked again in place, the rest when it comes into view. */
  readonly markStale: () => void;
  readonly stop: () => void;
}

/** One request at a time, for what is looked at now: somebody who drags the scroll bar leaves no queue behind. */
export function createKeysetPages<Row>({ pageSize, fetchPage, canSkip = false, length = () => undefined, onChange }: KeysetPagesOptions<Row>): KeysetPages<Row> {
  let pages: (LoadedPage<Row> | undefined)[] = [];
  let wanted = { first: 0, last: pageSize - 1 };
  /** Where the view is going, as far as its last step says: a jump says nothing. */
  let heading: -1 | 0 | 1 = 0;
  let error: unknown = null;
  let busy = false;
  let stopped = false;

  const startOf = (index: number): PageStart | null => {
    let before = Math.min(index, pages.length) - 1;
    while (before >= 0 && pages[before] === undefined) before -= 1;
    const from = pages[before];
    if (from?.nextCursor === null) return null;
    const skip = (index - before - 1) * pageSize;
    const fromEnd = (length() ?? 0) - index * pageSize;
    return fromEnd > 0 && fromEnd < skip ? { cursor: null, skip: 0, fromEnd } : { cursor: from?.nextCursor ?? null, skip };
  };

  const nextToLoad = (): { readonly index: number; readonly start: PageStart } | null => {
    const firstPage = Math.floor(wanted.first / pageSize);
    const lastPage = Math.floor(wanted.last / pageSize);
    for (let index = canSkip ? firstPage : 0; index <= lastPage; index += 1) {
      const page = pages[index];
      if (page === undefined) {
        const start = startOf(index);
        return start === null ? null : { index, start };
      }
      // From the end it is counted anew: the list may have become longer.
      if (page.stale && index >= firstPage) return { index, start: page.start.fromEnd === undefined ? page.start : startOf(index) ?? page.start };
    }
    return nextAhead(firstPage, lastPage);
  };

  /** The page that the view is about to reach: it is there before its rows are seen. */
  const nextAhead = (firstPage: number, lastPage: number): { readonly index: number; readonly start: PageStart } | null => {
    const isNearEnd = wanted.last % pageSize >= pageSize / 2;
    const isNearBeginning = wanted.first % pageSize < pageSize / 2;
    const index = heading > 0 && isNearEnd ? lastPage + 1 : heading < 0 && isNearBeginning && canSkip ? firstPage - 1 : -1;
    const end = length();
    if (index < 0 || pages[index] !== undefined || (end !== undefined && index * pageSize >= end)) return null;
    const start = startOf(index);
    return start === null ? null : { index, start };
  };

  const store = (index: number, start: PageStart, page: KeysetPage<Row>): void => {
    if (page.rows.length === 0 && index > 0) {
      // The list has become shorter than where we were led to: what is known of its end holds, what lies behind does not.
      pages.length = Math.min(pages.length, index);
      wanted = { first: 0, last: 0 };
      return;
    }
    pages[index] = { ...page, start, stale: false };
    if (page.nextCursor === null) { pages = pages.slice(0, index + 1); return; }
    const following = pages[index + 1];
    // The boundary moved: the next page keeps its rows on the screen until it is read from its new beginning.
    if (following !== undefined && (following.start.skip > 0 || following.start.cursor !== page.nextCursor)) {
      pages[index + 1] = { ...following, start: { cursor: page.nextCursor, skip: 0 }, stale: true };
    }
  };

  const pump = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (let next = nextToLoad(); next !== null && !stopped; next = nextToLoad()) {
      const isRefreshed = pages[next.index] !== undefined;
      try {
        const page = await fetchPage(next.start);
        error = null;
        store(next.index, next.start, page);
      } catch (reason) {
        error = reason;
      }
      if (stopped) return;
      onChange({ isRefreshed });
      if (error !== null) break;
    }
    busy = false;
  };

  return {
    row: (index) => pages[Math.floor(index / pageSize)]?.rows[index % pageSize],
    loaded: () => pages.flatMap((page) => page?.rows ?? []),
    indexOf: (test) => {
      for (const [index, page] of pages.entries()) {
        const within = page?.rows.findIndex(test) ?? -1;
        if (within >= 0) return index * pageSize + within;
      }
      return -1;
    },
    extent: () => (pages.length === 0 ? 0 : (pages.length - 1) * pageSize + (pages.at(-1)?.rows.length ?? 0)),
    isComplete: () => pages.at(-1)?.nextCursor === null,
    error: () => error,
    want: (first, last) => {
      const step = first - wanted.first;
      heading = Math.abs(step) > pageSize ? 0 : step === 0 ? heading : step > 0 ? 1 : -1;
      wanted = { first: Math.max(0, first), last: Math.max(0, last) };
      void pump();
    },
    markStale: () => {
      pages = pages.map((page) => page && { ...page, stale: true });
      void pump();
    },
    stop: () => { stopped = true; },
  };
}
