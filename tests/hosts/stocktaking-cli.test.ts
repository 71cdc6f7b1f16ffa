import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../harness/run-cli.ts';
import { makeSmallSampleRoom } from '../harness/small-sample-room.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muniment-stocktaking-'));
  await makeSmallSampleRoom(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const stocktaking = (...args: readonly string[]) => runCli(['stocktaking', ...args, '--data', folder]);

describe('muniment stocktaking', () => {
  it('is begun by one process, carried on by others, and reported by the last', async () => {
    const { stocktakingId } = (await stocktaking('start', '--room', '2', '--bank', '1', '--column', '1', '--face', 'A')).json<{ stocktakingId: string }>();
    expect((await stocktaking('start', '--room', '2')).refusal()).toMatchObject({ code: 'STOCKTAKING_SHELVES_TAKEN' });
    const { taken } = (await stocktaking('scan', stocktakingId, '02-01-01-A-01-04', '6901234567892')).json<{ taken: { kind: string; entry?: { status: string } }[] }>();
    expect(taken.map(({ kind, entry }) => entry?.status ?? kind)).toEqual(['shelf', 'unknown']);
    expect((await stocktaking('scan', stocktakingId, 'BX000001')).refusal()).toMatchObject({ code: 'STOCKTAKING_NO_SHELF_YET' });
    expect((await stocktaking('show', stocktakingId)).json()).toMatchObject({ stocktaking: { state: 'underWay' }, undecided: 1, entries: [{ status: 'unknown', code: '6901234567892' }] });
    const out = join(folder, 'report.csv');
    await stocktaking('report', stocktakingId, '--out', out);
    expect(readFileSync(out, 'utf8')).toContain('6901234567892');
    expect((await stocktaking('list')).json<{ stocktakings: unknown[] }>().stocktakings).toHaveLength(1);
    expect((await stocktaking('show', 'nothing')).refusal()).toMatchObject({ code: 'STOCKTAKING_NOT_FOUND' });
  });
});
