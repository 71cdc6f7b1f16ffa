import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallInput } from '#main/rpc/verbs.ts';
import { indexRows } from '#main/areas/search/index-rows.ts';
import { createFondsWithUnits, describeItem } from '../../harness/described-items.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { addPagesWithText } from '../../harness/pages-with-text.ts';

const ALPHABET = [...'水库坝渠闸泵堤洪'];
const LEVELS = ['public', 'internal', 'secret'] as const;
const ITEMS = 60;

interface Known { readonly itemId: string; readonly title: string; readonly text: string; readonly year: number; readonly level: number; readonly unitId: string }

describe('questions of one and two characters over random titles and pages', () => {
  let room: TestRoom;
  const known: Known[] = [];
  beforeAll(async () => {
    room = await openTestRoom();
    const place = await createFondsWithUnits(room.client);
    const draw = fc.sample(fc.record({
      title: fc.array(fc.constantFrom(...ALPHABET), { minLength: 1, maxLength: 5 }), text: fc.array(fc.constantFrom(...ALPHABET), { maxLength: 6 }), year: fc.integer({ min: 2001, max: 2004 }), level: fc.integer({ min: 0, max: 2 }), atOffice: fc.boolean(),
    }), { numRuns: ITEMS, seed: 5 });
    for (const { title, text, year, level, atOffice } of draw) {
      const unitId = (atOffice ? place.office : place.personnel).unitId;
      const fields = describeItem(place, { title: title.join(''), documentNumber: '', responsible: '', documentType: '', year, date: String(year), unitId, classification: LEVELS[level]!, ...(level === 2 && { secrecyTerm: '10年' }) });
      const { item } = await room.client.catalogue.createItem({ fields, assignCode: false });
      if (text.length > 0) await addPagesWithText(room, item.itemId, [text.join('')]);
      known.push({ itemId: item.itemId, title: item.title, text: text.join(''), year, level, unitId });
    }
  });
  afterAll(() => room.close());

  const word = fc.array(fc.constantFrom(...ALPHABET), { minLength: 1, maxLength: 2 }).map((characters) => characters.join(''));
  const has = ({ title, text }: Known, wanted: string): boolean => title.includes(wanted) || text.includes(wanted);
  /** Every page of results, with the count and the units of the first. */
  const ask = async (question: Pick<CallInput<'search', 'searchAll'>, 'query' | 'sort' | 'year'>, clearance: (typeof LEVELS)[number]) => {
    const client = room.as({ roles: ['clerk'], clearance });
    const first = await client.search.searchAll({ ...question, limit: 7 });
    const ids = first.hits.map(({ item }) => item.itemId as string);
    for (let cursor = first.nextCursor; cursor !== null;) {
      const next = await client.search.searchAll({ ...question, limit: 7, cursor });
      ids.push(...next.hits.map(({ item }) => item.itemId as string));
      cursor = next.nextCursor;
    }
    return { ids, count: first.count, units: Object.fromEntries(first.facets.unit.map(({ value, count }) => [value, count])) };
  };
  const expectAsScanned = async (question: Parameters<typeof ask>[0], clearance: (typeof LEVELS)[number], holds: (item: Known) => boolean) => {
    const scanned = known.filter((item) => item.level <= LEVELS.indexOf(clearance) && (question.year == null || item.year === question.year) && holds(item));
    const { ids, count, units } = await ask(question, clearance);
    expect(ids.toSorted()).toEqual(scanned.map(({ itemId }) => itemId).toSorted());
    expect(count).toBe(scanned.length);
    const spread: Record<string, number> = {};
    for (const { unitId } of scanned) spread[unitId] = (spread[unitId] ?? 0) + 1;
    expect(units).toEqual(spread);
  };

  it('find, count and spread over units and show page by page what a look at every item finds, within the clearance and the year', async () => {
    await fc.assert(fc.asyncProperty(word, fc.constantFrom(...LEVELS), fc.option(fc.integer({ min: 2001, max: 2004 })), fc.constantFrom('best' as const, 'newest' as const, 'dateNewest' as const), async (query, clearance, year, sort) => {
      await expectAsScanned({ query, sort, year }, clearance, (item) => has(item, query));
    }), { numRuns: 40, seed: 7 });
  });

  it('do so with or and not', async () => {
    await fc.assert(fc.asyncProperty(word, word, word, fc.constantFrom(...LEVELS), async (one, other, unwanted, clearance) => {
      await expectAsScanned({ sort: 'best', query: `(${one} | ${other}) -${unwanted}` }, clearance, (item) => (has(item, one) || has(item, other)) && !has(item, unwanted));
    }), { numRuns: 40, seed: 11 });
  });
});

describe('the rows of a beginning that very many items have', () => {
  let room: TestRoom;
  beforeAll(async () => { room = await openTestRoom(); });
  afterAll(() => room.close());

  it('go on below those that were gathered first', () => {
    const { db } = room.context;
    db.sqlite.exec("WITH RECURSIVE k (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM k WHERE n < 20500) INSERT INTO item_index (rowid, title) SELECT n, '凇汛' FROM k");
    const context = { db, gathered: new Map(), goOn: () => undefined } as unknown as Parameters<typeof indexRows>[0];
    const ask = (below: number, limit: number) => indexRows(context, 'item_index', '"凇"*', below, limit);
    expect([ask(30_000, 3), ask(600, 2), ask(502, 1000).length, ask(3, 10)]).toEqual([[20_500, 20_499, 20_498], [599, 598], 501, [2, 1]]);
    expect(ask(30_000, 30_000)).toHaveLength(20_500);
  });
});
