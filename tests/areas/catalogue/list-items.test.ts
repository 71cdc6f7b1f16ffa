import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertItems, type NewItem } from '#main/areas/catalogue/insert-items.ts';
import { explainItems, type ItemSort } from '#main/areas/catalogue/item-list-store.ts';
import type { ItemFilter } from '#main/areas/catalogue/item-filter-store.ts';
import { createFondsWithUnits, describeItem } from '../../harness/described-items.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

const ITEMS = 5000;
const SORTS = ['entered', 'archivalCode', 'title', 'date', 'year', 'documentNumber', 'responsible', 'pageCount'] as const;
const LEVELS = ['public', 'internal', 'secret'] as const;

/** Many equal values, empty ones and items without a code: what makes paging go wrong. */
function manyItems(place: Awaited<ReturnType<typeof createFondsWithUnits>>): NewItem[] {
  return Array.from({ length: ITEMS }, (_, index) => ({
    fields: describeItem(place, {
      title: `关于${['防汛', '抗旱', '预算', '人事'][index % 4]}工作的通知（${index % 7}）`, year: 2000 + (index % 20), retention: ['Y', 'D30', 'D10'][index % 3]!, openStatus: 'controlled',
      date: index % 11 === 0 ? `[${2000 + (index % 20)}]` : `${2000 + (index % 20)}0${1 + (index % 9)}01`, responsible: `单位${index % 5}`, documentNumber: index % 3 === 0 ? '' : `水发〔${2000 + (index % 20)}〕${index % 50}号`,
      pageCount: index % 6, classification: LEVELS[index % 3]!,
    }),
    code: index % 2 === 0 ? 'assign' : 'none',
  }));
}

