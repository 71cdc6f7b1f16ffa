import { opToWire, START, type Op } from '#shared/protocol/op.ts';
import type { FeedHead, FeedOp } from '#shared/protocol/feed.ts';
import { feedAuthor, segmentText, type OpenedSegment } from '#shared/protocol/segment.ts';
import type { Database, Session } from '#office/database/database.ts';
import type { AcceptedOp, Decision, OfficeLedger, RoomTx } from './office-ledger.ts';

export interface LedgerWorld { now(): Date; uuid(): string }

/** What head office holds of its rooms, in its database. Any number of servers may use it: a room's row in `feeds` is the lock. */
export const createLedgerStore = (database: Database, world: LedgerWorld): OfficeLedger => ({
  inRoom: (roomId, work) => database.transact(async (session) => work(createRoomTx(session, roomId, await lockFeed(session, roomId, world), world))),
});

interface FeedRow { inc: string; seq: string; hash: string; ms: string; c: number; ops: string; epoch: string; now: string }
interface LockedFeed { head: FeedHead; ops: number }

/** The room's feed, with the room to itself. Where the database was restored since, what is written from now on is of a new incarnation. */
async function lockFeed({ query }: Session, roomId: string, world: LedgerWorld): Promise<LockedFeed> {
  const lock = () => query<FeedRow>('SELECT f.inc, f.seq, f.hash, f.ms, f.c, f.ops, f.epoch, m.epoch AS now FROM feeds f CROSS JOIN hq_meta m WHERE f.room_id = $1 FOR UPDATE OF f', [roomId]);
  let [row] = await lock();
  if (row === undefined) {
    await query('INSERT INTO feeds (room_id, epoch, inc, seq, hash, ms, c, ops) SELECT $1, epoch, $2, 0, $3, 0, 0, 0 FROM hq_meta ON CONFLICT DO NOTHING', [roomId, world.uuid(), START]);
    [row] = await lock();
  }
  const { inc, seq, hash, ms, c, ops, epoch, now } = row!;
  const head = { hash, ms: Number(ms), c };
  return { ops: Number(ops), head: epoch === now ? { inc, seq: Number(seq), ...head } : { inc: world.uuid(), seq: 0, ...head } };
}

interface OpRow { hash: string; prev: string; op_id: string; inc: string; seq: string; tx: string; ms: string; c: number; actor: string; class: Op['class']; kind: string; entity: string; eid: string; sv: number; base: string | null; body: string }
const OP_COLUMNS = ['hash', 'prev', 'op_id', 'inc', 'seq', 'tx', 'ms', 'c', 'actor', 'class', 'kind', 'entity', 'eid', 'sv', 'base', 'body'];
const opColumns = (table: string): string => OP_COLUMNS.map((column) => `${table}.${column}`).join(', ');
const toOp = ({ op_id: opId, inc, seq, tx, ms, c, actor, class: dataClass, kind, entity, eid, sv, base, body }: OpRow): Op => ({ opId, inc, seq: Number(seq), tx: Number(tx), ms: Number(ms), c, actor, class: dataClass, kind, entity, eid, sv, base, body });

type NewOp = AcceptedOp & { readonly feedN: number | null };

/** One statement for a segment: each column is one list. */
async function insertOps({ query }: Session, roomId: string, author: string, ops: readonly NewOp[], at: Date): Promise<void> {
  const list = <Value>(of: (made: NewOp) => Value): Value[] => ops.map(of);
  await query(
    `INSERT INTO ops (room_id, author, received_at, ${OP_COLUMNS.join(', ')}, effective_ms, dead, feed_n)
     SELECT $1, $2, $3, * FROM unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::bigint[], $9::bigint[], $10::bigint[], $11::integer[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[], $17::integer[], $18::text[], $19::text[], $20::bigint[], $21::text[], $22::bigint[])
     ON CONFLICT (room_id, hash) DO NOTHING`,
    [roomId, author, at, list(({ hash }) => hash), list(({ prev }) => prev), list(({ op }) => op.opId), list(({ op }) => op.inc), list(({ op }) => op.seq), list(({ op }) => op.tx), list(({ op }) => op.ms), list(({ op }) => op.c), list(({ op }) => op.actor),
      list(({ op }) => op.class), list(({ op }) => op.kind), list(({ op }) => op.entity), list(({ op }) => op.eid), list(({ op }) => op.sv), list(({ op }) => op.base), list(({ op }) => op.body), list(({ effectiveMs }) => effectiveMs), list(({ dead }) => dead), list(({ feedN }) => feedN)],
  );
}

