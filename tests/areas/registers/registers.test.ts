import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RegisterLineDraft } from '#shared/contract/registers.ts';
import { createFondsWithUnits, describeItem } from '../../harness/described-items.ts';
import { exportFile } from '../../harness/export-file.ts';
import { movableClock } from '../../harness/movable-clock.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

const MORNING = new Date(2026, 8, 7, 9).getTime();
const HOURS = 3_600_000;

describe('a register of incoming papers', () => {
  const clock = movableClock(MORNING);
  let room: TestRoom;
  let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
  let registerId: Awaited<ReturnType<typeof make>>['registerId'];
  beforeEach(async () => {
    clock.setTo(MORNING);
    room = await openTestRoom({ clock });
    place = await createFondsWithUnits(room.client);
    ({ registerId } = await make('incoming'));
  });
  afterEach(() => room.close());

  const settings = (direction: 'incoming' | 'outgoing') => ({ name: direction === 'incoming' ? '收文登记簿' : '发文登记簿', direction, fondsId: place.fondsId, pattern: '收〔{year}〕{n}号', digits: 4, entryWithin: { kind: 'days' as const, days: 0 }, recordGroup: 'WS', classCode: '', retention: 'D30' });
  const make = (direction: 'incoming' | 'outgoing') => room.client.registers.saveRegister({ settings: settings(direction) });
  const paper = (changes: Partial<RegisterLineDraft> = {}): RegisterLineDraft => ({ onDay: '20260907', counterpart: '省水利厅', documentNumber: '苏水〔2026〕31号', title: '关于秋汛的通知', pages: 3, ...changes });
  type More = Partial<Parameters<TestRoom['client']['registers']['addLine']>[0]>;
  const enter = (changes: Partial<RegisterLineDraft> = {}, more: More = {}) => room.client.registers.addLine({ registerId, fields: paper(changes), ...more });
  const year = () => room.client.registers.getYear({ registerId, year: 2026 });
  const numbers = async (show: 'all' | 'unfiled' | 'late' | 'void' = 'all', client = room.client) => (await client.registers.listLines({ registerId, year: 2026, show })).rows.map(({ number }) => number);

  it('gives numbers that run through the year, takes one that was left out, and shows what is missing', async () => {
    expect((await enter()).number).toBe('收〔2026〕0001号');
    expect((await enter({ documentNumber: '' }, { running: 5 })).number).toBe('收〔2026〕0005号');
    expect((await enter({ documentNumber: '', title: '另一份' })).running).toBe(6);
    expect(await year()).toMatchObject({ lines: 3, nextNumber: 7, gaps: [{ from: 2, to: 4 }] });
    await enter({ documentNumber: '', title: '补上' }, { running: 3 });
    expect((await year()).gaps).toEqual([{ from: 2, to: 2 }, { from: 4, to: 4 }]);
    await expect(enter({ documentNumber: '' }, { running: 3 })).rejects.toMatchObject({ code: 'REGISTERS_NUMBER_TAKEN', data: { number: '收〔2026〕0003号' } });
    const lastYear = await enter({ onDay: '20251231', documentNumber: '' }, { lateReason: '元旦前收到，节后补登' });
    expect(lastYear.number).toBe('收〔2025〕0001号');
    expect((await room.client.registers.listRegisters({}))[0]!.years).toEqual([2026, 2025]);
  });

  it('says what was entered on its own day, and wants a reason for what comes later', async () => {
    expect(await enter()).toMatchObject({ sameDay: true, lateReason: '' });
    clock.advance(16 * HOURS);
    await expect(enter({ documentNumber: '' })).rejects.toMatchObject({ code: 'REGISTERS_LATE_REASON_NEEDED', data: { day: '20260907' } });
    expect(await enter({ documentNumber: '' }, { lateReason: '值班室漏转' })).toMatchObject({ sameDay: false, lateReason: '值班室漏转' });
    await expect(enter({ onDay: '20260909' })).rejects.toMatchObject({ code: 'REGISTERS_DAY_TO_COME' });
    expect([await year(), await numbers('late')]).toMatchObject([{ lines: 2, sameDay: 1, late: 1 }, ['收〔2026〕0002号']]);
    const { version } = (await room.client.registers.listRegisters({}))[0]!;
    await room.client.registers.saveRegister({ registerId, version, settings: { ...settings('incoming'), entryWithin: { kind: 'workingDays', days: 2 } } });
    expect(await enter({ documentNumber: '' })).toMatchObject({ sameDay: false, lateReason: '' });
  });

  it('names a paper that seems to be entered already, and takes it when it is another', async () => {
    await enter();
    await expect(enter()).rejects.toMatchObject({ code: 'REGISTERS_LOOKS_ENTERED', data: { number: '收〔2026〕0001号' } });
    expect((await enter({}, { again: true })).running).toBe(2);
    expect((await enter({ counterpart: '市水利局' })).running).toBe(3);
  });

  it('is put right with its history, keeps the number of what is void, and brings it back', async () => {
    const line = await enter();
    const changed = await room.client.registers.changeLine({ lineId: line.lineId, version: 1, fields: paper({ title: '关于秋季防汛的通知' }) });
    expect(changed).toMatchObject({ title: '关于秋季防汛的通知', number: line.number, version: 2 });
    await expect(room.client.registers.changeLine({ lineId: line.lineId, version: 1, fields: paper() })).rejects.toMatchObject({ code: 'REGISTERS_CHANGED_MEANWHILE' });
    await expect(room.client.registers.changeLine({ lineId: line.lineId, version: 2, fields: paper({ onDay: '20251231' }) })).rejects.toMatchObject({ code: 'REGISTERS_YEAR_STAYS' });
    await room.client.registers.voidLine({ lineId: line.lineId, version: 2, reason: '误登' });
    expect(await year()).toMatchObject({ lines: 0, void: 1, nextNumber: 2, gaps: [] });
    await expect(enter({}, { running: 1 })).rejects.toMatchObject({ code: 'REGISTERS_NUMBER_TAKEN' });
    await expect(room.client.registers.changeLine({ lineId: line.lineId, version: 3, fields: paper() })).rejects.toMatchObject({ code: 'REGISTERS_LINE_VOID' });
    expect((await room.client.registers.restoreLine({ lineId: line.lineId, version: 3 })).state).toBe('entered');
    await expect(room.client.registers.restoreLine({ lineId: line.lineId, version: 4 })).rejects.toMatchObject({ code: 'REGISTERS_LINE_NOT_VOID' });
    const audit = JSON.stringify(await room.as({ roles: ['auditor'] }).preservation.listAudit({ limit: 5 }));
    for (const words of ['registerLine.void', '误登', '关于秋汛的通知']) expect(audit).toContain(words);
  });

  it('becomes an item of the catalogue at receipt, whose archival code is then its filing number', async () => {
    const line = await enter({}, { item: true });
    const { item } = await room.client.catalogue.getItem({ itemId: line.itemId! });
    expect(item).toMatchObject({ title: '关于秋汛的通知', documentNumber: '苏水〔2026〕31号', responsible: '省水利厅', date: '20260907', pageCount: 3, recordGroup: 'WS', retention: 'D30' });
    expect(line.filingNumber).toBe('关于秋汛的通知');
    await room.client.catalogue.updateItem({ itemId: item.itemId, version: item.version, changes: { unitId: place.office.unitId } });
    await room.client.catalogue.assignCodes({ itemIds: [item.itemId] });
    expect((await room.client.registers.getLine({ lineId: line.lineId })).filingNumber).toMatch(/^Z109-WS/u);
  });

  it('is filed once: with an item that belongs to no other line, or with a number written by hand; and can be taken back', async () => {
    const [first, second] = [await enter(), await enter({ documentNumber: '' })];
    const { item: { itemId } } = await room.client.catalogue.createItem({ fields: describeItem(place) });
    await room.client.registers.fileLine({ lineId: first.lineId, version: 1, as: { kind: 'item', itemId } });
    await expect(room.client.registers.fileLine({ lineId: second.lineId, version: 1, as: { kind: 'item', itemId } })).rejects.toMatchObject({ code: 'REGISTERS_ITEM_IN_A_LINE', data: { number: first.number } });
    await expect(room.client.registers.fileLine({ lineId: first.lineId, version: 2, as: { kind: 'number', filingNumber: '2026-1' } })).rejects.toMatchObject({ code: 'REGISTERS_LINE_FILED' });
    await expect(room.client.registers.voidLine({ lineId: first.lineId, version: 2, reason: '误登' })).rejects.toMatchObject({ code: 'REGISTERS_LINE_FILED' });
    expect((await room.client.registers.fileLine({ lineId: second.lineId, version: 1, as: { kind: 'number', filingNumber: '2026-永久-3' } })).filingNumber).toBe('2026-永久-3');
    expect(await numbers('unfiled')).toEqual([]);
    expect(await room.client.registers.unfileLine({ lineId: first.lineId, version: 2 })).toMatchObject({ filedAt: null, itemId: null, filingNumber: '' });
    await expect(room.client.registers.unfileLine({ lineId: first.lineId, version: 3 })).rejects.toMatchObject({ code: 'REGISTERS_LINE_NOT_FILED' });
    expect((await room.client.catalogue.getItem({ itemId })).item.deletedAt).toBeNull();
  });

  it('is compared with the catalogue both ways (S19), and files what matches by its document number', async () => {
    const [matching, alone] = [await enter(), await enter({ documentNumber: '苏水〔2026〕32号', title: '没有归档的' })];
    await enter({ documentNumber: '苏水〔2026〕33号', title: '两件同号' });
    const ours = { year: 2026, responsible: '省水利厅', date: '20260901' };
    const describe = async (documentNumber: string, title: string, responsible = '省水利厅') => (await room.client.catalogue.createItem({ fields: describeItem(place, { ...ours, documentNumber, title, responsible }) })).item.itemId;
    const itemId = await describe('苏水〔2026〕31号', '秋汛通知');
    await describe('苏水〔2026〕33号', '同号甲');
    await describe('苏水〔2026〕33号', '同号乙');
    await describe('市水〔2026〕7号', '没有登记的', '市水利局');
    await describe('青水发〔2026〕1号', '本局发文', '青石县水利局');
    const { lines, items } = await room.client.registers.compareCatalogue({ registerId, year: 2026 });
    expect(lines.map(({ line, match }) => [line.title, match?.title ?? null])).toEqual([['关于秋汛的通知', '秋汛通知'], ['没有归档的', null], ['两件同号', null]]);
    expect(items.map(({ title }) => title)).toEqual(['秋汛通知', '同号甲', '同号乙', '没有登记的']);
    expect(await room.client.registers.fileMatches({ registerId, year: 2026 })).toEqual({ filed: 1 });
    expect((await room.client.registers.getLine({ lineId: matching.lineId })).itemId).toBe(itemId);
    expect((await room.client.registers.getLine({ lineId: alone.lineId })).filedAt).toBeNull();
    const outgoing = await make('outgoing');
    expect((await room.client.registers.compareCatalogue({ registerId: outgoing.registerId, year: 2026 })).items.map(({ title }) => title)).toEqual(['本局发文']);
  });

  it('above the clearance is neither shown, counted, exported nor a gap', async () => {
    await enter();
    const secret = await enter({ documentNumber: '苏水密〔2026〕1号', title: '涉密通知', classification: 'secret' });
    await enter({ documentNumber: '' });
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    expect(await numbers('all', clerk)).toEqual(['收〔2026〕0003号', '收〔2026〕0001号']);
    expect(await clerk.registers.getYear({ registerId, year: 2026 })).toMatchObject({ lines: 2, unfiled: 2, gaps: [] });
    await expect(clerk.registers.getLine({ lineId: secret.lineId })).rejects.toMatchObject({ code: 'REGISTERS_LINE_NOT_FOUND' });
    await expect(clerk.registers.addLine({ registerId, fields: paper({ classification: 'secret' }) })).rejects.toMatchObject({ code: 'CATALOGUE_ABOVE_CLEARANCE' });
    expect((await clerk.registers.addLine({ registerId, fields: paper({ documentNumber: '苏水密〔2026〕1号' }) })).running).toBe(4);
    const { text, job } = await exportFile(clerk, { format: 'csv', view: { kind: 'register', filter: { registerId, year: 2026 } } });
    expect([job.result['records'], text().includes('涉密通知')]).toEqual([3, false]);
    const { item: { itemId } } = await room.client.catalogue.createItem({ fields: describeItem(place, { classification: 'secret', secrecyTerm: '10年', title: '涉密件' }) });
    const open = await enter({ documentNumber: '', title: '普通' });
    await room.client.registers.fileLine({ lineId: open.lineId, version: 1, as: { kind: 'item', itemId } });
    expect(await clerk.registers.getLine({ lineId: open.lineId })).toMatchObject({ itemId: null, filingNumber: '' });
  });

  it('is exported in the order of the book, for whoever may see it, and never as a finding aid', async () => {
    await enter();
    await enter({ documentNumber: '', title: '第二份' });
    const view = { kind: 'register' as const, filter: { registerId, year: 2026 } };
    const rows = (await exportFile(room.client, { format: 'csv', view })).text().replace(/^\uFEFF/u, '').trim().split('\r\n');
    expect(rows.map((row) => row.split(',').slice(0, 5).join(','))).toEqual(['编号,收发日期,来文或主送单位,文号,题名', '收〔2026〕0001号,20260907,省水利厅,苏水〔2026〕31号,关于秋汛的通知', '收〔2026〕0002号,20260907,省水利厅,,第二份']);
    await expect(room.client.exports.startExport({ format: 'ead3', view })).rejects.toMatchObject({ code: 'HOST_INVALID_INPUT' });
    await expect(room.as({ roles: ['operator'] }).exports.startExport({ format: 'csv', view })).rejects.toMatchObject({ code: 'PEOPLE_NOT_ALLOWED' });
    await expect(room.as({ roles: ['auditor'] }).registers.addLine({ registerId, fields: paper() })).rejects.toMatchObject({ code: 'PEOPLE_NOT_ALLOWED' });
  });
});
