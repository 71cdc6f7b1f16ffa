import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { findBarriers } from '../harness/axe.ts';
import { openE2eRoom, type E2eRoom } from '../harness/e2e-room.ts';
import { describeItem } from '../harness/described-items.ts';
import { openTestRoom } from '../harness/open-test-room.ts';
import { PEOPLE, signIn, signOut } from '../harness/sign-in.ts';

const pictures = resolve(import.meta.dirname, '../../out/e2e');
const PAPERS = ['住院病案首页', '出院记录', '长期医嘱单'];
const LATER = ['会诊单一', '会诊单二'] as const;

let room: E2eRoom;
let page: Page;
beforeAll(async () => {
  room = await openE2eRoom({
    prepare: async (folder) => {
      const hospital = await openTestRoom({ folder, create: false });
      const { client } = hospital;
      const { fondsId } = await client.schemes.createFonds({ code: 'H001', name: '青石县医院' });
      await client.schemes.applyRegime({ fondsId, regimeId: 'S16' });
      const office = (await client.schemes.listUnits({ fondsId }))[0]!;
      for (const title of [...PAPERS, ...LATER]) await client.catalogue.createItem({ fields: describeItem({ fondsId, office }, { recordGroup: 'ZY', classCode: 'BA', title, documentNumber: '', documentType: '病历', date: '20190501' }), assignCode: false });
      await hospital.core.close();
    },
  });
  page = room.desk.page;
}, 300_000);
afterAll(() => room.close());
afterEach(({ task }) => room.desk.checkQuiet(task));

const goTo = (hash: string) => page.evaluate((to) => { location.hash = to; }, hash);
const codes = () => page.getByRole('grid').locator('tbody tr td:nth-child(2)').allInnerTexts();

