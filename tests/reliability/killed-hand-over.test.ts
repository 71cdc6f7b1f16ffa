import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDatabase } from '#main/areas/preservation/check-database-store.ts';
import { hashOfImages } from '#main/areas/line/look-at-evidence.ts';
import { selectImages, selectKeptImages } from '#main/areas/line/batch-images-store.ts';
import { verifyChain } from '#main/oplog/verify-chain-store.ts';
import { drillRandom } from '../../scripts/kill-drill/drill-random.ts';
import { openLineRoom } from '../harness/line-room.ts';
import { openTestRoom } from '../harness/open-test-room.ts';
import { addPagesWithText } from '../harness/pages-with-text.ts';

const KILLS = 12;
const PAGES = 12;
/** Some rounds of a claim, twelve images and a move. */
const FURTHEST_EVENT = 60;
const program = join(import.meta.dirname, 'move-batch-until-killed.ts');

let folder: string;
let batchId: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muniment-killed-line-'));
  const line = await openLineRoom('DA31', { folder });
  const { client } = line.room;
  // The stations ask for nothing that the test would have to do at each.
  const settings = { ...line.preset.settings, stations: line.preset.settings.stations.slice(0, 4).map((station) => ({ ...station, leaves: [], otherPerson: false })) };
  const { lineId } = await client.line.saveLine({ settings });
  const [itemId] = await line.items([PAGES]);
  await addPagesWithText(line.room, itemId!, Array.from({ length: PAGES }, (_, index) => `第${index + 1}页`));
  const made = await client.line.createBatch({ lineId, title: '断电演练', of: { itemIds: [itemId!] } });
  batchId = made.batch.batchId;
  await line.start(client, made);
  await line.room.core.close();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Hands the batch on in a process of its own and kills it at an event, as a power cut would. Answers with the newest version that it had been told of. */
function moveUntilKilled(event: number): Promise<number> {
  const child = spawn(process.execPath, [program, folder, batchId], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [seen, told, said] = [0, 0, ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => { said += text; });
  createInterface({ input: child.stdout }).on('line', (line) => {
    told = Math.max(told, Number(/^kept (\d+)$/u.exec(line)?.[1] ?? 0));
    seen += 1;
    if (seen === event) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => { child.on('close', (code, signal) => { if (signal === 'SIGKILL') resolve(told); else reject(new Error(`ended by itself with ${code}: ${said}`)); }); });
}

describe('a batch that is being handed over', () => {
  it(`fault: the process is killed ${KILLS} times in the middle of a step | sees: the batch stands at one station, with its register | kept: every step that was answered, and none by half`, async () => {
    const random = drillRandom(20261130);
    let moves = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const told = await moveUntilKilled(1 + random.below(FURTHEST_EVENT));
      const room = await openTestRoom({ folder, create: false });
      const { batch, handOvers, history } = await room.client.line.getBatch({ batchId: batchId as never });
      // What was answered is there; at most one step more, that was kept and could no longer be answered.
      expect(batch.version).toBeGreaterThanOrEqual(told);
      if (told > 0) expect(batch.version - told).toBeLessThanOrEqual(1);
      // Register, history and place are of one mind.
      const last = handOvers.at(-1)!;
      expect(history).toHaveLength(batch.version);
      expect(handOvers.map(({ arrival }) => arrival)).toEqual(handOvers.map((_, index) => index + 1));
      expect(history.filter(({ kind }) => ['batch.start', 'batch.advance', 'batch.return'].includes(kind))).toHaveLength(handOvers.length);
      expect([last.toStation?.zh, last.receivedBy]).toEqual([batch.stationName!.zh, batch.holder]);
      // The hashes that were kept are those of the hand-over that is in the register.
      const images = selectImages(room.context.db, batchId);
      expect(images).toHaveLength(PAGES);
      expect(selectKeptImages(room.context.db, batchId)).toEqual(new Map(images.map(({ pageId, sha256 }) => [pageId, sha256])));
      expect(last.imagesHash).toBe(hashOfImages(images));
      expect(verifyChain(room.context.db)).toMatchObject({ ok: true });
      expect(checkDatabase(room.context.db).ok).toBe(true);
      moves = handOvers.length;
      await room.core.close();
    }
    // The test is worth something only if the batch really moved.
    expect(moves).toBeGreaterThan(KILLS / 2);
  }, 300_000);
});
