import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROCESS_PRESETS } from '#shared/presets/processes.ts';
import { createFondsWithUnits } from '../harness/described-items.ts';
import { openTestRoom } from '../harness/open-test-room.ts';
import { runCli } from '../harness/run-cli.ts';

const supply = PROCESS_PRESETS.find(({ presetId }) => presetId === 'S32-new-supply')!.settings;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muniment-register-'));
  const { client, close } = await openTestRoom({ folder });
  const { fondsId } = await createFondsWithUnits(client);
  await client.registers.saveRegister({ settings: { name: '收文登记簿', direction: 'incoming', fondsId, pattern: '收〔{year}〕{n}号', digits: 3, entryWithin: { kind: 'days', days: 0 }, recordGroup: 'WS', classCode: '', retention: 'D30' } });
  await client.cases.saveProcess({ settings: supply });
  await client.dispatches.createDispatch({ fondsId, title: '施工图外发', askedBy: '施技部', papers: [{ title: '平面图' }], recipients: [{ name: '监理部' }] });
  await client.shipments.createShipment({ fondsId, fromWhom: '南营站', toWhom: '档案组', sealedBy: '孙某', lines: [{ title: '单据', copies: 2 }] });
  await close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const cli = (...args: readonly string[]) => runCli([...args, '--data', folder]);
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('muniment register, case, dispatch and shipment', () => {
  it('takes an existing register over, with its filing numbers, and shows what is missing', async () => {
    const book = file('book.csv', '顺序号,收文日期,来文单位,文号,题名,归卷号\n1,2024-01-05,省水利厅,苏水〔2024〕1号,关于春灌的通知,2024-永久-1\n4,2024/3/9,市水利局,,关于清淤的函,\n');
    expect((await cli('register', 'import', '收文登记簿', book)).json()).toEqual({ entered: 2, filed: 1 });
    const listed = await cli('register', 'list', '收文登记簿', '--year', '2024');
    expect([listed.exitCode, listed.json()]).toMatchObject([1, { lines: 2, unfiled: 1, late: 2, gaps: [{ from: 2, to: 3 }], rows: [{ number: '收〔2024〕001号', filingNumber: '2024-永久-1' }, { number: '收〔2024〕004号', onDay: '20240309' }] }]);
    expect((await cli('register', 'list')).json()).toMatchObject([{ settings: { name: '收文登记簿' }, years: [2024] }]);
    const out = join(folder, 'book-2024.csv');
    expect((await cli('register', 'export', '收文登记簿', '--out', out, '--year', '2024')).json()).toMatchObject({ format: 'csv', records: 2 });
    expect((await cli('form', 'register', '--register', '收文登记簿', '--year', '2024', '--out', join(folder, 'book.pdf'))).json()).toMatchObject({ document: { records: 2 } });
    expect((await cli('form', 'transfer-list', '--number', 'YJ-1999-0001', '--out', join(folder, 'no.pdf'))).refusal()).toMatchObject({ code: 'TRANSFERS_TRANSFER_NOT_FOUND' });
    expect(readFileSync(out, 'utf8')).toContain('收〔2024〕001号,20240105,省水利厅,苏水〔2024〕1号,关于春灌的通知');
  });

  it('says in which row something is missing, and enters nothing', async () => {
    expect((await cli('register', 'import', '收文登记簿', file('bad.csv', '收文日期,来文单位,题名\n2024-05-01,甲,好\n五月,乙,坏\n'))).refusal()).toMatchObject({ code: 'CLI_ROW_UNCLEAR' });
    expect((await cli('register', 'list', '别的簿')).refusal()).toMatchObject({ code: 'REGISTERS_REGISTER_NOT_FOUND' });
    expect((await cli('register', 'list', '收文登记簿', '--year', '2024')).json()).toMatchObject({ lines: 2 });
  });

  it('imports stages that a business system has ended: looks first, does it, and does it only once', async () => {
    const stages = file('stages.csv', '业务单号,环节,完成时间,名称\nGD-1,业务受理,2026-09-07 10:00,青石水泥厂\nGD-2,没有的环节,2026-09-07 10:00,南营泵站\n');
    expect((await cli('case', 'import', stages, '--process', supply.nameZh, '--dry-run')).json()).toMatchObject({ opened: 1, ended: 1, problems: [{ row: 2, caseNumber: 'GD-2', code: 'CASES_STAGE_UNKNOWN' }] });
    expect((await cli('case', 'list')).json()).toEqual([]);
    expect((await cli('case', 'import', stages, '--process', '没有的流程')).refusal()).toMatchObject({ code: 'CASES_PROCESS_NOT_FOUND' });
    expect((await cli('case', 'import', stages, '--process', supply.nameZh)).exitCode).toBe(1);
    expect((await cli('case', 'import', stages, '--process', supply.nameZh)).json()).toMatchObject({ opened: 0, ended: 0, unchanged: 1 });
    expect((await cli('case', 'list', '--state', 'open')).json()).toMatchObject([{ caseNumber: 'GD-1', title: '青石水泥厂', stage: 2 }]);
  });

  it('lists what went out and what is on its way', async () => {
    expect((await cli('dispatch', 'list')).json()).toMatchObject([{ number: expect.stringMatching(/^FF-/u) as string, state: 'draft', recipients: 1 }]);
    expect((await cli('shipment', 'list', '--show', 'draft')).json()).toMatchObject([{ state: 'draft', copies: 2 }]);
    expect((await cli('shipment', 'list', '--show', 'gone')).exitCode).toBe(2);
  });
});
