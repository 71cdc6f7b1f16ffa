import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LINE_PRESETS } from '#shared/presets/lines.ts';
import { addPagesWithText } from '../../harness/pages-with-text.ts';
import { waitForJob } from '../../harness/wait-for-job.ts';
import { HOUR_MS, openLineRoom, type Detail } from '../../harness/line-room.ts';

type LineRoom = Awaited<ReturnType<typeof openLineRoom>>;

describe('the delivered lines', () => {
  it('say where their numbers come from, and are the stations of DA/T 31-2017, the six of S24 and the sampling of S27', () => {
    const names = (presetId: string) => LINE_PRESETS.find((each) => each.presetId === presetId)!.settings.stations.map(({ nameZh }) => nameZh);
    expect(names('DA31')).toEqual(['档案出库', '前处理', '扫描', '图像处理', '质检', '数据挂接', '还原装订', '成果验收', '归还入库']);
    expect(names('S24')).toEqual(['预处理库', '分类整理', '修补', '著录（建卷宗）', '高速扫描', '上架']);
    expect(names('S27')).toEqual(['整理汇总', '抽样质检']);
    for (const { presetId, settings } of LINE_PRESETS) {
      expect(settings.source).not.toBe('');
      expect(settings.quality.gates.every(({ samplePct }) => (presetId === 'S27' ? samplePct === 1 : samplePct >= 5))).toBe(true);
      expect(settings.quality).toMatchObject({ passPct: 95, linkPct: 100 });
    }
  });
});

