import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeItem } from '../../harness/described-items.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { fillLists, fillVolumeAndBox, printPages } from './printing-room.ts';

let room: TestRoom;
let filed: Awaited<ReturnType<typeof fillVolumeAndBox>>;
let lists: Awaited<ReturnType<typeof fillLists>>;
beforeAll(async () => {
  room = await openTestRoom();
  filed = await fillVolumeAndBox(room);
  lists = await fillLists(room, filed.fondsId);
});
afterAll(() => room.close());

const subjectOf = (takes: string) => (takes === 'register' ? lists.ofRegister : takes === 'transfer' ? lists.ofTransfer : takes === 'dispatch' ? lists.ofDispatch : takes === 'shipment' ? lists.ofShipment : takes === 'volumes' ? filed.ofVolume : takes === 'boxes' || takes === 'labels' ? filed.ofBox : takes === 'secrets' ? { kind: 'due' as const, withinDays: 0, unreckoned: false } : takes === 'nothing' ? { kind: 'nothing' as const } : { kind: 'items' as const, itemIds: filed.items.map(({ itemId }) => itemId) });
const own = (name: string) => join(room.folder, 'forms', name);
const writeOwn = (name: string, text: string) => { mkdirSync(join(room.folder, 'forms'), { recursive: true }); writeFileSync(own(name), text); };

