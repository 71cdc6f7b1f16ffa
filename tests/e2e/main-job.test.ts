import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { CAMERA_SCENE_WORDS } from '../fixtures/render-camera-frame.ts';
import { scan } from '../areas/digitisation/page-fixtures.ts';
import { latin, makePdf } from '../areas/digitisation/pdf-fixtures.ts';
import { makeTiff } from '../areas/digitisation/tiff-fixtures.ts';
import { openE2eRoom, type E2eRoom } from '../harness/e2e-room.ts';
import { PEOPLE, signIn, signOut } from '../harness/sign-in.ts';

let room: E2eRoom;
beforeAll(async () => { room = await openE2eRoom({ camera: 'page' }); }, 300_000);
afterAll(async () => { await room.close(); });
afterEach(({ task }) => room.desk.checkQuiet(task));

const TITLE = '关于借用无人机测绘柳林河故道的函';
/** What the steps hand on to each other, read from the screen. */
const seen = { archivalCode: '', place: '' };

const strip = (page: Page): Locator => page.getByRole('list', { name: '页面列表' });

// Each step stands on the one before: a second try would find its work half done.
describe('the main job, by a person in the browser', { retry: 0 }, () => {
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
    await signOut(page);
    await signIn(page, room.host.url.href, PEOPLE.clerkAndOperator);
    await page.getByRole('link', { name: '著录' }).click();
    await page.getByRole('row', { name: /Z110-WS/ }).first().waitFor();
    await page.keyboard.press('Control+n');
    const form = page.getByRole('complementary', { name: '详情' });
    await expect.poll(() => form.getByRole('textbox', { name: '题名', exact: true }).evaluate((field) => field === document.activeElement)).toBe(true);
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

  it('3. photographs it with the space bar, and takes in files of every kind', async () => {
    const { page } = room.desk;
    await page.getByRole('textbox', { name: '筛选题名' }).fill('无人机测绘');
    await page.getByRole('row', { name: new RegExp(TITLE) }).click();
    await page.getByRole('complementary', { name: '详情' }).getByRole('button', { name: '扫描' }).click();
    await page.getByRole('heading', { name: TITLE }).waitFor();
    await page.getByText('1920 × 1440 像素').waitFor();
    await page.getByText('纸张完整、清晰').waitFor();
    await page.keyboard.press('Space');
    await strip(page).getByRole('button', { name: /^第 1 页/ }).waitFor();
    await page.getByRole('img', { name: '第 1 页' }).waitFor();
    await page.getByText('1 页，已齐').waitFor();

    await page.locator('input[type=file][multiple]').setInputFiles([
      { name: '附图.jpg', mimeType: 'image/jpeg', buffer: await scan('附图') },
      { name: '传真.tif', mimeType: 'image/tiff', buffer: makeTiff([{ widthPx: 300, heightPx: 400, shade: 200 }, { widthPx: 400, heightPx: 300, shade: 120 }]) },
      { name: '方案.pdf', mimeType: 'application/pdf', buffer: makePdf([{ content: latin('Survey plan', 72, 700) }, { content: latin('Annex A', 72, 700) }]) },
    ]);
    await page.getByText('已导入 3 个文件，共 5 页').waitFor();
    await strip(page).getByRole('button', { name: /^第 6 页/ }).waitFor();
    await page.getByText('多出 5 页，请核对').waitFor();

    // The last one does not belong here: it goes with a reason and can come back.
    await strip(page).getByRole('button', { name: /^第 6 页/ }).click();
    await page.keyboard.press('Delete');
    const remove = page.getByRole('dialog', { name: '删除第 6 页？' });
    await remove.getByRole('textbox').fill('不是本件附件');
    await remove.getByRole('button', { name: '删除' }).click();
    await strip(page).getByRole('button', { name: /^第 6 页/ }).waitFor({ state: 'detached' });
  });

  it('4. reads its text, with no spaces between the characters', async () => {
    const { page } = room.desk;
    await strip(page).getByRole('button', { name: '第 1 页，已识别' }).waitFor({ timeout: 75_000 });
    await strip(page).getByRole('button', { name: /^第 1 页/ }).dblclick();
    const text = page.getByRole('region', { name: '文字' });
    await expect.poll(async () => (await text.innerText()).replaceAll('\n', '')).toMatch(/无人机.*芦苇荡/s);
    for (const word of CAMERA_SCENE_WORDS) expect(await text.innerText()).toContain(word);
    await page.keyboard.press('Escape');
  });

  it('5. finds it by a word that stands only on its page, marked in the text and on the image', async () => {
    const { page } = room.desk;
    await page.getByRole('link', { name: '检索' }).click();
    await page.getByRole('searchbox', { name: '检索档案' }).fill('芦苇荡');
    const hit = page.getByRole('option', { name: new RegExp(TITLE) });
    await hit.waitFor();
    expect(await page.getByRole('listbox', { name: '检索结果' }).getByRole('option').count()).toBe(1);
    expect(await hit.locator('mark').allInnerTexts()).toContain('芦苇荡');
    await page.keyboard.press('Enter');
    const reader = page.getByRole('region', { name: '页面与正文' });
    await reader.getByText('1 处').waitFor();
    expect(await reader.locator('mark').allInnerTexts()).toContain('芦苇荡');
    const image = reader.getByRole('img').first();
    await image.waitFor();
    await reader.locator('svg rect').first().waitFor();
    await page.keyboard.press('Escape');
  });

  it('6. puts it into a box and the box on a shelf by two barcodes', async () => {
    const { page } = room.desk;
    await page.getByRole('link', { name: '著录' }).click();
    await page.getByRole('textbox', { name: '筛选题名' }).fill('无人机测绘');
    await page.getByRole('row', { name: new RegExp(TITLE) }).click();
    const panel = page.getByRole('complementary', { name: '详情' });
    await panel.getByRole('button', { name: '装盒' }).click();
    await page.getByRole('dialog', { name: '装盒 1 件' }).getByRole('button', { name: '装成 1 盒' }).click();
    await page.getByRole('button', { name: '去上架' }).click();

    // The barcode stands on the box itself; on the screen it is beside the number.
    const barcode = await page.getByText(/^BX\d{6}$/).first().innerText();
    const desk = page.getByRole('region', { name: '扫码上架' });
    await expect.poll(() => desk.getByRole('textbox', { name: '条码' }).evaluate((field) => field === document.activeElement)).toBe(true);
    // A barcode gun is a fast keyboard that ends with Enter.
    await page.keyboard.type(barcode);
    await page.keyboard.press('Enter');
    const place = await desk.getByText(/^\d\d-\d\d-\d\d-[AB]-\d\d-\d\d-\d\d$/).innerText();
    await page.keyboard.type(place.split('-').slice(0, 6).join('-'));
    await page.keyboard.press('Enter');
    await desk.getByText('已上架').waitFor();
    seen.place = place;
    expect(await desk.getByRole('listitem').allInnerTexts()).toEqual([expect.stringContaining(place)]);
  });

  it('7. fetches it: the plan shows the carriage, the aisle opens after a word given, Stop stops at once', async () => {
    const { page } = room.desk;
    const [, , column = '', face = '', section = '', level = ''] = seen.place.split('-');
    await page.getByRole('link', { name: '检索' }).click();
    await page.getByRole('searchbox', { name: '检索档案' }).fill('芦苇荡');
    await page.getByRole('option', { name: new RegExp(TITLE) }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('g');
    const fetch = page.getByRole('region', { name: '取档' });
    await fetch.getByText(`${face}面 ${Number(section)}节${Number(level)}层`, { exact: false }).first().waitFor();
    const aisle = Number(column) + (face === 'B' ? 1 : 0);
    const plan = page.getByRole('group', { name: '电动密集架平面图' });
    await plan.getByRole('button', { name: new RegExp(`^${Number(column)}列${face}面`) }).waitFor();

    const panel = page.getByRole('complementary', { name: '操作' });
    await panel.getByRole('button', { name: `打开通道 ${aisle}` }).click();
    const confirm = page.getByRole('dialog', { name: `打开通道 ${aisle}？` });
    // Nothing moves before the operator's word.
    expect(await confirm.getByRole('button', { name: '开始移动' }).isDisabled()).toBe(true);
    await confirm.getByRole('checkbox').check();
    await confirm.getByRole('button', { name: '开始移动' }).click();
    await panel.getByText(`正在打开通道 ${aisle}`).first().waitFor();
    const column1 = plan.locator(`[data-column="${Number(column)}"]`);
    const start = await column1.getAttribute('transform');
    await expect.poll(() => column1.getAttribute('transform'), { timeout: 10_000 }).not.toBe(start);
    await page.keyboard.press('Space');
    await panel.getByText('已确认静止').waitFor();
    await panel.getByText('已停止，架体停在当前位置。').waitFor();
    const device = await room.emulators();
    expect((await device.state('bank-1'))['moving']).toBe(false);
    // The drawing glides the last of the way to where the controller says that the steel stands, and stays there.
    let drawn = await column1.getAttribute('transform');
    await expect.poll(async () => { const before = drawn; drawn = await column1.getAttribute('transform'); return drawn === before; }, { interval: 400 }).toBe(true);
    expect((await device.state('bank-1'))['moving']).toBe(false);
    device.close();

    await panel.getByRole('button', { name: `打开通道 ${aisle}` }).click();
    await confirm.getByRole('checkbox').check();
    await confirm.getByRole('button', { name: '开始移动' }).click();
    await panel.getByText(`通道 ${aisle} 已打开，可以进入。`).waitFor({ timeout: 45_000 });
    await plan.getByRole('button', { name: `通道 ${aisle}，已打开` }).waitFor();
  });

  it('8. sees that the climate is right, writes the round, and an alarm becomes a task', async () => {
    const { page } = room.desk;
    await page.getByRole('link', { name: '环境' }).click();
    await page.getByRole('button', { name: /1号库房（纸质档案库）.*\d+\.\d ?℃.*\d+(\.\d)? ?%/ }).waitFor();
    await page.getByText('巡查登记', { exact: true }).click();
    const round = page.getByRole('form', { name: '巡查登记' });
    const cell = (roomNumber: 1 | 2, column: string) => round.getByRole('textbox', { name: new RegExp(`^${roomNumber}号库房.*，${column}`) });
    await cell(1, '温度').fill('20.1');
    await page.keyboard.press('Tab');
    await page.keyboard.type('51');
    await cell(2, '温度').fill('29.5');
    await page.keyboard.press('Tab');
    await page.keyboard.type('71');
    await page.keyboard.press('Enter');
    await round.getByText('超出范围，请写明原因').waitFor();
    await cell(2, '原因').fill('空调停机检修，已开除湿机');
    await page.keyboard.press('Enter');
    await page.getByText('已登记 2 间库房，其中 1 间超限，已生成待办').waitFor();
    await page.getByRole('link', { name: '今日' }).click();
    await page.getByRole('row', { name: /2号库房.*(温度|湿度)/ }).first().waitFor();
  });
});
