import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFondsWithUnits } from '../harness/described-items.ts';
import { openTestRoom } from '../harness/open-test-room.ts';
import { runCli } from '../harness/run-cli.ts';

const TABLE = '档号,题名,年度,保管期限,机构,页数\nZ109-WS·2019-D30-BGS-0001,=防汛通知,2019,30年,办公室,3\nZ109-WS·2019-D30-BGS-0002,抗旱“𠮷”报告,2019,30年,办公室,5\n';
let disk: string;
let data: string;
beforeAll(async () => {
  disk = mkdtempSync(join(tmpdir(), 'muniment-export-cli-'));
  data = join(disk, 'room');
  const room = await openTestRoom({ folder: data });
  await createFondsWithUnits(room.client);
  await room.client.imports.saveProfile({ name: '水利局', settings: {} });
  await room.core.close();
  writeFileSync(join(disk, 'a.csv'), TABLE);
});
afterAll(() => rmSync(disk, { recursive: true, force: true }));

describe('muniment import and export', () => {
  it('check, import by a saved profile, hand out in every format, and take the batch back', async () => {
    const cli = (...args: string[]) => runCli([...args, '--data', data]);
    const file = join(disk, 'a.csv');
    expect((await cli('import', file, '--profile', '水利局', '--dry-run')).json()).toMatchObject({ dryRun: true, rows: 2, add: 2, refuse: 0 });
    expect((await cli('import', file, '--profile', '没有')).refusal().code).toBe('IMPORTS_PROFILE_NOT_FOUND');
    const { importId, added } = (await cli('import', file, '--profile', '水利局')).json<{ importId: string; added: number }>();
    expect(added).toBe(2);

    const out = async (format: string) => {
      const path = join(disk, `out.${format}`);
      const outcome = await cli('export', format, '--fonds', 'Z109', '--out', path);
      expect([format, outcome.exitCode, outcome.stderr.includes('"code"')]).toEqual([format, 0, false]);
      return readFileSync(path);
    };
    expect((await out('csv')).toString()).toContain("'=防汛通知");
    expect((await out('xlsx')).subarray(0, 2).toString()).toBe('PK');
    for (const format of ['ead', 'ead3']) expect((await out(format)).toString()).toMatch(/<ead[^]*=防汛通知[^]*抗旱“𠮷”报告/u);
    expect((await out('atom')).toString()).toContain('抗旱“𠮷”报告');

    expect((await cli('import', 'rollback', importId)).json()).toEqual({ importId, state: 'rolledBack', kept: 0 });
    expect((await cli('import', join(disk, 'out.csv'), '--dry-run')).json()).toMatchObject({ rows: 2, add: 2, refuse: 0 });
  }, 90_000);
});