describe('the list of items', () => {
  let room: TestRoom;
  let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
  let inserted: readonly { itemId: string; deletedAt: string | null }[] = [];
  beforeAll(async () => {
    room = await openTestRoom();
    place = await createFondsWithUnits(room.client);
    room.context.write((tx) => insertItems(room.context, tx, manyItems(place)));
    const { rows } = await room.client.catalogue.listItems({ filter: { title: '防汛' }, sort: {}, limit: 40 });
    await room.client.catalogue.deleteItems({ itemIds: rows.map((row) => row.itemId), reason: '测试' });
    inserted = room.context.db.statement<[], { itemId: string; deletedAt: string | null }>('SELECT item_id AS itemId, deleted_at AS deletedAt FROM items ORDER BY n').all();
  });
  afterAll(() => room.close());

  const everyPage = async (filter: Partial<ItemFilter>, sort: Partial<ItemSort>, limit = 457, client = room.client) => {
    const all = [];
    for (let cursor: string | null = null, pages = 0; pages === 0 || cursor !== null; pages += 1) {
      const { rows, nextCursor }: Awaited<ReturnType<typeof client.catalogue.listItems>> = await client.catalogue.listItems({ filter, sort, cursor, limit });
      all.push(...rows);
      cursor = nextCursor;
    }
    return all;
  };

  it.each(SORTS.flatMap((by) => [[by, true], [by, false]] as const))('pages by %s (descending: %s) through every item once, in order', async (by, descending) => {
    const rows = await everyPage({}, { by, descending });
    expect(new Set(rows.map((row) => row.itemId)).size).toBe(ITEMS - 40);
    if (by === 'entered') return;
    const values = rows.map((row) => row[by]).filter((value) => value !== null);
    const sorted = values.toSorted((a, b) => (a < b ? -1 : Number(a > b)) * (descending ? -1 : 1));
    expect(values).toEqual(sorted);
    // Items without a code stand after all others.
    if (by === 'archivalCode') expect(rows.findLastIndex((row) => row.archivalCode !== null)).toBe(values.length - 1);
  });

  it.each(SORTS.flatMap((by) => [[by, true], [by, false]] as const))('goes straight to any place by %s (descending: %s), from either end, and on from there', async (by, descending) => {
    const ids = (await everyPage({}, { by, descending })).map((row) => row.itemId);
    const { listItems } = room.client.catalogue;
    const first = await listItems({ filter: {}, sort: { by, descending }, limit: 10 });
    for (const at of [10, 1234, 2479, 2480, 2481, 4000, ids.length - 7]) {
      const skipped = await listItems({ filter: {}, sort: { by, descending }, cursor: first.nextCursor, skip: at - 10, limit: 10 });
      expect([at, skipped.rows.map((row) => row.itemId)]).toEqual([at, ids.slice(at, at + 10)]);
      const fromEnd = await listItems({ filter: {}, sort: { by, descending }, fromEnd: ids.length - at, limit: 10 });
      expect([at, fromEnd.rows.map((row) => row.itemId), fromEnd.nextCursor]).toEqual([at, ids.slice(at, at + 10), skipped.nextCursor]);
    }
    expect((await listItems({ filter: {}, sort: { by, descending }, skip: ids.length, limit: 10 })).rows).toEqual([]);
    expect((await listItems({ filter: {}, sort: { by, descending }, fromEnd: ids.length + 5, limit: 10 })).rows.map((row) => row.itemId)).toEqual(ids.slice(0, 10));
  });

  it.each<[string, Partial<ItemFilter>, (row: { index: number }) => boolean]>([
    ['a class of the tree', { recordGroup: 'WS', year: 2004, retention: 'D30' }, ({ index }) => index % 20 === 4 && index % 3 === 1],
    ['a year', { year: 2003 }, ({ index }) => index % 20 === 3],
    ['words of the title', { title: '抗旱 通知' }, ({ index }) => index % 4 === 1],
    ['one character of the title', { title: '旱' }, ({ index }) => index % 4 === 1],
    ['a document number', { documentNumber: '〔2004〕24号' }, ({ index }) => index % 20 === 4 && index % 50 === 24 && index % 3 !== 0],
    ['the responsible body', { responsible: '单位3' }, ({ index }) => index % 5 === 3],
    ['dates', { dateFrom: '2004', dateTo: '200506' }, ({ index }) => [4, 5].includes(index % 20) && (index % 11 === 0 || index % 20 === 4 || index % 9 < 6)],
    ['no number', { state: 'unnumbered' }, ({ index }) => index % 2 === 1 || index % 6 === 0],
    ['no number within words and a year', { state: 'unnumbered', title: '抗旱', year: 2001 }, ({ index }) => index % 4 === 1 && index % 20 === 1],
    ['no pages', { state: 'unscanned', year: 2007 }, ({ index }) => index % 20 === 7],
  ])('finds by %s exactly what is asked for, in every order, and counts the same', async (_name, filter, wanted) => {
    const expected = new Set(inserted.flatMap(({ itemId, deletedAt }, index) => (deletedAt === null && wanted({ index }) ? [itemId] : [])));
    expect(expected.size).toBeGreaterThan(10);
    for (const by of SORTS) {
      const rows = await everyPage(filter, { by, descending: by === 'date' }, expected.size > 1000 ? 499 : 61);
      expect([by, rows.length]).toEqual([by, expected.size]);
      expect(rows.every((row) => expected.has(row.itemId))).toBe(true);
    }
    expect(await room.client.catalogue.countItems({ filter })).toEqual({ count: expected.size, capped: false });
  });

  it('finds codes by their beginning, in their order', async () => {
    const rows = await everyPage({ archivalCodePrefix: 'Z109-WS·2004-D30-BGS-000' }, { by: 'archivalCode', descending: false }, 4);
    expect(rows.map((row) => row.itemNumber)).toEqual(rows.map((row) => row.itemNumber).toSorted((a, b) => a! - b!));
    expect(rows.length).toBeGreaterThan(5);
    const down = await everyPage({ archivalCodePrefix: 'Z109-WS·2004-D30-BGS-000' }, { by: 'archivalCode', descending: true }, 4);
    expect(down.toReversed()).toEqual(rows);
  });

  it('shows and counts nothing above the clearance, whatever the filter and order', async () => {
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    for (const filter of [{}, { year: 2005 }, { title: '预算' }, { state: 'deleted' as const }]) {
      const rows = await everyPage(filter, { by: 'title' }, 500, clerk);
      expect(rows.some((row) => row.classification === 'secret')).toBe(false);
      expect((await clerk.catalogue.countItems({ filter })).count).toBe(rows.length);
    }
    const tree = await clerk.catalogue.getTree({});
    expect(tree.reduce((sum, node) => sum + node.count, 0)).toBe((await clerk.catalogue.countItems({ filter: {} })).count);
  });

  it('refuses a cursor that it did not give for this order', async () => {
    const { nextCursor } = await room.client.catalogue.listItems({ filter: {}, sort: { by: 'title' }, limit: 1 });
    for (const cursor of [nextCursor, 'abc', Buffer.from('{}').toString('base64url')]) {
      await expect(room.client.catalogue.listItems({ filter: {}, sort: { by: 'date' }, cursor })).rejects.toMatchObject({ code: 'CATALOGUE_CURSOR_INVALID' });
    }
  });

  it('reads every page through an index, whatever the order and the filter', () => {
    const filters: Partial<ItemFilter>[] = [{}, { fondsId: place.fondsId }, { fondsId: place.fondsId, recordGroup: 'WS', year: 2004 }, { year: 2004 }, { title: '防汛' }, { title: '不存在的词' }, { dateFrom: '2019' }, { state: 'unnumbered' }, { state: 'deleted' }, { archivalCodePrefix: 'Z109' }];
    const plans = SORTS.flatMap((by) => filters.flatMap((filter) => [null, { value: by === 'entered' ? null : by === 'year' || by === 'pageCount' ? 5 : '甲', n: 50 }].flatMap((after) =>
      explainItems(room.context.db, { filter: { state: 'all', ...filter }, sort: { by, descending: false }, after, limit: 50, clearanceRank: 4 }).map((line) => `${by} ${JSON.stringify(filter)}: ${line}`))));
    expect(plans.length).toBeGreaterThan(500);
    const scans = plans.filter((line) => / SCAN (?:i|items)\b/u.test(line) && !/USING (?:COVERING )?INDEX items_(?:unnumbered|unboxed|unscanned|deleted)/u.test(line));
    expect(scans).toEqual([]);
    // Sorting is allowed where a filter has left few rows, never over the whole catalogue.
    expect(plans.filter((line) => /^\S+ \{\}: .*TEMP B-TREE/u.test(line))).toEqual([]);
  });
});
