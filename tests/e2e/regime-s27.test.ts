import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { insertPages } from '#main/areas/digitisation/insert-pages.ts';
import { LI, MA, SHEN, openRegimeWalk, type RegimeStep, type RegimeWalk } from '../harness/regime-walk.ts';
import { describeItem } from '../harness/described-items.ts';

const CUSTOMERS = ['陈庄一组 1001', '陈庄一组 1002', '南营村 1003', '南营村 1004'];

const SHEETS = 200;
/** A picture of its own for each sheet. */
const drawSheet = (sheet: number) => sharp({ create: { width: 62, height: 88, channels: 3, background: { r: sheet, g: 240, b: 255 - sheet } } }).png().toBuffer();

let walk: RegimeWalk;
beforeAll(async () => {
  walk = await openRegimeWalk();
  for (const title of CUSTOMERS) await walk.client.catalogue.createItem({ fields: describeItem(walk.place, { recordGroup: 'ZY', title, documentNumber: title.slice(-4), classification: 'internal' }) });
}, 120_000);
afterAll(() => walk.close());
afterEach(({ task }) => walk.desk.checkQuiet(task));

// S27, 客户档案基础信息治理: out, verified, checked, in, sampled, reported.
const STEPS: readonly RegimeStep[] = [
  { says: '导出明细', does: async ({ establish, as, goTo, page, inDialog, dialog, closed }) => {
    await establish(/客户信息核实整改/);
    await as(MA);
    await goTo('#/catalogue');
    await page.getByRole('button', { name: '导出', exact: true }).click();
    await dialog().getByText('列表中的 4 件').waitFor();
    const file = page.waitForEvent('download');
    await inDialog('导出').click();
    expect((await file).suggestedFilename()).toMatch(/\.xlsx$/u);
    await inDialog('取消').click();
    await closed();
  } },
  { says: '下发到所，按户核实：核实单逐张登记', does: async ({ goTo, button, dialog, inDialog, closed, page }) => {
    await goTo('#/receive');
    await button('导入环节').click();
    await dialog().getByRole('textbox', { name: '或粘贴' }).fill(CUSTOMERS.map((name) => `HS-${name.slice(-4)}\t明细下发\t\t${name}`).join('\n'));
    await dialog().getByText('将登记 4 张业务单，结束 4 个环节').waitFor();
    await inDialog('导入').click();
    await closed();
    await page.getByRole('row', { name: /HS-1004/ }).waitFor();
  } },
  { says: '现场核实：核实表签字，另一人审', does: async ({ toCase, addPapers, endStage, toStage, send, as, review, see }) => {
    await toCase('HS-1001');
    await toStage('现场核实');
    await addPapers();
    await endStage('校验导入');
    await toStage('现场核实');
    await send(1);
    await as(LI);
    await toCase('HS-1001');
    await toStage('现场核实');
    await review(1);
    await see('待移交');
  } },
  { says: '系统校验、导入：错行指出，其余导入，可整批撤回', does: async ({ goTo, page, see }) => {
    await goTo('#/imports');
    const rows = ['全宗,门类,年度,机构,保管期限,题名,责任者,日期,页数', 'Z109,ZY,2026,办公室,30年,陈庄一组 1001 整改,青石县水利局,20260907,2', 'Z109,ZY,2026,办公室,30年,陈庄一组 1002 整改,青石县水利局,20260907,两页'];
    await page.locator('input[type=file]').setInputFiles({ name: '整改.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${rows.join('\r\n')}\r\n`) });
    await page.getByRole('button', { name: '检查全部各行' }).click();
    await see('1 行有错误');
    await page.getByRole('checkbox', { name: '跳过有错误的 1 行' }).check();
    await page.getByRole('button', { name: '导入 1 条' }).click();
    await page.getByRole('button', { name: /撤回这一批/ }).waitFor();
  } },
  { says: '抽样质检 1 %：建立质检线，核实表成批', does: async ({ as, goTo, button, page, inDialog }) => {
    await as(SHEN);
    await goTo('#/settings/lines');
    await button('从现成流水线建立').click();
    await page.getByRole('radio', { name: /核实表抽样质检/ }).check();
    await inDialog('建立').click();
    await page.getByRole('row', { name: /核实表抽样质检/ }).first().waitFor();
  } },
  { says: '抽样质检 1 %：固定样本，同一随机数抽到的还是那几户', does: async ({ client, room, place, as, goTo, button, page, dialog, inDialog, closed, picture }) => {
    // The sheets of two hundred customers, scanned; a second try takes two hundred others.
    const { lineId } = (await client.line.listLines({})).find(({ settings }) => settings.nameZh === '核实表抽样质检')!;
    const sheets = await Promise.all(Array.from({ length: SHEETS }, async (_, index) => {
      const { item: { itemId } } = await client.catalogue.createItem({ fields: describeItem(place, { recordGroup: 'ZY', title: `核实表 ${String(index + 1).padStart(3, '0')}`, pageCount: 1, classification: 'internal' }) });
      await insertPages(room.context, [{ pageId: room.context.ids.uuid(), itemId, bytes: new Uint8Array(await drawSheet(index)), mediaType: 'image/png', facts: { widthPx: 62, heightPx: 88 }, source: 'scanner', originalName: `${index + 1}.png`, origin: {}, text: null }]);
      return itemId;
    }));
    const { batch: { batchId, number } } = await client.line.createBatch({ lineId, title: '九月核实表', of: { itemIds: sheets } });
    const open = async () => { await goTo(`#/line/${batchId}`); await page.getByRole('heading', { name: new RegExp(number) }).waitFor(); };
    const claim = async () => {
      // The screen learns by an event that the batch is there to be taken.
      await button('接手').waitFor();
      await page.keyboard.press('Control+Enter');
      await dialog().getByText(/交来：/).waitFor();
      for (const box of await dialog().getByRole('checkbox').all()) await box.check();
      await inDialog('接手').click();
      await page.getByText('在我手上').waitFor();
    };
    await as(MA);
    await open();
    await page.keyboard.press('Control+Enter');
    await inDialog('开工').click();
    await closed();
    await claim();
    await page.keyboard.press('Control+Enter');
    await dialog().getByRole('textbox', { name: '状况' }).fill('齐全');
    await inDialog('送下一工位').click();
    await closed();
    await as(LI);
    await open();
    await claim();
    await page.getByRole('tab', { name: '质检' }).click();
    const draw = async (seed: string): Promise<string[]> => {
      await button('开始抽样质检').click();
      await dialog().getByRole('heading', { name: '抽样质检：随机抽查 1 %' }).waitFor();
      await dialog().getByRole('textbox', { name: '随机数' }).fill(seed);
      await inDialog('开始抽样质检').click();
      await closed();
      await page.getByText('已看 0/2 页').waitFor();
      return page.getByRole('list', { name: '样本' }).getByRole('button').allInnerTexts();
    };
    const again = async (): Promise<void> => {
      await button('撤销').click();
      await inDialog('撤销').click();
      await page.getByRole('tab', { name: '质检' }).click();
    };
    const first = await draw('20260911');
    await picture('regime-s27-sample');
    await again();
    const other = await draw('7');
    await again();
    expect(await draw('20260911')).toEqual(first);
    expect(other).not.toEqual(first);
    await button('合格').click();
    await page.getByText('已看 1/2 页').waitFor();
    await button('合格').click();
    await page.getByText('合格率 100.0 %（要求 95 %）').waitFor();
    await button('判合格').click();
    await inDialog('判合格').click();
    await page.getByRole('heading', { name: new RegExp(number) }).waitFor();
  } },
  { says: '抽样回访：核实完的进入抽样，限 7 日', does: async ({ toCase, endStage, see }) => {
    await toCase('HS-1001');
    await endStage('抽样回访');
    await see(/时限/);
  } },
  { says: '短信校验：催办清单供短信平台', does: async ({ later, goTo, page, button }) => {
    await later(24 * 8);
    await goTo('#/today');
    await button('打印和导出').click();
    const file = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: /导出催办短信/ }).click();
    expect((await file).suggestedFilename()).toMatch(/\.csv$/u);
  } },
  { says: '评价、周报：各所进度、超期排名', does: async ({ as, goTo, page, task }) => {
    await as(SHEN);
    await goTo('#/today');
    await page.getByRole('group', { name: '按人和班组查看' }).getByText(/供电所/).first().waitFor();
    await task(/环节时限：业务单 HS-1002/);
  } },
];

describe('S27 客户档案基础信息治理', () => {
  it.each(STEPS)('$says', async ({ does }) => { await expect(walk.step(does)).resolves.toBeUndefined(); });
});
