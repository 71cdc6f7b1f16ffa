import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { openE2eRoom, type E2eRoom } from '../harness/e2e-room.ts';
import { PEOPLE } from '../harness/sign-in.ts';

let room: E2eRoom;
let page: Page;
beforeAll(async () => {
  room = await openE2eRoom({ camera: 'none' });
  page = room.desk.page;
  // The hand stays off the mouse; every press of it is kept to be seen at the end.
  await room.desk.context.addInitScript(() => { addEventListener('pointerdown', () => { sessionStorage.setItem('mouse', 'pressed'); }, { capture: true }); });
}, 300_000);
afterAll(async () => { await room.close(); });
afterEach(async ({ task }) => {
  await room.desk.checkQuiet(task);
  expect(await page.evaluate(() => sessionStorage.getItem('mouse'))).toBeNull();
});

const WORDS = ['灯塔渡口', '石拱渡口', '竹排渡口'] as const;
const titleOf = (word: string): string => `关于${word}安全巡查的通知`;
const press = async (...keys: readonly string[]): Promise<void> => { for (const key of keys) await page.keyboard.press(key); };
const form = (): Locator => page.getByRole('complementary', { name: '详情' });
const hasFocus = (field: Locator): Promise<boolean> => field.evaluate((element) => element === document.activeElement);
const title = (): Locator => form().getByRole('textbox', { name: '题名', exact: true });

// Each step stands on the one before: a second try would find its work half done.
describe('a clerk\'s day without the mouse', { retry: 0 }, () => {
  it('signs in', async () => {
    await page.goto(room.host.url.href);
    await expect.poll(() => hasFocus(page.getByRole('textbox', { name: '登录名' }))).toBe(true);
    await page.keyboard.type(PEOPLE.clerkAndOperator.name);
    await press('Tab');
    await page.keyboard.type(`practice-${PEOPLE.clerkAndOperator.name}`);
    await press('Enter');
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
  });

  it('registers three papers, one after another, each with the next number', async () => {
    await press('Alt+3');
    await page.getByRole('row', { name: /Z110-WS/ }).first().waitFor();
    await press('Alt+n');
    const numbers: number[] = [];
    for (const [index, word] of WORDS.entries()) {
      await expect.poll(async () => (await hasFocus(title())) && (await title().inputValue()) === '').toBe(true);
      const code = form().getByRole('heading', { level: 2 });
      // The number that would come next follows the news of the paper before.
      await expect.poll(async () => /^Z110-WS·2024-D30-GCK-\d{4}$/u.test(await code.innerText()) && Number((await code.innerText()).slice(-4)) > (numbers.at(-1) ?? 0)).toBe(true);
      const archivalCode = await code.innerText();
      numbers.push(Number(archivalCode.slice(-4)));
      await page.keyboard.type(titleOf(word));
      await press('Tab');
      await page.keyboard.type(`青水发〔2024〕${61 + index}号`);
      await press('Tab');
      await page.keyboard.type(`2024091${index}`);
      await press('Tab');
      if (index === 0) await page.keyboard.type('青石县水利局');
      await press('Tab');
      await page.keyboard.type('2');
      await press('Control+Enter');
      await page.getByText(`已登记：${archivalCode}`).first().waitFor();
    }
    expect(numbers).toEqual([numbers[0], numbers[0]! + 1, numbers[0]! + 2]);
    await press('Escape');
  });

  it('finds one of them by a word of its title and opens it', async () => {
    await press('Alt+5');
    await expect.poll(() => hasFocus(page.getByRole('searchbox', { name: '检索档案' }))).toBe(true);
    await page.keyboard.type(WORDS[1]);
    await page.getByRole('option', { name: new RegExp(titleOf(WORDS[1])) }).waitFor();
    await press('ArrowDown', 'e');
    await expect.poll(() => title().inputValue()).toBe(titleOf(WORDS[1]));
  });

  it('corrects it, takes the correction back, and sees both in what is told', async () => {
    await press('F2');
    await expect.poll(() => hasFocus(title())).toBe(true);
    await press('End');
    await page.keyboard.type('（补）');
    await press('Control+s');
    await form().getByText('已保存：题名').waitFor();
    await page.getByRole('row', { name: new RegExp(`${titleOf(WORDS[1])}（补）`) }).waitFor();
    await press('Control+z');
    await page.getByText(/^已撤销：修改/).waitFor();
    await expect.poll(() => title().inputValue()).toBe(titleOf(WORDS[1]));
  });

  it('puts all three into one box', async () => {
    await press('Escape');
    await page.getByRole('row', { name: new RegExp(titleOf(WORDS[2])) }).waitFor();
    const grid = page.getByRole('grid', { name: '档案条目' });
    await expect.poll(() => hasFocus(grid)).toBe(true);
    // The list is in the order of its codes, the newest first.
    await press('Control+Home', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await page.getByText('已选 3 件').waitFor();
    await press('b');
    const dialog = page.getByRole('dialog', { name: '装盒 3 件' });
    await dialog.getByText(/3 件 6 页/).waitFor();
    await press('Enter');
    await page.getByText(/^已装入盒 001/).waitFor();
    await expect.poll(() => page.getByRole('button', { name: '装盒…' }).count()).toBe(0);
    await press('Control+z');
    await page.getByText('已撤销：装盒 3 件').waitFor();
    await page.getByRole('button', { name: '装盒…' }).waitFor();
  });

  it('locks the screen for the break and goes on where it was', async () => {
    await press('Control+l');
    await page.getByRole('heading', { name: '屏幕已锁定' }).waitFor();
    await expect.poll(() => hasFocus(page.getByLabel('口令', { exact: true }))).toBe(true);
    await page.keyboard.type(`practice-${PEOPLE.clerkAndOperator.name}`);
    await press('Enter');
    await page.getByText('已选 3 件').waitFor();
  });
});
