import type { Database } from '#main/db/database.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import type { RowBits } from './row-bits.ts';

export type HitSort = CallInput<'search', 'searchAll'>['sort'];
/** Where a hit stands in its order; good for going on after it. */
export type HitKey = readonly (string | number | null)[];
export interface OrderedHit { readonly n: number; readonly key: HitKey }

/** So many hits are sorted; of more, an index or the shelves are walked in order until there are enough. */
const FEW = 10_000;
const STRETCH = 4000;
/** So many of the newest hits are weighed: weighing every hit of a common word takes most of a second. */
const MOST_WEIGHED = 2000;

/** The hits in an order, after a key, for as long as somebody asks for more. */
export function orderHits(db: Database, hits: RowBits, sort: HitSort, after: HitKey | null, fieldExpression: string | null): Iterable<OrderedHit> {
  switch (sort) {
    case 'oldest': return withOwnKey(hits.oldestFirst(Number(after?.[0] ?? 0)));
    case 'code': return byColumn(db, hits, 'archival_code', false, after);
    case 'dateNewest': return byColumn(db, hits, 'date', true, after);
    case 'dateOldest': return byColumn(db, hits, 'date', false, after);
    case 'place': return byPlace(db, hits, after);
    case 'relevance': return fieldExpression === null ? withOwnKey(hits.newestFirst(newestAfter(after))) : byWeight(db, hits, fieldExpression, after);
    default: return withOwnKey(hits.newestFirst(newestAfter(after)));
  }
}

const newestAfter = (after: HitKey | null): number => Number(after?.[0] ?? Number.MAX_SAFE_INTEGER);

function* withOwnKey(ns: Iterable<number>): Generator<OrderedHit, void, void> {
  for (const n of ns) yield { n, key: [n] };
}

/** What has nothing in the column comes last. */
function* byColumn(db: Database, hits: RowBits, column: 'archival_code' | 'date', descending: boolean, after: HitKey | null): Generator<OrderedHit, void, void> {
  const index = column === 'date' ? 'items_by_date' : 'items_by_code';
  const [compare, order] = descending ? ['<', 'DESC'] : ['>', 'ASC'];
  const filled = column === 'date' ? "i.date <> ''" : 'i.archival_code IS NOT NULL';
  const [value = null, lastN = null] = after ?? [];
  type Row = { n: number; value: string };
  if (after === null || value !== null) {
    if (hits.count() <= FEW) {
      const position = after === null ? '' : `AND (i.${column}, i.n) ${compare} (?, ?)`;
      const rows = db.statement<(string | number | null)[], Row>(`SELECT i.n, i.${column} AS value FROM json_each(?) h CROSS JOIN items i ON i.n = h.value WHERE ${filled} ${position} ORDER BY i.${column} ${order}, i.n ${order}`)
        .all(JSON.stringify([...hits.newestFirst()]), ...(after === null ? [] : [value, lastN]));
      for (const row of rows) yield { n: row.n, key: [row.value, row.n] };
    } else {
      let position: readonly [string, number] | null = after === null ? null : [String(value), Number(lastN)];
      for (;;) {
        const rows: Row[] = db.statement<(string | number)[], Row>(`SELECT i.n, i.${column} AS value FROM items i INDEXED BY ${index} WHERE ${filled} ${position === null ? '' : `AND (i.${column}, i.n) ${compare} (?, ?)`} ORDER BY i.${column} ${order}, i.n ${order} LIMIT ${STRETCH}`)
          .all(...(position ?? []));
        for (const row of rows) if (hits.has(row.n)) yield { n: row.n, key: [row.value, row.n] };
        const last = rows.at(-1);
        if (rows.length < STRETCH || last === undefined) break;
        position = [last.value, last.n];
      }
    }
  }
  // The rest, newest first.
  const empty = db.statement<[number], number>(`SELECT i.n FROM items i INDEXED BY ${index} WHERE ${column === 'date' ? "i.date = ''" : 'i.archival_code IS NULL'} AND i.n < ? ORDER BY i.n DESC`)
    .pluck().iterate(value === null && after !== null ? Number(lastN) : Number.MAX_SAFE_INTEGER) as IterableIterator<number>;
  const left = [...empty].filter((n) => hits.has(n));
  for (const n of left) yield { n, key: [null, n] };
}

