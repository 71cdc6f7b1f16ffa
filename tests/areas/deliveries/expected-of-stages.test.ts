import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROCESS_PRESETS } from '#shared/presets/processes.ts';
import { deliveryRoom, picture } from '../../harness/delivery-room.ts';
import { movableClock } from '../../harness/movable-clock.ts';

// Monday morning of the machine's own wall.
const MORNING = new Date(2026, 8, 7, 9).getTime();
const DAY = 24 * 3_600_000;

describe('what is expected of a stage that ended', () => {
  const clock = movableClock(MORNING);
  let here: Awaited<ReturnType<typeof deliveryRoom>>;
  beforeEach(async () => {
    clock.setTo(MORNING);
    here = await deliveryRoom('S06-construction', { clock });
    await here.room.client.cases.saveProcess({ presetId: 'S06-construction', settings: PROCESS_PRESETS.find(({ presetId }) => presetId === 'S06-construction')!.settings });
  });
  afterEach(() => here.close());

  const tasks = async () => (await here.room.client.tasks.listTasks({})).map(({ kind, team, data, dueAt, urgency }) => [kind, team, data['number'], data['stage'], dueAt === null ? null : new Date(dueAt).getTime(), urgency]);
  const section = async () => {
    const [found] = (await here.room.client.cases.listCases({})).rows;
    return here.room.client.cases.getCase({ caseId: found!.caseId });
  };
  const papers = async () => (await section()).stages[0]!.papers.map(({ nameZh, state, lateReason }) => [nameZh, state, lateReason]);
  const send = async (type: string, number: number, fields: Readonly<Record<string, string>> = {}) => {
    here.system.send(type, String(number), [{ externalId: `ZL-${number}`, fields: { 分项工程编号: 'GC-1', 编号: `ZL-${number}`, 名称: `第${number}号`, 编制单位: '一工区', 编制日期: '2026-09-06', ...fields }, files: { [`${number}.png`]: await picture(number) } }]);
    return here.take();
  };

  it('appears when the business system says that it ended; what is delivered ticks it off, a shortage is a task with its deadline, and what comes late brings its reason (S06)', async () => {
    here.system.drop('stages', '1.csv', '分项工程编号,分项工程名称,环节,办结时间\nGC-1,区间左线衬砌,编制,2026-09-07 08:30\n');
    await here.take();
    expect(await papers()).toEqual([['施工记录', 'expected', ''], ['检验批验收记录', 'expected', '']]);
    // 次日交资料员: one working day, to its end.
    const due = new Date(2026, 8, 9).getTime();
    expect(await tasks()).toEqual([['paperToAdd', '技术员', 'GC-1', '编制', due, 'normal']]);
    expect((await section()).case).toMatchObject({ missing: 2, required: 2, stage: 2 });

    expect(await send('record', 1)).toMatchObject({ errorCode: null, counts: { taken: 1 } });
    expect(await papers()).toEqual([['施工记录', 'added', ''], ['检验批验收记录', 'expected', '']]);
    expect(await tasks()).toEqual([['paperToAdd', '技术员', 'GC-1', '编制', due, 'normal']]);
    expect((await section()).case).toMatchObject({ missing: 1 });

    clock.advance(3 * DAY);
    expect(await tasks()).toEqual([['paperToAdd', '技术员', 'GC-1', '编制', due, 'overdue']]);
    await send('inspection', 2, { 补交原因: '监理外出，次日补签' });
    expect(await papers()).toEqual([['施工记录', 'added', ''], ['检验批验收记录', 'added', '监理外出，次日补签']]);
    expect((await section()).case).toMatchObject({ missing: 0 });
    expect((await tasks()).map(([kind]) => kind)).not.toContain('paperToAdd');
  });

  it('is the same where the stage is ended here from a list; whoever adds a paper after its time says why, and before it need not', async () => {
    const { room } = here;
    const [process] = await room.client.cases.listProcesses({});
    await room.client.cases.importStages({ processId: process!.processId, fondsId: here.place.fondsId, rows: [{ caseNumber: 'GC-2', title: '车站主体', stage: '编制' }] });
    const add = async (index: number, lateReason = '') => {
      const paper = (await section()).stages[0]!.papers[index]!;
      return room.client.cases.addPaper({ paperId: paper.paperId, version: paper.version, item: { title: paper.nameZh, pageCount: 1 }, lateReason });
    };
    expect((await section()).stages[0]!.late).toBe(false);
    await add(0);
    clock.advance(2 * DAY);
    expect((await section()).stages[0]!.late).toBe(true);
    await expect(add(1)).rejects.toMatchObject({ code: 'CASES_LATE_REASON_NEEDED', data: { paper: '检验批验收记录' } });
    await add(1, '监理次日补签');
    expect(await papers()).toEqual([['施工记录', 'added', ''], ['检验批验收记录', 'added', '监理次日补签']]);
  });
});
