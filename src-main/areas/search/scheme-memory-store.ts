import type { Database } from '#main/db/database.ts';
import type { ChangedSince } from '#main/search-index/changed-rows.ts';
import { RowBits } from './row-bits.ts';

/** What a search counts an item by. */
export interface SchemeClass { readonly fondsId: string; readonly recordGroup: string; readonly year: number; readonly unitId: string | null; readonly retention: string; /** 密级, 0 to 4. */ readonly rank: number }

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
  /** Those of the rows that are in use and of a class that is wanted; `each` hears the class of every one. */
  select(rows: RowBits, wanted: (each: SchemeClass) => boolean, each?: (classNumber: number) => void): RowBits;
  /** Highest row number of an item. */
  lastItem(): number;
  /** Forgets rows that changed; all of them where it cannot be told which. */
  forget(changed: ChangedSince): void;
}

type SchemeRow = [n: number, deleted: 0 | 1, scheme: string];

const NOTHING = -1;
/** From this many unknown rows on the whole index is read at once. */
const WHOLE = 20_000;
// One text instead of six columns: half the time of a row goes into handing over its columns.
const SCHEME = "fonds_id || '|' || record_group || '|' || year || '|' || coalesce(unit_id, '') || '|' || retention || '|' || classification";

export function createSchemeMemory(db: Database): SchemeMemory {
  const classes: SchemeClass[] = [];
  const numbers = new Map<string, number>();
  const items = createRowMemory((ns) => {
    const rows = db.statement<[string], SchemeRow>(`SELECT i.n, i.deleted_at IS NOT NULL, ${SCHEME} FROM json_each(?) h CROSS JOIN items i ON i.n = h.value`).raw().all(JSON.stringify(ns)) as SchemeRow[];
    return rows.map(([n, deleted, scheme]) => [n, deleted === 1 ? NOTHING : classNumber(scheme)]);
  });
  const pages = createRowMemory((ns) => db.statement<[string], [number, number]>(
    `SELECT p.n, coalesce(i.n, 0) FROM json_each(?) h CROSS JOIN pages p ON p.n = h.value LEFT JOIN items i ON i.item_id = p.item_id WHERE p.deleted_at IS NULL`,
  ).raw().all(JSON.stringify(ns)) as [number, number][]);
  const classNumber = (scheme: string): number => {
    let number = numbers.get(scheme);
    if (number === undefined) {
      const [fondsId = '', recordGroup = '', year = '', unitId = '', retention = '', rank = ''] = scheme.split('|');
      numbers.set(scheme, (number = classes.length));
      classes.push({ fondsId, recordGroup, year: Number(year), unitId: unitId === '' ? null : unitId, retention, rank: Number(rank) });
    }
    return number;
  };
  const lastItem = (): number => db.statement<[], { n: number | null }>('SELECT max(n) AS n FROM items').get()?.n ?? 0;
  /** A million rows class by class, as the index has them: one text a class instead of one a row. */
  const learnAll = (): void => {
    for (const [scheme, ns] of db.statement<[], [string, string]>(`SELECT ${SCHEME} AS scheme, json_group_array(n) FROM items INDEXED BY items_by_scheme WHERE deleted_at IS NULL GROUP BY fonds_id, record_group, year, unit_id, retention, classification`).raw().all() as [string, string][]) {
      const number = classNumber(scheme);
      items.learn(JSON.parse(ns) as number[], number);
    }
  };

  return {
    classes: () => classes,
    classesOf: (itemNs, clearanceRank) => items.read(itemNs).map((kept) => (kept === NOTHING || classes[kept]!.rank > clearanceRank ? -1 : kept)),
    itemsOf: (pageNs) => pages.read(pageNs).map((kept) => (kept === NOTHING ? 0 : kept)),
    lastItem,
    forget(changed) {
      if (changed === null) { items.forgetAll(); pages.forgetAll(); return; }
      for (const n of changed.items) items.forget(n);
      for (const n of changed.pages) pages.forget(n);
    },
    select(rows, wanted, each) {
      if (items.unknownOf(rows) > WHOLE) learnAll();
      const ns = [...rows.newestFirst()];
      const numbersOfRows = items.read(ns);
      const answers = classes.map((one) => wanted(one));
      const kept: number[] = [];
      for (const [at, n] of ns.entries()) {
        const number = numbersOfRows[at]!;
        if (number < 0 || answers[number] !== true) continue;
        kept.push(n);
        each?.(number);
      }
      return RowBits.of(kept, rows.words.length * 32 - 1);
    },
  };
}

interface RowMemory {
  read(ns: readonly number[]): Int32Array;
  learn(ns: readonly number[], value: number): void;
  forget(n: number): void;
  forgetAll(): void;
  unknownOf(rows: RowBits): number;
}

/** One value a row: 0 for one not yet asked for, below 0 for NOTHING, else one more than the value. */
function createRowMemory(ask: (ns: readonly number[]) => readonly (readonly [n: number, value: number])[]): RowMemory {
  let kept = new Int32Array(1024);
  const at = (n: number): number => (n < kept.length ? kept[n]! : 0);
  const keep = (n: number, value: number): void => {
    if (n >= kept.length) kept = grown(kept, n);
    kept[n] = value === NOTHING ? NOTHING : value + 1;
  };
  return {
    forget(n) { if (n < kept.length) kept[n] = 0; },
    forgetAll() { kept.fill(0); },
    learn(ns, value) { for (const n of ns) keep(n, value); },
    unknownOf(rows) {
      let unknown = 0;
      for (const n of rows.newestFirst()) if (at(n) === 0) unknown++;
      return unknown;
    },
    read(ns) {
      const unknown = ns.filter((n) => at(n) === 0);
      for (const [n, value] of unknown.length === 0 ? [] : ask(unknown)) keep(n, value);
      return Int32Array.from(ns, (n) => Math.max(at(n) - 1, NOTHING));
    },
  };
}

function grown(kept: Int32Array<ArrayBuffer>, n: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(n + 1, kept.length * 2));
  larger.set(kept);
  return larger;
}
