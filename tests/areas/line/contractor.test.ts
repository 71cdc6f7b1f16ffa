import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addPagesWithText } from '../../harness/pages-with-text.ts';
import { openLineRoom, type Detail } from '../../harness/line-room.ts';

// S01: given to a contractor; the security list before it starts and before it is accepted, and files that nobody may exchange between two stations.
describe('a batch given to a contractor', () => {
  let line: Awaited<ReturnType<typeof openLineRoom>>;
  let folder: string;
  let made: Awaited<ReturnType<typeof line.batch>>;
  beforeEach(async () => {
    line = await openLineRoom('DA31');
    folder = mkdtempSync(join(tmpdir(), 'muniment-contractor-'));
    made = await line.batch([2], { contractor: '某某数字化公司', folder });
  });
  afterEach(async () => {
    await line.room.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const put = (name: string, text: string) => {
    mkdirSync(join(folder, 'WS'), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const tickAll = async (detail: Detail, phase: 'opening' | 'closing'): Promise<Detail> => {
    let now = detail;
    for (const { itemKey } of detail.settings.security.filter((item) => item.phase === phase && item.mandatory)) now = await line.room.client.line.tickSecurity({ batchId: now.batch.batchId, version: now.batch.version, itemKey, done: true });
    return now;
  };
  const atScanning = async () => line.claim(line.worker('马工'), await line.walkTo(line.worker('马工'), await tickAll(made, 'opening'), 'scan'));

  it('does not start before the opening part of the security list is ticked; who ticked what stands in it', async () => {
    const { batchId } = made.batch;
    expect(made.batch).toMatchObject({ contractor: '某某数字化公司', openingLeft: 9, closingLeft: 4 });
    await expect(line.start(line.room.client, made)).rejects.toMatchObject({ code: 'LINE_SECURITY_OPEN', data: { count: 9 } });
    const ready = await tickAll(made, 'opening');
    expect(ready.batch.openingLeft).toBe(0);
    expect(ready.ticks.find(({ itemKey }) => itemKey === 'network')).toMatchObject({ doneBy: '周敏', doneAt: line.clock.nowIso() });
    const started = await line.start(line.room.client, ready);
    expect(started.batch.position).toBe(1);
    await expect(line.room.client.line.tickSecurity({ batchId, version: started.batch.version, itemKey: 'usb', done: false })).rejects.toMatchObject({ code: 'LINE_SECURITY_FIXED' });
  });

  it('has a list only when there is a contractor, and a folder only with one', async () => {
    const [itemId] = await line.items([1]);
    const own = await line.room.client.line.createBatch({ lineId: line.lineId, title: '自加工', of: { itemIds: [itemId!] } });
    expect(own.batch).toMatchObject({ openingLeft: 0, closingLeft: 0 });
    await expect(line.room.client.line.tickSecurity({ batchId: own.batch.batchId, version: 1, itemKey: 'usb', done: true })).rejects.toMatchObject({ code: 'LINE_NO_CONTRACTOR' });
    await expect(line.room.client.line.createBatch({ lineId: line.lineId, title: '无单位', folder, of: { itemIds: [itemId!] } })).rejects.toMatchObject({ code: 'LINE_FOLDER_WITHOUT_CONTRACTOR' });
    await expect(line.room.client.line.createBatch({ lineId: line.lineId, title: '自家', contractor: '甲', folder: join(line.room.folder, 'blobs'), of: { itemIds: [itemId!] } })).rejects.toMatchObject({ code: 'DIGITISATION_FOLDER_OF_ROOM' });
  });

  it('may have its files made and changed where it is scanned; how many stands in the register', async () => {
    let now = await atScanning();
    put('WS/0001.tif', 'one');
    put('WS/0002.tif', 'two');
    await addPagesWithText(line.room, made.itemIds[0]!, ['甲', '乙']);
    now = await line.advance(line.worker('马工'), now);
    expect(now.handOvers.at(-1)).toMatchObject({ files: 2, filesChanged: 2, images: 2 });
  });

  it('fault: a contractor\'s file is swapped between two stations | sees: the hash says so, the file is named | kept: the batch is in nobody\'s hand', async () => {
    put('WS/0001.tif', 'one');
    let now = await atScanning();
    await addPagesWithText(line.room, made.itemIds[0]!, ['甲', '乙']);
    now = await line.advance(line.worker('马工'), now);
    put('WS/0001.tif', 'another');
    await expect(line.claim(line.worker('李工'), now)).rejects.toMatchObject({ code: 'LINE_FILE_CHANGED', data: { file: 'WS/0001.tif', count: 1 } });
    expect((await line.room.client.line.getBatch({ batchId: now.batch.batchId })).batch).toMatchObject({ stationKey: 'image', holder: null });
    put('WS/0001.tif', 'one');
    expect((await line.claim(line.worker('李工'), now)).batch.holder).toBe('李工');
  });

  it('fault: a file is swapped while it is at a station that makes none | sees: the batch does not go on | kept: it can go back to where files are made', async () => {
    put('WS/0001.tif', 'one');
    let now = await atScanning();
    await addPagesWithText(line.room, made.itemIds[0]!, ['甲', '乙']);
    now = await line.claim(line.worker('质检甲'), await line.walkTo(line.worker('马工'), now.batch.holder === null ? now : await line.advance(line.worker('马工'), now), 'quality'));
    put('WS/extra.tif', 'slipped in');
    const inspector = line.worker('质检甲');
    // Attachment makes no files either, and asks nothing of quality.
    line.room.context.db.sqlite.prepare("UPDATE batches SET settings = json_set(settings, '$.stations[4].leaves', json('[]'))").run();
    await expect(line.advance(inspector, now)).rejects.toMatchObject({ code: 'LINE_FILE_CHANGED', data: { file: 'WS/extra.tif' } });
    const back = await inspector.line.returnBatch({ batchId: now.batch.batchId, version: now.batch.version, toStation: 'scan', reason: '文件被换，重扫' });
    expect(back).toMatchObject({ batch: { stationKey: 'scan' } });
    expect(back.handOvers.at(-1)).toMatchObject({ direction: 'back', files: 2, filesChanged: 1 });
  });

  it('is accepted only when the closing part of the list is ticked, item by item, and then goes back into store', async () => {
    const { itemIds, batch: { batchId } } = made;
    const [ma, judge] = [line.worker('马工'), line.worker('验收员')];
    let now = await atScanning();
    put('WS/0001.tif', 'one');
    await addPagesWithText(line.room, itemIds[0]!, ['甲', '乙']);
    now = await line.claim(line.worker('质检员'), await line.walkTo(ma, await line.advance(ma, now), 'quality'));
    for (const name of ['自检员', '审核员', '复核员']) {
      const inspector = line.worker(name);
      const { inspection, pages } = await inspector.quality.openInspection({ batchId, seed: 3 });
      const marked = await inspector.quality.markPages({ inspectionId: inspection.inspectionId, version: inspection.version, marks: pages.map(({ place }) => ({ place, verdict: 'right' as const })) });
      await inspector.quality.closeInspection({ inspectionId: inspection.inspectionId, version: marked.inspection.version, outcome: 'accepted' });
    }
    now = await line.advance(line.worker('质检员'), now);
    now = await line.claim(judge, await line.walkTo(ma, now, 'accept'));
    expect(now.batch).toMatchObject({ stationKey: 'accept', closingLeft: 4 });
    const closing = now.settings.security.filter(({ phase, mandatory }) => phase === 'closing' && mandatory);
    for (const [index, { itemKey }] of closing.entries()) {
      await expect(line.advance(judge, now)).rejects.toMatchObject({ code: 'LINE_SECURITY_OPEN', data: { count: closing.length - index, items: closing.slice(index).map(({ nameZh, nameEn }) => ({ zh: nameZh, en: nameEn })) } });
      now = await judge.line.tickSecurity({ batchId, version: now.batch.version, itemKey, done: true, note: '已查' });
    }
    expect(now.batch.closingLeft).toBe(0);
    now = await line.advance(judge, now);
    expect(now.batch).toMatchObject({ stationKey: 'putBack', state: 'running' });
    // The list, with who ticked what and when, stays with the batch.
    expect(now.ticks.filter(({ doneBy }) => doneBy === '验收员').map(({ note }) => note)).toEqual(closing.map(() => '已查'));
    expect(now.handOvers.at(-1)).toMatchObject({ direction: 'forward', files: 1, filesChanged: 0, images: 2 });
  });
});
