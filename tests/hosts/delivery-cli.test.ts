import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtProgram } from '../harness/built-programs.ts';
import { businessSystem } from '../harness/business-system.ts';
import { outgoing, picture } from '../harness/delivery-room.ts';
import { createFondsWithUnits } from '../harness/described-items.ts';
import { openTestRoom } from '../harness/open-test-room.ts';
import { runCli } from '../harness/run-cli.ts';

let disk: string;
let folder: string;
const office = businessSystem();
const hospital = businessSystem();
beforeAll(async () => {
  disk = mkdtempSync(join(tmpdir(), 'muniment-delivery-'));
  folder = join(disk, 'room');
  const room = await openTestRoom({ folder });
  await createFondsWithUnits(room.client);
  await room.core.close();
});
afterAll(() => { rmSync(disk, { recursive: true, force: true }); office.remove(); hospital.remove(); });
const delivery = (...args: readonly string[]) => runCli(['delivery', ...args, '--data', folder]);

describe('muniment delivery', () => {
  it('adds a system, takes what it sent, reports what was refused with exit code 1, and has nothing new the second time', async () => {
    expect((await delivery('add', 'S01-office', office.folder, '--by-hand')).json()).toMatchObject({ presetId: 'S01-office', store: office.folder, nextRunAt: null });
    expect(readFileSync(join(office.folder, 'CONTRACT.md'), 'utf8')).toContain('`outgoing` 发文');
    office.send('outgoing', 'a', [{ externalId: 'OA-1', fields: outgoing(1), files: { '1.png': await picture(1) } }]);
    office.send('outgoing', 'b', [{ externalId: 'OA-2', fields: outgoing(2, { 标题: '' }), files: { '2.png': await picture(2) } }]);
    const first = await delivery('take');
    expect([first.exitCode, first.json()]).toMatchObject([1, { counts: { taken: 1, refused: 1 } }]);
    const second = await delivery('take');
    expect([second.exitCode, second.json()]).toMatchObject([0, { counts: { taken: 0, refused: 0 } }]);
    const file = join(disk, 'log.csv');
    expect((await delivery('report', '--outcome', 'refused', '--out', file)).json()).toEqual({ file, lines: 1 });
    expect(readFileSync(file, 'utf8')).toContain('OA-2,,Refused,标题: ');
    expect((await delivery('list')).json()).toMatchObject([{ refused: 1, held: 0 }]);
    expect((await delivery('contract', '--language', 'en')).json<{ text: string }>().text).toContain('# Office system: contract with the archive room');
  });

  it('stays at a store until Ctrl+C, through a share that goes away and comes back', async () => {
    const watch = spawn(process.execPath, [builtProgram('cli'), 'delivery', 'watch', '--source', 'S01-office', '--seconds', '1', '--data', folder, '--json'], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' } });
    const [out, exited] = [text(watch.stdout), once(watch, 'exit')];
    const lines = createInterface({ input: watch.stderr })[Symbol.asyncIterator]();
    const says = async (words: string): Promise<void> => {
      for (let line = await lines.next(); line.done !== true; line = await lines.next()) if (line.value.includes(words)) return;
      throw new Error(`ended without saying "${words}"`);
    };
    try {
      await says('Office system:');
      renameSync(office.folder, `${office.folder}-away`);
      await says('DELIVERIES_STORE_MISSING');
      renameSync(`${office.folder}-away`, office.folder);
      office.send('outgoing', 'c', [{ externalId: 'OA-3', fields: outgoing(3), files: { '3.png': await picture(3) } }]);
      await says('1 taken');
    } finally {
      watch.kill('SIGINT');
    }
    expect(await exited).toEqual([0, null]);
    expect((JSON.parse(await out) as { runs: number }).runs).toBeGreaterThanOrEqual(3);
  });

  it('keeps a list of what is expected, and says with its exit code that something is missing', async () => {
    await delivery('add', 'S16-hospital', hospital.folder, '--by-hand');
    const list = join(disk, 'list.csv');
    writeFileSync(list, '编号,日期,科室,姓名\n1001,2026-01-05,内科,张三\n1002,2026-01-05,内科,李四\n');
    expect((await delivery('expected', '--source', 'S16-hospital', '--import', list)).json()).toEqual({ added: 2, known: 0, problems: [] });
    expect((await delivery('expected', '--source', '医院信息系统', '--came', '1001', '--reason', '补收')).json()).toEqual({ came: 0, late: 1, unexpected: 0 });
    const counted = await delivery('expected', '--source', 'S16-hospital');
    expect([counted.exitCode, counted.json()]).toMatchObject([1, [{ day: '20260105', unit: '内科', expected: 2, late: 1, missing: 1 }]]);
  });

  it('refuses what it does not know', async () => {
    expect((await delivery('add', 'S99', office.folder)).exitCode).toBe(2);
    expect((await delivery('take')).exitCode).toBe(2);
    expect((await delivery('take', '--source', 'nobody')).refusal()).toMatchObject({ code: 'DELIVERIES_SOURCE_NOT_FOUND' });
    expect((await delivery('add', 'S05-sales', join(disk, 'nowhere'))).refusal()).toMatchObject({ code: 'DELIVERIES_STORE_MISSING' });
    expect((await delivery('add', 'S05-sales', folder)).refusal()).toMatchObject({ code: 'DELIVERIES_STORE_OF_ROOM' });
    expect((await delivery('add', 'S05-sales', office.folder)).refusal()).toMatchObject({ code: 'DELIVERIES_STORE_TAKEN' });
  });
});
