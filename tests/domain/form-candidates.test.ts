import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseFormType } from '#shared/domain/form-candidates/choose-form-type.ts';
import { findCandidates } from '#shared/domain/form-candidates/find-candidates.ts';
import { readListRows } from '#shared/domain/form-candidates/list-rows.ts';
import { readKind } from '#shared/domain/form-candidates/read-kind.ts';
import type { SeenPage } from '#shared/domain/form-candidates/seen-page.ts';
import { FORM_TYPE_PRESETS } from '#shared/presets/form-types.ts';
import { formTypeSettings, type FormTypeSettings } from '#shared/presets/form-type-preset.ts';
import { centred, pageOf, paperPage, printed, USUAL } from './paper-pages.ts';

const preset = (presetId: string): FormTypeSettings => FORM_TYPE_PRESETS.find((each) => each.presetId === presetId)!.settings;
const OFFICIAL = preset('official-paper');
const valuesOf = (pages: readonly SeenPage[], settings: FormTypeSettings) => Object.fromEntries(findCandidates(pages, settings).map(({ field, value }) => [field, value]));
const shift = fc.record({ right: fc.integer({ min: -120, max: 160 }), down: fc.integer({ min: -200, max: 120 }), scale: fc.double({ min: 0.85, max: 1, noNaN: true }) });

describe('An official paper', () => {
  it('gives title, number, issuer, date, type and recipients, wherever it lies on the glass and in whatever order it is read', () => {
    fc.assert(fc.property(shift, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (moved, order) => {
      const page = paperPage({ ...USUAL, marks: ['机密★20年', '特急'] }, moved);
      const shuffled = page.lines.map((line) => ({ line, at: order.next().value as number })).sort((a, b) => a.at - b.at).map(({ line }) => line);
      expect(valuesOf([{ ...page, lines: shuffled }], OFFICIAL)).toEqual({
        title: '峨山县人民政府关于做好2019年春季抗旱工作的通知', documentNumber: '峨政发〔2019〕12号', responsible: '峨山县人民政府', date: '20190430', documentType: '通知',
        classification: 'confidential', secrecyTerm: '20年', 'custom.urgency': '特急', 'custom.mainRecipients': '各乡镇人民政府，县直各单位', 'custom.copyRecipients': '县委办公室，县人大常委会办公室',
      });
    }), { numRuns: 60 });
  });

  it('is not given the number of a paper that it cites, nor the day on which it was printed', () => {
    const cited = paperPage({ ...USUAL, number: '' });
    const found = findCandidates([cited], OFFICIAL).find(({ field }) => field === 'documentNumber');
    // It is the only one on the page; nobody takes it for sure.
    expect(found?.confidencePct ?? 0).toBeLessThan(35);
    expect(valuesOf([paperPage({ ...USUAL, when: '' })], OFFICIAL)['date']).not.toBe('20190506');
  });

  it('signed by another than its head names is less sure than one on which both agree', () => {
    const pctOf = (page: SeenPage) => findCandidates([page], OFFICIAL).find(({ field }) => field === 'responsible')!.confidencePct;
    expect(pctOf(paperPage({ ...USUAL, who: '峨山县水务局' }))).toBeLessThan(pctOf(paperPage(USUAL)));
  });

  it('without a head has its issuer under the text, on its last page', () => {
    const first = pageOf([centred('关于报送防汛总结的函', 400, 84), printed('县应急管理局：', 330, 620), printed('现将我局二〇二〇年防汛工作总结报上，请予审阅。', 450, 740)]);
    const last = pageOf([printed('峨山县水务局', 1500, 600), printed('二〇二〇年十二月三日', 1460, 720)], 2);
    expect(valuesOf([first, last], OFFICIAL)).toMatchObject({ title: '关于报送防汛总结的函', responsible: '峨山县水务局', date: '20201203', documentType: '函' });
  });

  it('says where each value stands, and never more surely than it was read', () => {
    const page = paperPage(USUAL);
    for (const { field, box, confidencePct, text } of findCandidates([page], OFFICIAL)) {
      const inside = page.lines.filter((line) => line.xPx >= box.xPx - 2 && line.yPx >= box.yPx - 2 && line.xPx + line.widthPx <= box.xPx + box.widthPx + 2 && line.yPx + line.heightPx <= box.yPx + box.heightPx + 2);
      expect([field, inside.length > 0]).toEqual([field, true]);
      expect(confidencePct).toBeLessThanOrEqual(96);
      expect(text).not.toBe('');
    }
  });
});

