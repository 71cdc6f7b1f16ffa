import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFondsWithUnits } from '../harness/described-items.ts';
import { builtProgram } from '../harness/built-programs.ts';
import { settled } from '../harness/import-file.ts';
import { openTestRoom } from '../harness/open-test-room.ts';

const ROWS = 48_000;
const BAD_ROWS = ROWS / 1000;
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

/** Runs a command as a process of its own and kills it, as a power cut would, once it says that it is past `after` of `total`. */
function cutWhile(after: number, total: number, ...args: string[]): Promise<void> {
  const child = spawn(process.execPath, [builtProgram('cli'), ...args, '--data', folder, '--json'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let heard = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    heard += text;
    for (const [, done, of] of heard.matchAll(/(\d+)\/(\d+) running/gu)) if (Number(of) === total && Number(done) > after) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => { child.on('exit', (code, signal) => { if (signal === 'SIGKILL') resolve(); else reject(new Error(`ended by itself with ${code}: ${heard}`)); }); });
}

/** What the cut left, read beside the program: nothing is mended by looking. */
function left() {
  const db = new Database(join(folder, 'room.sqlite'), { readonly: true });
  try {
    const value = (sql: string) => db.prepare<[], { value: number }>(sql).get()!.value;
    return {
      inUse: value('SELECT count(*) AS value FROM items WHERE deleted_at IS NULL'), listed: value('SELECT count(*) AS value FROM import_records'), added: value('SELECT added AS value FROM imports'), done: value('SELECT done AS value FROM imports'), refused: value('SELECT refused AS value FROM imports'),
      ops: value("SELECT count(*) AS value FROM op_log WHERE kind = 'item.create'"), sound: db.pragma('quick_check', { simple: true }),
    };
  } finally {
    db.close();
  }
}

describe('an import whose process is killed', () => {
  it('is whole wherever the cut comes, goes on by itself at the next start with no row lost and none twice, and can be taken back through another cut', async () => {
    // While every row is being judged: nothing is in the room.
    await cutWhile(0, 1000, 'import', join(disk, 'big.csv'), '--skip-invalid');
    expect(left()).toMatchObject({ inUse: 0, listed: 0, done: 0, sound: 'ok' });
    let room = await openTestRoom({ folder });
    const [checked] = (await room.client.imports.listImports({})).rows;
    const { importId } = checked!;
    expect(await settled(room.client, importId)).toMatchObject({ state: 'checked', added: 0 });
    await room.core.close();

    // Again and again while rows come in: what stands there is what the batch says, row by row and op by op.
    for (const least of [0, 2000, 4000]) {
      const { done } = left();
      await cutWhile(done, ROWS, 'import', 'resume', importId, '--skip-invalid');
      const cut = left();
      expect(cut).toMatchObject({ listed: cut.inUse, added: cut.inUse, ops: cut.inUse, done: cut.inUse + cut.refused, sound: 'ok' });
      expect(cut.done).toBeGreaterThan(least);
      expect(cut.done).toBeLessThan(ROWS);
    }
    room = await openTestRoom({ folder });
    try {
      expect((await room.client.imports.getImport({ importId })).state).toBe('running');
      expect(await settled(room.client, importId)).toMatchObject({ state: 'done', added: ROWS - BAD_ROWS, refused: BAD_ROWS, done: ROWS });
      expect((await room.client.catalogue.countItems({ filter: {} })).count).toBe(ROWS - BAD_ROWS);
      const { piece } = await room.client.imports.readErrorFile({ importId, offset: 0 });
      expect((await piece.text()).trimEnd().split('\r\n')).toHaveLength(BAD_ROWS + 1);
    } finally {
      await room.core.close();
    }

    // While it is taken back: what is gone is no longer listed, and the rest goes by itself.
    await cutWhile(0, ROWS - BAD_ROWS, 'import', 'rollback', importId);
    const half = left();
    expect(half).toMatchObject({ listed: half.inUse, sound: 'ok' });
    expect(half.inUse).toBeGreaterThan(0);
    room = await openTestRoom({ folder });
    try {
      expect(await settled(room.client, importId)).toMatchObject({ state: 'rolledBack', kept: 0 });
      expect((await room.client.catalogue.countItems({ filter: {} })).count).toBe(0);
    } finally {
      await room.core.close();
    }
  }, 180_000);
});