describe('forms', () => {
  it('each can be printed, and none prints a person’s name where somebody signs', async () => {
    const known = await room.client.forms.listForms({});
    expect(known.map(({ names }) => names['zh-CN'])).toEqual(expect.arrayContaining(['归档文件目录', '案卷目录', '全引目录', '盒内备考表', '档案移交清册', '会计账簿封面', '账簿经管人员一览表', '业户档案一览表', '归档章']));
    await room.client.catalogue.createItem({ fields: describeItem(filed, { title: '涉密旧案', classification: 'secret', date: '19900101', year: 1990 }) });
    for (const { id, takes } of known) {
      const { printed, text } = await printPages(room.client, id, subjectOf(takes));
      expect(printed.templateProblem, id).toBeNull();
      // Who made the records and who prints them.
      for (const name of ['周敏', '王芳']) expect(text, id).not.toContain(name);
      for (const place of ['立卷人', '检查人', '整理人', '审核人', '移交人（签字）', '接收人（签字）', '负责人（签字）']) {
        for (const after of text.split(`${place}：`).slice(1)) expect(after, `${id}: ${place}`).toMatch(/^(立卷时间|整理日期|检查日期|日期|接收人|负责人|年月日|$)/u);
      }
    }
  }, 180_000);

  it('登记簿 and 移交单: what was entered and what was counted, in the order of the book, for whoever may see them', async () => {
    const register = await printPages(room.client, 'register', lists.ofRegister);
    expect(register.text).toMatch(/收〔2026〕001号.*省水利厅.*关于春灌的通知.*2026-永久-3.*收〔2026〕002号.*（作废：重复登记）误登/su);
    const transfer = await printPages(room.client, 'transfer-list', lists.ofTransfer);
    expect(transfer.text).toMatch(/汛期水位记录.*12.*11.*接收.*相差-1页；末页破损.*值班记录.*拒收.*签字不齐/su);
    expect((await printPages(room.client, 'transfer-list', lists.ofTransfer, { parameters: { counted: false } })).text).not.toContain('相差');
    const slips = await printPages(room.client, 'dispatch-slips', lists.ofDispatch);
    expect(slips.pages.map(({ text: page }) => [...page.matchAll(/FF-\d{4}-0001-0\d/gu)].map(([slip]) => slip.slice(-2)))).toEqual([['01', '01'], ['02', '02']]);
    for (const words of ['发放单', '回执单', '监理部', '南渠平面图']) expect(slips.pages[0]!.text).toContain(words);
    expect((await printPages(room.client, 'shipment-list', lists.ofShipment)).text).toMatch(/F-0031.*九月报销单据.*25/su);
    await expect(room.as({ roles: ['operator'] }).forms.printForm({ formId: 'register', subject: lists.ofRegister })).rejects.toMatchObject({ code: 'PEOPLE_NOT_ALLOWED' });
  });

  it('卷内目录: where each paper begins, and where the last one ends', async () => {
    const { text } = await printPages(room.client, 'volume-contents', filed.ofVolume);
    expect(text).toContain('201905011原件破损');
    expect(text).toMatch(/2019060113/u);
    expect(text).toContain('2019070318-19');
  });

  it('备考表: counts what the records tell', async () => {
    expect((await printPages(room.client, 'box-note', filed.ofBox)).text).toContain('本盒共有归档文件3件，19页，其中文字12页，图样5页，照片2张。');
    expect((await printPages(room.client, 'volume-note-engineering', filed.ofVolume)).text).toContain('共有文件材料19页，其中：文字材料12页，图样材料5页，照片2张');
    expect((await printPages(room.client, 'volume-note-engineering', filed.ofVolume)).text).not.toContain('审核人');
    expect((await printPages(room.client, 'volume-note-engineering', filed.ofVolume, { parameters: { reviewer: true } })).text).toContain('审核人');
  });

  it('照片册: the six elements of a caption', async () => {
    const { text } = await printPages(room.client, 'photo-captions', filed.ofVolume);
    for (const words of ['事由南渠开工', '时间2019年7月3日', '地点南营村', '人物李某（左二）', '背景冬修水利', '摄影者赵某', '底片号D-001']) expect(text).toContain(words);
  });

  it('a form about volumes cannot be printed of shelves, nor with a value that it does not know', async () => {
    await expect(room.client.forms.printForm({ formId: 'volume-contents', subject: { kind: 'nothing' } })).rejects.toMatchObject({ code: 'FORMS_SUBJECT_UNSUITABLE' });
    await expect(room.client.forms.printForm({ formId: 'volume-cover', subject: filed.ofVolume, parameters: { height: '999' } })).rejects.toMatchObject({ code: 'FORMS_PARAMETER_INVALID' });
    await expect(room.client.forms.printForm({ formId: 'no-such-form', subject: filed.ofVolume })).rejects.toMatchObject({ code: 'FORMS_NO_SUCH_FORM' });
  });

  it('an institution’s own template is used; a wrong one is named with file, line and column while the built-in one prints', async () => {
    writeOwn('box-cover.typ', '#import "/lib/form.typ": *\n#show: form\n#for it in sheets { canvas(width: 220mm, height: 310mm, at(10mm, 10mm)[本馆自制封面 #it.fonds.code]) }\n');
    const good = await printPages(room.client, 'box-cover', filed.ofBox);
    expect(good.text).toBe('本馆自制封面Z109');
    expect((await room.client.forms.listForms({})).find(({ id }) => id === 'box-cover')).toMatchObject({ isOwn: true });
    writeOwn('box-cover.typ', '#import "/lib/form.typ": *\n#show: form\n#let x = 没有这个变量\n');
    const broken = await printPages(room.client, 'box-cover', filed.ofBox);
    expect(broken.printed.templateProblem).toMatchObject({ file: 'box-cover.typ', line: 3, column: 10, message: expect.stringContaining('没有这个变量') as string });
    expect(broken.text).toBe('青石县水利局');
    writeOwn('box-cover.typ', '#import "@preview/cetz:0.3.0"\n');
    expect((await printPages(room.client, 'box-cover', filed.ofBox)).printed.templateProblem).toMatchObject({ line: 1 });
    writeOwn('box-cover.typ', '#read("/../../room.sqlite")\n');
    expect((await printPages(room.client, 'box-cover', filed.ofBox)).printed.templateProblem?.message).toContain('access denied');
    rmSync(own('box-cover.typ'));
  });

  it('a form of the institution’s own stands in the list, and what is wrong with its manifest is said', async () => {
    writeOwn('ours.json', JSON.stringify({ id: 'ours', order: 5, names: { 'zh-CN': '本馆便笺', en: 'Our note' }, takes: 'volumes', sheetPer: ['volume'], paper: { widthMm: 100, heightMm: 50 }, source: '本馆' }));
    writeOwn('ours.typ', '#import "/lib/form.typ": *\n#show: form\n#for it in sheets { canvas(width: 100mm, height: 50mm, it.volume.title) }\n');
    writeOwn('box-note.json', '{ "id": "box-note" }');
    const { pages } = await printPages(room.client, 'ours', filed.ofVolume);
    expect([pages[0]!.widthMm.toFixed(0), pages[0]!.text]).toEqual(['100', '南渠工程文件']);
    const known = await room.client.forms.listForms({});
    expect(known[0]).toMatchObject({ id: 'ours', isOwn: true });
    expect(known.find(({ id }) => id === 'box-note')).toMatchObject({ problem: expect.stringContaining('order') as string, names: { 'zh-CN': '盒内备考表' } });
    for (const name of ['ours.json', 'ours.typ', 'box-note.json']) rmSync(own(name));
  });

  it('rare characters print where a font has them; what no font has is named with its records first', async () => {
    const rare = { kind: 'items' as const, itemIds: [] as string[] };
    const { items: [item] } = filed;
    const titled = async (title: string) => {
      const { item: now } = await room.client.catalogue.getItem({ itemId: item!.itemId });
      await room.client.catalogue.updateItem({ itemId: item!.itemId, version: now.version, changes: { title }, reason: '' });
      return printPages(room.client, 'handover-list', { ...rare, itemIds: [item!.itemId] } as never, { acceptUnprintable: true });
    };
    const printable = await titled('𠮷田与㐂寿、元素𬭩的批复');
    expect(printable.printed.unprintable).toEqual([]);
    for (const character of ['㐂', '𬭩']) expect(printable.text).toContain(character);
    const standing = await titled('姓名中有自造字\ue123和\u{323af}的人员名册');
    expect(standing.printed.unprintable).toMatchObject([{ codePoint: 'U+E123', privateUse: true, count: 1, records: [{ title: expect.stringContaining('自造字') as string }] }, { codePoint: 'U+323AF', privateUse: false, count: 1 }]);
    expect(standing.text).toContain('自造字〓和〓的人员名册');
    await expect(room.client.forms.printForm({ formId: 'handover-list', subject: { kind: 'items', itemIds: [item!.itemId] } })).rejects.toMatchObject({ code: 'FORMS_CHARACTERS_UNPRINTABLE', data: { count: 2 } });
  });

  it('the screen sees the same pages, and how many there are', async () => {
    const preview = await room.client.forms.previewForm({ formId: 'volume-cover', subject: filed.ofVolume, widthPx: 600 });
    expect(preview).toMatchObject({ pages: 1, records: 1, templateProblem: null, pictures: [{ page: 1 }] });
    expect(Math.abs(preview.pictures[0]!.widthMm - 220)).toBeLessThan(0.2);
    expect(Buffer.from(preview.pictures[0]!.pngBase64, 'base64').subarray(1, 4).toString()).toBe('PNG');
  });
});
