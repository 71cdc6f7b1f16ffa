import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isErrorCode, MunimentError } from '#shared/errors.ts';
import { createFondsWithUnits, describeItem } from '../../harness/described-items.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

type Step = { readonly kind: 'create' | 'retitle' | 'reclass' | 'delete' | 'restore' | 'number' | 'undo'; readonly pick: number; readonly word: string };

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('create', 'create', 'retitle', 'reclass', 'delete', 'restore', 'number', 'undo', 'undo'), pick: fc.nat(30), word: fc.constantFrom('防汛', '抗旱', '预算', '人事', '水库'),
});

describe('work in any order', () => {
  let room: TestRoom;
  let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
  beforeAll(async () => {
    room = await openTestRoom();
    place = await createFondsWithUnits(room.client);
  });
  afterAll(() => room.close());

  const allItems = async () => {
    const [live, deleted] = await Promise.all((['all', 'deleted'] as const).map((state) => room.client.catalogue.listItems({ filter: { state }, sort: { by: 'entered', descending: false }, limit: 500 })));
    return [...live!.rows, ...deleted!.rows];
  };

  const perform = async ({ kind, pick, word }: Step, tokens: number[]) => {
    const { catalogue } = room.client;
    const items = await allItems();
    const item = items[pick % Math.max(1, items.length)];
    if (kind === 'create' || item === undefined) return tokens.push((await catalogue.createItem({ fields: describeItem(place, { title: `关于${word}的通知` }), assignCode: pick % 2 === 0 })).undoToken);
    const reference = { itemIds: [item.itemId] };
    if (kind === 'retitle') return tokens.push((await catalogue.updateItem({ itemId: item.itemId, version: item.version, changes: { title: `关于${word}的报告` } })).undoToken);
    if (kind === 'reclass') return tokens.push((await catalogue.updateItem({ itemId: item.itemId, version: item.version, changes: { retention: pick % 2 === 0 ? 'Y' : 'D10' }, renumber: true })).undoToken);
    if (kind === 'delete') return tokens.push((await catalogue.deleteItems({ ...reference, reason: word })).undoToken);
    if (kind === 'restore') return tokens.push((await catalogue.restoreItems({ ...reference, reason: word })).undoToken);
    if (kind === 'number') return tokens.push((await catalogue.assignCodes(reference)).undoToken ?? 1);
    return tokens.push((await catalogue.undoChange({ undoToken: tokens[pick % Math.max(1, tokens.length)] ?? 1 })).undoToken);
  };

  it('keeps codes unique and true, never gives a number twice, and finds exactly what is there', async () => {
    const given = new Map<string, string>();
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16 }), async (steps) => {
      const tokens: number[] = [];
      for (const each of steps) {
        // Refusals are part of the work; anything but a refusal of the catalogue is a fault.
        await perform(each, tokens).catch((error: unknown) => {
          if (!(error instanceof MunimentError) || !isErrorCode(error.code) || !error.code.startsWith('CATALOGUE_')) throw error;
        });
        for (const { itemId, archivalCode, retention } of await allItems()) {
          if (archivalCode === null) continue;
          expect(given.get(archivalCode) ?? itemId).toBe(itemId);
          given.set(archivalCode, itemId);
          expect(archivalCode).toContain(`-${retention}-`);
        }
      }
      const items = await allItems();
      for (const word of ['防汛', '抗旱', '预算', '人事', '水库']) {
        const wanted = items.filter((item) => item.deletedAt === null && item.title.includes(word)).map((item) => item.itemId).toSorted();
        const { hits, count } = await room.client.search.searchAll({ query: word, limit: 200 });
        expect(hits.map((hit) => hit.item.itemId).toSorted()).toEqual(wanted);
        expect(count).toBe(wanted.length);
      }
      expect(await room.as({ roles: ['auditor'] }).preservation.verifyRoom({ blobs: false })).toMatchObject({ ok: true });
    }), { numRuns: 6, seed: 20261123 });
  });
});
