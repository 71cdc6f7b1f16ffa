import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { StartEngine } from '#main/reading/reading-engine.ts';
import { LI, MA, openRegimeWalk, type RegimeStep, type RegimeWalk } from '../harness/regime-walk.ts';

/** Reads one line on every page, with a mistake in it that a person puts right. */
const readsBadly: StartEngine = () => Promise.resolve({
  name: 'bad', close: () => Promise.resolve(),
  read: () => Promise.resolve({ lines: [{ text: '客户申请更换水衰', confidencePct: 61, xPx: 20, yPx: 20, widthPx: 200, heightPx: 30 }], regions: [], widthPx: 620, heightPx: 877 }),
});

let walk: RegimeWalk;
let scans: { name: string; mimeType: string; buffer: Buffer }[];
beforeAll(async () => {
  walk = await openRegimeWalk({ startEngine: readsBadly });
  scans = await Promise.all(['#f4efe2', '#ece6d4', '#e4dcc8'].map(async (background, index) => ({ name: `高拍${index + 1}.png`, mimeType: 'image/png', buffer: await sharp({ create: { width: 620, height: 877, channels: 3, background } }).png().toBuffer() })));
}, 120_000);
afterAll(() => walk.close());
afterEach(({ task }) => walk.desk.checkQuiet(task));

const itemOf = async (title: string) => (await walk.client.catalogue.listItems({ filter: { title }, sort: { by: 'entered' }, limit: 1 })).rows[0]!.itemId;

// S05, 电力营销电子档案: from the counter to the index.
const STEPS: readonly RegimeStep[] = [
  { says: '1 业务环节产生纸质件', does: async ({ establish, as, openCase, addPapers, see }) => {
    await establish(/营业业务资料/);
    await as(MA);
    await openCase('YX-001', '南营村换表');
    await addPapers();
    await see('待发送');
  } },
  { says: '2 系统数据按标准格式自动捕获：业务系统推来的环节自动成为任务', does: async ({ goTo, button, dialog, inDialog, closed, task }) => {
    await goTo('#/receive');
    await button('导入环节').click();
    await dialog().getByRole('textbox', { name: '或粘贴' }).fill('DF-900,柜台受理,2026-09-07 08:30,电费核对');
    await dialog().getByText('将登记 1 张业务单，结束 1 个环节').waitFor();
    await inDialog('导入').click();
    await closed();
    await task('待添加：业务单 DF-900 的“柜台受理”缺 2 份资料');
  } },
  { says: '2–3 高拍仪、扫描仪采集，一次多页排队上传', does: async ({ goTo, page, see }) => {
    await goTo(`#/digitise/${await itemOf('业务申请表')}`);
    await page.locator('input[type=file][multiple]').setInputFiles(scans);
    await see('已导入 3 个文件，共 3 页');
  } },
  { says: '4 OCR：逐页自动识别，把握低的标出', does: async ({ page, see }) => {
    await page.locator('[data-strip-page]').first().dblclick();
    await see('客户申请更换水衰');
    await see(/1 行把握低/);
  } },
  { says: '4 纠错：人工校对保留', does: async ({ button, page, see }) => {
    await button('校对').first().click();
    await page.getByRole('textbox', { name: /第 1 行/ }).fill('客户申请更换水表');
    await button('保存校对').click();
    await see('校对已保存');
  } },
  { says: '5 建索引：校对过的文字即可检索', does: async ({ goTo, page }) => {
    await goTo(`#/find?query=${encodeURIComponent('更换水表')}`);
    await page.getByRole('listbox', { name: '检索结果' }).getByRole('option', { name: /业务申请表/ }).waitFor();
  } },
  { says: '6 查看、共享利用：别的岗位按权限查看', does: async ({ as, goTo, page }) => {
    await as(LI);
    await goTo(`#/find?query=${encodeURIComponent('更换水表')}`);
    await page.getByRole('listbox', { name: '检索结果' }).getByRole('option', { name: /业务申请表/ }).waitFor();
  } },
  { says: '24 小时没有采集的，预警转超期', does: async ({ later, task, page }) => {
    await later(25);
    await task('待添加：业务单 DF-900');
    await page.getByRole('row', { name: /待添加：业务单 DF-900/ }).getByText('超期').waitFor();
  } },
];

describe('S05 电力营销电子档案', () => {
  it.each(STEPS)('$says', async ({ does }) => { await expect(walk.step(does)).resolves.toBeUndefined(); });
});
