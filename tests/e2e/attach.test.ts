import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { scan } from '../areas/digitisation/page-fixtures.ts';
import { findBarriers } from '../harness/axe.ts';
import { openE2eRoom, type E2eRoom } from '../harness/e2e-room.ts';
import { PEOPLE, signIn } from '../harness/sign-in.ts';

const pictures = resolve(import.meta.dirname, '../../out/e2e');
const CODES = [1, 2].map((number) => `Z109-WS·2031-D30-BGS-000${number}`);
const TABLE = ['档号,题名,责任者,文件日期,年度,机构,保管期限,页数', ...CODES.map((code, index) => `${code},第${index + 1}号水库巡查记录,青石县水利局,20310305,2031,办公室,30年,2`)].join('\r\n');

let room: E2eRoom;
let page: Page;
let folder: string;
const goTo = (hash: string) => page.evaluate((to) => { location.hash = to; }, hash);
beforeAll(async () => {
  room = await openE2eRoom();
  page = room.desk.page;
  folder = join(room.folder, '..', '水库巡查扫描');
  mkdirSync(folder);
  for (const page of [1, 2]) writeFileSync(join(folder, `${CODES[0]!.replace('·', '_')}-00${page}.jpg`), await scan(`一${page}`));
  writeFileSync(join(folder, '不知何处.jpg'), await scan('何处'));
  await signIn(page, room.host.url.href, PEOPLE.clerkAndOperator);
  writeFileSync(join(room.folder, '..', '水库目录.csv'), TABLE);
  await goTo('#/imports');
  await page.locator('input[type=file]').setInputFiles(join(room.folder, '..', '水库目录.csv'));
  await page.getByRole('button', { name: '检查全部各行' }).click();
  await page.getByRole('button', { name: '导入 2 条' }).click();
  await page.getByText('已完成').waitFor();
}, 300_000);
afterAll(() => room.close());
afterEach(({ task }) => room.desk.checkQuiet(task));

describe('attaching images on the screen', () => {
  it('compares a folder with the catalogue both ways, is green only when all agrees, attaches, and takes the batch back', async () => {
    await goTo('#/attach');
    await page.getByText('还没有挂接过图像').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.screenshot({ path: join(pictures, 'attach-empty.png') });
    await page.getByLabel('图像文件夹').fill(folder);
    await page.getByLabel('年度').fill('2031');
    await page.getByLabel('年度').press('Enter');
    await page.getByText('不一致：2 件中 1 件一致，3 个文件中 2 个对应').waitFor();
    await page.getByRole('cell', { name: '没有对应的条目' }).waitFor();
    await page.getByRole('cell', { name: '条目没有文件' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.screenshot({ path: join(pictures, 'attach-check.png') });
    expect(await page.getByRole('button', { name: '挂接 2 页' }).isDisabled()).toBe(true);

    rmSync(join(folder, '不知何处.jpg'));
    for (const page of [1, 2]) writeFileSync(join(folder, `${CODES[1]!}-${page}.png`), await scan(`二${page}`, 'png'));
    await page.getByRole('button', { name: '重新核对' }).click();
    await page.getByText('全部一致：2 件中 2 件，4 个文件中 4 个').waitFor();
    await page.screenshot({ path: join(pictures, 'attach-agrees.png') });
    await page.getByRole('button', { name: '挂接 4 页' }).click();
    await page.getByText('已挂接 2 件、4 页').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.screenshot({ path: join(pictures, 'attach-result.png') });
    await page.getByRole('button', { name: /撤回这一批/ }).click();
    await page.getByText('从 2 件中撤出 4 页。').waitFor();
    await page.screenshot({ path: join(pictures, 'attach-take-back.png') });
    await page.getByRole('dialog').getByRole('button', { name: '撤回', exact: true }).click();
    await page.getByText('已撤回').waitFor();
    await page.getByRole('button', { name: '全部批次' }).click();
    await page.getByRole('button', { name: folder }).waitFor();
  }, 120_000);
});
