import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliveryRoom, outgoing, picture } from '../../harness/delivery-room.ts';

/** One thing that the other system, or whoever takes, may do. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('send' as const), ids: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }), version: fc.integer({ min: 0, max: 2 }) }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'take' as const }) }, { weight: 1, arbitrary: fc.constant({ kind: 'sendAgain' as const }) },
);

describe('whatever is delivered, how often and in whatever order', () => {
  it('every number has one record, every version is kept once, and another run over the same store changes nothing', async () => {
    const pictures = new Map(await Promise.all(Array.from({ length: 12 }, async (_, index) => [index, await picture(index)] as const)));
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
      const here = await deliveryRoom('S01-office', { settings: { duplicates: 'take' } });
      try {
        const versions = new Set<string>();
        const firsts = new Map<number, string>();
        let sent = 0;
        let last: (() => void) | undefined;
        for (const each of steps) {
          if (each.kind === 'take') await here.take();
          else if (each.kind === 'sendAgain') last?.();
          else {
            const records = each.ids.map((id) => ({ externalId: `OA-${id}`, fields: outgoing(id, { 标题: `第${id}号通知，第${each.version}稿` }), files: { [`${id}.png`]: pictures.get(id * 3 - 3 + each.version)! } }));
            last = () => { sent += 1; here.system.send('outgoing', String(sent).padStart(3, '0'), records); };
            last();
            for (const id of each.ids) {
              versions.add(`${id}/${each.version}`);
              if (!firsts.has(id)) firsts.set(id, `第${id}号通知，第${each.version}稿`);
            }
          }
        }
        await here.take();
        const state = async () => [(await here.titles()).toSorted(), (await here.room.client.deliveries.listHeld({})).rows.length, (await here.lines()).length];
        const before = await state();
        expect(before.slice(0, 2)).toEqual([[...firsts.values()].toSorted(), versions.size - firsts.size]);
        await here.take();
        expect(await state()).toEqual(before);
      } finally {
        await here.close();
      }
    }), { numRuns: 5 });
  }, 120_000);
});
