import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROCESS_PRESETS } from '#shared/presets/processes.ts';
import { createFondsWithUnits } from '../../harness/described-items.ts';
import { movableClock } from '../../harness/movable-clock.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

const MORNING = new Date(2026, 8, 7, 9).getTime();
const DAYS = 24 * 3_600_000;

describe('a business process that is edited', () => {
  const clock = movableClock(MORNING);
  let room: TestRoom;
  let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
  beforeEach(async () => {
    clock.setTo(MORNING);
    room = await openTestRoom({ clock });
    place = await createFondsWithUnits(room.client);
  });
  afterEach(() => room.close());

  const { settings } = PROCESS_PRESETS.find(({ presetId }) => presetId === 'S24-change-of-name')!;
  const strict = { ...settings, gate: 'open' as const, stages: settings.stages.map((stage, index) => (index > 0 ? stage : { ...stage, nameZh: '窗口受理', papers: [...stage.papers, { paperKey: 'photo', nameZh: '现场照片', nameEn: 'Photograph', required: true, minPages: 1, checks: [] }] })) };
  const establish = () => room.client.cases.saveProcess({ presetId: 'S24-change-of-name', settings });
  const open = async (processId: Awaited<ReturnType<typeof establish>>['processId'], caseNumber: string) => room.client.cases.openCase({ processId, caseNumber, title: caseNumber, fondsId: place.fondsId });
  const firstStage = async (caseId: Awaited<ReturnType<typeof open>>['case']['caseId']) => { const { case: row, stages: [stage] } = await room.client.cases.getCase({ caseId }); return [row.gate, stage!.nameZh, stage!.papers.length]; };

  it('leaves the cases that run as they were: stages, papers, gate and all; those opened afterwards go by the new one', async () => {
    const { processId, version } = await establish();
    const before = await open(processId, 'GH-1');
    await room.client.cases.saveProcess({ processId, version, settings: strict });
    const after = await open(processId, 'GH-2');
    expect([await firstStage(before.case.caseId), await firstStage(after.case.caseId)]).toEqual([['block', '业务受理', 3], ['open', '窗口受理', 4]]);
    await expect(room.client.cases.completeStage({ caseId: before.case.caseId, version: before.case.version })).rejects.toMatchObject({ code: 'CASES_PAPERS_MISSING' });
    expect((await room.client.cases.completeStage({ caseId: after.case.caseId, version: after.case.version })).case.stage).toBe(2);
    // What a business system says of a case that runs is read by the stages that the case has.
    const ended = await room.client.cases.importStages({ processId, fondsId: place.fondsId, rows: [{ caseNumber: 'GH-1', stage: '业务受理' }, { caseNumber: 'GH-3', stage: '窗口受理' }, { caseNumber: 'GH-4', stage: '业务受理' }] });
    expect(ended).toMatchObject({ opened: 1, ended: 2, problems: [{ row: 3, code: 'CASES_STAGE_UNKNOWN' }] });
    expect((await room.client.cases.listProcessVersions({ processId })).map(({ effectiveFrom, papers, cases }) => [effectiveFrom, papers, cases])).toEqual([['20260907', strict.stages.flatMap(({ papers }) => papers).length, 2], ['', settings.stages.flatMap(({ papers }) => papers).length, 1]]);
  });

  it('comes into force on its day, and the last one saved for that day is the one', async () => {
    const { processId, version } = await establish();
    const saved = await room.client.cases.saveProcess({ processId, version, settings: { ...strict, nameZh: '更名过户（草）' }, effectiveFrom: '20260910' });
    expect(saved).toMatchObject({ settings: { nameZh: settings.nameZh }, coming: { effectiveFrom: '20260910', settings: { nameZh: '更名过户（草）' } } });
    const again = await room.client.cases.saveProcess({ processId, version: saved.version, settings: { ...strict, nameZh: '更名过户（新）' }, effectiveFrom: '20260910' });
    expect(await firstStage((await open(processId, 'GH-1')).case.caseId)).toEqual(['block', '业务受理', 3]);
    clock.advance(3 * DAYS);
    expect((await room.client.cases.listProcesses({}))[0]).toMatchObject({ settings: { nameZh: '更名过户（新）' }, effectiveFrom: '20260910', coming: null });
    expect(await firstStage((await open(processId, 'GH-2')).case.caseId)).toEqual(['open', '窗口受理', 4]);
    await expect(room.client.cases.saveProcess({ processId, version: again.version, settings, effectiveFrom: '20260909' })).rejects.toMatchObject({ code: 'CASES_EFFECTIVE_IN_PAST' });
  });

  it('is taken out of use and back without a new version', async () => {
    const { processId, version } = await establish();
    const retired = await room.client.cases.saveProcess({ processId, version, settings, retired: true });
    await expect(open(processId, 'GH-1')).rejects.toMatchObject({ code: 'CASES_PROCESS_RETIRED' });
    await room.client.cases.saveProcess({ processId, version: retired.version, settings, retired: false });
    expect(await room.client.cases.listProcessVersions({ processId })).toHaveLength(1);
  });

  it('is refused with what is wrong, and stays as it was', async () => {
    const { processId, version } = await establish();
    const wrong = { ...settings, stages: [...settings.stages, { ...settings.stages[0]!, stageKey: 'twice' }] };
    await expect(room.client.cases.saveProcess({ processId, version, settings: wrong })).rejects.toMatchObject({ code: 'CASES_PROCESS_WRONG', data: { stage: wrong.stages.length, problem: 'stageSameName' } });
    expect((await room.client.cases.listProcesses({}))[0]).toMatchObject({ version, settings: { nameZh: settings.nameZh } });
  });
});