function createRoomTx(session: Session, roomId: string, feed: LockedFeed, world: LedgerWorld): RoomTx {
  const { query } = session;
  const hashesOf = async (sql: string, values: readonly unknown[]): Promise<Set<string>> => new Set((await query<{ found: string }>(sql, [roomId, ...values])).map(({ found }) => found));

  return {
    heldOf: async (author, hashes) => (await hashesOf('SELECT hash AS found FROM ops WHERE room_id = $1 AND hash = ANY($2) AND author = $3', [hashes, author])).add(START),

    async known(segment: OpenedSegment) {
      const places = new Map((await query<{ hash: string; inc: string; seq: string }>('SELECT hash, inc, seq FROM ops WHERE room_id = $1 AND hash = ANY($2)', [roomId, [segment.prev, ...segment.hashes]])).map(({ hash, inc, seq }) => [hash, { inc, seq: Number(seq) }]));
      const taken = await hashesOf(
        "SELECT o.inc || '/' || o.seq AS found FROM unnest($3::text[], $4::bigint[]) AS asked (inc, seq) JOIN ops o ON o.room_id = $1 AND o.author = $2 AND o.inc = asked.inc AND o.seq = asked.seq",
        [segment.author, segment.members.map(({ inc }) => inc), segment.members.map(({ seq }) => seq)],
      );
      return { held: new Set([START, ...places.keys()]), placeOf: (hash) => places.get(hash) ?? null, placeTaken: ({ inc, seq }) => taken.has(`${inc}/${seq}`) };
    },

    takenBefore: (opIds) => hashesOf('SELECT op_id AS found FROM ops WHERE room_id = $1 AND op_id = ANY($2)', [opIds]),

    async keepSegment(segment, accepted) {
      await query('INSERT INTO segments (room_id, head, author, prev, ops, signature) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING', [roomId, segment.head, segment.author, segment.prev, segment.ops, segment.signature]);
      await insertOps(session, roomId, segment.author, accepted.map((made) => ({ ...made, feedN: null })), world.now());
    },

    feedHead: () => Promise.resolve(feed.head),

    async appendFeed(ops: readonly FeedOp[], head: FeedHead) {
      await insertOps(session, roomId, feedAuthor(roomId), ops.map((made, index) => ({ ...made, effectiveMs: made.op.ms, dead: null, feedN: feed.ops + index + 1 })), world.now());
      [feed.head, feed.ops] = [head, feed.ops + ops.length];
      await query('UPDATE feeds SET epoch = (SELECT epoch FROM hq_meta), inc = $2, seq = $3, hash = $4, ms = $5, c = $6, ops = $7 WHERE room_id = $1', [roomId, head.inc, head.seq, head.hash, head.ms, head.c, feed.ops]);
    },

    issuedBefore: (opIds) => hashesOf('SELECT op_id AS found FROM ops WHERE room_id = $1 AND op_id = ANY($2) AND feed_n IS NOT NULL', [opIds]),

    async feedAfter(hashes, limit) {
      const [common] = await query<{ hash: string; n: string }>('SELECT hash, feed_n AS n FROM ops WHERE room_id = $1 AND hash = ANY($2) AND feed_n IS NOT NULL ORDER BY feed_n DESC LIMIT 1', [roomId, hashes]);
      const rows = await query<OpRow>(`SELECT ${opColumns('ops')} FROM ops WHERE room_id = $1 AND feed_n > $2 ORDER BY feed_n LIMIT $3`, [roomId, common?.n ?? 0, limit]);
      return { common: common?.hash ?? START, ops: rows.map((row) => ({ op: toOp(row), hash: row.hash, prev: row.prev })) };
    },

    async segmentTexts(heads) {
      const found = await query<{ head: string; author: string; prev: string; ops: number; signature: string }>('SELECT head, author, prev, ops, signature FROM segments WHERE room_id = $1 AND head = ANY($2)', [roomId, heads]);
      const texts: string[] = [];
      for (const segment of found) {
        const rows = await query<OpRow>(
          `WITH RECURSIVE back AS (SELECT ${opColumns('ops')}, 1 AS n FROM ops WHERE room_id = $1 AND hash = $2 UNION ALL SELECT ${opColumns('o')}, back.n + 1 FROM back JOIN ops o ON o.room_id = $1 AND o.hash = back.prev WHERE back.n < $3)
           SELECT * FROM back ORDER BY n DESC`,
          [roomId, segment.head, segment.ops],
        );
        texts.push(segmentText({ author: segment.author, roomId, prev: segment.prev, head: segment.head, ops: segment.ops, signature: segment.signature }, rows.map((row) => opToWire(toOp(row)))));
      }
      return texts;
    },

    async decisionOn(requestId) {
      const [row] = await query<{ verdict: Decision['verdict']; note: string; decided_by: string; ms: string; c: number; op_id: string }>('SELECT verdict, note, decided_by, ms, c, op_id FROM decisions WHERE room_id = $1 AND request_id = $2', [roomId, requestId]);
      return row === undefined ? null : { requestId, verdict: row.verdict, note: row.note, by: row.decided_by, ms: Number(row.ms), c: row.c, opId: row.op_id };
    },

    async keepDecision({ requestId, verdict, note, by, ms, c, opId }) {
      await query(
        `INSERT INTO decisions (room_id, request_id, verdict, note, decided_by, ms, c, op_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (room_id, request_id) DO UPDATE SET verdict = excluded.verdict, note = excluded.note, decided_by = excluded.decided_by, ms = excluded.ms, c = excluded.c, op_id = excluded.op_id`,
        [roomId, requestId, verdict, note, by, ms, c, opId],
      );
    },
  };
}
