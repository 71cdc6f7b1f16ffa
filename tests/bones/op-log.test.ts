import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '#main/platform/clock.ts';
import { systemClock } from '#main/platform/clock.ts';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';
import { CHAIN_START, opHash, type OpHeader } from '#shared/protocol/op-hash.ts';
import { verifyChain } from '#main/oplog/verify-chain-store.ts';
import { openTestRoom, type TestRoom } from '../harness/open-test-room.ts';

let room: TestRoom;
beforeEach(async () => { room = await openTestRoom(); });
afterEach(() => room.close());

const nameRoom = (roomName: string, target = room) => target.context.write((tx) => {
  target.context.db.statement("INSERT INTO room_meta VALUES ('roomName', ?) ON CONFLICT DO UPDATE SET value = excluded.value").run(roomName);
  tx.record({ class: 'O', kind: 'room.name', entity: 'room', eid: 'room', body: { roomName }, fields: ['roomName'] });
});
const db = () => room.context.db;

describe('the op log', () => {
  it('refuses to commit a shared change without an op, and keeps nothing of it', () => {
    expect(() => room.context.write(() => { db().sqlite.exec("INSERT INTO room_meta VALUES ('roomName', 'x')"); })).toThrow(/without an op/);
    expect(db().sqlite.prepare("SELECT count(*) AS n FROM room_meta WHERE key = 'roomName'").get()).toEqual({ n: 0 });
  });

  it('chains every op to the one before it', () => {
    for (const name of ['甲', '乙', '丙']) nameRoom(name);
    expect(verifyChain(db())).toMatchObject({ ok: true, entries: 3, brokenAt: null });
  });

  it.each([
    ['a changed body', "UPDATE op_log SET body = '{\"roomName\":\"假\"}' WHERE n = 2", 2],
    ['a changed actor', "UPDATE op_log SET actor = 'somebody' WHERE n = 1", 1],
    ['a removed op', 'DELETE FROM op_log WHERE n = 2', 3],
    ['a removed last op', 'DELETE FROM op_log WHERE n = 3', 3],
    ['an op dated back', 'UPDATE op_log SET ms = ms - 1 WHERE n = 3', 3],
  ])('notices %s', (_what, tampering, brokenAt) => {
    for (const name of ['甲', '乙', '丙']) nameRoom(name);
    db().sqlite.exec(tampering);
    expect(verifyChain(db())).toMatchObject({ ok: false, brokenAt });
  });

  it('goes on after a failed transaction without a hole in the chain', () => {
    nameRoom('甲');
    expect(() => room.context.write((tx) => {
      tx.record({ class: 'F', kind: 'test.fail', entity: 'test', eid: '1', body: {} });
      throw new Error('after the op');
    })).toThrow('after the op');
    nameRoom('乙');
    expect(verifyChain(db())).toMatchObject({ ok: true, entries: 2 });
  });

  it('records which stamps of a field the writer had seen', () => {
    nameRoom('甲');
    nameRoom('乙');
    const { base } = db().sqlite.prepare<[], { base: string }>('SELECT base FROM op_log ORDER BY n DESC LIMIT 1').get()!;
    const first = db().sqlite.prepare<[], { op_id: string; ms: number; c: number }>('SELECT op_id, ms, c FROM op_log ORDER BY n LIMIT 1').get()!;
    expect(JSON.parse(base)).toEqual({ roomName: `${first.ms}.${first.c}.${first.op_id}` });
  });

  it('takes the last op that wrote the whole record as the stamp of a field that nobody wrote alone', () => {
    const write = (fields?: readonly string[]) => room.context.write((tx) => tx.record({ class: 'O', kind: 'thing.save', entity: 'thing', eid: 't1', body: {}, ...(fields && { fields }) }));
    write();
    write(['name']);
    write();
    write(['name', 'place']);
    const ops = db().sqlite.prepare<[], { op_id: string; ms: number; c: number; base: string | null }>('SELECT op_id, ms, c, base FROM op_log ORDER BY n').all();
    const stamp = (at: number) => `${ops[at]!.ms}.${ops[at]!.c}.${ops[at]!.op_id}`;
    expect(ops.map(({ base }) => base && (JSON.parse(base) as unknown))).toEqual([null, { name: stamp(0) }, null, { name: stamp(1), place: stamp(2) }]);
  });

  it('numbers a transaction by its first op and keeps the head of the chain once for all its ops', () => {
    nameRoom('甲');
    const tx = room.context.write((open) => {
      for (const eid of ['1', '2', '3']) open.record({ class: 'F', kind: 'test.note', entity: 'test', eid, body: { eid } });
      return open.number;
    });
    nameRoom('乙');
    expect(db().sqlite.prepare('SELECT n FROM op_log WHERE tx = ? ORDER BY n').pluck().all(tx)).toEqual([tx, tx + 1, tx + 2]);
    expect(db().sqlite.prepare('SELECT seq FROM me').pluck().get()).toBe(5);
    expect(verifyChain(db())).toMatchObject({ ok: true, entries: 5 });
  });

  it('hashes what is documented, however long the parts of an op are', () => {
    const header: OpHeader = { opId: 'op', inc: 'inc', seq: 1, tx: 1, ms: 2, c: 0, actor: '档案员', class: 'O', kind: 'item.create', entity: 'item', eid: '件'.repeat(5000), sv: 1, base: null };
    for (const each of [header, { ...header, eid: 'short' }]) {
      const { opId, inc, seq, tx, ms, c, actor, kind, entity, eid, sv, base } = each;
      const text = JSON.stringify([opId, inc, seq, tx, ms, c, actor, each.class, kind, entity, eid, sv, base]);
      const expected = createHash('sha256').update(CHAIN_START).update(text).update(createHash('sha256').update('{"a":"纸"}').digest()).digest('hex');
      expect(opHash(CHAIN_START, each, '{"a":"纸"}').toString('hex')).toBe(expected);
    }
  });

  it('writes bodies with sorted keys, whatever order they were made in', () => {
    expect(canonicalJson({ b: [1, { z: null, 10: 'x', 9: '"' }], a: '纸', A: true })).toBe('{"A":true,"a":"纸","b":[1,{"10":"x","9":"\\"","z":null}]}');
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
  });

  it('orders ops rightly when the clock is set back', async () => {
    let offset = 0;
    const clock: Clock = { ...systemClock, nowMs: () => Date.now() + offset, nowIso: () => new Date(Date.now() + offset).toISOString() };
    const other = await openTestRoom({ clock });
    try {
      nameRoom('甲', other);
      offset = -3600_000;
      nameRoom('乙', other);
      const times = other.context.db.sqlite.prepare<[], { ms: number; c: number }>('SELECT ms, c FROM op_log ORDER BY n').all();
      expect(times[1]!.ms).toBe(times[0]!.ms);
      expect(times[1]!.c).toBeGreaterThan(times[0]!.c);
      expect(other.context.services.clockQuality()).toBe('doubtful');
    } finally {
      await other.close();
    }
  });

  it('starts a new incarnation when the database fell behind what this folder had written', async () => {
    nameRoom('甲');
    nameRoom('乙');
    const copy = db().sqlite.serialize();
    nameRoom('丙');
    const inc = () => room.context.db.sqlite.prepare<[], { inc: string }>('SELECT inc FROM me').get()!.inc;
    const before = inc();
    const { folder } = room;
    await room.core.close();
    const { writeFileSync, rmSync } = await import('node:fs');
    for (const suffix of ['-wal', '-shm']) rmSync(`${folder}/room.sqlite${suffix}`, { force: true });
    writeFileSync(`${folder}/room.sqlite`, copy);
    room = await openTestRoom({ folder });
    expect(inc()).not.toBe(before);
    nameRoom('丁');
    expect(verifyChain(room.context.db)).toMatchObject({ ok: true, entries: 3 });
  });
});
