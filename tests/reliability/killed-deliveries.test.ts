import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { businessSystem } from '../harness/business-system.ts';
import { createFondsWithUnits } from '../harness/described-items.ts';
import { outgoing, picture, presetSettings } from '../harness/delivery-room.ts';
import { openTestRoom } from '../harness/open-test-room.ts';

const DELIVERIES = 24;
const RECORDS = 4;
const CUTS = 10;
let disk: string;
let folder: string;
const system = businessSystem();

beforeAll(async () => {
  disk = mkdtempSync(join(tmpdir(), 'muniment-killed-'));
  folder = join(disk, 'room');
  const room = await openTestRoom({ folder });
  const { fondsId } = await createFondsWithUnits(room.client);
  await room.client.system.saveSettings({ ...(await room.client.system.getSettings({})), readPagesAutomatically: false });
  const { sourceId } = await room.client.deliveries.saveSource({ presetId: 'S01-office', fondsId, storeKind: 'folder', store: system.folder, settings: presetSettings('S01-office') });
  for (let delivery = 0; delivery < DELIVERIES; delivery += 1) {
    const numbers = Array.from({ length: RECORDS }, (_, index) => delivery * RECORDS + index + 1);
    system.send('outgoing', String(delivery).padStart(3, '0'), await Promise.all(numbers.map(async (number) => ({ externalId: `OA-${number}`, fields: outgoing(number), files: { [`${number}a.png`]: await picture(number), [`${number}b.png`]: await picture(number + 500) } }))));
  }
  await room.client.deliveries.takeDeliveries({ sourceId });
  await room.core.close();
});
afterAll(() => { rmSync(disk, { recursive: true, force: true }); system.remove(); });

/** Goes on with the run in a process of its own and kills it, as a power cut would, some milliseconds after its first pages, or lets it end. */
function goOn(cutAfterMs: number | null): Promise<'cut' | 'ended'> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'go-on-with-jobs.ts'), folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (cutAfterMs !== null && text.includes('open')) setTimeout(() => { child.kill('SIGKILL'); }, cutAfterMs);
  });
  return new Promise((resolve, reject) => { child.on('exit', (code, signal) => { if (signal === 'SIGKILL') resolve('cut'); else if (code === 0) resolve('ended'); else reject(new Error(`ended with ${code}`)); }); });
}

/** What the cut left, read beside the program: nothing is mended by looking. */
function left() {
  const db = new Database(join(folder, 'room.sqlite'), { readonly: true });
  try {
    const value = (sql: string) => db.prepare<[], { value: number }>(sql).get()!.value;
    return {
      items: value('SELECT count(*) AS value FROM items'), ids: value('SELECT count(DISTINCT external_id) AS value FROM delivered_records'), records: value('SELECT count(*) AS value FROM delivered_records'), lines: value("SELECT count(*) AS value FROM delivery_lines WHERE outcome = 'taken'"),
      pages: value('SELECT count(*) AS value FROM pages'), taken: value("SELECT count(*) AS value FROM deliveries WHERE state = 'taken'"), ops: value("SELECT count(*) AS value FROM op_log WHERE kind = 'delivery.take'"), sound: db.pragma('quick_check', { simple: true }),
    };
  } finally {
    db.close();
  }
}

describe('a run over a store whose process is killed', () => {
  it('has every delivery whole or not at all wherever the cuts come, and in the end all of them once, each with its receipt', async () => {
    // Pinned: the same places at every run of the test, as far as the machine lets them be.
    let seed = 20261130;
    for (let cut = 0; cut < CUTS; cut += 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      const how = await goOn(seed % 400);
      const found = left();
      expect(found).toEqual({ items: found.taken * RECORDS, ids: found.items, records: found.items, lines: found.items, pages: found.items * 2, taken: found.taken, ops: found.taken, sound: 'ok' });
      if (how === 'ended') break;
    }
    await goOn(null);
    expect(left()).toMatchObject({ items: DELIVERIES * RECORDS, taken: DELIVERIES, lines: DELIVERIES * RECORDS });
    for (let delivery = 0; delivery < DELIVERIES; delivery += 1) expect(system.receipt('outgoing', String(delivery).padStart(3, '0'))).toMatchObject({ outcome: 'taken' });
    const room = await openTestRoom({ folder });
    try {
      const [run] = (await room.client.deliveries.listRuns({})).rows;
      expect(run).toMatchObject({ errorCode: null, receiptsUnwritten: 0, counts: { taken: DELIVERIES * RECORDS } });
      expect((await room.client.deliveries.listRuns({})).rows).toHaveLength(1);
    } finally {
      await room.core.close();
    }
  }, 180_000);
});