describe('volumes on the screen', () => {
  it('are formed, filled, numbered, put in another order after a look at what changes, and that is taken back', async () => {
    await signIn(page, room.host.url.href, PEOPLE.clerkAndOperator);
    await goTo('#/catalogue');
    await page.getByRole('combobox', { name: '全宗', exact: true }).first().click();
    await page.getByRole('option', { name: /青石县医院/ }).click();
    await page.getByRole('button', { name: '案卷', exact: true }).click();
    await page.getByText('还没有案卷').waitFor();
    await page.screenshot({ path: join(pictures, 'volumes-empty.png') });
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '案卷题名' }).fill('李某住院病案');
    await dialog.getByRole('combobox', { name: '全宗' }).click();
    await page.getByRole('option', { name: /青石县医院/ }).click();
    await expect.poll(() => dialog.getByRole('combobox', { name: '种类' }).inputValue()).toBe('病案');
    await dialog.getByRole('spinbutton').or(dialog.getByRole('textbox', { name: '年度' })).first().fill('2019');
    await dialog.getByRole('textbox', { name: /户号、住院号/ }).fill('住院号 20190001');
    await page.screenshot({ path: join(pictures, 'volume-dialog.png') });
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('卷内还没有文件').waitFor();
    await page.getByRole('button', { name: '加入文件…' }).first().click();
    for (const title of PAPERS) await dialog.getByRole('checkbox', { name: new RegExp(title) }).check();
    await dialog.getByRole('button', { name: '加入 3 件' }).click();
    await page.getByRole('row', { name: /住院病案首页/ }).waitFor();
    await page.getByRole('button', { name: '编档号', exact: true }).click();
    await expect.poll(codes).toEqual(['H001-ZY·BA-000001-001', 'H001-ZY·BA-000001-002', 'H001-ZY·BA-000001-003']);
    await page.getByRole('button', { name: 'ISAD(G)' }).click();
    await page.getByRole('region', { name: 'ISAD(G) 著录要素' }).getByText('H001-ZY·BA-000001', { exact: true }).waitFor();
    await page.screenshot({ path: join(pictures, 'volume-isad.png') });
    await page.keyboard.press('Escape');
    await page.getByRole('row', { name: /长期医嘱单/ }).focus();
    await page.keyboard.press('[');
    await dialog.getByText('以下档号将改变').waitFor();
    await page.screenshot({ path: join(pictures, 'volume-preview.png') });
    await dialog.getByRole('button', { name: '确认' }).click();
    const titles = () => page.getByRole('grid').locator('tbody tr td:nth-child(3)').allInnerTexts();
    await expect.poll(titles).toEqual(['住院病案首页', '长期医嘱单', '出院记录']);
    expect(await codes()).toEqual(['H001-ZY·BA-000001-001', 'H001-ZY·BA-000001-002', 'H001-ZY·BA-000001-003']);
    await page.screenshot({ path: join(pictures, 'volume-desk.png') });
    await page.getByRole('button', { name: '撤销' }).first().click();
    await expect.poll(titles).toEqual(PAPERS);
    expect(await findBarriers(page)).toEqual([]);
  });

  it('lets go of chosen papers into a volume of their own, and stands in English and on a narrow screen', async () => {
    await page.getByRole('row', { name: /出院记录/ }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: '拆出新卷…' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('李某病案（二）');
    await page.getByRole('dialog').getByRole('button', { name: '拆出新卷' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确认' }).click();
    await expect.poll(codes).toEqual(['H001-ZY·BA-000001-001', 'H001-ZY·BA-000001-002']);
    await page.getByRole('button', { name: '全部案卷' }).click();
    await page.getByRole('row', { name: /李某病案（二）/ }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: /中.*EN/ }).click();
    await page.getByRole('heading', { name: 'Volumes' }).waitFor();
    await page.screenshot({ path: join(pictures, 'volumes-english.png') });
    await page.setViewportSize({ width: 768, height: 800 });
    await page.getByRole('row', { name: /李某住院病案/ }).dblclick();
    await page.getByRole('button', { name: 'Lock' }).waitFor();
    await page.screenshot({ path: join(pictures, 'volume-narrow.png') });
  });

  it('are filled from what was chosen in the catalogue', async () => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await goTo('#/catalogue');
    await page.getByRole('row', { name: new RegExp(LATER[1]) }).click();
    await page.getByRole('row', { name: new RegExp(LATER[0]) }).click({ modifiers: ['Shift'] });
    await page.getByRole('button', { name: 'File…', exact: true }).click();
    await page.getByText('2 items to file').waitFor();
    await page.getByRole('row', { name: /李某住院病案/ }).dblclick();
    await expect.poll(codes).toEqual(['H001-ZY·BA-000001-001', 'H001-ZY·BA-000001-002', 'H001-ZY·BA-000001-003', 'H001-ZY·BA-000001-004']);
  });

  it('begin with a regime, chosen in the settings by what its codes look like', async () => {
    await signOut(page);
    await signIn(page, room.host.url.href, PEOPLE.administrator);
    await goTo('#/settings/codes');
    await page.getByRole('button', { name: /^(Set up by regime|按管理模式设置)…$/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /Construction site|施工项目部/ }).check();
    await page.screenshot({ path: join(pictures, 'regimes.png') });
    await dialog.getByRole('button', { name: /^(Use it|采用)$/ }).click();
    await page.getByText(/Set up 3 code rules|已设好 3 条档号规则/).waitFor();
    await page.getByRole('row', { name: /KJ.*(Volume|案卷)/ }).first().dblclick();
    expect(await dialog.getByRole('radio', { name: /^(Volume|案卷)$/ }).isChecked()).toBe(true);
    await dialog.getByText('H001-KJ·A·01-001', { exact: true }).waitFor();
    await page.screenshot({ path: join(pictures, 'volume-rule.png') });
    await dialog.getByRole('button', { name: /^(Save|保存)$/ }).click();
    await dialog.waitFor({ state: 'detached' });
  });
});
