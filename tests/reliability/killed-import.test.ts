import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFondsWithUnits } from '../harness/described-items.ts';
import { builtProgram } from '../harness/built-programs.ts';
import { settled } from '../harness/import-file.ts';
import { openTestRoom } from '../harness/open-test-room.ts';

const ROWS = 24_000;
let disk: string;
let folder: string;

beforeAll(async () => {
  disk = mkdtempSync(join(tmpdir(), 'muniment-killed-'));
  folder = join(disk, 'room');
  const room = await openTestRoom({ folder });
  await createFondsWithUnits(room.client);
  await room.core.close();
  const lines = Array.from({ length: ROWS }, (_, index) => (index % 1000 === 7 ? `,2019,30年,办公室,,第${index}件缺题名` : `第${index}号防汛通知,2019,30年,办公室,文〔2019〕${index}号,好`));
  writeFileSync(join(disk, 'big.csv'), `题名,年度,保管期限,机构,文号,备注\n${lines.join('\n')}\n`);
});
afterAll(() => rmSync(disk, { recursive: true, force: true }));

/** Starts the import as a process of its own and kills it, as a power cut would, once rows are in. */
function importUntilKilled(): Promise<void> {
  const child = spawn(process.execPath, [builtProgram('cli'), 'import', join(disk, 'big.csv'), '--skip-invalid', '--data', folder, '--json'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    // The check counts to 1000; after it the rows themselves are counted.
    if (new RegExp(`[1-9]\\d{3,}/${ROWS} running`, 'u').test(said)) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => { child.on('exit', (code, signal) => { if (signal === 'SIGKILL') resolve(); else reject(new Error(`ended by itself with ${code}: ${said}`)); }); });
}

describe('an import whose process is killed', () => {
  it('goes on by itself at the next start, with no row lost and none twice, and can be taken back', async () => {
    await importUntilKilled();
    const room = await openTestRoom({ folder });
    try {
      const { client } = room;
      const [batch] = (await client.imports.listImports({})).rows;
      expect(batch!.state).toBe('running');
      expect(batch!.added).toBeGreaterThan(0);
      expect(batch!.added).toBeLessThan(ROWS);
      const done = await settled(client, batch!.importId);
      expect(done).toMatchObject({ state: 'done', added: ROWS - 24, refused: 24, done: ROWS });
      expect((await client.catalogue.countItems({ filter: {} })).count).toBe(ROWS - 24);
      const { piece } = await client.imports.readErrorFile({ importId: batch!.importId, offset: 0 });
      expect((await piece.text()).trimEnd().split('\r\n')).toHaveLength(25);
      await client.imports.startRollback({ importId: batch!.importId });
      expect(await settled(client, batch!.importId)).toMatchObject({ state: 'rolledBack', kept: 0 });
      expect((await client.catalogue.countItems({ filter: {} })).count).toBe(0);
    } finally {
      await room.core.close();
    }
  });
});