describe('a batch on the line', () => {
  let line: LineRoom;
  beforeEach(async () => { line = await openLineRoom('S24'); });
  afterEach(() => line.room.close());

  it('is numbered through the year, made of items, and an item is in one open batch only', async () => {
    const { batch, itemIds } = await line.batch([3, 2]);
    expect(batch).toMatchObject({ number: 'PC-2026-0001', state: 'planned', position: 0, items: 2, pages: 5, volumes: 0, holder: null, createdBy: '周敏' });
    await expect(line.room.client.line.createBatch({ lineId: line.lineId, title: '又一批', of: { itemIds } })).rejects.toMatchObject({ code: 'LINE_ITEM_IN_BATCH', data: { item: '第1件', number: 'PC-2026-0001' } });
    await line.room.client.line.withdrawBatch({ batchId: batch.batchId, version: 1, reason: '选错了' });
    expect((await line.room.client.line.createBatch({ lineId: line.lineId, title: '又一批', of: { itemIds } })).batch.number).toBe('PC-2026-0002');
  });

  it('takes what a filter or a volume has, in the order of their codes', async () => {
    await line.items([1, 1], { year: 2018 });
    const chosen = await line.items([4], { year: 2020 });
    const { batch } = await line.room.client.line.createBatch({ lineId: line.lineId, title: '2020 年', of: { filter: { year: 2020 } } });
    const { rows } = await line.room.client.line.listBatchItems({ batchId: batch.batchId });
    expect(rows.map(({ itemId, pageCount }) => [itemId, pageCount])).toEqual([[chosen[0], 4]]);
    await expect(line.room.client.line.createBatch({ lineId: line.lineId, title: '空', of: { filter: { year: 1999 } } })).rejects.toMatchObject({ code: 'LINE_NOTHING_CHOSEN' });
  });

  it('walks through its stations: who has it, since when, and who gave and took what', async () => {
    const [ma, li] = [line.worker('马工'), line.worker('李工')];
    let now: Detail = await line.start(ma, await line.batch([3, 2]));
    expect(now.batch).toMatchObject({ position: 1, stationName: { zh: '预处理库' }, holder: null, light: 'normal' });
    now = await line.claim(ma, now);
    expect(now.batch).toMatchObject({ holder: '马工', isMine: true });
    line.clock.advance(HOUR_MS);
    now = await line.advance(ma, now);
    expect(now.batch).toMatchObject({ position: 2, holder: null, stationKey: 'sort' });
    now = await line.claim(li, now);
    expect(now.handOvers.map(({ direction, fromStation, toStation, givenBy, receivedBy, items, pages, condition }) => [direction, fromStation?.zh, toStation?.zh, givenBy, receivedBy, items, pages, condition])).toEqual([
      ['start', undefined, '预处理库', '马工', '马工', 2, 5, ''], ['forward', '预处理库', '分类整理', '马工', '李工', 2, 5, '完好'],
    ]);
    expect(now.history.map(({ kind }) => kind)).toEqual(['batch.claim', 'batch.advance', 'batch.claim', 'batch.start', 'batch.create']);
  });

  it('is taken in hand only by who has checked the station before', async () => {
    const li = line.worker('李工');
    const now = await line.walkTo(line.worker('马工'), await line.batch([1]), 'sort');
    await expect(li.line.claimBatch({ batchId: now.batch.batchId, version: now.batch.version })).rejects.toMatchObject({ code: 'LINE_CHECKS_MISSING', data: { checks: [{ zh: '已逐页清点并登入' }] } });
    expect((await line.claim(li, now)).handOvers.at(-1)!.checks).toEqual(['counted']);
  });

  it('is handed over with counts; counts that are not the room\'s own need a remark', async () => {
    const ma = line.worker('马工');
    let now = await line.claim(ma, await line.start(ma, await line.batch([3, 2])));
    const { batchId, version } = now.batch;
    await expect(ma.line.advanceBatch({ batchId, version })).rejects.toMatchObject({ code: 'LINE_COUNTS_NEEDED', data: { station: { zh: '分类整理' } } });
    await expect(ma.line.advanceBatch({ batchId, version, counts: { volumes: 0, items: 2, pages: 4 } })).rejects.toMatchObject({ code: 'LINE_COUNTS_DIFFER', data: { pages: 4, roomPages: 5 } });
    now = await ma.line.advanceBatch({ batchId, version, counts: { volumes: 0, items: 2, pages: 4 }, remark: '第 2 件末页粘连，未计' });
    expect(now.handOvers.at(-1)).toMatchObject({ pages: 4, roomPages: 5, remark: '第 2 件末页粘连，未计' });
  });

  it('fault: two people have one batch open and both send it on | sees: the second is told who did it | kept: it moved once', async () => {
    const [ma, li] = [line.worker('马工'), line.worker('李工')];
    const seen = await line.start(ma, await line.batch([1]));
    await line.claim(ma, seen);
    await expect(line.claim(li, seen)).rejects.toMatchObject({ code: 'LINE_CHANGED_MEANWHILE', data: { who: '马工', number: 'PC-2026-0001' } });
    const now = await li.line.getBatch({ batchId: seen.batch.batchId });
    await expect(line.advance(li, now)).rejects.toMatchObject({ code: 'LINE_IN_OTHER_HANDS', data: { who: '马工' } });
    const both = await Promise.allSettled([line.advance(ma, now), line.advance(ma, now)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await ma.line.getBatch({ batchId: now.batch.batchId }))).toMatchObject({ batch: { position: 2 }, handOvers: [{ arrival: 1 }, { arrival: 2 }] });
  });

  it('goes back to an earlier station with a reason, and the pages count against who worked there', async () => {
    const [ma, li] = [line.worker('马工'), line.worker('李工')];
    const now = await line.walkTo(ma, await line.batch([3, 2]), 'mend');
    const { batchId, version } = now.batch;
    await expect(li.line.returnBatch({ batchId, version, toStation: 'shelve', reason: '乱序' })).rejects.toMatchObject({ code: 'LINE_STATION_NOT_BEFORE' });
    const back = await li.line.returnBatch({ batchId, version, toStation: 'sort', reason: '第 2 件排错', wrongPages: 2 });
    expect(back).toMatchObject({ batch: { stationKey: 'sort', holder: null, movedBy: '李工' } });
    expect(back.handOvers.at(-1)).toMatchObject({ direction: 'back', reason: '第 2 件排错', wrongPages: 2 });
    const { rows } = await ma.line.reportWork({ by: ['person', 'station'] });
    expect(rows.map(({ person, stationName, items, pages, returnedPages }) => [person, stationName?.zh, items, pages, returnedPages])).toEqual([['马工', '预处理库', 2, 5, 0], ['马工', '分类整理', 2, 5, 2]]);
    const { fileName, csv } = await ma.line.readWorkReport({ by: ['person', 'station'] });
    expect(fileName).toBe('工作量-20260907.csv');
    expect(csv.split('\r\n').slice(0, 4)).toEqual(['\ufeff人员,工位,件,页,工时（分钟）,页/小时,被退回页,差错率 %', '马工,预处理库,2,5,0.0,,0,0.00', '马工,分类整理,2,5,0.0,,2,40.00', '合计,,4,10,0.0,,2,20.00']);
    expect((await ma.line.readWorkReport({ by: ['hour'], language: 'en' })).csv).toContain('\r\n09:00–09:59,4,10,');
  });

  it('that is large is looked at by a job first, which the hand-over that follows takes for half an hour, as long as nothing changed', async () => {
    const ma = line.worker('马工');
    const made = await line.batch([2]);
    await addPagesWithText(line.room, made.itemIds[0]!, ['甲', '乙']);
    const now = await line.claim(ma, await line.start(ma, made));
    line.room.context.db.sqlite.prepare('UPDATE blobs SET size_bytes = 200000000').run();
    const at = { batchId: now.batch.batchId, version: now.batch.version };
    await expect(line.advance(ma, now)).rejects.toMatchObject({ code: 'LINE_LOOK_FIRST', data: { images: 2, megabytes: 400 } });
    const look = async () => waitForJob(line.room, (await ma.line.lookAtBatch(at)).jobId);
    expect(await look()).toMatchObject({ state: 'done', done: 2, total: 2, result: { images: 2, damaged: 0 } });
    line.clock.advance(0.6 * HOUR_MS);
    await expect(line.advance(ma, now)).rejects.toMatchObject({ code: 'LINE_LOOK_FIRST' });
    await look();
    await addPagesWithText(line.room, made.itemIds[0]!, ['丙']);
    line.room.context.db.sqlite.prepare('UPDATE blobs SET size_bytes = 200000000').run();
    await expect(line.advance(ma, now)).rejects.toMatchObject({ code: 'LINE_LOOK_FIRST' });
    await look();
    expect((await line.advance(ma, now)).handOvers.at(-1)).toMatchObject({ images: 3 });
  });

  it('goes from green to yellow to red, and stands still while it is paused', async () => {
    const ma = line.worker('马工');
    const { batch: { batchId } } = await line.start(ma, await line.batch([1]));
    const light = async () => (await ma.line.getBatch({ batchId })).batch.light;
    // Same day, warned from four hours before its end.
    expect(await light()).toBe('normal');
    line.clock.advance(11.5 * HOUR_MS);
    expect(await light()).toBe('warning');
    const { batch } = await ma.line.getBatch({ batchId });
    const paused = await ma.line.pauseBatch({ batchId, version: batch.version, reason: '停电' });
    line.clock.advance(24 * HOUR_MS);
    expect(await light()).toBe('normal');
    const resumed = await ma.line.resumeBatch({ batchId, version: paused.batch.version });
    expect(resumed.batch).toMatchObject({ light: 'warning', dueAt: new Date(Date.parse(batch.dueAt!) + 24 * HOUR_MS).toISOString() });
    line.clock.advance(4 * HOUR_MS);
    expect(await light()).toBe('overdue');
  });

  it('does not leave a station before what has to hold there does', async () => {
    const ma = line.worker('马工');
    const made = await line.batch([1, 2]);
    const now = await line.claim(ma, await line.walkTo(ma, made, 'describe'));
    await expect(line.advance(ma, now)).rejects.toMatchObject({ code: 'LINE_ITEMS_NOT_FILED', data: { count: 2 } });
    expect((await ma.line.getBatch({ batchId: now.batch.batchId })).batch.version).toBe(now.batch.version);
  });

  it('counts minutes of work without the time that it stood, by the hour in which it was done', async () => {
    const ma = line.worker('马工');
    let now = await line.claim(ma, await line.start(ma, await line.batch([3, 2])));
    line.clock.advance(HOUR_MS / 2);
    now = await ma.line.pauseBatch({ batchId: now.batch.batchId, version: now.batch.version, reason: '午休' });
    line.clock.advance(2 * HOUR_MS);
    now = await ma.line.resumeBatch({ batchId: now.batch.batchId, version: now.batch.version });
    line.clock.advance(HOUR_MS / 4);
    await line.advance(ma, now);
    expect((await ma.line.reportWork({ by: ['person'] })).rows).toMatchObject([{ person: '马工', stretches: 2, items: 2, pages: 5, minutes: 45 }]);
    expect((await ma.line.reportWork({ by: ['hour'] })).rows.map(({ hour, minutes }) => [hour, minutes])).toEqual([[9, 30], [11, 15]]);
  });

  it('is not there for whoever may not see one of its papers: neither in lists nor in totals', async () => {
    const ma = line.worker('马工');
    const made = await line.batch([2, 2]);
    await line.advance(ma, await line.claim(ma, await line.start(ma, made)));
    const { version } = (await line.room.client.catalogue.getItem({ itemId: made.itemIds[1]! })).item;
    await line.room.client.catalogue.updateItem({ itemId: made.itemIds[1]!, version, changes: { classification: 'secret' } });
    const low = line.room.as({ roles: ['clerk'], clearance: 'internal', name: '低密' });
    expect((await low.line.listBatches({})).rows).toEqual([]);
    await expect(low.line.getBatch({ batchId: made.batch.batchId })).rejects.toMatchObject({ code: 'LINE_BATCH_NOT_FOUND' });
    expect((await low.line.reportWork({})).total).toMatchObject({ items: 0, pages: 0 });
    expect((await ma.line.reportWork({})).total).toMatchObject({ items: 2, pages: 4 });
  });

  it('is looked at by the auditor, who moves nothing', async () => {
    const { batch: { batchId, version } } = await line.batch([1]);
    const auditor = line.room.as({ roles: ['auditor'], name: '审计' });
    expect((await auditor.line.listBatches({ state: 'open' })).rows).toHaveLength(1);
    await expect(auditor.line.startBatch({ batchId, version })).rejects.toMatchObject({ code: 'PEOPLE_NOT_ALLOWED' });
  });
});

