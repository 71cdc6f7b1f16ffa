import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROCESS_PRESETS } from '#shared/presets/processes.ts';
import { carryPaper } from '#main/areas/cases/receive-papers.ts';
import { noticeDeadlines } from '#main/areas/cases/start-case-watch.ts';
import { createFondsWithUnits } from '../../harness/described-items.ts';
import { movableClock } from '../../harness/movable-clock.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

type Detail = Awaited<ReturnType<TestRoom['client']['cases']['getCase']>>;

const HOURS = 3_600_000;
const preset = (presetId: string) => PROCESS_PRESETS.find((each) => each.presetId === presetId)!;
const papersOf = (detail: Detail, position = 1) => detail.stages[position - 1]!.papers;

describe('a case of a business process', () => {
  // Monday, 09:00 of the machine's own wall.
  const clock = movableClock(new Date(2026, 8, 7, 9).getTime());
  let room: TestRoom;
  let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
  beforeEach(async () => {
    clock.setTo(new Date(2026, 8, 7, 9).getTime());
    room = await openTestRoom({ clock });
    place = await createFondsWithUnits(room.client);
  });
  afterEach(() => room.close());

  const install = (presetId: string) => room.client.cases.saveProcess({ presetId, settings: preset(presetId).settings });
  const open = async (presetId = 'S32-new-supply', caseNumber = 'GD-001') => {
    const { processId } = await install(presetId);
    return room.client.cases.openCase({ processId, caseNumber, title: '青石水泥厂新装', fondsId: place.fondsId });
  };
  const add = (paper: { paperId: string; version: number; nameZh: string; minPages: number }, lateReason = '', by = room.client) =>
    by.cases.addPaper({ paperId: paper.paperId as never, version: paper.version, item: { title: paper.nameZh, pageCount: paper.minPages }, lateReason });
  /** Adds what the stage under way requires, and ends it. */
  const endStage = async (detail: Detail) => {
    let now = detail;
    for (const paper of papersOf(now, now.case.stage)) if (paper.required && paper.state === 'expected') now = await add(paper);
    return room.client.cases.completeStage({ caseId: now.case.caseId, version: now.case.version });
  };
  const tasks = async () => (await room.client.tasks.listTasks({})).map(({ kind, dueAt, urgency }) => [kind, dueAt === null ? null : Math.round((Date.parse(dueAt) - clock.nowMs()) / HOURS), urgency]);
  const reviewer = () => room.as({ roles: ['clerk'], name: '李审' });

  it('lists for each stage what it must leave behind, and starts the clock of the first', async () => {
    const detail = await open();
    expect(detail.stages.map(({ nameZh, papers }) => [nameZh, papers.map(({ nameZh: paper, required }) => `${paper}${required ? '' : '?'}`)])).toEqual(preset('S32-new-supply').settings.stages.map(({ nameZh, papers }) => [nameZh, papers.map((paper) => `${paper.nameZh}${paper.required ? '' : '?'}`)]));
    expect(detail.case).toMatchObject({ state: 'open', stage: 1, light: 'normal', missing: 0 });
    // One working day: the end of Tuesday.
    expect(new Date(detail.case.dueAt!).getTime()).toBe(new Date(2026, 8, 9).getTime());
  });

  it('cannot go on without its papers where the process says so (业务必须完成档案才能完成), and names them', async () => {
    const detail = await open();
    await expect(room.client.cases.completeStage({ caseId: detail.case.caseId, version: detail.case.version })).rejects.toMatchObject({ code: 'CASES_PAPERS_MISSING', data: { papers: ['用电申请书', '客户主体证明'] } });
    expect((await endStage(detail)).case).toMatchObject({ stage: 2, state: 'open' });
  });

  it('goes on with a reason where the process lets it, and the paper that comes late says why (补录)', async () => {
    const { case: { caseId, version } } = await open('S23-high-voltage');
    await expect(room.client.cases.completeStage({ caseId, version })).rejects.toMatchObject({ code: 'CASES_REASON_NEEDED' });
    const gone = await room.client.cases.completeStage({ caseId, version, reason: '客户次日补交' });
    expect(gone.stages[0]).toMatchObject({ reason: '客户次日补交', doneBy: '周敏' });
    expect(gone.case.missing).toBe(2);
    await expect(add(papersOf(gone)[0]!)).rejects.toMatchObject({ code: 'CASES_LATE_REASON_NEEDED' });
    expect(papersOf(await add(papersOf(gone)[0]!, '客户外出'))[0]).toMatchObject({ state: 'added', lateReason: '客户外出' });
    expect(gone.stages).toHaveLength(24);
  });

  it('makes the tasks of S32 by itself: 待添加, 待发送 within 48 hours, 待移交 within a week, 待移交卷宗', async () => {
    const { processId } = await install('S32-new-supply');
    const row = { caseNumber: 'GD-9', title: '新装', stage: '业务受理', endedAt: '' as const };
    await room.client.cases.importStages({ processId, fondsId: place.fondsId, rows: [row] });
    expect(await tasks()).toEqual([['paperToAdd', 48, 'normal']]);
    let detail = await room.client.cases.getCase({ caseId: (await room.client.cases.listCases({})).rows[0]!.caseId });
    for (const paper of papersOf(detail)) if (paper.required) detail = await add(paper);
    expect(await tasks()).toEqual([['paperToSend', 48, 'normal']]);
    clock.advance(30 * HOURS);
    detail = await room.client.cases.sendPapers({ caseId: detail.case.caseId, paperIds: papersOf(detail).filter(({ state }) => state === 'added').map(({ paperId }) => paperId) });
    expect(await tasks()).toEqual([['paperToSend', 18, 'warning']]);
    detail = await reviewer().cases.reviewPapers({ caseId: detail.case.caseId, papers: papersOf(detail).filter(({ state }) => state === 'sent').map(({ paperId }) => ({ paperId, accepted: true })) });
    // Seven days, to the end of the day: from Tuesday 15:00.
    expect(await tasks()).toEqual([['paperToTransfer', 7 * 24 + 9, 'normal']]);
    room.context.write((tx) => { for (const { paperId } of papersOf(detail).filter(({ state }) => state === 'reviewed')) carryPaper(room.context, tx, paperId, 'received'); });
    expect(await tasks()).toEqual([]);
  });

  it('is reminded until it is done: overdue stays overdue, and a task that somebody waves away comes back', async () => {
    const { processId } = await install('S32-new-supply');
    await room.client.cases.importStages({ processId, fondsId: place.fondsId, rows: [{ caseNumber: 'GD-9', stage: 'accept' }] });
    clock.advance(49 * HOURS);
    noticeDeadlines(room.context);
    const late = (await room.client.tasks.listTasks({})).find(({ kind }) => kind === 'paperToAdd')!;
    expect(late.urgency).toBe('overdue');
    await room.client.tasks.closeTask({ taskId: late.taskId, version: late.version, outcome: 'dismissed', note: '不急' });
    noticeDeadlines(room.context);
    expect((await room.client.tasks.listTasks({})).map(({ kind }) => kind)).toContain('paperToAdd');
  });

  it('is reminded of its papers also when its last stage has ended', async () => {
    const { processId } = await install('S22-new-supply');
    await room.client.cases.importStages({ processId, fondsId: place.fondsId, rows: [{ caseNumber: 'GD-8', stage: 'powerOn' }] });
    for (const { taskId, version } of await room.client.tasks.listTasks({})) await room.client.tasks.closeTask({ taskId, version, outcome: 'dismissed', note: '不急' });
    noticeDeadlines(room.context);
    expect((await room.client.tasks.listTasks({})).map(({ kind }) => kind)).toEqual(['paperToAdd', 'paperToAdd', 'paperToAdd', 'paperToAdd']);
  });

  it('does not come of a process whose papers the catalogue would not take', async () => {
    const { settings } = preset('S22-new-supply');
    for (const wrong of [{ recordGroup: '不是门类' }, { classCode: '类-别' }, { retention: 'forever' }]) await expect(room.client.cases.saveProcess({ settings: { ...settings, ...wrong } })).rejects.toMatchObject({ code: 'HOST_INVALID_INPUT' });
  });

  it('warns of a stage that runs out of time, once, also when the machine slept over it for a week', async () => {
    await open();
    noticeDeadlines(room.context);
    expect(await tasks()).toEqual([]);
    clock.advance(7 * 24 * HOURS);
    noticeDeadlines(room.context);
    noticeDeadlines(room.context);
    expect((await tasks()).map(([kind, , urgency]) => [kind, urgency])).toEqual([['stageEnding', 'overdue']]);
  });

  it('stands still while it is paused with a reason, and has as much time left afterwards as before', async () => {
    const { case: { caseId, version } } = await open();
    clock.advance(5 * HOURS);
    const paused = await room.client.cases.pauseCase({ caseId, version, reason: '客户申请延期' });
    expect(paused.pauses).toMatchObject([{ reason: '客户申请延期', to: null, by: '周敏' }]);
    clock.advance(100 * HOURS);
    const { case: going } = await room.client.cases.resumeCase({ caseId, version: paused.case.version });
    expect((Date.parse(going.dueAt!) - clock.nowMs()) / HOURS).toBe(39 - 5);
    expect(going.light).toBe('normal');
  });

  it('does not lose time when the clock was set back during a pause', async () => {
    const { case: { caseId, version, dueAt } } = await open();
    const paused = await room.client.cases.pauseCase({ caseId, version, reason: '停电' });
    clock.advance(-50 * HOURS);
    expect((await room.client.cases.resumeCase({ caseId, version: paused.case.version })).case.dueAt).toBe(dueAt);
  });

  it('lets nobody review what they added, asks why something is refused, and keeps every refusal', async () => {
    let detail = await open();
    const [application] = papersOf(detail);
    detail = await add(application!);
    const { caseId } = detail.case;
    detail = await room.client.cases.sendPapers({ caseId, paperIds: [application!.paperId] });
    const { paperId } = application!;
    await expect(room.client.cases.reviewPapers({ caseId, papers: [{ paperId, accepted: true }] })).rejects.toMatchObject({ code: 'CASES_OWN_PAPER' });
    await expect(reviewer().cases.reviewPapers({ caseId, papers: [{ paperId, accepted: false }] })).rejects.toMatchObject({ code: 'CASES_REFUSAL_NEEDS_REASON' });
    detail = await reviewer().cases.reviewPapers({ caseId, papers: [{ paperId, accepted: false, reason: 'unsealed', note: '缺公章' }] });
    expect(papersOf(detail)[0]).toMatchObject({ state: 'expected', refusals: [{ reason: 'unsealed', note: '缺公章', by: '李审', gate: 'team' }] });
  });

  it('takes too few pages for nothing, and one item for one paper only', async () => {
    let detail = await open();
    const [application, identity] = papersOf(detail);
    detail = await add(application!);
    const itemId = papersOf(detail)[0]!.itemId!;
    await expect(room.client.cases.addPaper({ paperId: identity!.paperId, version: identity!.version, item: { itemId } })).rejects.toMatchObject({ code: 'CASES_ITEM_HAS_A_PAPER' });
    await expect(add(papersOf(detail, 6)[0]!)).rejects.toMatchObject({ code: 'CASES_STAGE_NOT_BEGUN' });
    expect((await room.client.catalogue.listItems({ filter: {}, sort: { by: 'entered' }, limit: 10 })).rows).toHaveLength(1);
  });

  it('becomes one dossier of what the room received, in the order of the checklist, and is closed when nothing is left', async () => {
    let detail = await open('S16-discharge', 'ZY-2026-0001');
    const { caseId } = detail.case;
    for (let stage = 0; stage < 4; stage += 1) detail = await endStage(detail);
    expect(detail.case.state).toBe('ended');
    await expect(room.client.cases.formDossier({ caseId, version: detail.case.version })).rejects.toMatchObject({ code: 'CASES_NOTHING_RECEIVED' });
    const papers = papersOf(detail).filter(({ state }) => state === 'added');
    detail = await room.client.cases.sendPapers({ caseId, paperIds: papers.map(({ paperId }) => paperId) });
    room.context.write((tx) => { for (const { paperId } of papers) carryPaper(room.context, tx, paperId, 'received'); });
    detail = await room.client.cases.getCase({ caseId });
    detail = await room.client.cases.formDossier({ caseId, version: detail.case.version, year: 2026 });
    expect(detail.case.state).toBe('closed');
    const { volume, items } = await room.client.arrangement.getVolume({ volumeId: detail.case.volumeId! });
    expect(volume).toMatchObject({ kind: 'medicalRecord', subject: 'ZY-2026-0001', itemCount: 6 });
    expect(items.map(({ title }) => title)).toEqual(['病案首页', '入院记录', '病程记录', '医嘱单', '检验检查报告', '出院记录']);
    expect((await tasks()).map(([kind]) => kind)).toEqual(['dossierToShelve']);
  });

  it('comes from a list of the business system: idempotent, each bad line named, the rest done, and first looked at without keeping anything', async () => {
    const { processId } = await install('S32-new-supply');
    const rows = [
      { caseNumber: 'GD-1', title: '甲厂', stage: '现场勘查', endedAt: new Date(clock.nowMs() - 5 * HOURS).toISOString() }, { caseNumber: 'GD-2', stage: '没有的环节' },
      { caseNumber: 'GD-3', stage: 'accept', endedAt: new Date(clock.nowMs() + 5 * HOURS).toISOString() }, { caseNumber: 'GD-4', stage: 'accept', account: '404' },
    ];
    const input = { processId, fondsId: place.fondsId, rows };
    const told = { opened: 1, ended: 2, unchanged: 0, problems: [{ row: 2, caseNumber: 'GD-2', code: 'CASES_STAGE_UNKNOWN' }, { row: 3, caseNumber: 'GD-3', code: 'CASES_ENDS_IN_FUTURE' }, { row: 4, caseNumber: 'GD-4', code: 'CASES_SUBJECT_NOT_FOUND' }] };
    expect(await room.client.cases.importStages({ ...input, dryRun: true })).toEqual(told);
    expect((await room.client.cases.listCases({})).rows).toEqual([]);
    expect(await room.client.cases.importStages(input)).toEqual(told);
    expect((await room.client.cases.importStages(input))).toMatchObject({ opened: 0, ended: 0, unchanged: 1 });
    expect((await room.client.cases.listCases({})).rows).toMatchObject([{ caseNumber: 'GD-1', stage: 3, missing: 3 }]);
    // 48 hours run from when the stage ended, not from the import.
    expect(await tasks()).toEqual([['paperToAdd', 43, 'normal'], ['paperToAdd', 43, 'normal']]);
  });

  it('above the clearance is neither shown nor counted, and its tasks do not say what it is about', async () => {
    const { processId } = await install('S24-change-of-name');
    const { case: { caseId } } = await room.client.cases.openCase({ processId, caseNumber: 'M-1', title: '机密工程过户', fondsId: place.fondsId, classification: 'confidential' });
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    expect((await clerk.cases.listCases({})).rows).toEqual([]);
    await expect(clerk.cases.getCase({ caseId })).rejects.toMatchObject({ code: 'CASES_CASE_NOT_FOUND' });
    clock.advance(24 * HOURS);
    noticeDeadlines(room.context);
    expect(JSON.stringify(await clerk.tasks.listTasks({}))).not.toContain('机密工程');
  });

  it('keeps its stages when the process is changed, and refuses a change over somebody else’s', async () => {
    const process = await install('S22-new-supply');
    const { case: { caseId } } = await room.client.cases.openCase({ processId: process.processId, caseNumber: 'A', title: '甲', fondsId: place.fondsId });
    const settings = { ...process.settings, stages: process.settings.stages.slice(0, 1) };
    await room.client.cases.saveProcess({ processId: process.processId, version: process.version, settings });
    await expect(room.client.cases.saveProcess({ processId: process.processId, version: process.version, settings })).rejects.toMatchObject({ code: 'CASES_CHANGED_MEANWHILE' });
    expect((await room.client.cases.getCase({ caseId })).stages).toHaveLength(4);
    expect((await room.client.cases.openCase({ processId: process.processId, caseNumber: 'B', title: '乙', fondsId: place.fondsId })).stages).toHaveLength(1);
    await expect(room.client.cases.openCase({ processId: process.processId, caseNumber: 'B', title: '丙', fondsId: place.fondsId })).rejects.toMatchObject({ code: 'CASES_NUMBER_TAKEN' });
  });
});
