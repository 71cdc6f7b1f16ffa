import type { Database } from '#main/db/database.ts';

/** What a search counts an item by. */
export interface SchemeClass { readonly fondsId: string; readonly recordGroup: string; readonly year: number; readonly retention: string }

/**
 * Class, 密级 and state of items, and the items of pages, by row number: four bytes a row, asked of the database once and kept.
 * A search counts ten thousand hits; looking each up is most of its work. A change of what is kept here is noticed by the
 * connection itself, whoever makes it. Not to be asked inside a transaction, which may yet be rolled back.
 */
export interface SchemeMemory {
  /** Class numbers of these items, in the same order; -1 for one that is deleted, above the clearance or unknown. */
  classesOf(itemNs: readonly number[], clearanceRank: number): Int32Array;
  /** By class number. */
  classes(): readonly SchemeClass[];
  /** Row numbers of the items of these pages, in the same order; 0 for a deleted page or one without an item. */
  itemsOf(pageNs: readonly number[]): Int32Array;
}

type ItemRow = [n: number, classification: number, deleted: 0 | 1, scheme: string];

const NOTHING = -1;
const RANK_BITS = 3;
const MEMORIES = new WeakMap<Database, SchemeMemory>();

/** The memory of this connection. */
export function schemeMemoryOf(db: Database): SchemeMemory {
  let memory = MEMORIES.get(db);
  if (!memory) MEMORIES.set(db, (memory = createSchemeMemory(db)));
  return memory;
}

function createSchemeMemory(db: Database): SchemeMemory {
  const classes: SchemeClass[] = [];
  const numbers = new Map<string, number>();
  const items = createRowMemory((ns) => {
    // One text instead of four: half the time of a row goes into handing over its columns.
    const rows = db.statement<[string], ItemRow>(
      `SELECT i.n, i.classification, i.deleted_at IS NOT NULL, i.fonds_id || '|' || i.record_group || '|' || i.year || '|' || i.retention FROM json_each(?) h CROSS JOIN items i ON i.n = h.value`,
    ).raw().all(JSON.stringify(ns)) as ItemRow[];
    return rows.map(([n, classification, deleted, scheme]) => [n, deleted === 1 ? NOTHING : (classNumber(scheme) << RANK_BITS) | classification]);
  });
  const pages = createRowMemory((ns) => db.statement<[string], [number, number]>(
    `SELECT p.n, coalesce(i.n, 0) FROM json_each(?) h CROSS JOIN pages p ON p.n = h.value LEFT JOIN items i ON i.item_id = p.item_id WHERE p.deleted_at IS NULL`,
  ).raw().all(JSON.stringify(ns)) as [number, number][]);
  const classNumber = (scheme: string): number => {
    let number = numbers.get(scheme);
    if (number === undefined) {
      const [fondsId = '', recordGroup = '', year = '', retention = ''] = scheme.split('|');
      numbers.set(scheme, (number = classes.length));
      classes.push({ fondsId, recordGroup, year: Number(year), retention });
    }
    return number;
  };
  watch(db, 'items', 'fonds_id, record_group, year, retention, classification, deleted_at', items.forget);
  watch(db, 'pages', 'item_id, deleted_at', pages.forget);

  return {
    classes: () => classes,
    classesOf: (itemNs, clearanceRank) => items.read(itemNs).map((kept) => (kept === NOTHING || (kept & ((1 << RANK_BITS) - 1)) > clearanceRank ? -1 : kept >> RANK_BITS)),
    itemsOf: (pageNs) => pages.read(pageNs).map((kept) => (kept === NOTHING ? 0 : kept)),
  };
}

/** A temporary trigger lives and dies with this connection, and the folder holds one writer only. */
function watch(db: Database, table: string, columns: string, forget: (n: number) => void): void {
  if (db.sqlite.readonly) return;
  db.sqlite.function(`forget_${table}`, (n: unknown) => { forget(Number(n)); return null; });
  db.sqlite.exec(
    `CREATE TEMP TRIGGER forget_${table}_changed AFTER UPDATE OF ${columns} ON main.${table} BEGIN SELECT forget_${table}(old.n); END;
     CREATE TEMP TRIGGER forget_${table}_removed AFTER DELETE ON main.${table} BEGIN SELECT forget_${table}(old.n); END;`,
  );
}

/** One value a row: 0 for one not yet asked for, below 0 for NOTHING, else one more than the value. */
function createRowMemory(ask: (ns: readonly number[]) => readonly (readonly [n: number, value: number])[]): { read(ns: readonly number[]): Int32Array; forget(n: number): void } {
  let kept = new Int32Array(1024);
  const at = (n: number): number => (n < kept.length ? kept[n]! : 0);
  return {
    forget(n) { if (n < kept.length) kept[n] = 0; },
    read(ns) {
      const unknown = ns.filter((n) => at(n) === 0);
      for (const [n, value] of unknown.length === 0 ? [] : ask(unknown)) {
        if (n >= kept.length) kept = grown(kept, n);
        kept[n] = value === NOTHING ? NOTHING : value + 1;
      }
      return Int32Array.from(ns, (n) => Math.max(at(n) - 1, NOTHING));
    },
  };
}

function grown(kept: Int32Array<ArrayBuffer>, n: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(n + 1, kept.length * 2));
  larger.set(kept);
  return larger;
}
