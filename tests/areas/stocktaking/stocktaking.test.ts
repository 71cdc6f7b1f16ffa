import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { openCountedFace, statuses } from './counted-face.ts';

let room: TestRoom;
let at: Awaited<ReturnType<typeof openCountedFace>>;
const stock = () => room.client.stocktaking;

beforeEach(async () => {
  room = await openTestRoom();
  at = await openCountedFace(room);
});
afterEach(() => room.close());

const sheet = async (stocktakingId: Awaited<ReturnType<typeof at.start>>, shelfId = at.first) => statuses((await stock().getShelfSheet({ stocktakingId, shelfId })).entries);

describe('a stocktaking', () => {
  it('tells shelf by shelf what is there, what is missing, what belongs elsewhere and what nobody knows', async () => {
    const stocktakingId = await at.start();
    const [a, b, c, elsewhere] = at.boxes;
    const scan = (code: string, shelfId = at.first) => stock().takeScan({ stocktakingId, shelfId, code });
    expect(await scan(a!.barcode.toLowerCase())).toMatchObject({ kind: 'seen', already: false, entry: { status: 'found' } });
    expect(await scan(a!.barcode)).toMatchObject({ kind: 'seen', already: true });
    expect(await scan(elsewhere!.barcode)).toMatchObject({ entry: { status: 'misplaced', belongsAt: { shelfId: at.second } } });
    expect(await scan('6901234567892')).toMatchObject({ entry: { status: 'unknown', code: '6901234567892', title: '' } });
    expect(await sheet(stocktakingId)).toMatchObject({ [b!.barcode]: 'notYet', [c!.barcode]: 'notYet' });
    await stock().tickThing({ stocktakingId, shelfId: at.first, key: `box:${b!.boxId}` });
    await stock().finishShelves({ stocktakingId, shelfIds: [at.first], counted: true });
    expect(await sheet(stocktakingId)).toEqual({ [a!.barcode]: 'found', [b!.barcode]: 'found', [c!.barcode]: 'missing', [elsewhere!.barcode]: 'misplaced', 6901234567892: 'unknown' });
    const detail = await stock().getStocktaking({ stocktakingId });
    expect(detail).toMatchObject({ differences: 3, undecided: 3, total: { expected: 4, found: 2, missing: 1, notYet: 0, others: 2 } });
    expect(detail.shelves[0]).toMatchObject({ countedBy: '周敏', tally: { expected: 3, found: 2, missing: 1, others: 2 } });
  });

  it('goes to the shelf whose barcode is scanned, within its scope only', async () => {
    const stocktakingId = await at.start();
    expect(await stock().takeScan({ stocktakingId, shelfId: null, code: at.shelves[1]!.barcode })).toMatchObject({ kind: 'shelf', place: { shelfId: at.second } });
    const [other] = await room.client.stacks.getElevation({ bankId: at.bankId, column: 2, face: 'B' });
    await expect(stock().takeScan({ stocktakingId, shelfId: null, code: other!.barcode })).rejects.toMatchObject({ code: 'STOCKTAKING_SHELF_NOT_IN_SCOPE' });
    await expect(stock().takeScan({ stocktakingId, shelfId: null, code: at.boxes[0]!.barcode })).rejects.toMatchObject({ code: 'STOCKTAKING_NO_SHELF_YET' });
  });

  it('expects nothing of what is out, and notices when it is there', async () => {
    const [a, b] = at.boxes;
    await room.client.stacks.takeOutBox({ boxId: a!.boxId, reason: '借给档案局展览' });
    await room.client.stacks.takeOutBox({ boxId: b!.boxId, reason: '消毒' });
    const stocktakingId = await at.start();
    await stock().takeScan({ stocktakingId, shelfId: at.first, code: b!.barcode });
    await stock().finishShelves({ stocktakingId, shelfIds: [at.first], counted: true });
    const { entries, tally } = await stock().getShelfSheet({ stocktakingId, shelfId: at.first });
    expect(statuses(entries)).toMatchObject({ [a!.barcode]: 'absent', [b!.barcode]: 'back' });
    expect(entries.find(({ boxId }) => boxId === a!.boxId)?.absence).toMatchObject({ reason: '借给档案局展览' });
    expect(tally).toMatchObject({ expected: 1, absent: 1, missing: 1 });
    await stock().settleDifference({ stocktakingId, key: `box:${b!.boxId}`, decision: 'moveHere', shelfId: at.first });
    expect((await room.client.stacks.getBox({ boxId: b!.boxId })).box).toMatchObject({ state: 'placed', place: { shelfId: at.first } });
    // What comes back later, behind the back of whoever counts, is not missing.
    await room.client.stacks.placeBox({ boxId: a!.boxId, shelfId: at.first });
    expect(await sheet(stocktakingId)).toMatchObject({ [a!.barcode]: 'absent', [b!.barcode]: 'back' });
  });

  it('changes nothing by itself: each difference is settled by somebody, with words where something is given up', async () => {
    const stocktakingId = await at.start();
    const [, , , wanderer] = at.boxes;
    for (const { barcode } of at.boxes.slice(0, 2)) await stock().takeScan({ stocktakingId, shelfId: at.first, code: barcode });
    await stock().takeScan({ stocktakingId, shelfId: at.first, code: wanderer!.barcode });
    await stock().finishShelves({ stocktakingId, shelfIds: [at.first, at.second], counted: true });
    await expect(stock().closeStocktaking({ stocktakingId })).rejects.toMatchObject({ code: 'STOCKTAKING_DIFFERENCES_OPEN', data: { count: 2 } });
    const missing = `box:${at.boxes[2]!.boxId}`;
    await expect(stock().settleDifference({ stocktakingId, key: missing, decision: 'markMissing' })).rejects.toMatchObject({ code: 'STOCKTAKING_REASON_NEEDED' });
    await expect(stock().settleDifference({ stocktakingId, key: missing, decision: 'moveHere', shelfId: at.second })).rejects.toMatchObject({ code: 'STOCKTAKING_DECISION_NOT_OFFERED' });
    await stock().settleDifference({ stocktakingId, key: missing, decision: 'markMissing', reason: '架上、待上架车都没有' });
    expect(await stock().settleDifference({ stocktakingId, key: `box:${wanderer!.boxId}`, decision: 'moveHere', shelfId: at.first })).toMatchObject({ status: 'misplaced', decision: { decision: 'moveHere', decidedBy: '周敏' } });
    expect((await room.client.stacks.getBox({ boxId: wanderer!.boxId })).box.place?.shelfId).toBe(at.first);
    expect((await room.client.stacks.getBox({ boxId: at.boxes[2]!.boxId })).box.place?.shelfId).toBe(at.first);
    await stock().closeStocktaking({ stocktakingId, remark: '年度清点' });
    await expect(stock().takeScan({ stocktakingId, shelfId: at.first, code: 'BX000001' })).rejects.toMatchObject({ code: 'STOCKTAKING_IS_OVER' });
    await expect(stock().settleDifference({ stocktakingId, key: missing, decision: 'leave', reason: '改口' })).rejects.toMatchObject({ code: 'STOCKTAKING_IS_OVER' });
    // The next one is told what the last one missed.
    const next = await at.start();
    expect((await stock().getShelfSheet({ stocktakingId: next, shelfId: at.first })).entries.find(({ key }) => key === missing)?.missedAt).not.toBeNull();
  });

  it('takes a box that was put back and scanned at its own shelf for settled', async () => {
    const stocktakingId = await at.start();
    const [, , , wanderer] = at.boxes;
    await stock().takeScan({ stocktakingId, shelfId: at.first, code: wanderer!.barcode });
    await stock().settleDifference({ stocktakingId, key: `box:${wanderer!.boxId}`, decision: 'putBack' });
    await stock().takeScan({ stocktakingId, shelfId: at.second, code: wanderer!.barcode });
    expect((await stock().listDifferences({ stocktakingId }))).toMatchObject([{ status: 'misplaced', decision: { decision: 'putBack' } }]);
  });

  it('is on the disk with every answer: another person goes on after a restart, from the same shelf', async () => {
    const stocktakingId = await at.start();
    await stock().takeScan({ stocktakingId, shelfId: at.first, code: at.boxes[0]!.barcode });
    await stock().pauseStocktaking({ stocktakingId });
    await expect(stock().takeScan({ stocktakingId, shelfId: at.first, code: at.boxes[1]!.barcode })).rejects.toMatchObject({ code: 'STOCKTAKING_NOT_UNDER_WAY' });
    room = await room.reopen();
    const other = room.as({ roles: ['operator'], clearance: 'internal', name: '高峰' });
    await other.stocktaking.resumeStocktaking({ stocktakingId });
    await other.stocktaking.takeScan({ stocktakingId, shelfId: at.first, code: at.boxes[1]!.barcode });
    const { entries } = await stock().getShelfSheet({ stocktakingId, shelfId: at.first });
    expect(entries.flatMap(({ sights }) => sights.map(({ seenBy }) => seenBy))).toEqual(['周敏', '高峰']);
    await expect(other.stocktaking.settleDifference({ stocktakingId, key: 'box:x', decision: 'leave', reason: '—' })).rejects.toMatchObject({ code: 'PEOPLE_NOT_ALLOWED' });
  });

  it('takes back what was ticked by mistake, and keeps both in the history', async () => {
    const stocktakingId = await at.start();
    const key = `box:${at.boxes[0]!.boxId}`;
    const ticked = await stock().tickThing({ stocktakingId, shelfId: at.first, key });
    await stock().withdrawSights({ stocktakingId, sightIds: ticked.sights.map(({ sightId }) => sightId) });
    expect(await sheet(stocktakingId)).toMatchObject({ [at.boxes[0]!.barcode]: 'notYet' });
    expect((await stock().tickThing({ stocktakingId, shelfId: at.first, key })).status).toBe('found');
    const kinds = room.context.db.statement<[string], { kind: string }>('SELECT kind FROM op_log WHERE eid = ? ORDER BY n').all(stocktakingId).map(({ kind }) => kind);
    expect(kinds).toEqual(['stocktaking.start', 'stocktaking.see', 'stocktaking.withdraw', 'stocktaking.see']);
  });

  it('knows one place as held by one stocktaking at a time', async () => {
    const stocktakingId = await at.start();
    await expect(stock().startStocktaking({ scope: { kind: 'room', roomId: at.roomId } })).rejects.toMatchObject({ code: 'STOCKTAKING_SHELVES_TAKEN', data: { count: 4, person: '周敏' } });
    await stock().cancelStocktaking({ stocktakingId, remark: '选错了面' });
    await expect(stock().startStocktaking({ scope: { kind: 'room', roomId: at.roomId } })).resolves.toMatchObject({ state: 'underWay', shelves: 24 });
  });

  it('says when and by whom a shelf was last counted; a cancelled count is none', async () => {
    const cancelled = await at.start();
    await stock().finishShelves({ stocktakingId: cancelled, shelfIds: [at.second], counted: true });
    await stock().cancelStocktaking({ stocktakingId: cancelled, remark: '试一下' });
    const stocktakingId = await at.start();
    for (const { barcode, place } of at.boxes) await stock().takeScan({ stocktakingId, shelfId: place!.shelfId, code: barcode });
    await stock().finishShelves({ stocktakingId, shelfIds: at.shelves.map(({ shelfId }) => shelfId), counted: true });
    await stock().closeStocktaking({ stocktakingId });
    expect(await stock().getShelfHistory({ shelfId: at.second })).toMatchObject([{ stocktakingId, state: 'closed', countedBy: '周敏' }]);
    const faces = await stock().listLastCounts({ bankId: at.bankId });
    expect(faces.find(({ column, face }) => column === 1 && face === 'A')).toMatchObject({ shelves: 4, countedShelves: 4, oldestAt: expect.stringMatching(/^20/) });
    expect(faces.find(({ column, face }) => column === 1 && face === 'B')).toMatchObject({ countedShelves: 0, oldestAt: null });
    expect((await stock().listStocktakings({ state: 'ended' })).rows.map(({ state }) => state)).toEqual(['closed', 'cancelled']);
  });

  it('of a list asks for what was named and for nothing else on those shelves', async () => {
    const [a, b] = at.boxes;
    const { stocktakingId, shelves } = await stock().startStocktaking({ scope: { kind: 'list', boxIds: [a!.boxId], itemIds: [] } });
    expect(shelves).toBe(1);
    await stock().takeScan({ stocktakingId, shelfId: at.first, code: b!.barcode });
    await stock().finishShelves({ stocktakingId, shelfIds: [at.first], counted: true });
    expect((await stock().listDifferences({ stocktakingId })).map(({ code, status }) => [code, status])).toEqual([[a!.barcode, 'missing']]);
  });

  it('goes down to the items where that is wanted', async () => {
    const { box, items } = await room.client.stacks.getBox({ boxId: at.boxes[0]!.boxId });
    const stocktakingId = await at.start('items');
    await stock().takeScan({ stocktakingId, shelfId: at.first, code: box.barcode });
    expect(await stock().takeScan({ stocktakingId, shelfId: at.second, code: `muniment:item:${items[0]!.itemId}` })).toMatchObject({ entry: { kind: 'item', status: 'misplaced', belongsAt: { shelfId: at.first } } });
    expect((await stock().getStocktaking({ stocktakingId })).total.expected).toBe(8);
  });

  it('is written out as a table that no spreadsheet takes for formulas', async () => {
    const stocktakingId = await at.start();
    await stock().takeScan({ stocktakingId, shelfId: at.first, code: '=HYPERLINK("x")' });
    await stock().finishShelves({ stocktakingId, shelfIds: [at.first], counted: true });
    const { text, fileName } = await stock().exportReport({ stocktakingId, language: 'zh-CN' });
    const lines = text.split('\r\n');
    expect(fileName).toMatch(/^清点-20.*\.csv$/);
    expect(lines[0]).toMatch(/^\uFEFF应在架位,格,/);
    expect(lines).toHaveLength(1 + 4 + 1 + 1);
    expect(text).toContain('"\'=HYPERLINK(""x"")"');
    expect(text).toContain(`01-01-01-A-01-01,1,盒,${at.boxes[0]!.barcode},`);
  });
});
