import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { findBarriers } from '../harness/axe.ts';
import { openE2eRoom, type E2eRoom } from '../harness/e2e-room.ts';
import { PEOPLE, signIn } from '../harness/sign-in.ts';

const pictures = resolve(import.meta.dirname, '../../out/e2e');
const TABLE = [
  '题名,责任者,文件日期,年度,保管期限,页数,文号,开放标识',
  '关于清理河道的通知,青石县水利局,20180305,2018,30年,3,青水字〔2018〕9001号,未审核',
  '河道清理验收报告,青石县水利局,20180931,2018,30年,6,青水字〔2018〕9002号,未审核',
  '河道清理经费决算,青石县水利局,20181220,2018,永久,8,青水字〔2018〕9003号,未审核',
].join('\r\n');

let room: E2eRoom;
let page: Page;
beforeAll(async () => {
  room = await openE2eRoom();
  page = room.desk.page;
}, 300_000);
afterAll(() => room.close());
afterEach(({ task }) => room.desk.checkQuiet(task));

const goTo = (hash: string) => page.evaluate((to) => { location.hash = to; }, hash);

describe('importing on the screen', () => {
  it('goes from the file over the columns and a check of every row to a batch that can be taken back whole', async () => {
    const file = join(room.folder, '..', '河道目录.csv');
    writeFileSync(file, TABLE);
    await signIn(page, room.host.url.href, PEOPLE.clerkAndOperator);
    await goTo('#/imports');
    await page.getByText('还没有导入过').waitFor();
    await page.screenshot({ path: join(pictures, 'imports-empty.png') });
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: '检查全部各行' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.screenshot({ path: join(pictures, 'imports-columns.png') });
    await page.getByRole('button', { name: '检查全部各行' }).click();
    await page.getByText('2 条将导入').waitFor();
    await page.getByText('1 行有错误').waitFor();
    await page.screenshot({ path: join(pictures, 'imports-check.png') });
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('checkbox', { name: '跳过有错误的 1 行' }).check();
    await page.getByRole('button', { name: '导入 2 条' }).click();
    await page.getByText('导入 2 条').waitFor();
    await page.screenshot({ path: join(pictures, 'imports-result.png') });
    await page.getByRole('button', { name: /撤回这一批/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: '撤回', exact: true }).click();
    await page.getByText('已撤回').waitFor();
  });
});

describe('handing records out', () => {
  it('exports the list as a workbook and a fonds as a finding aid', async () => {
    await goTo('#/catalogue');
    await page.getByRole('button', { name: '导出', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('列表中的 2,023 件').waitFor();
    const workbook = page.waitForEvent('download');
    await dialog.getByRole('button', { name: '导出', exact: true }).click();
    expect((await workbook).suggestedFilename()).toMatch(/\.xlsx$/u);
    await dialog.getByText(/已导出 2,023 条：.*\.xlsx/).waitFor();
    await page.screenshot({ path: join(pictures, 'export-dialog.png') });
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('combobox', { name: '格式' }).click();
    await page.getByRole('option', { name: /EAD3/ }).click();
    const findingAid = page.waitForEvent('download');
    await dialog.getByRole('button', { name: '导出', exact: true }).click();
    expect((await findingAid).suggestedFilename()).toMatch(/\.ead3\.xml$/u);
    await dialog.getByText(/已导出 .* 条：.*\.ead3\.xml/).waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();
    await dialog.waitFor({ state: 'hidden' });
  });

  it('prints a catalogue after showing its pages, and saves it as a PDF', async () => {
    await page.getByRole('combobox', { name: '全宗', exact: true }).first().click();
    await page.getByRole('option', { name: /Z110/ }).click();
    await page.getByText('共 91 行').waitFor();
    await page.getByRole('button', { name: /打印表格/ }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/共 \d+ 页 · 91 条/u).waitFor();
    await page.screenshot({ path: join(pictures, 'print-dialog.png') });
    expect(await findBarriers(page)).toEqual([]);
    const document = page.waitForEvent('download');
    await dialog.getByRole('button', { name: '存为 PDF' }).click();
    expect((await document).suggestedFilename()).toMatch(/\.pdf$/u);
  });
});
