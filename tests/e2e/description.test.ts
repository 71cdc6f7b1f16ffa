import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { findBarriers } from '../harness/axe.ts';
import { openE2eRoom, type E2eRoom } from '../harness/e2e-room.ts';
import { describeItem } from '../harness/described-items.ts';
import { openTestRoom } from '../harness/open-test-room.ts';
import { PEOPLE, signIn } from '../harness/sign-in.ts';

const pictures = resolve(import.meta.dirname, '../../out/e2e');
const TITLES = ['供电方案答复单', '供用电合同', '装表接电单'];

let room: E2eRoom;
let page: Page;
let scanned: { readonly itemId: string; readonly title: string };
beforeAll(async () => {
  room = await openE2eRoom({
    prepare: async (folder) => {
      const company = await openTestRoom({ folder, create: false });
      const { client } = company;
      const { fondsId } = await client.schemes.createFonds({ code: 'D007', name: '青石县供电公司' });
      const office = await client.schemes.saveUnit({ fondsId, code: 'YXB', name: '营销部', active: true });
      await client.schemes.saveCustomField({
        key: 'capacity', fondsId: null, recordGroup: 'ZY', level: 'item', group: '用电', labelZh: '合同容量', labelEn: 'Capacity', type: 'number', required: false, pattern: '', choices: [], searchable: true, inList: true,
        position: 5, active: true, version: null,
      });
      for (const title of TITLES) await client.catalogue.createItem({ fields: describeItem({ fondsId, office }, { recordGroup: 'ZY', title, documentNumber: '', date: '20190501' }), assignCode: false });
      scanned = (await client.catalogue.listItems({ filter: { state: 'all' }, sort: { by: 'entered', descending: true }, limit: 500 })).rows.find(({ capturedPages }) => capturedPages > 1)!;
      await company.core.close();
    },
  });
  page = room.desk.page;
}, 300_000);
afterAll(() => room.close());
afterEach(({ task }) => room.desk.checkQuiet(task));

const goTo = (hash: string) => page.evaluate((to) => { location.hash = to; }, hash);

