import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addPagesWithText } from '../../harness/pages-with-text.ts';
import { waitForJob } from '../../harness/wait-for-job.ts';
import { openLineRoom, type Detail } from '../../harness/line-room.ts';

describe('quality by people', () => {
  let line: Awaited<ReturnType<typeof openLineRoom>>;
  let made: Awaited<ReturnType<typeof line.batch>>;
  let now: Detail;
  /** Forty pages in two items, at the quality station of DA/T 31, in the hands of 甲. */
  beforeEach(async () => {
    line = await openLineRoom('DA31');
    made = await line.batch([20, 20]);
    for (const itemId of made.itemIds) await addPagesWithText(line.room, itemId, Array.from({ length: 20 }, (_, index) => `第${index + 1}页`));
    now = await line.claim(who('甲'), await line.walkTo(who('扫描工'), made, 'quality'));
  });
  afterEach(() => line.room.close());
  const who = (name: string) => line.worker(name);
  type Inspection = Awaited<ReturnType<ReturnType<typeof who>['quality']['openInspection']>>;
  const open = (name: string, seed = 7) => who(name).quality.openInspection({ batchId: now.batch.batchId, seed });
  const at = ({ inspection: { inspectionId, version } }: Inspection) => ({ inspectionId, version });
  const mark = (name: string, seen: Inspection, wrong: readonly number[]) =>
    who(name).quality.markPages({ ...at(seen), marks: seen.pages.map(({ place }) => (wrong.includes(place) ? { place, verdict: 'wrong' as const, defects: ['B1', 'C1'] } : { place, verdict: 'right' as const })) });
  const pass = async (name: string) => who(name).quality.closeInspection({ ...at(await mark(name, await open(name), [])), outcome: 'accepted' });

  it('draws the same pages for the same batch and seed, at least the share that was asked, and others for another seed', async () => {
    const draw = async (seed: number, pct: number) => (await who('甲').quality.previewSample({ batchId: now.batch.batchId, seed, pct })).pages.map(({ pageId }) => pageId);
    expect(await draw(7, 10)).toEqual(await draw(7, 10));
    expect(await draw(7, 10)).toHaveLength(4);
    expect(await draw(7, 5.1)).toHaveLength(3);
    expect(await draw(8, 10)).not.toEqual(await draw(7, 10));
    const [self] = [await pass('甲')];
    expect(self.inspection).toMatchObject({ gateKey: 'self', sampled: 40, population: 40, ratePct: 100, score: 100, state: 'accepted' });
    // What is kept is what the preview showed.
    expect((await open('乙')).pages.map(({ pageId }) => pageId)).toEqual(await draw(7, 10));
  });

  it('passes its gates in their order, each by another person, and only then goes on', async () => {
    await expect(line.advance(who('甲'), now)).rejects.toMatchObject({ code: 'LINE_GATES_OPEN', data: { gates: [{ zh: '自检' }, { zh: '审核' }, { zh: '复核' }] } });
    await expect(who('乙').quality.openInspection({ batchId: now.batch.batchId, gateKey: 'review' })).rejects.toMatchObject({ code: 'QUALITY_GATE_NOT_NEXT', data: { gate: { zh: '自检', en: 'Own check' } } });
    await pass('甲');
    await expect(open('甲')).rejects.toMatchObject({ code: 'QUALITY_SAME_PERSON', data: { gate: { zh: '自检', en: 'Own check' } } });
    await expect(open('扫描工')).rejects.toMatchObject({ code: 'QUALITY_SAME_PERSON' });
    await pass('乙');
    await expect(open('乙')).rejects.toMatchObject({ code: 'QUALITY_SAME_PERSON', data: { gate: { zh: '审核' } } });
    await pass('丙');
    expect((await line.advance(who('甲'), now)).batch.stationKey).toBe('attach');
    expect((await who('甲').quality.getYield({}))).toEqual({ batches: 1, firstPass: 1, pages: 46, rightPages: 46 });
  });

  it('is accepted from 95 % on: two wrong of forty are enough, three are too many', async () => {
    const self = await open('甲');
    const three = await mark('甲', self, [1, 2, 3]);
    expect(three.inspection).toMatchObject({ wrong: 3, ratePct: 92.5, shortfalls: ['rate'] });
    await expect(who('甲').quality.closeInspection({ ...at(three), outcome: 'accepted' })).rejects.toMatchObject({ code: 'QUALITY_BELOW_LIMIT', data: { rate: '92.5', pass: 95 } });
    const two = await who('甲').quality.markPages({ ...at(three), marks: [{ place: 3, verdict: 'right' }] });
    // Two pages with a defect of half a page and one of a fifth each: 1.4 pages of 40.
    expect(two.inspection).toMatchObject({ wrong: 2, ratePct: 95, score: 96.5, shortfalls: [] });
    expect(two.defects).toMatchObject([{ code: 'B1', name: { zh: '页序错误' }, count: 2 }, { code: 'C1', count: 2 }]);
    expect((await who('甲').quality.closeInspection({ ...at(two), outcome: 'accepted' })).inspection.state).toBe('accepted');
  });

  it('is not accepted while one item has other images than its description says', async () => {
    const { version } = (await line.room.client.catalogue.getItem({ itemId: made.itemIds[1]! })).item;
    await line.room.client.catalogue.updateItem({ itemId: made.itemIds[1]!, version, changes: { pageCount: 21 } });
    const marked = await mark('甲', await open('甲'), []);
    expect(marked.inspection).toMatchObject({ linked: 1, items: 2, linkPct: 50, shortfalls: ['link'] });
    expect(marked.unlinked).toMatchObject([{ pageCount: 21, capturedPages: 20 }]);
    await expect(who('甲').quality.closeInspection({ ...at(marked), outcome: 'accepted' })).rejects.toMatchObject({ code: 'QUALITY_BELOW_LIMIT', data: { link: '50.0' } });
  });

  it('sends a rejected batch back with its list, and begins anew when it comes again', async () => {
    await pass('甲');
    const review = await mark('乙', await open('乙'), [1, 2]);
    await expect(who('乙').quality.closeInspection({ ...at(review), outcome: 'rejected' })).rejects.toMatchObject({ code: 'QUALITY_REASON_NEEDED' });
    const rejected = await who('乙').quality.closeInspection({ ...at(review), outcome: 'rejected', note: '第 1、2 页乱序，请重排' });
    expect(rejected.inspection).toMatchObject({ state: 'rejected', closedBy: '乙' });
    const back = await who('甲').line.getBatch({ batchId: now.batch.batchId });
    expect(back.batch).toMatchObject({ stationKey: 'scan', holder: null });
    expect(back.handOvers.at(-1)).toMatchObject({ direction: 'back', reason: '审核：第 1、2 页乱序，请重排', wrongPages: 2 });
    expect((await who('甲').line.reportWork({ by: ['station'] })).rows.find(({ station }) => station === 'scan')!.returnedPages).toBe(2);
    now = await line.claim(who('甲'), await line.walkTo(who('扫描工'), back, 'quality'));
    expect((await open('甲')).inspection.gateKey).toBe('self');
    expect(await who('甲').quality.getYield({})).toMatchObject({ batches: 1, firstPass: 0, pages: 44, rightPages: 42 });
  });

  it('asks for a defect with every wrong page, and knows only those of the line', async () => {
    const seen = await open('甲');
    await expect(who('甲').quality.markPages({ ...at(seen), marks: [{ place: 1, verdict: 'wrong' }] })).rejects.toMatchObject({ code: 'QUALITY_DEFECT_NEEDED', data: { place: 1 } });
    await expect(who('甲').quality.markPages({ ...at(seen), marks: [{ place: 1, verdict: 'right' }, { place: 2, verdict: 'wrong', defects: ['Z9'] }] })).rejects.toMatchObject({ code: 'QUALITY_DEFECT_NOT_FOUND' });
    await expect(who('甲').quality.markPages({ ...at(seen), marks: [{ place: 41, verdict: 'right' }] })).rejects.toMatchObject({ code: 'QUALITY_PAGE_NOT_IN_SAMPLE' });
    expect((await who('甲').quality.getInspection({ inspectionId: seen.inspection.inspectionId })).inspection).toMatchObject({ looked: 0, version: 1 });
    await expect(who('甲').quality.closeInspection({ ...at(seen), outcome: 'accepted' })).rejects.toMatchObject({ code: 'QUALITY_NOT_DONE', data: { pending: 40 } });
  });

  it('does not accept pages that were changed after somebody looked at them', async () => {
    const marked = await mark('甲', await open('甲'), []);
    const [page] = await line.room.client.digitisation.listPages({ itemId: made.itemIds[0]! });
    await line.room.client.digitisation.deletePage({ pageId: page!.pageId, version: page!.version, reason: '重复' });
    await expect(who('甲').quality.closeInspection({ ...at(marked), outcome: 'accepted' })).rejects.toMatchObject({ code: 'QUALITY_PAGES_CHANGED', data: { count: 1, place: 1 } });
  });

  it('does not accept a page that shows something else than what was looked at, and does after another look', async () => {
    const marked = await mark('甲', await open('甲'), []);
    const [, page] = await line.room.client.digitisation.listPages({ itemId: made.itemIds[0]! });
    await line.room.client.digitisation.rotatePage({ pageId: page!.pageId, version: page!.version, rotation: 180 });
    await expect(who('甲').quality.closeInspection({ ...at(marked), outcome: 'accepted' })).rejects.toMatchObject({ code: 'QUALITY_PAGES_CHANGED', data: { count: 1, place: 2 } });
    expect((await who('甲').quality.getInspection({ inspectionId: marked.inspection.inspectionId })).pages[1]!.changed).toBe(true);
    const again = await who('甲').quality.markPages({ ...at(marked), marks: [{ place: 2, verdict: 'right' }] });
    expect((await who('甲').quality.closeInspection({ ...at(again), outcome: 'accepted' })).inspection.state).toBe('accepted');
  });

  it('can be withdrawn and drawn again, and two who mark at once do not overwrite each other', async () => {
    const seen = await open('甲');
    await expect(open('乙')).rejects.toMatchObject({ code: 'QUALITY_ALREADY_OPEN', data: { who: '甲' } });
    const one = await who('甲').quality.markPages({ ...at(seen), marks: [{ place: 1, verdict: 'right' }] });
    await expect(who('甲').quality.markPages({ ...at(seen), marks: [{ place: 1, verdict: 'wrong', defects: ['A1'] }] })).rejects.toMatchObject({ code: 'QUALITY_CHANGED_MEANWHILE' });
    await who('甲').quality.withdrawInspection(at(one));
    expect((await open('甲', 8)).inspection).toMatchObject({ gateKey: 'self', seed: 8, looked: 0 });
  });

  it('writes a report with the figures, the defects and every page of the sample', async () => {
    const marked = await mark('甲', await open('甲'), [5]);
    const { fileName, csv } = await who('甲').quality.readReport({ inspectionId: marked.inspection.inspectionId });
    expect(fileName).toBe('PC-2026-0001-self.csv');
    expect(csv).toContain('随机数,7\r\n抽查页数/总页数,40 / 40');
    expect(csv).toContain('B1 页序错误,1');
    expect(csv).toContain('5,第1件,5,不合格,');
    expect(csv.split('\r\n').filter((row) => /^\d+,第[12]件,\d+,/u.test(row))).toHaveLength(40);
  });

  it('is not accepted while the automatic checks have something to be mended that nobody has let stand', async () => {
    const { batchId } = now.batch;
    // The pages of this room are no pictures: every one of them is found unusable.
    await waitForJob(line.room, (await who('甲').quality.checkBatch({ batchId })).jobId);
    expect(await who('甲').quality.countFindings({ batchId })).toEqual({ checkedPages: 40, counts: [{ code: 'unusable', severity: 'must', count: 40 }], waived: 0 });
    const marked = await mark('甲', await open('甲'), []);
    expect(marked.inspection).toMatchObject({ mustFindings: 40, checkedPages: 40, shortfalls: ['findings'] });
    await expect(who('甲').quality.closeInspection({ ...at(marked), outcome: 'accepted' })).rejects.toMatchObject({ code: 'QUALITY_FINDINGS_OPEN', data: { count: 40 } });
    const { rows, nextCursor } = await who('甲').quality.listFindings({ batchId, limit: 30 });
    expect(nextCursor).not.toBeNull();
    const rest = await who('甲').quality.listFindings({ batchId, limit: 30, cursor: nextCursor });
    await who('甲').images.waiveFindings({ findingIds: [...rows, ...rest.rows].map(({ findingId }) => findingId), reason: '演练用的页' });
    expect((await who('甲').quality.closeInspection({ ...at(marked), outcome: 'accepted' })).inspection.state).toBe('accepted');
  });

  it('asks for the automatic checks first where the line does', async () => {
    const { preset } = line;
    const { lineId } = await line.room.client.line.saveLine({ settings: { ...preset.settings, quality: { ...preset.settings.quality, checksFirst: true } } });
    const [itemId] = await line.items([1]);
    const other = await line.room.client.line.createBatch({ lineId, title: '先机检', of: { itemIds: [itemId!] } });
    await addPagesWithText(line.room, itemId!, ['甲']);
    now = await line.claim(who('甲'), await line.walkTo(who('扫描工'), other, 'quality'));
    const marked = await mark('甲', await open('甲'), []);
    expect(marked.inspection.shortfalls).toEqual(['unchecked']);
    await expect(who('甲').quality.closeInspection({ ...at(marked), outcome: 'accepted' })).rejects.toMatchObject({ code: 'QUALITY_NOT_CHECKED', data: { checked: 0 } });
  });

  it('is not there for whoever may not see one paper of the batch', async () => {
    const seen = await open('甲');
    const { version } = (await line.room.client.catalogue.getItem({ itemId: made.itemIds[1]! })).item;
    await line.room.client.catalogue.updateItem({ itemId: made.itemIds[1]!, version, changes: { classification: 'secret' } });
    const low = line.room.as({ roles: ['clerk'], clearance: 'internal', name: '低密' });
    expect(await low.quality.listInspections({})).toEqual([]);
    await expect(low.quality.getInspection({ inspectionId: seen.inspection.inspectionId })).rejects.toMatchObject({ code: 'QUALITY_INSPECTION_NOT_FOUND' });
    await expect(low.quality.previewSample({ batchId: now.batch.batchId, seed: 1 })).rejects.toMatchObject({ code: 'LINE_BATCH_NOT_FOUND' });
    await expect(low.quality.listFindings({ batchId: now.batch.batchId })).rejects.toMatchObject({ code: 'LINE_BATCH_NOT_FOUND' });
  });

  it('goes by the codes, gates and marks of when the batch was made; a code that is retired since is still marked there, and no more in batches after', async () => {
    const { client } = line.room;
    const [before] = await client.line.listLines({});
    const { quality } = before!.settings;
    const defects = quality.defects.map((defect) => (defect.code === 'C1' ? { ...defect, retired: true } : defect.code === 'B1' ? { ...defect, nameZh: '页序颠倒', nameEn: 'Pages swapped', weight: 2 } : defect));
    const gates = [{ gateKey: 'spot', nameZh: '抽查', nameEn: 'Spot check', samplePct: 50 }, quality.gates[0]!];
    const after = await client.line.saveLine({ lineId: before!.lineId, version: before!.version, settings: { ...before!.settings, quality: { ...quality, gates, passPct: 80, defects: [...defects, { code: 'C5', nameZh: '色卡缺失', nameEn: 'No colour target', weight: 0.3, retired: false }] } } });

    const old = await mark('甲', await open('甲'), [1, 2]);
    expect(old.inspection).toMatchObject({ gateKey: 'self', passPct: 95, score: 96.5 });
    expect(old.defects).toMatchObject([{ code: 'B1', name: { zh: '页序错误' } }, { code: 'C1', name: { zh: '歪斜超过允许角度' } }]);
    expect((await who('甲').quality.readReport({ inspectionId: old.inspection.inspectionId })).csv).toContain('B1 页序错误');

    const itemIds = await line.items([2]);
    const fresh = await client.line.createBatch({ lineId: after.lineId, title: '第二批', of: { itemIds } });
    await addPagesWithText(line.room, itemIds[0]!, ['甲', '乙']);
    now = await line.claim(who('甲'), await line.walkTo(who('扫描工'), fresh, 'quality'));
    const spot = await open('甲');
    expect(spot.inspection).toMatchObject({ gateKey: 'spot', gateName: { zh: '抽查' }, sampled: 1, passPct: 80 });
    await expect(who('甲').quality.markPages({ ...at(spot), marks: [{ place: 1, verdict: 'wrong', defects: ['C1'] }] })).rejects.toMatchObject({ code: 'QUALITY_DEFECT_NOT_FOUND', data: { code: 'C1' } });
    const marked = await who('甲').quality.markPages({ ...at(spot), marks: [{ place: 1, verdict: 'wrong', defects: ['C5'] }] });
    expect(marked.inspection.score).toBeCloseTo(70, 6);
    expect(marked.defects).toMatchObject([{ code: 'C5', name: { zh: '色卡缺失' } }]);
  });

  it('keeps every code that was ever given: one that is left out is refused, and so is a line without any in use', async () => {
    const { client } = line.room;
    const [before] = await client.line.listLines({});
    const save = (defects: NonNullable<typeof before>['settings']['quality']['defects']) => client.line.saveLine({ lineId: before!.lineId, version: before!.version, settings: { ...before!.settings, quality: { ...before!.settings.quality, defects } } });
    const { defects } = before!.settings.quality;
    await expect(save(defects.slice(1))).rejects.toMatchObject({ code: 'LINE_DEFECT_GONE', data: { code: 'A1' } });
    await expect(save(defects.map((defect) => ({ ...defect, retired: true })))).rejects.toMatchObject({ code: 'LINE_NO_DEFECT_IN_USE' });
    expect((await client.line.listLines({}))[0]).toMatchObject({ version: before!.version, settings: before!.settings });
    expect((await save(defects.map((defect, index) => ({ ...defect, retired: index > 0 })))).version).toBe(before!.version + 1);
  });
});