describe('What stands in a zone', () => {
  it('is put into the form of its field: numbers of papers with any brackets, dates in any writing', () => {
    for (const written of ['峨政发〔2019〕12号', '峨政发[2019]12号', '峨政发（2019）12号', '文号：峨政发【2O19】l2号', '峨政发 〔2019〕 12 号']) expect(readKind('documentNumber', written)?.value).toBe('峨政发〔2019〕12号');
    for (const written of ['2019年4月30日', '二〇一九年四月三十日', '2019-04-30', '2019.4.30', '20190430', '日期 2019 年 4 月 30 日']) expect(readKind('date', written)?.value).toBe('20190430');
    expect(readKind('date', '2019年13月41日')).toBeNull();
    expect(readKind('number', '共 1,286 页')?.value).toBe('1286');
    expect(readKind('person', '张 三')?.value).toBe('张三');
    expect(readKind('person', '王小明、李华')?.value).toBe('王小明、李华');
    expect(readKind('classification', '密级：秘密')?.value).toBe('secret');
    expect(readKind('documentNumber', '根据上述规定')).toBeNull();
  });

  it('is what is written behind a printed word, as far as the next one', () => {
    const medical = preset('medical-front-page');
    const page = pageOf([
      centred('住院病案首页', 260, 90), printed('姓名：张建国 性别：男 年龄：62岁', 300, 500), printed('病案号', 300, 640), printed('0138265', 620, 642), printed('入院时间 2018年3月2日 出院时间 2018年3月16日', 300, 780),
      printed('出院科别：心内科', 300, 920), printed('主要诊断', 300, 1060), printed('冠状动脉粥样硬化性心脏病', 700, 1062), printed('主治医师 李文', 300, 1200),
    ]);
    expect(valuesOf([page], medical)).toEqual({
      'custom.personNames': '张建国', 'custom.patientSex': '男', 'custom.patientAge': '62', documentNumber: '0138265', date: '20180316', 'custom.admittedOn': '20180302', 'custom.ward': '心内科', 'custom.mainDiagnosis': '冠状动脉粥样硬化性心脏病', responsible: '李文',
    });
    expect(chooseFormType([page], FORM_TYPE_PRESETS)?.presetId).toBe('medical-front-page');
  });

  it('that was drawn is found again on a sheet that lies elsewhere and is shown larger or smaller', () => {
    const form = (right: number, down: number, scale: number): SeenPage => pageOf([printed('户名', 400, 400), printed('青石县农机站', 700, 400), printed('户号', 400, 3000), printed('0412007781', 700, 3000), printed('备注', 1500, 1600), printed('临时用电', 1700, 1600)]
      .map((line) => ({ ...line, xPx: line.xPx * scale + right, yPx: line.yPx * scale + down, widthPx: line.widthPx * scale, heightPx: line.heightPx * scale })));
    const pm = (xPx: number, yPx: number, widthPx: number, heightPx: number) => ({ leftPm: (xPx / 2480) * 1000, topPm: (yPx / 3508) * 1000, widthPm: (widthPx / 2480) * 1000, heightPm: (heightPx / 3508) * 1000 });
    const settings = formTypeSettings.parse({
      nameZh: '工单', nameEn: 'Work order', zones: [
        { field: 'title', place: { how: 'box', box: pm(660, 380, 700, 110), anchor: { text: '户名', box: pm(400, 400, 108, 60) } } },
        { field: 'documentNumber', place: { how: 'box', box: pm(660, 2980, 700, 110), anchor: { text: '户号', box: pm(400, 3000, 108, 60) } } },
        // Drawn without a word of its own: it goes with the others.
        { field: 'note', place: { how: 'box', box: pm(1660, 1580, 500, 110) } },
      ],
    });
    fc.assert(fc.property(fc.integer({ min: -200, max: 300 }), fc.integer({ min: -300, max: 200 }), fc.double({ min: 0.85, max: 1.05, noNaN: true }), (right, down, scale) => {
      expect(valuesOf([form(right, down, scale)], settings)).toEqual({ title: '青石县农机站', documentNumber: '0412007781', note: '临时用电' });
    }), { numRuns: 60 });
    // The printed words are gone: the zone is taken where it was drawn, and less surely.
    const bare = pageOf(form(0, 0, 1).lines.filter(({ text }) => !['户名', '户号'].includes(text)));
    expect(findCandidates([bare], settings).find(({ field }) => field === 'title')).toMatchObject({ value: '青石县农机站', confidencePct: expect.toSatisfy((pct: number) => pct < 65) as number });
  });
});

describe('A printed list of records', () => {
  const columns = [['序号', 200], ['文号', 360], ['责任者', 900], ['题名', 1150], ['日期', 1700], ['页数', 2180]] as const;
  const rows = [['1', '峨政发〔2019〕1号', '县政府', '关于做好春耕备耕工作的', '20190103', '4'], ['2', '峨水〔2019〕7号', '水务局', '关于抗旱的请示', '20190211', '2'], ['3', '', '水务局', '会议纪要', '20190315', '11']];

  it('becomes a row for each number, with titles of several lines put together', () => {
    const page = pageOf([centred('归档文件目录', 200, 90), ...columns.map(([head, xPx]) => printed(head, xPx, 420, 46)), ...rows.flatMap((row, y) => row.flatMap((cell, x) => (cell === '' ? [] : [printed(cell, columns[x]![1], 560 + y * 130, 44)]))), printed('通知', 1150, 608, 44)]);
    const list = preset('item-catalogue').list!;
    expect(readListRows([page], list).map(({ cells }) => Object.fromEntries(cells.map(({ field, value }) => [field, value])))).toEqual([
      { itemNumber: '1', documentNumber: '峨政发〔2019〕1号', responsible: '县政府', title: '关于做好春耕备耕工作的通知', date: '20190103', pageCount: '4' },
      { itemNumber: '2', documentNumber: '峨水〔2019〕7号', responsible: '水务局', title: '关于抗旱的请示', date: '20190211', pageCount: '2' },
      { itemNumber: '3', responsible: '水务局', title: '会议纪要', date: '20190315', pageCount: '11' },
    ]);
    expect(chooseFormType([page], FORM_TYPE_PRESETS)?.presetId).toBe('item-catalogue');
  });
});

describe('The kind of paper', () => {
  it('is none where a page looks like nothing that is known', () => {
    expect(chooseFormType([pageOf([printed('便条', 300, 300), printed('明天下午开会', 300, 420)])], FORM_TYPE_PRESETS)).toBeNull();
    expect(chooseFormType([], FORM_TYPE_PRESETS)).toBeNull();
    expect(chooseFormType([paperPage(USUAL)], FORM_TYPE_PRESETS)?.presetId).toBe('official-paper');
  });
});