describe('describing on the screen', () => {
  it('shows the room’s own field under its heading, says what does not fit it, and keeps it', async () => {
    await signIn(page, room.host.url.href, PEOPLE.clerkAndOperator);
    await goTo('#/catalogue');
    await page.getByRole('gridcell', { name: '供用电合同' }).click();
    const field = page.getByRole('textbox', { name: '合同容量' });
    await field.fill('二百五十');
    await page.getByText('应为数字').waitFor();
    await page.screenshot({ path: join(pictures, 'description-form.png') });
    await field.fill('２５０');
    await page.keyboard.press('Control+s');
    await page.getByRole('status').filter({ hasText: '已保存：合同容量' }).waitFor();
    expect(await field.inputValue()).toBe('250');
    await page.getByText('ISAD(G)', { exact: true }).click();
    await page.getByText('3.2.1').waitFor();
    await page.screenshot({ path: join(pictures, 'description-isad.png') });
    expect(await findBarriers(page)).toEqual([]);
  });

  it('refers to another record by its number, at a key, and goes there', async () => {
    await page.getByRole('gridcell', { name: '供电方案答复单' }).click();
    await page.keyboard.press('r');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '档号' }).fill('Z110-WS·2024-D30-GCK-9999');
    await page.keyboard.press('Enter');
    await dialog.getByText('没有编号为 Z110-WS·2024-D30-GCK-9999 的档案。').waitFor();
    await dialog.getByRole('textbox', { name: '档号' }).fill('z110-ws.2024-d30-gck-0023');
    await page.keyboard.press('Enter');
    await dialog.getByRole('listitem').filter({ hasText: '2024年水库管理工作总结' }).waitFor();
    await page.screenshot({ path: join(pictures, 'references-dialog.png') });
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const related = page.getByRole('list', { name: '互见、参见与主题' });
    await related.getByRole('button', { name: /2024年水库管理工作总结/u }).click();
    await page.getByRole('heading', { name: 'Z110-WS·2024-D30-GCK-0023' }).waitFor();
    await related.getByRole('button', { name: /供电方案答复单/u }).waitFor();
    await page.screenshot({ path: join(pictures, 'references-record.png') });
    await related.getByRole('button', { name: /供电方案答复单/u }).click();
  });

  it('shows the pages beside the form, and goes from record to record with the hands on the form', async () => {
    await goTo(`#/catalogue/${scanned.itemId}`);
    await page.getByRole('radiogroup').getByText('著录', { exact: true }).click();
    const title = page.getByRole('textbox', { name: '题名', exact: true });
    await expect.poll(() => title.inputValue()).toBe(scanned.title);
    await page.keyboard.press('F7');
    await page.getByRole('group', { name: `${scanned.title}，第 1 页` }).locator('img').waitFor();
    expect(await page.getByRole('grid').isVisible()).toBe(false);
    await page.keyboard.press('Alt+PageDown');
    await page.getByRole('group', { name: `${scanned.title}，第 2 页` }).waitFor();
    await page.getByRole('textbox', { name: '附注' }).fill('看图补录');
    await page.screenshot({ path: join(pictures, 'image-beside.png') });
    expect(await findBarriers(page)).toEqual([]);
    // Written, and on to another record; the list was never touched.
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => title.inputValue()).not.toBe(scanned.title);
    const second = await title.inputValue();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => title.inputValue()).not.toBe(second);
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => title.inputValue()).toBe(second);
    await page.keyboard.press('F7');
    await page.getByRole('grid').waitFor();
    await goTo(`#/catalogue/${scanned.itemId}`);
    await expect.poll(() => page.getByRole('textbox', { name: '附注' }).inputValue()).toBe('看图补录');
    await goTo('#/catalogue');
  });

  it('says what one item is, at a key', async () => {
    await page.keyboard.press('F4');
    await page.getByRole('dialog').getByText('转发文与被转发文为一件').waitFor();
    await page.screenshot({ path: join(pictures, 'item-guide.png') });
    await page.keyboard.press('Escape');
  });

  it('changes many records as one deed after every change was shown, and Ctrl+Z takes it back', async () => {
    // Going from record to record has taken the list along.
    await page.getByRole('grid').press('Control+Home');
    await page.getByRole('gridcell', { name: TITLES[0]! }).click();
    for (const title of TITLES.slice(1)) await page.getByRole('gridcell', { name: title }).click({ modifiers: ['Control'] });
    await page.getByRole('button', { name: '更多操作' }).first().click();
    await page.getByRole('menuitem', { name: /批量工具/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('查找替换', { exact: true }).click();
    await dialog.getByRole('textbox', { name: '查找', exact: true }).fill('青石县');
    await dialog.getByRole('textbox', { name: '替换为' }).fill('');
    await dialog.getByText('将修改 3 件的 3 处').waitFor();
    await page.screenshot({ path: join(pictures, 'batch-replace.png') });
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: '修改 3 件' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('gridcell', { name: '水利局', exact: true }).nth(2).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('gridcell', { name: '青石县水利局', exact: true }).nth(2).waitFor();
  });

  it('puts records under a customer, and leads from the customer to them', async () => {
    await page.getByRole('button', { name: '更多操作' }).first().click();
    await page.getByRole('menuitem', { name: /归入主题对象/ }).click();
    await page.getByRole('button', { name: '登记' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '名称', exact: true }).fill('青石水泥厂');
    await dialog.getByRole('textbox', { name: '户号' }).fill('0012345678');
    await dialog.getByRole('textbox', { name: '电话' }).fill('13800138000');
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByRole('row', { name: /供用电合同/ }).waitFor();
    expect(await page.getByText('138****8000').count()).toBe(1);
    await page.screenshot({ path: join(pictures, 'subject.png') });
    expect(await findBarriers(page)).toEqual([]);
  });

  it('lists everything of one event under what it is on: papers, drawings, photographs, a tape, an object', async () => {
    await goTo('#/subjects');
    await page.getByRole('row', { name: /南干渠改造工程通水/ }).dblclick();
    await page.getByRole('row', { name: /通水纪念铜牌/ }).waitFor();
    const carriers = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
    expect(carriers[0]).toBe('纸质 1 条');
    expect(carriers.toSorted()).toEqual(['纸质 1 条', '蓝图 1 条', '照片 2 条', '磁带 1 条', '实物 1 条'].toSorted());
    await page.screenshot({ path: join(pictures, 'subject-event.png') });
    expect(await findBarriers(page)).toEqual([]);
  });

  it('lists the fields of a record group with their source', async () => {
    await goTo('#/settings/fields');
    await page.getByRole('row', { name: /范围和提要/ }).waitFor();
    await page.screenshot({ path: join(pictures, 'fields.png') });
    expect(await findBarriers(page)).toEqual([]);
  });
});
