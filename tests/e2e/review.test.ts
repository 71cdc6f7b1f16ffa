import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { findBarriers } from '../harness/axe.ts';
import { openE2eRoom, type E2eRoom } from '../harness/e2e-room.ts';
import { describeItem } from '../harness/described-items.ts';
import { openTestRoom } from '../harness/open-test-room.ts';
import { PEOPLE, signIn, signOut } from '../harness/sign-in.ts';

const pictures = resolve(import.meta.dirname, '../../out/e2e');
const SECRETS = ['关于水源保护的密件（一）', '关于水源保护的密件（二）'];

let room: E2eRoom;
let page: Page;
beforeAll(async () => {
  room = await openE2eRoom({
    prepare: async (folder) => {
      const { client, core } = await openTestRoom({ folder, create: false });
      const { fondsId } = await client.schemes.createFonds({ code: 'W001', name: '青石县水文站' });
      const office = await client.schemes.saveUnit({ fondsId, code: 'BGS', name: '办公室', active: true });
      const add = (changes: Parameters<typeof describeItem>[1]) => client.catalogue.createItem({ fields: describeItem({ fondsId, office }, changes), assignCode: false });
      await add({ title: '没有责任者的通知', responsible: '' });
      await client.dictionaries.saveWord({ key: 'responsible', word: '青石县水利局' });
      const { version, ...words } = (await client.dictionaries.listDictionaries({})).find(({ key }) => key === 'responsible')!;
      await client.dictionaries.saveDictionary({ key: 'responsible', labelZh: words.labelZh, labelEn: words.labelEn, strict: true, fields: ['responsible'], version });
      await client.arrangement.arrangeVolumes({ deed: { kind: 'form', itemIds: [], volume: { kind: 'volume', level: 'volume', fondsId, recordGroup: 'WS', classCode: '', parentId: null, year: 2019, unitId: office.unitId, retention: 'Y', title: '水文站案卷', subject: '', responsible: '水文站旧称', note: '', temporary: false, classification: 'public', secrecyTerm: '', openStatus: 'open', keywords: '' } } });
      for (const title of SECRETS) await add({ title, date: '20000101', year: 2000, classification: 'secret', secrecyTerm: '10年' });
      await core.close();
    },
  });
  page = room.desk.page;
}, 300_000);
afterAll(() => room.close());
afterEach(({ task }) => room.desk.checkQuiet(task));

const goTo = (hash: string) => page.evaluate((to) => { location.hash = to; }, hash);

describe('going over what was described', () => {
  it('names what is missing in a fonds, and opens a record at the very field', async () => {
    await signIn(page, room.host.url.href, PEOPLE.clerkAndOperator);
    await goTo('#/completeness');
    const scope = page.getByRole('form', { name: '检查范围' });
    await scope.getByRole('combobox', { name: '全宗' }).click();
    await page.getByRole('option', { name: /W001/ }).click();
    await scope.getByRole('button', { name: '开始检查' }).click();
    await page.getByRole('row', { name: /责任者.*必填/u }).first().click();
    const record = page.getByRole('row', { name: /没有责任者的通知/ });
    await record.waitFor();
    await page.screenshot({ path: join(pictures, 'completeness.png') });
    expect(await findBarriers(page)).toEqual([]);
    await record.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset.field)).toBe('responsible');
  });

  it('opens a volume at the field that a strict dictionary does not agree with, and marks it', async () => {
    await goTo('#/completeness');
    await page.getByRole('row', { name: /责任者.*不在词表中/u }).first().click();
    const record = page.getByRole('row', { name: /水文站案卷/ });
    await record.waitFor();
    await record.focus();
    await page.keyboard.press('Enter');
    const field = page.getByRole('dialog').getByLabel('责任者', { exact: true });
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.screenshot({ path: join(pictures, 'volume-strict-word.png') });
    expect(await page.getByRole('dialog').getByText('不在词表中').innerText()).toContain('■');
    expect(await findBarriers(page)).toEqual([]);
    await field.fill('青石县水利局');
    await page.getByRole('dialog').getByText('不在词表中').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  it('refuses such a word in a cell of the list, says why, and keeps the cell open with it', async () => {
    await goTo('#/catalogue');
    const cell = page.getByRole('row', { name: /没有责任者的通知/ }).first().locator('[data-column="responsible"]');
    await cell.dblclick();
    const editor = page.getByRole('grid').getByRole('textbox', { name: '责任者', exact: true });
    await editor.fill('水文站旧称');
    await page.keyboard.press('Enter');
    await page.getByRole('grid').getByRole('alert').filter({ hasText: '不在词表中' }).waitFor();
    expect(await editor.inputValue()).toBe('水文站旧称');
    await page.screenshot({ path: join(pictures, 'cell-refused.png') });
    await editor.fill('青石县水利局');
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /没有责任者的通知.*青石县水利局/u }).first().waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText(/已撤销/u).first().waitFor();
  });

  it('shows only the approver what to do about secrets that have come to their end, keeps why, and takes it back', async () => {
    await goTo('#/declassification');
    // The clerk's clearance ends below these papers: nothing of them is told, not even that they are there.
    await page.getByText('没有到期的涉密档案').waitFor();
    await signOut(page);
    await signIn(page, room.host.url.href, PEOPLE.approver);
    await goTo('#/declassification');
    await page.getByRole('main').getByRole('combobox', { name: '全宗' }).click();
    await page.getByRole('option', { name: /W001/ }).click();
    for (const title of SECRETS) await page.getByRole('row', { name: new RegExp(title.replaceAll(/[（）]/gu, '.')) }).waitFor();
    await page.getByRole('button', { name: '选中已到期的' }).click();
    await page.screenshot({ path: join(pictures, 'declassification.png') });
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '解密（降密）…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('以下 2 件的密级将改变：').first().waitFor();
    await dialog.getByRole('textbox', { name: /理由与依据/ }).fill('保密期限已满，经保密委员会审核');
    await page.screenshot({ path: join(pictures, 'declassify.png') });
    await dialog.getByRole('button', { name: '改正 2 件' }).click();
    await page.getByText('没有到期的涉密档案').waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('row', { name: /密件/ }).first().waitFor();
  });
});