describe('the images of a batch', () => {
  let line: LineRoom;
  let now: Detail;
  let pageIds: string[];
  beforeEach(async () => {
    line = await openLineRoom('S24');
    const ma = line.worker('马工');
    const made = await line.batch([2]);
    pageIds = await addPagesWithText(line.room, made.itemIds[0]!, ['甲', '乙']);
    now = await line.claim(ma, await line.start(ma, made));
  });
  afterEach(() => line.room.close());
  const sql = (statement: string, ...values: unknown[]) => line.room.context.db.sqlite.prepare(statement).run(...values);

  it('fault: an image is exchanged between two stations, past the program | sees: the page is named | kept: the batch stays where it is', async () => {
    const ma = line.worker('马工');
    const other = await line.room.context.blobs.put(new TextEncoder().encode('another image'));
    sql("INSERT INTO blobs (sha256, size_bytes, media_type, created_at) VALUES (?, 13, 'image/png', '2026-09-07T01:00:00.000Z')", other.sha256);
    sql('UPDATE pages SET sha256 = ? WHERE page_id = ?', other.sha256, pageIds[1]);
    await expect(line.advance(ma, now)).rejects.toMatchObject({ code: 'LINE_IMAGE_CHANGED', data: { record: '第1件', page: 2, count: 1 } });
    expect((await ma.line.getBatch({ batchId: now.batch.batchId })).batch).toMatchObject({ position: 1, version: now.batch.version });
  });

  it('fault: the bytes of an image are other than their hash | sees: the page is named | kept: the batch stays where it is', async () => {
    const { writeFileSync } = await import('node:fs');
    const { sha256 } = (await line.room.client.digitisation.listPages({ itemId: (await line.room.client.line.listBatchItems({ batchId: now.batch.batchId })).rows[0]!.itemId }))[0]!;
    writeFileSync(line.room.context.blobs.path(sha256), 'swapped');
    await expect(line.advance(line.worker('马工'), now)).rejects.toMatchObject({ code: 'LINE_IMAGE_DAMAGED', data: { page: 1 } });
  });

  it('fault: a page goes without a deed | sees: it is said | kept: the batch stays where it is', async () => {
    sql('UPDATE pages SET deleted_at = ? WHERE page_id = ?', '2026-09-07T01:00:00.000Z', pageIds[0]);
    await expect(line.advance(line.worker('马工'), now)).rejects.toMatchObject({ code: 'LINE_IMAGE_GONE', data: { page: pageIds[0], count: 1 } });
  });

  it('may change by a deed of the program: one taken out, one moved, one turned', async () => {
    const [first] = await line.room.client.digitisation.listPages({ itemId: (await line.room.client.line.listBatchItems({ batchId: now.batch.batchId })).rows[0]!.itemId });
    await line.room.client.digitisation.deletePage({ pageId: first!.pageId, version: first!.version, reason: '误扫' });
    const on = await line.advance(line.worker('马工'), now);
    expect(on.handOvers.map(({ images }) => images)).toEqual([2, 1]);
    expect(on.handOvers[0]!.imagesHash).not.toBe(on.handOvers[1]!.imagesHash);
  });
});
