import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FEEDER, openScanBench, type ScanBench } from './scan-bench.ts';

let bench: ScanBench;
beforeEach(async () => { bench = await openScanBench(); }, 60_000);
afterEach(async () => { await bench.close(); });

describe('a test page', () => {
  it('shows one sheet at the lowest resolution and keeps nothing of it', async () => {
    const { client, folder } = bench.room;
    const preview = await client.digitisation.previewScan({ deviceId: 'scanner-1' });
    expect(preview.settings).toMatchObject({ source: 'platen', duplex: false, resolutionDpi: 75 });
    expect(preview).toMatchObject({ mediaType: 'image/jpeg' });
    const { width, height } = await sharp(await preview.file.arrayBuffer()).metadata();
    expect([width, height]).toEqual([preview.widthPx, preview.heightPx]);
    expect(bench.pagesScanned()).toBe(1);
    expect(await client.digitisation.listInbox({})).toEqual([]);
    expect(await client.digitisation.listScanBatches({})).toEqual([]);
    expect(readdirSync(join(folder, 'blobs', 'sha256'))).toEqual([]);
  });

  it('does not disturb a batch, and is for those who look after devices', async () => {
    const { client } = bench.room;
    bench.set({ sheets: 0 });
    const { batchId } = await client.digitisation.startScan({ deviceId: 'scanner-1', itemId: null, settings: FEEDER, waitForPaperS: 600 });
    await bench.until(batchId, 'waitingForPaper');
    await expect(client.digitisation.previewScan({ deviceId: 'scanner-1' })).rejects.toMatchObject({ code: 'SCAN_IN_USE' });
    expect(await bench.until(batchId, 'waitingForPaper')).toMatchObject({ pages: 0 });
    await client.digitisation.cancelScan({ batchId });
    await bench.until(batchId, 'cancelled', 'done');
    await expect(client.digitisation.previewScan({ deviceId: 'nobody' })).rejects.toMatchObject({ code: 'DEVICES_UNKNOWN_DEVICE' });
    await expect(bench.room.as({ roles: ['clerk'], clearance: 'internal' }).digitisation.previewScan({ deviceId: 'scanner-1' })).rejects.toMatchObject({ code: 'PEOPLE_NOT_ALLOWED' });
  });
});
