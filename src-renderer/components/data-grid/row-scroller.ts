import { createScrollMap, type ScrollMap } from './scroll-map.ts';

/** The rows that are drawn, and where. */
export interface RowWindow {
  readonly first: number;
  readonly last: number;
  /** A row's own place less this is its place in the body. Zero in a list that is as tall as its rows. */
  readonly shiftPx: number;
  readonly bodyPx: number;
  /** While the list moves, rows stay where they are in the document and only change what they say; at rest they stand in order. */
  readonly isMoving: boolean;
}

/** Where a list is scrolled to. It stands outside of React: only the body of rows hears of it. */
export interface RowScroller {
  /** Begins to listen to the scrolling element, whose body of rows begins `headPx` below its top. */
  readonly attach: (element: ScrollElement, headPx: number) => () => void;
  readonly setRows: (count: number, rowPx: number) => void;
  /** Brings a row into view, by as little as that takes. */
  readonly scrollToRow: (index: number) => void;
  readonly rowsInView: () => number;
  readonly subscribe: (listener: () => void) => () => void;
  readonly window: () => RowWindow;
  /** At least as many rows as are ever drawn at once: row `index` is drawn by the element `index % slots`. */
  readonly slots: () => number;
}

/** Drawn beyond what is seen, so that the compositor has something to show before we are asked. */
const AHEAD_ROWS = 6;
/** The window moves by so many rows at once. */
const STEP_ROWS = 2;

/** The part of an element that scrolling needs; a test has one without a page. */
export type ScrollElement = Pick<HTMLElement, 'scrollTop' | 'clientHeight' | 'addEventListener' | 'removeEventListener'>;

/** `watchSize` calls back whenever the element's size changed, and once at the beginning. */
export function createRowScroller(watchSize: (element: ScrollElement, onSize: () => void) => () => void, mapOf: (contentPx: number, viewPx: number) => ScrollMap = createScrollMap): RowScroller {
  const listeners = new Set<() => void>();
  let element: ScrollElement | null = null;
  let headPx = 0;
  let count = 0;
  let rowPx = 1;
  let viewPx = 0;
  let map = mapOf(0, 0);
  /** In the list itself. */
  let place = 0;
  /** The element's own `scrollTop`, as last seen. */
  let bar = 0;
  /** Asked for while the list was not to be seen. */
  let awaitedRow: number | null = null;
  let shown: RowWindow = { first: 0, last: -1, shiftPx: 0, bodyPx: 0, isMoving: false };

  const show = (isMoving: boolean): void => {
    const top = Math.floor(place / rowPx);
    const bottom = Math.ceil((place + viewPx) / rowPx);
    const first = Math.max(0, Math.floor((top - AHEAD_ROWS) / STEP_ROWS) * STEP_ROWS);
    const last = Math.min(count - 1, Math.ceil((bottom + AHEAD_ROWS) / STEP_ROWS) * STEP_ROWS);
    const shiftPx = Math.round(place - bar);
    if (first === shown.first && last === shown.last && shiftPx === shown.shiftPx && map.bodyPx === shown.bodyPx && isMoving === shown.isMoving) return;
    shown = { first, last, shiftPx, bodyPx: map.bodyPx, isMoving };
    for (const listener of listeners) listener();
  };
  const moveBar = (to: number): void => {
    if (element === null) { bar = to; return; }
    element.scrollTop = to;
    bar = element.scrollTop;
  };
  /** Where the bar says what the list is at: the shift of the moment becomes the map's own. Nothing that is seen moves. */
  const settle = (): void => {
    const wanted = Math.round(map.barOf(place));
    if (Math.abs(wanted - bar) < 1) return;
    moveBar(wanted);
    place = bar + Math.round(place - bar);
  };
  const goTo = (to: number, isMoving: boolean): void => {
    const before = place;
    place = Math.max(0, Math.min(map.lastPlacePx, to));
    const along = bar + place - before;
    const isNear = Math.abs(place - before) <= viewPx && along > viewPx && along < map.lastBarPx - viewPx;
    moveBar(isNear ? along : Math.round(map.barOf(place)));
    show(isMoving);
  };
  const onScroll = (): void => {
    if (element === null) return;
    const now = element.scrollTop;
    const by = now - bar;
    if (by === 0) return;
    // The bar dragged by one pixel of the screen goes twice as far; a wheel, or a click beside the bar, does not.
    const jumpPx = Math.max(viewPx, map.lastBarPx / Math.max(1, viewPx) / 2);
    const isJump = Math.abs(by) > jumpPx;
    bar = now;
    place = map.lastBarPx === map.lastPlacePx || isJump ? map.placeOf(bar) : Math.max(0, Math.min(map.lastPlacePx, place + by));
    // The element ends here, the list does not.
    if (bar < viewPx || bar > map.lastBarPx - viewPx) settle();
    show(true);
  };
  const onRest = (): void => { settle(); show(false); };
  const measure = (): void => {
    viewPx = Math.max(0, (element?.clientHeight ?? 0) - headPx);
    map = mapOf(count * rowPx, viewPx);
    show(shown.isMoving);
    if (viewPx > 0 && awaitedRow !== null) { const row = awaitedRow; awaitedRow = null; scrollToRow(row); }
  };
  const scrollToRow = (index: number): void => {
    // Behind something else it has no height, and no scroll bar to move.
    if (viewPx === 0) { awaitedRow = index; return; }
    const top = Math.max(0, Math.min(count - 1, index)) * rowPx;
    if (top < place) goTo(top, true);
    else if (top + rowPx > place + viewPx) goTo(top + rowPx - viewPx, true);
  };

  return {
    attach: (to, head) => {
      element = to;
      headPx = head;
      bar = to.scrollTop;
      place = map.placeOf(bar);
      to.addEventListener('scroll', onScroll, { passive: true });
      to.addEventListener('scrollend', onRest, { passive: true });
      const unwatch = watchSize(to, measure);
      return () => {
        unwatch();
        to.removeEventListener('scroll', onScroll);
        to.removeEventListener('scrollend', onRest);
        element = null;
      };
    },
    setRows: (newCount, newRowPx) => {
      if (newCount === count && newRowPx === rowPx) return;
      const wanted = (place / rowPx) * newRowPx;
      const wasMapped = map.lastBarPx !== map.lastPlacePx;
      const sameRows = newRowPx === rowPx;
      count = newCount;
      rowPx = newRowPx;
      map = mapOf(count * rowPx, viewPx);
      place = Math.max(0, Math.min(map.lastPlacePx, wanted));
      // The body has its new height once it is drawn; until then the element keeps to the old one.
      show(shown.isMoving);
      if (!sameRows || wasMapped || map.lastBarPx !== map.lastPlacePx) { moveBar(Math.round(map.barOf(place))); show(shown.isMoving); }
    },
    scrollToRow,
    rowsInView: () => Math.floor(viewPx / rowPx),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    window: () => shown,
    slots: () => Math.ceil(viewPx / rowPx) + 2 * (AHEAD_ROWS + STEP_ROWS) + 2,
  };
}
