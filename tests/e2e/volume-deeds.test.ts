import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { VolumeFields } from '#shared/contract/arrangement.ts';
import { findBarriers } from '../harness/axe.ts';
import { openE2eRoom, type E2eRoom } from '../harness/e2e-room.ts';
import { describeItem } from '../harness/described-items.ts';
import { openTestRoom } from '../harness/open-test-room.ts';
import { PEOPLE, signIn } from '../harness/sign-in.ts';

const pictures = resolve(import.meta.dirname, '../../out/e2e');
const TEMPORARY = ['教学大纲', '授课计划', '试卷分析'];
const FINAL = ['毕业论文一', '毕业论文二'];

let room: E2eRoom;
let page: Page;
beforeAll(async () => {
  room = await openE2eRoom({
    prepare: async (folder) => {
      const academy = await openTestRoom({ folder, create: false });
      const { client } = academy;
      const { fondsId } = await client.schemes.createFonds({ code: 'J001', name: '任职教育学院' });
      await client.schemes.applyRegime({ fondsId, regimeId: 'S11' });
      const office = (await client.schemes.listUnits({ fondsId }))[0]!;
      const register = async (title: string, year: number, pageCount = 3) => (await client.catalogue.createItem({ fields: describeItem({ fondsId, office }, { recordGroup: 'ZY', classCode: 'JX', title, year, date: `${year}0501`, documentNumber: '', documentType: '教案', pageCount, custom: { judgedArchival: '是档案' } }), assignCode: false })).item.itemId;
      const form = async (title: string, titles: readonly string[], temporary: boolean) => {
        const volume: VolumeFields = { level: 'volume', kind: 'volume', parentId: null, fondsId, recordGroup: 'ZY', classCode: 'JX', year: 2019, unitId: office.unitId, retention: 'D30', title, subject: '', responsible: '', classification: 'public', secrecyTerm: '', openStatus: 'unreviewed', keywords: '', note: '', temporary, custom: {} };
        const itemIds = [];
        for (const each of titles) itemIds.push(await register(each, 2019));
        return (await client.arrangement.arrangeVolumes({ deed: { kind: 'form', volume, itemIds } })).volumes[0]!.volumeId;
      };
      await client.arrangement.arrangeVolumes({ deed: { kind: 'number', volumeIds: [await form('学员毕业论文', FINAL, false)] } });
      await form('战术教研室教学文件', TEMPORARY, true);
      await register('教学日历', 2019);
      await register('厚讲义', 2020, 250);
      await register('教学总结', 2021, 40);
      await academy.core.close();
    },
  });
  page = room.desk.page;
}, 300_000);
afterAll(() => room.close());
afterEach(({ task }) => room.desk.checkQuiet(task));

const goTo = (hash: string) => page.evaluate((to) => { location.hash = to; }, hash);
const dialog = () => page.getByRole('dialog');
const titles = () => page.getByRole('grid').locator('tbody tr td:nth-child(3)').allInnerTexts();
const codes = () => page.getByRole('grid').locator('tbody tr td:nth-child(2)').allInnerTexts();
const openVolume = async (title: string) => {
  await goTo('#/volumes');
  await page.getByRole('row', { name: new RegExp(title) }).dblclick();
  await page.getByRole('heading', { name: title }).waitFor();
};

