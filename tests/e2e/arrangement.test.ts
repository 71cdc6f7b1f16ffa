import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { findBarriers } from '../harness/axe.ts';
import { openE2eRoom, type E2eRoom } from '../harness/e2e-room.ts';
import { PEOPLE, signIn, signOut } from '../harness/sign-in.ts';

const pictures = resolve(import.meta.dirname, '../../out/e2e');

let room: E2eRoom;
let page: Page;
beforeAll(async () => {
  room = await openE2eRoom();
  page = room.desk.page;
}, 300_000);
afterAll(() => room.close());
afterEach(({ task }) => room.desk.checkQuiet(task));

const goTo = (hash: string) => page.evaluate((to) => { location.hash = to; }, hash);
const dialog = () => page.getByRole('dialog');
const branches = () => page.getByRole('treeitem').locator('span:nth-child(2)').allInnerTexts();

describe('other numbers of a record', () => {
  it('are written down, shown under its code, found by searching, and taken back', async () => {
    await signIn(page, room.host.url.href, PEOPLE.clerkAndOperator);
    await goTo('#/catalogue');
    await page.getByRole('row', { name: /水库管理工作总结/ }).first().click();
    await page.getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem', { name: /其他编号/ }).click();
    await dialog().getByRole('textbox', { name: '编号', exact: true }).fill('c038-012-003-004');
    await page.screenshot({ path: join(pictures, 'aliases-dialog.png') });
    await dialog().getByRole('button', { name: '保存' }).click();
    const line = page.getByRole('list', { name: '其他编号' });
    await expect.poll(() => line.innerText()).toContain('c038-012-003-004');
    await goTo('#/find?query=C038-012');
    await page.getByText('水库管理工作总结').first().waitFor();
    await goTo('#/catalogue');
    await page.getByRole('row', { name: /水库管理工作总结/ }).first().click();
    await line.waitFor();
    await page.getByText('历史', { exact: true }).click();
    await page.getByRole('button', { name: '撤销这次修改' }).first().click();
    await line.waitFor({ state: 'detached' });
  });
});

describe('the arrangement of a fonds', () => {
  it('is read in the order that its manager chose', async () => {
    await signOut(page);
    await signIn(page, room.host.url.href, PEOPLE.administrator);
    await goTo('#/settings/classification');
    await page.getByRole('combobox', { name: /^WS/ }).click();
    await page.getByRole('option', { name: /类别 – 保管期限 – 年度 – 机构/ }).click();
    await page.getByText(/已改为：类别 – 保管期限 – 年度/).waitFor();
    await page.getByRole('button', { name: '添加类别' }).click();
    await dialog().getByRole('textbox', { name: '类别号' }).fill('JC·CC');
    await dialog().getByRole('textbox', { name: '名称' }).fill('抽样检查');
    await dialog().getByRole('button', { name: '保存' }).click();
    await page.getByRole('row', { name: /抽样检查/ }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.screenshot({ path: join(pictures, 'classification.png') });
    await signOut(page);
    await signIn(page, room.host.url.href, PEOPLE.clerkAndOperator);
    await goTo('#/catalogue');
    await page.getByRole('treeitem', { name: /青石县水利局/ }).dblclick();
    await page.getByRole('treeitem', { name: /WS/ }).first().dblclick();
    await expect.poll(branches).toEqual(expect.arrayContaining(['永久', '30年', '10年']));
  });

  it('has a file about itself that a clerk writes and everybody can read', async () => {
    await goTo('#/settings/fondsFile');
    await page.getByRole('button', { name: '写一篇' }).click();
    await dialog().getByRole('textbox', { name: '标题' }).fill('立档单位沿革');
    await dialog().getByRole('textbox', { name: '日期' }).fill('1958年6月');
    await dialog().getByRole('textbox', { name: '内容' }).fill('一九五八年六月设水利科。');
    await page.screenshot({ path: join(pictures, 'fonds-file-dialog.png') });
    await dialog().getByRole('button', { name: '保存' }).click();
    await page.getByRole('row', { name: /全宗介绍.*立档单位沿革.*195806/ }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });
});
