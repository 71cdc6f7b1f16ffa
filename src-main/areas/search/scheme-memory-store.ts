import type { Database } from '#main/db/database.ts';
import type { ChangedSince } from '#main/search-index/changed-rows.ts';
import { RowBits } from './row-bits.ts';

/** What a search counts an item by. */
export interface SchemeClass { readonly fondsId: string; readonly recordGroup: string; readonly year: number; readonly unitId: string | null; readonly retention: string; readonly classCode: string; /** 密级, 0 to 4. */ readonly rank: number }

/**
 * Class, 密级 and state of items, and the items of pages, by row number: four bytes a row, asked of the database once and kept.
 * A search counts ten thousand hits; looking each up is most of its work. It knows the room as it was when it asked: whoever takes a new
 * snapshot says first what changed since.
 */
export interface SchemeMemory {
  /** Class numbers of these items, in the same order; -1 for one that is deleted, above the clearance or unknown. */
  classesOf(itemNs: readonly number[], clearanceRank: number): Int32Array;
  /** By class number. */
  classes(): readonly SchemeClass[];
  /** Row numbers of the items of these pages, in the same order; 0 for a deleted page or one without an item. */
  itemsOf(pageNs: readonly number[]): Int32Array;
  /** The items of a set of pages, as `itemsOf`. */
  itemsOfSet(pages: RowBits): RowBits;
  /** Those of the rows that are in use and of a class that is wanted; `each` hears the class of every one. */
  select(rows: RowBits, wanted: (each: SchemeClass) => boolean, each?: (classNumber: number) => void): RowBits;
  /** Learns a little of what nobody asked for yet, so that no question pays for it; answers whether there is more. */
  learnMore(): boolean;
  /** Highest row number of an item. */
  lastItem(): number;
  /** Highest row number of a page. */
  lastPage(): number;
  /** Forgets rows that changed; all of them where it cannot be told which. */
  forget(changed: ChangedSince): void;
}

type SchemeRow = [n: number, deleted: 0 | 1, scheme: string];

const NOTHING = -1;
/** From this many unknown rows on the whole index is read at once. */
const WHOLE = 20_000;
/** Of larger holdings only what somebody asks for is kept. */
const MOST_LEARNT = 2_000_000;
/** Pages learnt beforehand in one go: a question that comes in between waits some tens of milliseconds. */
const STRETCH = 25_000;
const PAGE_ITEMS = 'SELECT p.n, coalesce(i.n, 0) FROM';
const OF_PAGES = 'LEFT JOIN items i ON i.item_id = p.item_id WHERE p.deleted_at IS NULL';
// One text instead of seven columns: half the time of a row goes into handing over its columns.
const SCHEME = "fonds_id || '|' || record_group || '|' || year || '|' || coalesce(unit_id, '') || '|' || retention || '|' || classification || '|' || class_code";

