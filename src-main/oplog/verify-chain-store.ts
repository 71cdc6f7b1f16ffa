import type { Database } from '../db/database.ts';
import { CHAIN_START, opHash } from '#shared/protocol/op-hash.ts';

export interface ChainReport {
  readonly ok: boolean;
  readonly entries: number;
  /** Hash of the last op, hex. */
  readonly head: string;
  /** Number `n` of the first op that does not fit, or null. */
  readonly brokenAt: number | null;
}

interface OpRow {
  n: number; op_id: string; inc: string; seq: number; tx: number; ms: number; c: number; actor: string; class: string; kind: string; entity: string; eid: string; sv: number;
  body: string; base: string | null; prev: Buffer; hash: Buffer;
}

/**
 * Walks the whole chain and recomputes every hash. The chain runs through incarnations: the first op of a new one
 * points at the last op before it. The head kept beside the log must be the last hash, so that a cut tail shows.
 */
export function verifyChain(database: Database): ChainReport {
  let prev: Buffer = CHAIN_START;
  let entries = 0;
  let seq = 0;
  let inc = '';
  for (const row of database.sqlite.prepare<[], OpRow>('SELECT * FROM op_log ORDER BY n').iterate()) {
    entries++;
    seq = row.inc === inc ? seq + 1 : 1;
    inc = row.inc;
    const header = { opId: row.op_id, inc: row.inc, seq: row.seq, tx: row.tx, ms: row.ms, c: row.c, actor: row.actor, class: row.class, kind: row.kind, entity: row.entity, eid: row.eid, sv: row.sv, base: row.base };
    const fits = row.seq === seq && row.prev.equals(prev) && row.hash.equals(opHash(prev, header, row.body));
    if (!fits) return { ok: false, entries, head: prev.toString('hex'), brokenAt: row.n };
    prev = row.hash;
  }
  const me = database.sqlite.prepare<[], { head: Buffer }>('SELECT head FROM me').get();
  const headFits = me !== undefined && me.head.equals(prev);
  return { ok: headFits, entries, head: prev.toString('hex'), brokenAt: headFits ? null : entries + 1 };
}
