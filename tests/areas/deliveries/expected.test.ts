import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliveryRoom, picture } from '../../harness/delivery-room.ts';
import { movableClock } from '../../harness/movable-clock.ts';

const MORNING = new Date(2026, 10, 30, 7, 30).getTime();
const HOUR = 3_600_000;

describe('a list of what is expected', () => {
  const clock = movableClock(MORNING);
  let here: Awaited<ReturnType<typeof deliveryRoom>>;
  const open = async (presetId: string) => { clock.setTo(MORNING); here = await deliveryRoom(presetId, { clock }); };
  afterEach(() => here.close());
  const client = () => here.room.client.deliveries;
  const states = async () => (await client().listExpected({ sourceId: here.sourceId })).rows.map(({ externalId, state }) => [externalId, state]);
  const tasks = async () => (await here.room.client.tasks.listTasks({})).map(({ kind, team, data, urgency }) => [kind, team, data['day'], urgency]);

  describe('of yesterday’s discharges (S16)', () => {
    beforeEach(() => open('S16-hospital'));
    const list = '住院号,出院日期,科室,姓名\n1001,2026-11-29,内科,张三\n1002,2026-11-29,内科,李四\n1003,2026-11-29,外科,王五\n';

    it('comes through the store, becomes a task for each unit, and says at every hour what is there, awaited, missing and late', async () => {
      here.system.drop('discharges', '20261129.csv', list);
      await here.take();
      expect(await states()).toEqual([['1001', 'expected'], ['1002', 'expected'], ['1003', 'expected']]);
      expect((await tasks()).toSorted()).toEqual([['expectedMissing', '内科', '2026-11-29', 'warning'], ['expectedMissing', '外科', '2026-11-29', 'warning']]);
      expect(await client().receiveExpected({ sourceId: here.sourceId, listKey: 'discharges', externalIds: ['1003', '1001'] })).toEqual({ came: 2, late: 0, unexpected: 0 });
      expect((await tasks()).map(([, team]) => team)).toEqual(['内科']);
      clock.advance(10 * HOUR);
      expect(await states()).toEqual([['1001', 'came'], ['1002', 'missing'], ['1003', 'came']]);
      expect(await client().countExpected({})).toMatchObject([{ day: '20261129', unit: '内科', expected: 2, came: 1, missing: 1 }, { unit: '外科', expected: 1, came: 1, missing: 0 }]);
      await expect(client().receiveExpected({ sourceId: here.sourceId, listKey: 'discharges', externalIds: ['1002'] })).rejects.toMatchObject({ code: 'DELIVERIES_LATE_REASON_NEEDED' });
      expect(await client().receiveExpected({ sourceId: here.sourceId, listKey: 'discharges', externalIds: ['1002'], reason: '死亡讨论后补' })).toEqual({ came: 0, late: 1, unexpected: 0 });
      expect([await tasks(), (await client().listExpected({ state: 'late' })).rows[0]]).toMatchObject([[], { externalId: '1002', reason: '死亡讨论后补' }]);
    });

    it('takes what no list names only with a reason, and lets a paper be excused for good', async () => {
      here.system.drop('discharges', '20261129.csv', list);
      await here.take();
      const receive = (reason: string) => client().receiveExpected({ sourceId: here.sourceId, listKey: 'discharges', externalIds: ['2001'], unit: '儿科', reason });
      await expect(receive('')).rejects.toMatchObject({ code: 'DELIVERIES_UNEXPECTED_REASON_NEEDED' });
      expect(await receive('名单漏列')).toEqual({ came: 0, late: 0, unexpected: 1 });
      const paper = (await client().listExpected({ words: '1003' })).rows[0]!;
      expect(await client().excuseExpected({ expectedId: paper.expectedId, version: paper.version, reason: '转院，病历随转' })).toMatchObject({ state: 'excused' });
      await expect(client().receiveExpected({ sourceId: here.sourceId, listKey: 'discharges', externalIds: ['1003'] })).rejects.toMatchObject({ code: 'DELIVERIES_EXPECTED_SETTLED' });
    });

    it('can be typed in; a line without a day is named, a known one left, and the list that comes later claims what came before it', async () => {
      const rows = [{ externalId: '1001', day: '2026-11-29', unit: '内科' }, { externalId: '1002', day: '昨天' }];
      expect(await client().importExpected({ sourceId: here.sourceId, listKey: 'discharges', rows, dryRun: true })).toMatchObject({ added: 1 });
      expect(await states()).toEqual([]);
      expect(await client().importExpected({ sourceId: here.sourceId, listKey: 'discharges', rows })).toEqual({ added: 1, known: 0, problems: [{ row: 2, externalId: '1002', code: 'DELIVERIES_DAY_MISSING' }] });
      await client().receiveExpected({ sourceId: here.sourceId, listKey: 'discharges', externalIds: ['1003'], reason: '先到' });
      here.system.drop('discharges', '20261129.csv', list);
      await here.take();
      expect(await states()).toEqual([['1001', 'expected'], ['1003', 'came'], ['1002', 'expected']]);
      expect((await here.lines()).map(([, outcome]) => outcome)).toEqual(['unchanged', 'taken', 'taken']);
    });
  });

  it('is answered by what the system delivers: in time, late with its reason afterwards, and what nobody expected (S13)', async () => {
    await open('S13-expense');
    await here.room.client.schemes.saveUnit({ fondsId: here.place.fondsId, code: 'SCB', name: '市场部', active: true });
    const report = async (number: number) => ({ externalId: `BX-${number}`, fields: { 报销单号: `BX-${number}`, 事由: '差旅', 报销人: `员工${number}`, 报销日期: `2026-11-2${number}`, 部门: '市场部' }, files: { [`${number}.png`]: await picture(number) } });
    here.system.drop('submitted', '1.csv', '报销单号,提交日期,部门,事由\nBX-1,2026-11-27,市场部,差旅\nBX-2,2026-11-27,市场部,差旅\n');
    await here.take();
    here.system.send('expense', 'a', [await report(1), await report(3)]);
    await here.take();
    expect((await states()).toSorted()).toEqual([['BX-1', 'came'], ['BX-2', 'expected'], ['BX-3', 'unexpected']]);
    clock.advance(30 * 24 * HOUR);
    here.system.send('expense', 'b', [await report(2)]);
    await here.take();
    expect((await states()).toSorted()).toEqual([['BX-1', 'came'], ['BX-2', 'late'], ['BX-3', 'unexpected']]);
    expect(await client().receiveExpected({ sourceId: here.sourceId, listKey: 'vouchers', externalIds: ['BX-2'], reason: '邮寄延误' })).toMatchObject({ late: 1 });
    expect(await tasks()).toEqual([]);
  });
});
