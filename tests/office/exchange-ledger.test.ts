import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveFeed, giveSegments, greet } from '#office/exchange/answer-rooms.ts';
import { decideRequest } from '#office/exchange/decide-request.ts';
import { createLedgerStore } from '#office/exchange/ledger-store.ts';
import type { OfficeLedger } from '#office/exchange/office-ledger.ts';
import { takeSegment } from '#office/exchange/take-segment.ts';
import type { Database } from '#office/database/database.ts';
import { migrateOffice } from '#office/database/migrate/migrate-office.ts';
import { readMigrations } from '#office/database/migrate/migration-files.ts';
import { openDatabase } from '#office/database/open-database.ts';
import { START, type Op } from '#shared/protocol/op.ts';
import { feedAuthor, openSegment, sealSegment, type OpenedSegment } from '#shared/protocol/segment.ts';
import { MemoryOffice } from '../sync/model/memory-office.ts';
import { randomOf } from '../sync/mutate.ts';

const silent = { info: () => {}, warn: () => {}, error: () => {} };
const clock = { now: () => new Date() };
const world = { nowMs: () => Date.now(), uuid: randomUUID };
const ledgerWorld = { now: () => new Date(), uuid: randomUUID };
const sign = () => 'signed';
const open = (text: string) => openSegment(text, () => () => true);

let folder: string;
let database: Database;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muniment-office-'));
  database = await openDatabase({ url: undefined, folder: join(folder, 'postgres'), logger: silent });
  await migrateOffice({ database, migrations: readMigrations('migrations/office'), clock, appVersion: 'test' });
  await database.transact((session) => session.query('INSERT INTO hq_meta (epoch, created_at) VALUES ($1, $2)', [randomUUID(), new Date()]));
}, 120_000);
afterAll(async () => { await database.close(); rmSync(folder, { recursive: true, force: true }); });

/** A workstation that only writes. */
function desk(author: string, roomId: string) {
  let [prev, seq] = [START, 0];
  const inc = randomUUID();
  return {
    write(count: number, more: Partial<Op> = {}): OpenedSegment {
      const members = Array.from({ length: count }, (): Op => ({ opId: randomUUID(), inc, seq: (seq += 1), tx: seq, ms: Date.now(), c: 0, actor: '何喆', class: 'O', kind: 'item.update', entity: 'item', eid: `i${seq % 5}`, sv: 1, base: null, body: `{"title":"第${seq}件"}`, ...more }));
      const segment = sealSegment({ author, roomId, prev, members }, sign);
      prev = segment.head;
      return segment;
    },
  };
}

const feedOf = async (ledger: OfficeLedger, roomId: string, skeleton: readonly string[] = []) => {
  const { text } = await giveFeed(ledger, roomId, { skeleton, limit: 100_000 }, sign);
  return text === null ? [] : [...open(text).members];
};

