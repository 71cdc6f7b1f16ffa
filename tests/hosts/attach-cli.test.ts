import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readNothing, scan } from '../areas/digitisation/page-fixtures.ts';
import { attaching } from '../harness/attach-folder.ts';
import { openTestRoom } from '../harness/open-test-room.ts';
import { runCli } from '../harness/run-cli.ts';

let disk: string;
let data: string;
let desk: Awaited<ReturnType<typeof attaching>>;
beforeAll(async () => {
  disk = mkdtempSync(join(tmpdir(), 'muniment-attach-cli-'));
  data = join(disk, 'room');
  const room = await openTestRoom({ folder: data });
  readNothing(room);
  desk = await attaching(room.client, [2, 1]);
  await room.core.close();
  desk.put(`${desk.code(1)}-001.jpg`, await scan('一甲'));
  desk.put(`${desk.code(1)}-002.jpg`, await scan('一乙'));
});
afterAll(() => {
  desk.clear();
  rmSync(disk, { recursive: true, force: true });
});

describe('muniment attach', () => {
  it('compares both ways and says so in a file, attaches only what agrees wholly, and takes a batch back', async () => {
    const report = join(disk, 'report.csv');
    const dry = await runCli(['attach', desk.folder, '--fonds', 'Z109', '--group', 'WS', '--year', '2019', '--dry-run', '--report', report, '--data', data]);
    expect(dry.exitCode).not.toBe(0);
    expect(dry.json()).toMatchObject({ dryRun: true, agrees: false, items: 2, itemsAgreed: 1, files: 2, filesAgreed: 2, findings: { noFile: 1 } });
    expect(readFileSync(report, 'utf8')).toContain(`Item without a file,,${desk.code(2)}`);
    const refused = await runCli(['attach', desk.folder, '--data', data]);
    expect(refused.exitCode).not.toBe(0);
    expect(refused.refusal().code).toBe('ATTACHMENTS_DISAGREE');
    expect((await runCli(['attach', 'list', '--data', data])).json()).toEqual({ attachments: [] });

    desk.put(`${desk.code(2)}.jpg`, await scan('二'));
    const done = await runCli(['attach', desk.folder, '--data', data]);
    expect(done.stderr).toContain('3/3');
    expect([done.exitCode, done.json()]).toMatchObject([0, { state: 'done', attachedItems: 2, attachedPages: 3 }]);
    const { attachmentId } = done.json<{ attachmentId: string }>();
    expect((await runCli(['attach', 'rollback', attachmentId, '--data', data])).json()).toEqual({ attachmentId, state: 'rolledBack', kept: 0 });
    expect((await runCli(['attach', desk.folder, '--existing', 'sometimes', '--data', data])).exitCode).toBe(2);
  }, 60_000);
});