describe('papers filed as they come', () => {
  it('are made a final volume, and only then numbered', async () => {
    await signIn(page, room.host.url.href, PEOPLE.clerkAndOperator);
    await openVolume('战术教研室教学文件');
    await page.getByText('平时归卷').first().waitFor();
    expect(await page.getByRole('button', { name: '编档号', exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: '转为正式案卷' }).click();
    await page.getByRole('button', { name: '编档号', exact: true }).click();
    await expect.poll(codes).toEqual([1, 2, 3].map((n) => expect.stringMatching(new RegExp(`-0*${n}$`, 'u'))));
  });

  it('take another paper in before the row that the cursor stands on, after a look at the numbers that change', async () => {
    await page.getByRole('row', { name: /授课计划/ }).focus();
    await page.keyboard.press('Insert');
    await dialog().getByText('放在“授课计划”之前').waitFor();
    await dialog().getByRole('checkbox', { name: /教学日历/ }).check();
    await page.screenshot({ path: join(pictures, 'volume-insert.png') });
    await dialog().getByRole('button', { name: '加入 1 件' }).click();
    await dialog().getByText('以下档号将改变').waitFor();
    await dialog().getByRole('button', { name: '确认' }).click();
    await expect.poll(titles).toEqual(['教学大纲', '教学日历', '授课计划', '试卷分析']);
    await page.getByText('4 件，12 页').waitFor();
  });

  it('move to a place in another volume, found by its title, and both are counted again; one step takes it back', async () => {
    await page.getByRole('row', { name: /试卷分析/ }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: '移到其他案卷…' }).click();
    await dialog().getByRole('combobox', { name: '目标案卷' }).fill('毕业论文');
    await page.getByRole('option', { name: /学员毕业论文/ }).click();
    await dialog().getByRole('textbox', { name: '放在第几件' }).fill('2');
    await dialog().getByText('放在“毕业论文二”之前').waitFor();
    await page.screenshot({ path: join(pictures, 'volume-move.png') });
    expect(await findBarriers(page)).toEqual([]);
    await dialog().getByRole('button', { name: '移到其他案卷' }).click();
    await dialog().getByRole('button', { name: '确认' }).click();
    await page.getByText('3 件，9 页').waitFor();
    await openVolume('学员毕业论文');
    await expect.poll(titles).toEqual(['毕业论文一', '试卷分析', '毕业论文二']);
    await page.getByText('3 件，9 页').waitFor();
    await page.getByRole('button', { name: '撤销' }).last().click();
    await expect.poll(titles).toEqual(FINAL);
  });

  it('merge into another volume; the emptied one is gone and its number retired', async () => {
    await openVolume('战术教研室教学文件');
    await page.getByRole('button', { name: '并入其他案卷…' }).click();
    await dialog().getByRole('combobox', { name: '目标案卷' }).click();
    await page.getByRole('option', { name: /学员毕业论文/ }).click();
    await dialog().getByRole('button', { name: '并入其他案卷' }).click();
    await dialog().getByText('以下档号将改变').waitFor();
    await page.screenshot({ path: join(pictures, 'volume-merge.png') });
    await dialog().getByRole('button', { name: '确认' }).click();
    await page.getByRole('heading', { name: '学员毕业论文' }).waitFor();
    await expect.poll(titles).toEqual([...FINAL, '教学大纲', '教学日历', '授课计划', '试卷分析']);
    await goTo('#/volumes');
    await page.getByRole('row', { name: /学员毕业论文/ }).waitFor();
    expect(await page.getByRole('row', { name: /战术教研室教学文件/ }).count()).toBe(0);
  });
});

describe('boxing', () => {
  it('never puts different years into one box, and takes the thinnest spine for what lies in it', async () => {
    await goTo('#/catalogue');
    await page.getByRole('row', { name: /教学总结/ }).click();
    await page.getByRole('row', { name: /厚讲义/ }).click({ modifiers: ['Control'] });
    await page.getByText('已选 2 件').waitFor();
    // What finds no room beside the form stands in the menu; the list does not slip down under the pointer.
    await page.getByRole('button', { name: '更多操作' }).first().waitFor();
    expect((await page.getByRole('toolbar', { name: '所选条目' }).boundingBox())!.height).toBeLessThan(44);
    await page.getByRole('button', { name: '装盒…' }).click();
    const boxes = dialog().getByRole('listitem');
    await expect.poll(async () => (await boxes.allInnerTexts()).map((text) => text.replaceAll(/\s+/gu, ' '))).toEqual([expect.stringMatching(/2020.*1 件 250 页.*30 mm/u), expect.stringMatching(/2021.*1 件 40 页.*20 mm/u)]);
    await page.screenshot({ path: join(pictures, 'boxing.png') });
    await dialog().getByRole('button', { name: '装成 2 盒' }).click();
    await page.getByText('已装成 2 盒').waitFor();
  });
});
