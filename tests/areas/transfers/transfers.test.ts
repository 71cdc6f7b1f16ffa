import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROCESS_PRESETS } from '#shared/presets/processes.ts';
import { createFondsWithUnits } from '../../harness/described-items.ts';
import { movableClock } from '../../harness/movable-clock.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

const MORNING = new Date(2026, 8, 7, 9).getTime();
const HOURS = 3_600_000;

describe('a transfer', () => {
  const clock = movableClock(MORNING);
  let room: TestRoom;
  let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
  beforeEach(async () => {
    clock.setTo(MORNING);
    room = await openTestRoom({ clock });
    place = await createFondsWithUnits(room.client);
  });
  afterEach(() => room.close());

  type Line = Parameters<TestRoom['client']['transfers']['addLines']>[0]['lines'][number];
  const create = (lines: Line[]) => room.client.transfers.createTransfer({ fondsId: place.fondsId, fromWhom: '营业班', recordGroup: 'WS', retention: 'D30', year: 2026, lines });
  const receiver = () => room.as({ roles: ['clerk'], name: '赵档' });
  const sent = async (lines: Line[] = [{ title: '合同', pages: 4 }, { title: '申请书', pages: 2 }]) => {
    const { transfer: { transferId, version } } = await create(lines);
    return room.client.transfers.sendTransfer({ transferId, version });
  };
  const titles = async () => (await room.client.catalogue.listItems({ filter: {}, sort: { by: 'entered' }, limit: 50 })).rows.map(({ title, pageCount, note }) => [title, pageCount, note]);

  it('is numbered through the year, and is a list that can be changed until it is handed over', async () => {
    const first = await create([{ title: '合同', pages: 4 }]);
    expect([first.transfer.number, (await create([])).transfer.number]).toEqual(['YJ-2026-0001', 'YJ-2026-0002']);
    const { transferId } = first.transfer;
    const more = await room.client.transfers.addLines({ transferId, version: 1, lines: [{ title: '附图', pages: 1 }, { title: '误放', pages: 1 }] });
    const less = await room.client.transfers.removeLine({ transferId, version: 2, lineId: more.lines[2]!.lineId });
    expect(less.lines.map(({ position, title }) => [position, title])).toEqual([[1, '合同'], [2, '附图']]);
    await expect(room.client.transfers.addLines({ transferId, version: 1, lines: [{ title: '旧', pages: 1 }] })).rejects.toMatchObject({ code: 'TRANSFERS_CHANGED_MEANWHILE' });
    await room.client.transfers.sendTransfer({ transferId, version: 3 });
    await expect(room.client.transfers.addLines({ transferId, version: 4, lines: [{ title: '补', pages: 1 }] })).rejects.toMatchObject({ code: 'TRANSFERS_NOT_NOW' });
  });

  it('is counted page by page: shortage and damage stand in the line, refusals have a reason, and nothing is signed before the last line', async () => {
    const { transfer: { transferId }, lines: [contract, application] } = await sent();
    const count = { lineId: contract!.lineId, countedPages: 3, damage: '右下角撕裂', accepted: true };
    const counted = await receiver().transfers.countLines({ transferId, version: 2, counts: [count] });
    expect(counted.transfer).toMatchObject({ accepted: 1, pending: 1, differing: 1, damaged: 1 });
    await expect(receiver().transfers.signTransfer({ transferId, version: 3 })).rejects.toMatchObject({ code: 'TRANSFERS_NOT_COUNTED', data: { lines: 1 } });
    await expect(receiver().transfers.countLines({ transferId, version: 3, counts: [{ lineId: application!.lineId, countedPages: 2, accepted: false }] })).rejects.toMatchObject({ code: 'TRANSFERS_REFUSAL_NEEDS_REASON' });
    await expect(receiver().transfers.countLines({ transferId, version: 3, counts: [{ lineId: application!.lineId, countedPages: 0, accepted: true }] })).rejects.toMatchObject({ code: 'TRANSFERS_NOTHING_COUNTED' });
    await receiver().transfers.countLines({ transferId, version: 3, counts: [{ lineId: application!.lineId, countedPages: 2, accepted: false, refusal: 'unsigned', note: '缺户主签字' }] });
    const signed = await receiver().transfers.signTransfer({ transferId, version: 4 });
    expect(signed.transfer).toMatchObject({ state: 'signed', sentBy: '周敏', signedBy: '赵档', accepted: 1, refused: 1 });
    // What was counted is what the catalogue has.
    expect(await titles()).toEqual([['合同', 3, '右下角撕裂']]);
    expect(signed.lines.map(({ itemId }) => itemId !== null)).toEqual([true, false]);
  });

  it('is signed by two people: who handed it over cannot receive it', async () => {
    const { transfer: { transferId }, lines } = await sent();
    await room.client.transfers.countLines({ transferId, version: 2, counts: lines.map(({ lineId, statedPages }) => ({ lineId, countedPages: statedPages, accepted: true })) });
    await expect(room.client.transfers.signTransfer({ transferId, version: 3 })).rejects.toMatchObject({ code: 'TRANSFERS_OWN_LIST' });
    expect(await titles()).toEqual([]);
  });

  it('turns yellow in the evening and red at midnight (当日登入), as a task that goes when it is signed', async () => {
    const { transfer: { transferId }, lines } = await sent();
    const light = async () => (await room.client.transfers.getTransfer({ transferId })).transfer.light;
    const kinds = async () => (await room.client.tasks.listTasks({})).map(({ kind, urgency }) => [kind, urgency]);
    expect(await light()).toBe('normal');
    clock.advance(12 * HOURS);
    expect(await light()).toBe('warning');
    clock.advance(4 * HOURS);
    expect([await light(), await kinds()]).toEqual(['overdue', [['transferToCount', 'overdue']]]);
    await receiver().transfers.countLines({ transferId, version: 2, counts: lines.map(({ lineId, statedPages }) => ({ lineId, countedPages: statedPages, accepted: true })) });
    await receiver().transfers.signTransfer({ transferId, version: 3 });
    expect([await light(), await kinds()]).toEqual(['normal', []]);
  });

  it('carries reviewed papers of a case: received they can be filed, refused they go back to who brings them, and no paper is on two lists', async () => {
    const { settings } = PROCESS_PRESETS.find(({ presetId }) => presetId === 'S24-change-of-name')!;
    const { processId } = await room.client.cases.saveProcess({ settings });
    let detail = await room.client.cases.openCase({ processId, caseNumber: 'GH-1', title: '过户', fondsId: place.fondsId });
    const papers = detail.stages[0]!.papers;
    for (const paper of papers) detail = await room.client.cases.addPaper({ paperId: paper.paperId, version: paper.version, item: { title: paper.nameZh, pageCount: 1 } });
    const lines = papers.map(({ paperId, nameZh }) => ({ title: nameZh, pages: 1, paperId }));
    await expect(create(lines)).rejects.toMatchObject({ code: 'TRANSFERS_PAPER_NOT_READY' });
    const { case: { caseId } } = await room.client.cases.sendPapers({ caseId: detail.case.caseId, paperIds: papers.map(({ paperId }) => paperId) });
    const { transfer: { transferId }, lines: written } = await sent(lines);
    await expect(create(lines.slice(0, 1))).rejects.toMatchObject({ code: 'TRANSFERS_PAPER_NOT_READY' });
    const states = async () => (await room.client.cases.getCase({ caseId })).stages[0]!.papers.map(({ state }) => state);
    expect(await states()).toEqual(['inTransfer', 'inTransfer', 'inTransfer']);
    await receiver().transfers.countLines({ transferId, version: 2, counts: written.map(({ lineId }, index) => ({ lineId, countedPages: 1, accepted: index < 2, ...(index === 2 && { refusal: 'illegible' as const }) })) });
    await receiver().transfers.signTransfer({ transferId, version: 3 });
    expect(await states()).toEqual(['received', 'received', 'expected']);
    expect((await room.client.cases.getCase({ caseId })).stages[0]!.papers[2]!.refusals).toMatchObject([{ reason: 'illegible', gate: 'room', by: '赵档' }]);
    // The papers were items already; the list made none of its own.
    expect(await titles()).toHaveLength(3);
  });

  it('is signed for whatever became of a case meanwhile, and carries no paper of a case more secret than the list', async () => {
    const { settings } = PROCESS_PRESETS.find(({ presetId }) => presetId === 'S24-change-of-name')!;
    const { processId } = await room.client.cases.saveProcess({ settings });
    const reviewed = async (caseNumber: string, classification: 'internal' | 'secret') => {
      const { case: { caseId }, stages: [first] } = await room.client.cases.openCase({ processId, caseNumber, title: caseNumber, fondsId: place.fondsId, classification });
      const [paper] = first!.papers;
      await room.client.cases.addPaper({ paperId: paper!.paperId, version: paper!.version, item: { title: '申请表', pageCount: 1 } });
      await room.client.cases.sendPapers({ caseId, paperIds: [paper!.paperId] });
      return { caseId, line: { title: '申请表', pages: 1, paperId: paper!.paperId } };
    };
    await expect(create([(await reviewed('机-1', 'secret')).line])).rejects.toMatchObject({ code: 'TRANSFERS_PAPER_MORE_SECRET' });
    const { caseId, line } = await reviewed('GH-2', 'internal');
    const { transfer: { transferId }, lines } = await sent([line]);
    await room.client.cases.withdrawCase({ caseId, version: (await room.client.cases.getCase({ caseId })).case.version, reason: '客户撤回' });
    await receiver().transfers.countLines({ transferId, version: 2, counts: [{ lineId: lines[0]!.lineId, countedPages: 1, accepted: true }] });
    expect((await receiver().transfers.signTransfer({ transferId, version: 3 })).transfer.state).toBe('signed');
  });

  it('that is withdrawn gives its papers back, with the reason in the history', async () => {
    const { transfer: { transferId } } = await sent();
    expect((await room.client.transfers.withdrawTransfer({ transferId, version: 2, reason: '送错部门' })).transfer.state).toBe('withdrawn');
    expect(await room.client.tasks.listTasks({})).toEqual([]);
    expect(JSON.stringify(await room.as({ roles: ['auditor'] }).preservation.listAudit({ limit: 5 }))).toContain('transfer.withdraw');
  });

  it('above the clearance is neither shown nor counted', async () => {
    const { transfer: { transferId } } = await room.client.transfers.createTransfer({ fondsId: place.fondsId, fromWhom: '保密办', recordGroup: 'WS', retention: 'Y', year: 2026, classification: 'secret' });
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    expect((await clerk.transfers.listTransfers({})).rows).toEqual([]);
    await expect(clerk.transfers.getTransfer({ transferId })).rejects.toMatchObject({ code: 'TRANSFERS_TRANSFER_NOT_FOUND' });
  });
});