describe('what head office holds of a room, in PostgreSQL', () => {
  it('answers as the memory of the model does, whatever comes in whatever order', async () => {
    const below = randomOf(20260601);
    const [memory, ledger] = [new MemoryOffice(randomUUID, null), createLedgerStore(database, ledgerWorld)];
    const [a, b] = [desk('A', 'R'), desk('B', 'R')];
    const written: OpenedSegment[] = [];
    const commonsOf = (office: OfficeLedger) => greet(office, { roomId: 'R', branches: written.map(({ author, hashes }) => ({ author, skeleton: [...hashes].toReversed() })) });
    for (let step = 0; step < 120; step += 1) {
      if (below(2) === 0) written.push((below(2) === 0 ? a : b).write(1 + below(4)));
      if (below(9) === 0) {
        // A copy of a workstation goes on at a place that is taken.
        const from = written[below(written.length)];
        if (from !== undefined) written.push(sealSegment({ author: from.author, roomId: 'R', prev: from.prev, members: [{ ...from.members[0]!, opId: randomUUID() }] }, sign));
      }
      const segment = written[below(written.length)];
      if (segment === undefined) continue;
      expect(await takeSegment(ledger, segment, world)).toEqual(await takeSegment(memory, segment, world));
      if (step % 20 === 0) expect(await commonsOf(ledger)).toEqual(await commonsOf(memory));
    }
    const shown = (ops: readonly Op[]) => ops.map(({ kind, eid, seq, body }) => ({ kind, eid, seq, body }));
    const feed = await feedOf(ledger, 'R');
    expect(feed.filter(({ kind }) => kind === 'workstation.rekey').length).toBeGreaterThan(0);
    expect(shown(feed)).toEqual(shown(await feedOf(memory, 'R')));
    expect(await commonsOf(ledger)).toEqual(await commonsOf(memory));
    const heads = feed.filter(({ kind }) => kind === 'segment.accepted').map(({ eid }) => eid);
    const texts = await giveSegments(ledger, 'R', heads);
    expect(texts.toSorted()).toEqual((await giveSegments(memory, 'R', heads)).toSorted());
    for (const text of texts) expect(open(text).text).toBe(text);
  });

  it('misses nothing that eight writers bring while a reader follows, through two servers, each segment twice', async () => {
    const servers = [createLedgerStore(database, ledgerWorld), createLedgerStore(database, ledgerWorld)];
    const read = new Set<string>();
    let writing = true;
    let skeleton: string[] = [];
    const follow = async (): Promise<void> => {
      for (let more = true; writing || more;) {
        const { text } = await giveFeed(servers[0]!, 'R8', { skeleton, limit: 50 }, sign);
        more = text !== null;
        if (text === null) { await new Promise(setImmediate); continue; }
        const segment = open(text);
        expect(segment.prev).toBe(skeleton[0] ?? START);
        for (const op of segment.members) if (op.kind === 'segment.accepted') read.add(op.eid);
        skeleton = [segment.head];
      }
    };
    const heads: string[] = [];
    const write = async (name: number): Promise<void> => {
      const { write } = desk(`desk-${name}`, 'R8');
      for (let round = 0; round < 25; round += 1) {
        const segment = write(15);
        heads.push(segment.head);
        const answers = await Promise.all(servers.map((server) => takeSegment(server, segment, world)));
        expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['held', 'kept']);
      }
    };
    const following = follow();
    await Promise.all(Array.from({ length: 8 }, (_, name) => write(name)));
    writing = false;
    await following;
    const [counted] = await database.transact((session) => session.query<{ ops: string; ids: string; feed: string; last: string }>("SELECT count(*) FILTER (WHERE feed_n IS NULL) AS ops, count(DISTINCT op_id) FILTER (WHERE feed_n IS NULL) AS ids, count(feed_n) AS feed, max(feed_n) AS last FROM ops WHERE room_id = 'R8'"));
    expect(counted).toEqual({ ops: '3000', ids: '3000', feed: '200', last: '200' });
    expect([...read].toSorted()).toEqual(heads.toSorted());
  }, 120_000);

  it('would miss rows with a cursor over a sequence: numbers are given before they are committed', async () => {
    await database.transact((session) => session.query('CREATE TABLE numbered (n bigserial PRIMARY KEY, writer integer)'));
    let writing = true;
    let [cursor, read] = [0, 0];
    const follow = async (): Promise<void> => {
      for (let more = true; writing || more;) {
        const rows = await database.transact((session) => session.query<{ n: string }>('SELECT n FROM numbered WHERE n > $1 ORDER BY n LIMIT 500', [cursor]));
        more = rows.length > 0;
        read += rows.length;
        cursor = Number(rows.at(-1)?.n ?? cursor);
      }
    };
    const following = follow();
    await Promise.all(Array.from({ length: 8 }, async (_, writer) => {
      for (let round = 0; round < 100; round += 1) await database.transact(async (session) => { for (let row = 0; row < 4; row += 1) await session.query('INSERT INTO numbered (writer) VALUES ($1)', [writer]); });
    }));
    writing = false;
    await following;
    expect(read).toBeLessThan(3_200);
  }, 120_000);

  it('begins a new incarnation of its feeds after the database was restored', async () => {
    const ledger = createLedgerStore(database, ledgerWorld);
    const { write } = desk('A', 'R9');
    await takeSegment(ledger, write(2), world);
    const [before] = await feedOf(ledger, 'R9');
    await database.transact((session) => session.query('UPDATE hq_meta SET epoch = $1', [randomUUID()]));
    await takeSegment(ledger, write(1), world);
    await takeSegment(ledger, write(1), world);
    const after = (await feedOf(ledger, 'R9')).slice(1);
    expect(after.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(new Set(after.map(({ inc }) => inc)).size).toBe(1);
    expect(after[0]!.inc).not.toBe(before!.inc);
  });

  it('decides a request once, whichever of two servers is asked, and tells the room', async () => {
    const servers = [createLedgerStore(database, ledgerWorld), createLedgerStore(database, ledgerWorld)];
    await takeSegment(servers[0]!, desk('A', 'R10').write(1, { class: 'A', kind: 'request.make', eid: 'q1' }), world);
    const answers = await Promise.allSettled(servers.map((server, index) => decideRequest(server, 'R10', { requestId: 'q1', verdict: index === 0 ? 'approved' : 'refused', note: '', by: `p${index}` }, world)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'SYNC_REQUEST_DECIDED' } });
    const decided = (await feedOf(servers[1]!, 'R10')).filter(({ kind }) => kind === 'request.decide');
    expect(decided).toHaveLength(1);
    expect(decided[0]).toMatchObject({ class: 'A', eid: 'q1' });
  });

  it('keeps what a room may not write in its chain, does not carry it out, and says why', async () => {
    const ledger = createLedgerStore(database, ledgerWorld);
    expect(await takeSegment(ledger, desk('A', 'R11').write(1, { kind: 'request.decide' }), world)).toEqual({ outcome: 'kept', ops: 1, dead: 1 });
    const [receipt] = await feedOf(ledger, 'R11');
    expect(Object.values(JSON.parse(receipt!.body).dead)).toEqual(['SYNC_OP_NOT_YOURS']);
    expect(feedAuthor('R11')).toBe('office:R11');
  });
});
