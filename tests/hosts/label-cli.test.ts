import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startIndependentPrinter, type IndependentPrinter } from '../drivers/independent/label-printer.ts';
import { burn, readCode128 } from '../drivers/independent/label-reader.ts';
import { openTestRoom } from '../harness/open-test-room.ts';
import { runCli } from '../harness/run-cli.ts';

let folder: string;
let printer: IndependentPrinter;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muniment-label-'));
  printer = await startIndependentPrinter('tspl');
  const room = await openTestRoom({ folder });
  await room.client.system.saveDevice({ deviceId: 'label-1', name: '前台标签机', family: 'printing', driver: 'printing/tspl', address: { kind: 'tcp', host: '127.0.0.1', port: printer.port }, options: {}, pollIntervalMs: 1000, enabled: true });
  await room.close();
});
afterEach(async () => {
  await printer.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('muniment label', () => {
  it('prints on a printer that only knows its manual, and draws the same label to a file', async () => {
    const printed = await runCli(['label', 'print', '--test', '--printer', 'label-1', '--data', folder]);
    expect(printed.json()).toMatchObject({ state: 'done', done: 1, total: 1, uncertain: [], result: { printed: 1 } });
    const sheet = burn('tspl', printer.received());
    expect(Array.from({ length: sheet.height }, (_, y) => readCode128(sheet, y)).find((code) => code !== null)).toBe('MUNIMENT-0123456789');
    const out = join(folder, 'labels');
    const drawn = await runCli(['label', 'preview', '--test', '--printer', 'label-1', '--out', out, '--data', folder]);
    expect(drawn.json<{ code: string }[]>()).toMatchObject([{ code: 'MUNIMENT-0123456789' }]);
    expect(readdirSync(out)).toEqual(['label-0001.png']);
    expect(readFileSync(join(out, 'label-0001.png')).subarray(1, 4).toString()).toBe('PNG');
  });

  it('draws separator sheets for the stack on a feeder', async () => {
    const out = join(folder, 'sheets');
    const drawn = await runCli(['label', 'preview', '--unnamed', '2', '--out', out, '--data', folder]);
    expect(drawn.json<{ code: string }[]>()).toMatchObject([{ code: 'muniment:sep:' }, { code: 'muniment:sep:' }]);
    expect((await sharp(join(out, 'label-0001.png')).metadata()).width).toBeGreaterThan(1000);
  });

  it('fault: printer out of paper, from the command line | level 1 | sees: PRINTING_PAPER_OUT, exit code 1 | kept: nothing was sent', async () => {
    printer.set({ paperOut: true });
    const refused = await runCli(['label', 'print', '--test', '--printer', 'label-1', '--data', folder]);
    expect([refused.exitCode, refused.refusal().code]).toEqual([1, 'PRINTING_PAPER_OUT']);
    expect(printer.received()).toHaveLength(0);
    const listed = await runCli(['label', 'printers', '--data', folder]);
    expect(listed.json<{ status: unknown }[]>()).toMatchObject([{ deviceId: 'label-1', status: { answered: true, conditions: ['paperOut'] } }]);
  });
});
