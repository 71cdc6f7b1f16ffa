import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LI, MA, ZHAO, openRegimeWalk, type RegimeStep, type RegimeWalk } from '../harness/regime-walk.ts';

let walk: RegimeWalk;
beforeAll(async () => { walk = await openRegimeWalk(); }, 120_000);
afterAll(() => walk.close());
afterEach(({ task }) => walk.desk.checkQuiet(task));

// S11, 任职教育教学档案全寿命: judged when it is written, screened again by the archivist.
const STEPS: readonly RegimeStep[] = [
  { says: '建立文档', does: async ({ establish, as, openCase, page, inDialog, closed, see }) => {
    await establish(/教学档案/);
    await as(MA);
    await openCase('KC-2026-07', '防汛指挥课程');
    await page.getByRole('row', { name: /教学计划/ }).getByRole('button', { name: '添加', exact: true }).click();
    await inDialog('添加').click();
    await closed();
    await see('待发送');
  } },
  { says: '档案判断：不是的留在文档库，写明原因', does: async ({ page, dialog, inDialog, closed, see, endStage }) => {
    await page.getByRole('row', { name: /讲义/ }).getByRole('button', { name: '不需要' }).click();
    await dialog().getByRole('textbox').fill('讲义每期重编，留文档库');
    await inDialog('不需要').click();
    await closed();
    await see('讲义每期重编，留文档库');
    await endStage('档案判断');
  } },
  { says: '档案判断：是的，判断单签字', does: async ({ addPapers, endStage }) => {
    await addPapers();
    await endStage('档案员复选');
  } },
  { says: '双重筛选：档案员对文档库再次判断选取', does: async ({ as, toCase, toStage, page, dialog, inDialog, closed, see }) => {
    await as(ZHAO);
    await toCase('KC-2026-07');
    await toStage('形成');
    await page.getByRole('row', { name: /讲义/ }).getByRole('button', { name: '改为需要' }).click();
    await dialog().getByRole('textbox').fill('首期讲义有保存价值');
    await inDialog('改为需要').click();
    await closed();
    await see('首期讲义有保存价值');
    await page.getByRole('row', { name: /讲义/ }).getByRole('button', { name: '添加', exact: true }).click();
    await inDialog('添加').click();
    await closed();
  } },
  { says: '审核：不由本人审自己的', does: async ({ toStage, send, as, toCase, review, endStage }) => {
    await toStage('形成');
    await send(2);
    await toStage('档案判断');
    await send(1);
    await as(LI);
    await toCase('KC-2026-07');
    for (const [stage, papers] of [['形成', 2], ['档案判断', 1]] as const) { await toStage(stage); await review(papers); }
    await endStage(null);
  } },
  { says: '入库：移交、组卷，按类别自动编号命名', does: async ({ handOver, as, toList, countAndSign, toCase, formDossier, button, see }) => {
    await handOver(3);
    await as(ZHAO);
    await toList();
    await countAndSign();
    await toCase('KC-2026-07');
    await formDossier(3);
    await see('已归档');
    await button('打开卷宗').click();
    await see('防汛指挥课程');
    await see('教学计划');
  } },
  { says: '传阅：传递、接收，一一回执', does: async ({ goTo, button, dialog, inDialog, closed, page, see }) => {
    await goTo('#/dispatches');
    await button('新建分发单').click();
    await dialog().getByRole('textbox', { name: '事由' }).fill('传阅：防汛指挥教学计划');
    await dialog().getByRole('textbox', { name: '分发的文件' }).fill('教学计划');
    await dialog().getByRole('textbox', { name: '接收单位' }).fill('战术教研室');
    await dialog().getByLabel(/几日内收回回执/).fill('');
    await inDialog('建立').click();
    await button('发放').click();
    await inDialog('发放').click();
    await closed();
    await see('不要回执，签收即可');
    await page.getByRole('row', { name: /战术教研室/ }).getByRole('button', { name: '签收' }).click();
    await dialog().getByRole('textbox', { name: '签收人' }).fill('周教员');
    await inDialog('签收').click();
    await closed();
    await see('已闭环');
  } },
  { says: '目录生成', does: async ({ goTo, page, see }) => {
    await goTo('#/catalogue');
    for (const title of ['教学计划', '讲义', '归档判断单']) await page.getByRole('gridcell', { name: title, exact: true }).first().waitFor();
    await page.getByRole('button', { name: /打印表格/ }).first().click();
    await see(/共 \d+ 页 · 3 条/u);
    await page.keyboard.press('Escape');
  } },
];

describe('S11 任职教育教学档案', () => {
  it.each(STEPS)('$says', async ({ does }) => { await expect(walk.step(does)).resolves.toBeUndefined(); });
});
