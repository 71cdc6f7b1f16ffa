import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readNothing, scan } from '../areas/digitisation/page-fixtures.ts';
import { attaching, attachmentSettled } from '../harness/attach-folder.ts';
import { builtProgram } from '../harness/built-programs.ts';
import { openTestRoom } from '../harness/open-test-room.ts';

const ITEMS = 60;
const PAGES = 5;
const FILES = ITEMS * PAGES;
let disk: string;
let folder: string;
let desk: Awaited<ReturnType<typeof attaching>>;

beforeAll(async () => {
  disk = mkdtempSync(join(tmpdir(), 'muniment-killed-'));
  folder = join(disk, 'room');
  const room = await openTestRoom({ folder });
  readNothing(room);
  desk = await attaching(room.client, Array.from({ length: ITEMS }, () => PAGES));
  for (let number = 1; number <= ITEMS; number += 1) for (let page = 1; page <= PAGES; page += 1) desk.put(`${desk.code(number)}/${page}.png`, await scan(`${number}-${page}`, 'png', { widthPx: 200, heightPx: 100 }));
  await room.core.close();
}, 60_000);
afterAll(() => {
  desk.clear();
  rmSync(disk, { recursive: true, force: true });
});

/** Starts the attaching as a process of its own and kills it, as a power cut would, once pages are in. */
function attachUntilKilled(): Promise<void> {
  const child = spawn(process.execPath, [builtProgram('cli'), 'attach', desk.folder, '--data', folder, '--json'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    // The comparing counts to its end first; after it the files themselves are counted.
    if (new RegExp(`done[^]*[1-9]\\d*/${FILES} running`, 'u').test(said)) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => { child.on('exit', (code, signal) => { if (signal === 'SIGKILL') resolve(); else reject(new Error(`ended by itself with ${code}: ${said}`)); }); });
}

describe('Images whose attaching is killed', () => {
  it('fault: the process is killed while images are attached | level 1 | sees: the batch goes on by itself at the next start | kept: every page once, in its order, and the whole can be taken back', async () => {
    await attachUntilKilled();
    const room = await openTestRoom({ folder });
    try {
      const { client } = room;
      const [batch] = (await client.attachments.listAttachments({})).rows;
      expect(batch!.state).toBe('running');
      const { attachmentId } = batch!;
      const { report } = await client.attachments.getAttachment({ attachmentId });
      expect(report.attachedPages).toBeGreaterThan(0);
      expect(report.attachedPages).toBeLessThan(FILES);
      expect(await attachmentSettled(client, attachmentId)).toMatchObject({ state: 'done', report: { attachedItems: ITEMS, attachedFiles: FILES, attachedPages: FILES, refusedFiles: 0 } });
      for (const { itemId } of desk.items) {
        const pages = await client.digitisation.listPages({ itemId });
        expect(pages.map(({ originalName, position }) => [originalName, position])).toEqual([1, 2, 3, 4, 5].map((page) => [`${page}.png`, page]));
      }
      await client.attachments.startRollback({ attachmentId });
      expect(await attachmentSettled(client, attachmentId)).toMatchObject({ state: 'rolledBack', kept: 0 });
      expect(await client.digitisation.listPages({ itemId: desk.items[0]!.itemId })).toEqual([]);
    } finally {
      await room.core.close();
    }
  }, 60_000);
});
