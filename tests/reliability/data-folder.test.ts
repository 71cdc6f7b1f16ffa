import { closeSync, cpSync, existsSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '#main/db/open/open-database.ts';
import { systemClock, type Clock } from '#main/platform/clock.ts';
import { createFondsWithUnits, describeItem } from '../harness/described-items.ts';
import { openTestRoom } from '../harness/open-test-room.ts';
import { runCli } from '../harness/run-cli.ts';

let disk: string;
let folder: string;
beforeEach(() => {
  disk = mkdtempSync(join(tmpdir(), 'muniment-folder-'));
  folder = join(disk, 'room');
});
afterEach(() => rmSync(disk, { recursive: true, force: true }));

/** A wall clock that somebody turns. */
function turnedClock(offsetMs: number): Clock & { turn(toOffsetMs: number): void } {
  let offset = offsetMs;
  const nowMs = () => systemClock.nowMs() + offset;
  return { nowMs, nowIso: () => new Date(nowMs()).toISOString(), steadyMs: systemClock.steadyMs, turn: (to) => { offset = to; } };
}
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

describe('one data folder', () => {
  it('is made and opened by exactly one of eight processes that start at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => runCli(['init', '--data', folder])));
    expect(outcomes.filter(({ exitCode }) => exitCode === 0)).toHaveLength(1);
    for (const refused of outcomes.filter(({ exitCode }) => exitCode !== 0)) expect(['DATA_FOLDER_IN_USE', 'DATA_FOLDER_NOT_EMPTY']).toContain(refused.refusal().code);
    expect((await runCli(['verify', '--data', folder])).json()).toMatchObject({ ok: true });
  }, 60_000);

  it('of a newer version is refused by every way in, names the version it needs, and stays as it is', async () => {
    await (await openTestRoom({ folder })).core.close();
    const database = openDatabase({ file: join(folder, 'room.sqlite') });
    database.sqlite.exec("INSERT INTO schema_migrations VALUES (99, 'later', 'x', 'now', '7.1.0')");
    database.sqlite.pragma('user_version = 99');
    database.sqlite.close();
    const before = readFileSync(join(folder, 'room.sqlite'));
    const refused = await runCli(['items', 'list', '--data', folder]);
    expect(refused).toMatchObject({ exitCode: 1, stdout: '' });
    expect(refused.refusal()).toMatchObject({ code: 'DATA_FROM_NEWER_VERSION', message: expect.stringContaining('7.1.0') as string });
    expect((await runCli(['doctor', '--data', folder])).json<{ findings: unknown[] }>().findings).toContainEqual({ check: 'room', ok: false, detail: 'DATA_FROM_NEWER_VERSION' });
    expect(readFileSync(join(folder, 'room.sqlite')).equals(before)).toBe(true);
  });

  it.each(['after a kill', 'after an orderly end'])('that is large and damaged is refused %s', async (how) => {
    const room = await openTestRoom({ folder });
    room.context.db.sqlite.exec('CREATE TABLE ballast (bytes BLOB)');
    room.context.db.sqlite.prepare('INSERT INTO ballast VALUES (zeroblob(?))').run(80_000_000);
    await room.core.close();
    const file = join(folder, 'room.sqlite');
    await (await openTestRoom({ folder })).core.close();
    if (how === 'after a kill') {
      // What a killed process leaves behind, and one page of the items' table overwritten by a dying disk.
      writeFileSync(join(folder, 'room.lock.pid'), '1');
      const page = openDatabase({ file });
      const { rootpage } = page.sqlite.prepare<[], { rootpage: number }>("SELECT rootpage FROM sqlite_master WHERE name = 'items'").get()!;
      const size = page.sqlite.pragma('page_size', { simple: true }) as number;
      page.sqlite.close();
      const disk = openSync(file, 'r+');
      writeSync(disk, Buffer.alloc(size, 0x5a), 0, size, (rootpage - 1) * size);
      closeSync(disk);
    } else truncateSync(file, 70_000_000);
    expect((await runCli(['verify', '--data', folder])).refusal()).toMatchObject({ code: 'DATA_DAMAGED' });
  });

  it('that was copied while the room was open becomes a room of its own, with its own branch of the chain', async () => {
    const room = await openTestRoom({ folder });
    const place = await createFondsWithUnits(room.client);
    const copy = join(disk, 'copy');
    cpSync(folder, copy, { recursive: true });
    await room.client.catalogue.createItem({ fields: describeItem(place) });
    await room.core.close();
    // As if somebody had put yesterday's copy back by hand, but left today's witness.
    cpSync(join(folder, 'continuity.json'), join(copy, 'continuity.json'));
    const again = await openTestRoom({ folder: copy, create: false });
    await again.client.catalogue.createItem({ fields: describeItem(place) });
    const chains = again.context.db.sqlite.prepare<[], { inc: string }>('SELECT DISTINCT inc FROM op_log').all();
    expect(chains).toHaveLength(2);
    expect(await again.client.preservation.verifyRoom({})).toMatchObject({ ok: true });
    await again.core.close();
  });

  it('with leftovers of a kill is swept at the next start: half images, images without a row, half-made witness', async () => {
    const room = await openTestRoom({ folder });
    await room.context.blobs.put(Buffer.from('没有行的图像'));
    writeFileSync(join(folder, 'blobs', 'tmp', 'half.part'), 'half');
    expect(await room.client.preservation.verifyRoom({})).toMatchObject({ ok: true, blobs: { orphans: 1 } });
    await room.core.close();
    writeFileSync(join(folder, 'continuity.json.new'), '{');
    const again = await openTestRoom({ folder });
    expect(readdirSync(join(folder, 'blobs', 'tmp'))).toEqual([]);
    expect(await again.client.preservation.verifyRoom({})).toMatchObject({ ok: true, blobs: { orphans: 0 } });
    await again.core.close();
    expect(existsSync(join(folder, 'continuity.json.new'))).toBe(false);
  });
});

