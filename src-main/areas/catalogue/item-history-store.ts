import type { Database } from '#main/db/database.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';

/** An op about an item, with its body read. */
export interface ItemOp {
  readonly n: number; readonly seq: number; readonly tx: number; readonly ms: number; readonly entity: string; readonly itemId: string; readonly kind: string;
  /** Display name, or the id of an actor that has no account. */
  readonly actor: string;
  readonly before: Readonly<Record<string, Json>>;
  readonly after: Readonly<Record<string, Json>>;
  readonly reason: string | null;
  readonly origin: string | null;
  readonly fromImage: readonly { readonly field: string; readonly pageNumber: number; readonly confidencePct: number }[];
}

interface OpRow { n: number; seq: number; tx: number; ms: number; entity: string; eid: string; kind: string; actor: string; body: string }
interface OpBody { before?: Record<string, Json>; after?: Record<string, Json>; reason?: string; origin?: string; fromImage?: ItemOp['fromImage'] }

const OPS = `SELECT o.n, o.seq, o.tx, o.ms, o.entity, o.eid, o.kind, coalesce(p.display_name, o.actor) AS actor, o.body FROM op_log o LEFT JOIN people p ON p.person_id = o.actor`;

function toOp(row: OpRow): ItemOp {
  const { before = {}, after = {}, reason = null, origin = null, fromImage = [] } = JSON.parse(row.body) as OpBody;
  return { n: row.n, seq: row.seq, tx: row.tx, ms: row.ms, entity: row.entity, itemId: row.eid, kind: row.kind, actor: row.actor, before, after, reason, origin, fromImage };
}

/** A box as people know it: its number, which begins anew in every year and unit, and what stands on its label: `003 BX000012`. */
export const findBoxName = (db: Database, boxId: string): string | null =>
  db.statement<[string], { name: string }>("SELECT box_number || ' ' || barcode AS name FROM boxes WHERE box_id = ?").get(boxId)?.name ?? null;

/** Everything that happened to an item, oldest first. */
export const selectItemOps = (db: Database, itemId: string): ItemOp[] =>
  db.statement<[string], OpRow>(`${OPS} WHERE o.entity = 'item' AND o.eid = ? ORDER BY o.n`).all(itemId).map(toOp);

/** What happened to an item after an op, oldest first. */
export const selectItemOpsAfter = (db: Database, itemId: string, n: number): ItemOp[] =>
  db.statement<[string, number], OpRow>(`${OPS} WHERE o.entity = 'item' AND o.eid = ? AND o.n > ? ORDER BY o.n`).all(itemId, n).map(toOp);

/** All ops of one transaction, latest first: the order of taking them back. A transaction has the number of its first op, the others follow it. */
export function selectTransactionOps(db: Database, tx: number): ItemOp[] {
  const ops: ItemOp[] = [];
  for (const row of db.sqlite.prepare<[number], OpRow>(`${OPS} WHERE o.n >= ? ORDER BY o.n`).iterate(tx)) {
    if (row.tx !== tx) break;
    ops.push(toOp(row));
  }
  return ops.toReversed();
}