interface PlacedBox { readonly boxId: string; readonly place: string }

/** As one walks: room, bank, column, face, section, level, then the place on the shelf. What stands nowhere comes last. */
function* byPlace(db: Database, hits: RowBits, after: HitKey | null): Generator<OrderedHit, void, void> {
  const [place = '', code = '', lastN = 0] = (after ?? []) as [string | null | undefined, string?, number?];
  if (after === null || place !== null) {
    const inBox = db.statement<[string], { n: number; code: string }>("SELECT i.n, coalesce(i.archival_code, '') AS code FROM items i INDEXED BY items_by_box WHERE i.box_id = ? ORDER BY i.archival_code, i.n");
    for (const box of placedBoxes(db, hits)) {
      if (place !== null && place !== undefined && box.place < place) continue;
      for (const item of inBox.all(box.boxId)) {
        const passed = box.place === place && (item.code < (code ?? '') || (item.code === code && item.n <= Number(lastN)));
        if (hits.has(item.n) && !passed) yield { n: item.n, key: [box.place, item.code, item.n] };
      }
    }
  }
  const standing = new Set(db.statement<[], string>("SELECT box_id FROM boxes WHERE state = 'placed' AND shelf_id IS NOT NULL").pluck().all() as string[]);
  const boxOf = db.statement<[number], string | null>('SELECT box_id FROM items WHERE n = ?').pluck();
  for (const n of hits.newestFirst(after !== null && place === null ? Number(lastN) : undefined)) {
    const boxId = boxOf.get(n) as string | null | undefined;
    if (boxId == null || !standing.has(boxId)) yield { n, key: [null, '', n] };
  }
}

/** Boxes that stand on a shelf, in walking order; only those that hold a hit, where that is soon found out. The place is text that sorts like the walk. */
function placedBoxes(db: Database, hits: RowBits): PlacedBox[] {
  const place = "r.code || '/' || k.code || '/' || printf('%05d/%s/%05d/%05d/%05d/%s', s.col, s.face, s.section, s.level, coalesce(b.slot, 0), b.box_id)";
  const standing = `FROM boxes b JOIN shelves s ON s.shelf_id = b.shelf_id JOIN banks k ON k.bank_id = s.bank_id JOIN rooms r ON r.room_id = k.room_id WHERE b.state = 'placed'`;
  if (hits.count() > FEW) return db.statement<[], PlacedBox>(`SELECT b.box_id AS boxId, ${place} AS place ${standing} ORDER BY place`).all();
  return db.statement<[string], PlacedBox>(`SELECT b.box_id AS boxId, ${place} AS place ${standing} AND b.box_id IN (SELECT i.box_id FROM json_each(?) h CROSS JOIN items i ON i.n = h.value) ORDER BY place`)
    .all(JSON.stringify([...hits.newestFirst()]));
}

/** Titles weigh most. Of the hits in fields the newest are weighed; all others follow, newest first. */
function* byWeight(db: Database, hits: RowBits, expression: string, after: HitKey | null): Generator<OrderedHit, void, void> {
  const weighed = (db.statement<[string, string], number>(
    `SELECT n FROM (SELECT rowid AS n, bm25(item_index, 8.0, 3.0, 3.0, 4.0, 1.0, 2.0, 1.0, 2.0) AS weight FROM item_index WHERE item_index MATCH ?
       AND rowid >= coalesce((SELECT min(n) FROM (SELECT rowid AS n FROM item_index WHERE item_index MATCH ? ORDER BY rowid DESC LIMIT ${MOST_WEIGHED})), 0)) ORDER BY weight, n DESC`,
  ).pluck().all(expression, expression) as number[]).filter((n) => hits.has(n));
  const [rank = -1, below = null] = after ?? [];
  if (below === null) for (const [at, n] of weighed.entries()) if (at > Number(rank)) yield { n, key: [at, null] };
  const seen = new Set(weighed);
  for (const n of hits.newestFirst(below === null ? undefined : Number(below))) if (!seen.has(n)) yield { n, key: [weighed.length, n] };
}