describe('a clock that is set back', () => {
  it('by a day while the room is closed: the work goes on, in the right order, and says that its time is doubtful', async () => {
    const clock = turnedClock(DAY_MS);
    let room = await openTestRoom({ folder, clock });
    const place = await createFondsWithUnits(room.client);
    const store = await room.client.stacks.saveRoom({ code: '1', name: '一号库', medium: 'paper' });
    const { item } = await room.client.catalogue.createItem({ fields: describeItem(place, { title: '昨天的标题' }) });
    expect((await room.client.system.getStatus({})).clock).toBe('good');
    await room.core.close();
    clock.turn(0);
    room = await openTestRoom({ folder, clock });
    await room.client.catalogue.updateItem({ itemId: item.itemId, version: item.version, changes: { title: '今天的标题' } });
    const [reading] = await room.client.climate.recordRound({ rows: [{ roomId: store.roomId, temperatureC: 18, relativeHumidityPct: 50 }] });
    expect(reading).toMatchObject({ clockQuality: 'doubtful' });
    expect((await room.client.system.getStatus({})).clock).toBe('doubtful');
    const history = await room.client.catalogue.getItemHistory({ itemId: item.itemId });
    expect(history.map(({ kind }) => kind)).toEqual(['item.update', 'item.create']);
    expect(await room.client.preservation.verifyRoom({})).toMatchObject({ ok: true });
    expect((await room.client.catalogue.getItem({ itemId: item.itemId })).item.title).toBe('今天的标题');
    await room.core.close();
  });

  it('does not keep an idle screen open until the old time comes round again', async () => {
    const clock = turnedClock(DAY_MS);
    const room = await openTestRoom({ folder, clock });
    const screen = room.core.clientFor(room.core.connect('web'));
    await screen.people.createAdministrator({ roomName: '县水利局档案室', signInName: 'zhoumin', displayName: '周敏', password: '春眠不觉晓处处闻啼鸟' });
    clock.turn(0);
    expect(await screen.people.listPeople({})).toHaveLength(1);
    clock.turn(HOUR_MS);
    await expect(screen.people.listPeople({})).rejects.toMatchObject({ code: 'PEOPLE_SESSION_LOCKED' });
    await room.core.close();
  });
});