export function createSchemeMemory(db: Database): SchemeMemory {
  const classes: SchemeClass[] = [];
  const numbers = new Map<string, number>();
  const items = createRowMemory((ns) => {
    const rows = db.statement<[string], SchemeRow>(`SELECT i.n, i.deleted_at IS NOT NULL, ${SCHEME} FROM json_each(?) h CROSS JOIN items i ON i.n = h.value`).raw().all(JSON.stringify(ns)) as SchemeRow[];
    return rows.map(([n, deleted, scheme]) => [n, deleted === 1 ? NOTHING : classNumber(scheme)]);
  });
  const pages = createRowMemory((ns) => db.statement<[string], [number, number]>(
    `${PAGE_ITEMS} json_each(?) h CROSS JOIN pages p ON p.n = h.value ${OF_PAGES}`,
  ).raw().all(JSON.stringify(ns)) as [number, number][]);
  const classNumber = (scheme: string): number => {
    let number = numbers.get(scheme);
    if (number === undefined) {
      const [fondsId = '', recordGroup = '', year = '', unitId = '', retention = '', rank = '', ...classCode] = scheme.split('|');
      numbers.set(scheme, (number = classes.length));
      classes.push({ fondsId, recordGroup, year: Number(year), unitId: unitId === '' ? null : unitId, retention, classCode: classCode.join('|'), rank: Number(rank) });
    }
    return number;
  };
  const lastItem = (): number => db.statement<[], { n: number | null }>('SELECT max(n) AS n FROM items').get()?.n ?? 0;
  /** A million rows class by class, in the order of the index: one text a class instead of one a row, a quarter of a second. */
  const learnItems = (): void => {
    const rows = db.statement<[], [string, string]>(`SELECT ${SCHEME} AS scheme, json_group_array(n) FROM items INDEXED BY items_by_scheme WHERE deleted_at IS NULL GROUP BY fonds_id, record_group, year, unit_id, retention, class_code, classification`).raw();
    for (const [scheme, ns] of rows.iterate() as IterableIterator<[string, string]>) items.learn(JSON.parse(ns) as number[], classNumber(scheme));
  };
  /** The first page that was not learnt beforehand. */
  let nextPage = 0;
  let areItemsLearnt = false;

  return {
    classes: () => classes,
    classesOf: (itemNs, clearanceRank) => items.read(itemNs).map((kept) => (kept === NOTHING || classes[kept]!.rank > clearanceRank ? -1 : kept)),
    itemsOf: (pageNs) => pages.read(pageNs).map((kept) => (kept === NOTHING ? 0 : kept)),
    itemsOfSet(set) {
      pages.ask(set, Infinity);
      const lastN = lastItem();
      const items = new Uint32Array((lastN >>> 5) + 1);
      for (let at = 0; at < set.words.length; at++) {
        for (let word = set.words[at]!; word !== 0; word &= word - 1) {
          const itemN = pages.at(at * 32 + 31 - Math.clz32(word & -word));
          if (itemN > 0) items[itemN >>> 5]! |= 1 << (itemN & 31);
        }
      }
      return new RowBits(items);
    },
    lastItem,
    lastPage: () => db.statement<[], { n: number | null }>('SELECT max(n) AS n FROM pages').get()?.n ?? 0,
    forget(changed) {
      if (changed === null) { items.forgetAll(); pages.forgetAll(); return; }
      for (const n of changed.items) items.forget(n);
      for (const n of changed.pages) pages.forget(n);
    },
    learnMore() {
      if (!areItemsLearnt) {
        areItemsLearnt = true;
        if (lastItem() <= MOST_LEARNT) learnItems();
        return true;
      }
      if (nextPage > MOST_LEARNT) return false;
      const rows = db.statement<[number, number], [number, number]>(`${PAGE_ITEMS} pages p ${OF_PAGES} AND p.n >= ? ORDER BY p.n LIMIT ?`).raw().all(nextPage, STRETCH) as [number, number][];
      for (const [n, itemN] of rows) pages.keep(n, itemN);
      nextPage = (rows.at(-1)?.[0] ?? nextPage) + 1;
      return rows.length === STRETCH;
    },
    select(rows, wanted, each) {
      if (items.ask(rows, WHOLE)) {
        learnItems();
        items.ask(rows, Infinity);
      }
      const answers = classes.map((one) => wanted(one));
      const kept = new Uint32Array(rows.words.length);
      for (let at = 0; at < kept.length; at++) {
        for (let word = rows.words[at]!; word !== 0; word &= word - 1) {
          const bit = 31 - Math.clz32(word & -word);
          const number = items.at(at * 32 + bit);
          if (number < 0 || answers[number] !== true) continue;
          kept[at]! |= 1 << bit;
          each?.(number);
        }
      }
      return new RowBits(kept);
    },
  };
}

interface RowMemory {
  /** What is kept of a row; NOTHING for one that is not known. */
  at(n: number): number;
  /** What is kept of these rows, in the same order; the unknown ones are asked for. */
  read(ns: readonly number[]): Int32Array;
  /** Asks for the unknown ones of these rows; answers true, and asks nothing, where there are more than `most`. */
  ask(rows: RowBits, most: number): boolean;
  keep(n: number, value: number): void;
  learn(ns: readonly number[], value: number): void;
  forget(n: number): void;
  forgetAll(): void;
}

/** One value a row: 0 for one not yet asked for, below 0 for NOTHING, else one more than the value. */
function createRowMemory(ask: (ns: readonly number[]) => readonly (readonly [n: number, value: number])[]): RowMemory {
  let kept = new Int32Array(1024);
  const isKnown = (n: number): boolean => n < kept.length && kept[n] !== 0;
  const at = (n: number): number => (n < kept.length ? Math.max(kept[n]! - 1, NOTHING) : NOTHING);
  const keep = (n: number, value: number): void => {
    if (n >= kept.length) kept = grown(kept, n);
    kept[n] = value === NOTHING ? NOTHING : value + 1;
  };
  const find = (unknown: readonly number[]): void => {
    for (let from = 0; from < unknown.length; from += WHOLE) for (const [n, value] of ask(unknown.slice(from, from + WHOLE))) keep(n, value);
  };
  return {
    at, keep,
    forget(n) { if (n < kept.length) kept[n] = 0; },
    forgetAll() { kept.fill(0); },
    learn(ns, value) { for (const n of ns) keep(n, value); },
    ask({ words }, most) {
      const unknown: number[] = [];
      for (let place = 0; place < words.length; place++) {
        for (let word = words[place]!; word !== 0; word &= word - 1) {
          const n = place * 32 + 31 - Math.clz32(word & -word);
          if (n === 0 || isKnown(n)) continue;
          if (unknown.length >= most) return true;
          unknown.push(n);
        }
      }
      find(unknown);
      return false;
    },
    read(ns) {
      const unknown: number[] = [];
      for (const n of ns) if (!isKnown(n)) unknown.push(n);
      if (unknown.length > 0) find(unknown);
      const values = new Int32Array(ns.length);
      for (let place = 0; place < ns.length; place++) values[place] = at(ns[place]!);
      return values;
    },
  };
}

function grown(kept: Int32Array<ArrayBuffer>, n: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(n + 1, kept.length * 2));
  larger.set(kept);
  return larger;
}
