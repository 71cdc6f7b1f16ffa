import type { Clock } from '#main/platform/clock.ts';
import type { IdSource } from '#main/platform/ids.ts';
import type { Database } from '../db/database.ts';
import { canonicalJson, type Json } from '#shared/protocol/canonical-json.ts';
import { formatHybridTime, nextHybridTime, type HybridTime } from '#shared/protocol/hybrid-clock.ts';
import { opHash } from '#shared/protocol/op-hash.ts';

/** How an op merges: fact, owned record, arbitrated, reference. */
export type DataClass = 'F' | 'O' | 'A' | 'R';

/** What an area says happened; who, when and where in the chain is added here. */
export interface OpDraft {
  readonly class: DataClass;
  /** `entity.verb`, for example `item.update`. */
  readonly kind: string;
  readonly entity: string;
  readonly eid: string;
  readonly body: { readonly [key: string]: Json };
  /** Owned records: the fields that were written. Left out means the whole record. */
  readonly fields?: readonly string[];
}

export interface OpLog {
  /** Writes one op inside the caller's transaction. `tx` groups the ops of one user action. */
  append(draft: OpDraft, actor: string, tx: number): { n: number; opId: string };
  /** The number that groups the ops of the next transaction: that of its first op. */
  nextTransaction(): number;
  /** Writes down how far the chain has come: once a transaction, before its commit. */
  keepHead(): void;
  /** Chain position in memory is only a copy; after a rollback it must be read again. */
  reload(): void;
  /** When the newest op was written, in milliseconds since 1970; 0 in an empty log. */
  lastMs(): number;
}

/** Version of the body formats; additive only. */
const BODY_VERSION = 1;

interface Stamp extends HybridTime { readonly op_id: string }
interface MeRow { readonly inc: string; readonly seq: number; readonly head: Buffer }
interface LastRow extends HybridTime { readonly n: number }

export function createOpLog(database: Database, clock: Clock, ids: IdSource): OpLog {
  const readMe = database.statement<[], MeRow>('SELECT inc, seq, head FROM me');
  const readLast = database.statement<[], LastRow>('SELECT n, ms, c FROM op_log ORDER BY n DESC LIMIT 1');
  const insert = database.statement(
    'INSERT INTO op_log (n, op_id, inc, seq, tx, ms, c, actor, class, kind, entity, eid, sv, body, base, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const writeMe = database.statement<[number, Buffer]>('UPDATE me SET seq = ?, head = ?');
  const readStamp = database.statement<[string, string, string], Stamp>('SELECT ms, c, op_id FROM stamps WHERE entity = ? AND eid = ? AND field = ?');
  const readWhole = database.statement<[string, string], Stamp>("SELECT ms, c, op_id FROM op_log WHERE entity = ? AND eid = ? AND class = 'O' AND base IS NULL ORDER BY n DESC LIMIT 1");
  const writeStamp = database.statement('INSERT INTO stamps VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET ms = excluded.ms, c = excluded.c, op_id = excluded.op_id');

  let me: MeRow;
  let last: LastRow;
  const reload = () => {
    me = readMe.get()!;
    last = readLast.get() ?? { n: 0, ms: 0, c: 0 };
  };
  reload();

  const stampOf = (draft: OpDraft, field: string) => readStamp.get(draft.entity, draft.eid, field) ?? readWhole.get(draft.entity, draft.eid);

  const baseOf = (draft: OpDraft): string | null => {
    if (draft.class !== 'O' || draft.fields === undefined) return null;
    const seen: Record<string, string> = {};
    for (const field of draft.fields) {
      const stamp = stampOf(draft, field);
      if (stamp) seen[field] = formatHybridTime(stamp, stamp.op_id);
    }
    return canonicalJson(seen);
  };

  return {
    reload,
    lastMs: () => last.ms,
    nextTransaction: () => last.n + 1,
    keepHead: () => { writeMe.run(me.seq, me.head); },
    append(draft, actor, tx) {
      const time = nextHybridTime(last, clock.nowMs());
      const header = {
        opId: ids.uuid(), inc: me.inc, seq: me.seq + 1, tx, ms: time.ms, c: time.c, actor, class: draft.class, kind: draft.kind, entity: draft.entity, eid: draft.eid,
        sv: BODY_VERSION, base: baseOf(draft),
      };
      const body = canonicalJson(draft.body);
      const hash = opHash(me.head, header, body);
      const n = last.n + 1;
      insert.run(
        n, header.opId, header.inc, header.seq, tx, time.ms, time.c, actor, draft.class, draft.kind, draft.entity, draft.eid, BODY_VERSION, body, header.base, me.head, hash,
      );
      if (draft.class === 'O') for (const field of draft.fields ?? []) writeStamp.run(draft.entity, draft.eid, field, time.ms, time.c, header.opId);
      me = { inc: me.inc, seq: header.seq, head: hash };
      last = { n, ...time };
      return { n, opId: header.opId };
    },
  };
}
