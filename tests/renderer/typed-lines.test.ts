import { describe, expect, it } from 'vitest';
import { readPapers, readRecipients } from '../../src-renderer/screens/dispatches/read-draft-lines.ts';
import { readCells } from '../../src-renderer/screens/receive/read-cells.ts';
import { readStageRows } from '../../src-renderer/screens/receive/read-stage-rows.ts';
import { readContents } from '../../src-renderer/screens/shipments/read-contents.ts';

const local = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString();

describe('stages as a business system lists them', () => {
  it('are read by their headings in any order, from a spreadsheet or a file', () => {
    const text = '名称\t环节\t业务单号\t完成时间\n青石水泥厂\t业务受理\tGD-1\t2026-09-07 15:30\n南营泵站\t现场勘查\tGD-2\t\n';
    expect(readStageRows(readCells(text))).toEqual([
      { caseNumber: 'GD-1', title: '青石水泥厂', account: '', stage: '业务受理', endedAt: local(2026, 8, 7, 15, 30) }, { caseNumber: 'GD-2', title: '南营泵站', account: '', stage: '现场勘查', endedAt: '' },
    ]);
    expect(readStageRows(readCells('\uFEFF业务单号,环节,名称\r\nGD-1,业务受理,"甲，""乙"""\r\n'))).toMatchObject([{ title: '甲，"乙"' }]);
  });

  it('are read in the usual order where there is no heading', () => {
    expect(readStageRows(readCells('GD-1，业务受理，2026年9月7日，陈某，1001'))).toEqual([{ caseNumber: 'GD-1', stage: '业务受理', endedAt: local(2026, 8, 7, 0, 0), title: '陈某', account: '1001' }]);
  });

  it.each(['GD-1,业务受理,昨天', 'GD-1,业务受理,2026-02-30', ',业务受理,', 'GD-1,,2026-09-07'])('are named when they cannot be read: %s', (line) => {
    expect(readStageRows(readCells(line))).toEqual([null]);
  });
});

describe('lines that somebody types', () => {
  it('are papers with their numbers, and recipients with their copies', () => {
    expect(readPapers('南渠平面图，SL-03\n施工说明\n\n关于甲、乙的通知\t青水〔2026〕1号')).toEqual([{ title: '南渠平面图', documentNumber: 'SL-03' }, { title: '施工说明', documentNumber: '' }, { title: '关于甲、乙的通知', documentNumber: '青水〔2026〕1号' }]);
    expect(readRecipients('监理部 2\n一工区\n第3项目部\n水文站，4份')).toEqual([{ name: '监理部', copies: 2 }, { name: '一工区', copies: 1 }, { name: '第3项目部', copies: 1 }, { name: '水文站', copies: 4 }]);
  });

  it('are the contents of a shipment; a transfer list by its number, one that is not handed over is named', () => {
    const list = { number: 'YJ-2026-0007', fromWhom: '南营站', lines: 12 } as never;
    expect(readContents('九月单据 25\nYJ-2026-0007\nYJ-2026-0008\n合同', [list])).toMatchObject([{ title: '九月单据', copies: 25 }, { title: '南营站 YJ-2026-0007', copies: 12 }, { copies: null, transfer: null }, { title: '合同', copies: null }]);
  });
});
