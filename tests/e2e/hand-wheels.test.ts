import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { openE2eRoom, type E2eRoom } from '../harness/e2e-room.ts';
import { PEOPLE, signIn } from '../harness/sign-in.ts';

let room: E2eRoom;
let page: Page;
beforeAll(async () => {
  room = await openE2eRoom();
  page = room.desk.page;
}, 300_000);
afterAll(async () => { await room.close(); });
afterEach(({ task }) => room.desk.checkQuiet(task));

const panel = (): Locator => page.getByRole('complementary', { name: '操作' });
const chooseAisle = (aisle: number) => page.getByRole('group', { name: /手摇区/ }).getByRole('button', { name: new RegExp(`^通道 ${aisle}(，|$)`) }).click();

describe('a hand-wheeled bank', { retry: 0 }, () => {
  beforeAll(async () => {
    await signIn(page, room.host.url.href, PEOPLE.clerk);
    await page.getByRole('link', { name: '库房' }).click();
    await page.getByRole('button', { name: '库房设置' }).click();
    await page.getByRole('menuitem', { name: '新建架区' }).click();
    const dialog = page.getByRole('dialog', { name: '新建架区' });
    await dialog.getByLabel('架区代号').fill('9');
    await dialog.getByLabel('名称', { exact: true }).fill('手摇区');
    await dialog.getByRole('combobox', { name: '类型' }).click();
    await page.getByRole('option', { name: /手摇/ }).click();
    await dialog.getByRole('button', { name: '建立架区' }).click();
    await page.getByText(/已建立架区 手摇区/).waitFor();
  });

  it('says which wheel to turn, keeps the word of whoever turned it, and from then on knows the whole way', async () => {
    await chooseAisle(8);
    await panel().getByText(/摇动第 8 列的手轮/).waitFor();
    await page.keyboard.press('o');
    await panel().getByText(/确认，未经测量/).waitFor();
    await page.getByRole('region', { name: '手摇区' }).getByText(/的确认，未经测量/).waitFor();
    await chooseAisle(5);
    await panel().getByText('确认通道内无人后，依次摇第 7、6、5 列的手轮，使其远离固定端，露出通道 5。').waitFor();
    await page.reload();
    await chooseAisle(10);
    await panel().getByText(/依次摇第 8、9 列的手轮，使其靠向固定端/).waitFor();
  });

  it('takes no other word while somebody is inside', async () => {
    await panel().getByRole('button', { name: /通道 8/ }).click();
    await panel().getByText(/在通道 8 里，请勿摇动任何一列/).waitFor();
    expect(await panel().getByRole('button', { name: /已打开|已全部合拢/ }).count()).toBe(0);
    await panel().getByRole('button', { name: '我出来了' }).click();
    await panel().getByRole('button', { name: '已全部合拢' }).click();
    await panel().getByRole('button', { name: '已全部合拢' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Alt+5');
    const first = page.getByRole('grid', { name: '值班记录' }).or(page.getByRole('grid')).first().getByRole('row').nth(1);
    await first.getByText('手摇合拢').waitFor();
    await first.getByText('已确认（未测量）').waitFor();
  });
});
