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
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const dialog = () => page.getByRole('dialog');

// S24, 峨山: papers are added at each stage, handed over page by page, counted and entered on the same day.
describe('from the counter to the archive room', () => {
  it('begins with a process that the administrator takes from the delivered ones', async () => {
    await signIn(page, room.host.url.href, PEOPLE.administrator);
    await goTo('#/settings/processes');
    await button('从现成流程建立').click();
    await page.getByRole('radio', { name: /更名过户/ }).click();
    await dialog().getByRole('button', { name: '建立', exact: true }).click();
    await page.getByRole('heading', { name: '更名过户' }).waitFor();
    await page.screenshot({ path: join(pictures, 'processes.png') });
    expect(await findBarriers(page)).toEqual([]);
    await signOut(page);
  });

  it('lets a stage end only when its papers are there', async () => {
    await signIn(page, room.host.url.href, PEOPLE.clerkAndOperator);
    await goTo('#/receive');
    await button('登记业务单').first().click();
    await dialog().getByRole('combobox', { name: '业务流程' }).click();
    await page.getByRole('option', { name: '更名过户', exact: true }).click();
    await page.getByRole('textbox', { name: '业务单号' }).fill('GH-2026-001');
    await page.getByRole('textbox', { name: '名称', exact: true }).fill('清河东路 12 号更名过户');
    await button('登记').click();
    await page.getByRole('heading', { name: '清河东路 12 号更名过户' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await dialog().getByText('还缺：').waitFor();
    await dialog().getByRole('button', { name: '结束环节' }).click();
    await dialog().getByText('CASES_PAPERS_MISSING').waitFor();
    await dialog().getByRole('button', { name: '取消' }).click();
    for (let paper = 0; paper < 3; paper += 1) {
      await button('添加').first().click();
      await dialog().getByRole('button', { name: '添加', exact: true }).click();
      await expect.poll(() => page.getByText('待发送').count()).toBe(paper + 1);
    }
    expect(await findBarriers(page)).toEqual([]);
    await page.screenshot({ path: join(pictures, 'receive-case.png') });
    await button('结束环节').click();
    await dialog().getByText('必备资料齐全').waitFor();
    await dialog().getByRole('button', { name: '结束环节' }).click();
    await page.getByRole('button', { name: /电费结清/ }).and(page.locator('[aria-current]')).waitFor();
  });

  it('hands the papers over with a list', async () => {
    await page.getByRole('button', { name: /^1 业务受理/ }).click();
    await button('发送 3 份').click();
    await button('移交 3 份').click();
    await page.getByRole('heading', { name: /YJ-\d{4}-0002/ }).waitFor();
    await button('移交').click();
    await dialog().getByRole('button', { name: '移交', exact: true }).click();
    await page.getByText('您移交的清单由另一人清点签收。').waitFor();
    await signOut(page);
  });

  it('is counted page by page by somebody else, with the keyboard, and signed', async () => {
    await signIn(page, room.host.url.href, PEOPLE.clerk);
    await goTo('#/today');
    await page.getByText(/待清点：移交单/).first().waitFor();
    await goTo('#/transfers');
    await page.getByRole('row', { name: /YJ-\d{4}-0002/ }).press('Enter');
    const counts = page.getByRole('textbox', { name: /实点页数/ });
    await counts.first().waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-pages'))).toBe('1');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-pages'))).toBe('2');
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await page.getByText('接收，相差 1 页').waitFor();
    await page.getByRole('row', { name: /^3 / }).getByRole('button', { name: '拒收' }).click();
    await dialog().getByRole('textbox', { name: '说明' }).fill('复印件看不清');
    await dialog().getByRole('button', { name: '退回' }).click();
    await page.getByText(/拒收 签字不齐 复印件看不清/).waitFor();
    await page.screenshot({ path: join(pictures, 'transfer-counted.png') });
    expect(await findBarriers(page)).toEqual([]);
    await button('签收').click();
    await dialog().getByText('接收 2 行（页数不符 1），拒收 1 行').waitFor();
    await dialog().getByRole('button', { name: '签收', exact: true }).click();
    await page.getByText('已签收', { exact: true }).first().waitFor();
  });

  it('leaves the case with what was received and what has to come again', async () => {
    await goTo('#/receive');
    await page.getByRole('row', { name: /GH-2026-001/ }).press('Enter');
    await page.getByRole('button', { name: /^1 业务受理/ }).click();
    await expect.poll(() => page.getByText('档案室已接收').count()).toBe(2);
    await page.getByText(/档案室退回（王㛃）：签字不齐 复印件看不清/).waitFor();
    await button('组卷（2 份）').waitFor();
  });
});
