import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openE2eRoom, type E2eRoom } from '../harness/e2e-room.ts';
import { PEOPLE, changePerson, signIn } from '../harness/sign-in.ts';

let room: E2eRoom;
beforeAll(async () => { room = await openE2eRoom({ camera: 'page' }); }, 300_000);
afterAll(async () => { await room.close(); });
afterEach(({ task }) => room.desk.checkQuiet(task));

const TITLE = '关于借用无人机测绘柳林河故道的函';
/** What the steps hand on to each other, read from the screen. */
const seen = { archivalCode: '', boxNumber: '', shelf: '', aisle: 0 };

describe('the main job, by a person in the browser', () => {
  it('1. makes a fonds and builds the rule of its archival codes, with the code under it as it changes', async () => {
    const { page } = room.desk;
    await signIn(page, room.host.url.href, PEOPLE.administrator);
    await page.getByRole('link', { name: '设置' }).click();
    await page.getByRole('link', { name: '全宗与机构' }).click();
    await page.getByRole('button', { name: '添加全宗' }).click();
    const fonds = page.getByRole('dialog', { name: '添加全宗' });
    await fonds.getByLabel('全宗号').fill('Z111');
    await fonds.getByLabel('名称').fill('青石县柳林河湿地管护中心');
    await fonds.getByRole('button', { name: '保存' }).click();
    await page.getByRole('row', { name: /Z111 青石县柳林河湿地管护中心/ }).waitFor();

    await page.getByRole('link', { name: '档号规则' }).click();
    await page.getByRole('main').getByRole('combobox', { name: '名称' }).click();
    await page.getByRole('option', { name: /Z111/ }).click();
    // A new fonds begins with the rules of its sector's standards; one of them is changed here.
    await page.getByRole('row', { name: /WS 文书/ }).dblclick();
    const rule = page.getByRole('dialog', { name: '档号规则' });
    const year = new Date().getFullYear();
    await rule.getByText(`Z111-WS·${year}-Y-BGS-0001`).waitFor();
    await rule.getByRole('textbox', { name: '位数' }).last().fill('5');
    await rule.getByText(`Z111-WS·${year}-Y-BGS-00001`).waitFor();
    await rule.getByRole('button', { name: '第 5 段上移' }).click();
    await rule.getByText(`Z111-WS·${year}-BGS-Y-00001`).waitFor();
    await rule.getByRole('button', { name: '保存' }).click();
    await page.getByRole('row', { name: /WS 文书 .*{机构代码}-{保管期限}-#####/ }).waitFor();
  });

  it('2. registers a paper by the keyboard alone and gives it the next number', async () => {
    const { page } = room.desk;
    await changePerson(page, room.host.url.href, PEOPLE.administrator, PEOPLE.clerkAndOperator);
    await page.getByRole('link', { name: '著录' }).click();
    await page.getByRole('row', { name: /Z110-WS/ }).first().waitFor();
    await page.keyboard.press('Control+n');
    const form = page.getByRole('complementary', { name: '详情' });
    await expect.poll(() => form.getByRole('textbox', { name: '题名' }).evaluate((field) => field === document.activeElement)).toBe(true);
    const code = form.getByRole('heading', { level: 2 });
    await expect.poll(() => code.innerText()).toMatch(/^Z110-WS·2024-D30-GCK-\d{4}$/);
    seen.archivalCode = await code.innerText();
    await page.keyboard.type(TITLE);
    await page.keyboard.press('Tab');
    await page.keyboard.type('青水函〔2024〕58号');
    await page.keyboard.press('Tab');
    await page.keyboard.type('20240912');
    await page.keyboard.press('Tab');
    await page.keyboard.type('青石县水利局');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1');
    await page.keyboard.press('Control+Enter');
    await page.getByText(`已登记：${seen.archivalCode}`).waitFor();
    // The next one stands ready, with the next number.
    await expect.poll(() => code.innerText()).not.toBe(seen.archivalCode);
    expect(Number((await code.innerText()).slice(-4))).toBe(Number(seen.archivalCode.slice(-4)) + 1);
    await page.getByRole('row', { name: new RegExp(TITLE) }).waitFor();
    await page.keyboard.press('Escape');
  });
});
