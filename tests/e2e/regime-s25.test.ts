import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LI, MA, ZHAO, openRegimeWalk, type RegimeStep, type RegimeWalk } from '../harness/regime-walk.ts';

let walk: RegimeWalk;
beforeAll(async () => {
  walk = await openRegimeWalk();
  // 设备台账 as a field of the institution: how many transformers the paper says.
  await walk.client.schemes.saveCustomField({ key: 'transformers', fondsId: walk.place.fondsId, recordGroup: 'ZY', level: 'item', group: 'own', labelZh: '变压器台数', labelEn: 'Transformers', type: 'number', required: false, pattern: '', choices: [], searchable: true, inList: false, position: 5, active: true, version: null });
}, 120_000);
afterAll(() => walk.close());
afterEach(({ task }) => walk.desk.checkQuiet(task));

// S25, 客户档案信息: a change goes through a strict review, the equipment list agrees with what stands there, copies of identity papers are whole.
const STEPS: readonly RegimeStep[] = [
  { says: '证件留存完整：缺身份证或营业执照不能受理完成', does: async ({ establish, as, openCase, page, dialog, inDialog, closed }) => {
    await establish(/客户资料变更/);
    await as(MA);
    await openCase('BG-100', '南营泵站增容变更');
    await page.getByRole('row', { name: /变更申请/ }).getByRole('button', { name: '添加', exact: true }).click();
    await inDialog('添加').click();
    await closed();
    await page.keyboard.press('Control+Enter');
    await dialog().getByText('这个流程要求资料齐全才能结束环节。还缺：').waitFor();
    await inDialog('结束环节').click();
    await dialog().getByText('CASES_PAPERS_MISSING').waitFor();
    await page.keyboard.press('Escape');
    await closed();
  } },
  { says: '补齐证件，受理完成', does: async ({ addPapers, endStage }) => { await addPapers(); await endStage('现场核对'); } },
  { says: '变更严格审核：本人不能审自己的，资料不清的退回', does: async ({ toStage, send, button, as, toCase, refuse, see }) => {
    await toStage('变更受理');
    await send(2);
    expect(await button(/审核通过/).count()).toBe(0);
    await as(LI);
    await toCase('BG-100');
    await toStage('变更受理');
    await refuse(/身份证或营业执照/, '不清晰', '年检章看不清');
    await see('班组退回（李强）：不清晰 年检章看不清');
  } },
  { says: '现场核对：设备台账与实物一致', does: async ({ as, toCase, toStage, addPapers, send, endStage, review }) => {
    await as(MA);
    await toCase('BG-100');
    await toStage('变更受理');
    await addPapers();
    await send(1);
    await toStage('现场核对');
    await addPapers();
    await endStage('台账更新');
    await toStage('现场核对');
    await send(1);
    await as(LI);
    await toCase('BG-100');
    for (const [stage, papers] of [['变更受理', 2], ['现场核对', 1]] as const) { await toStage(stage); await review(papers); }
  } },
  { says: '台账格式校验：台数只能是数字', does: async ({ goTo, page, see }) => {
    await goTo('#/catalogue');
    await page.getByRole('gridcell', { name: '设备台账核对单', exact: true }).click();
    const field = page.getByRole('textbox', { name: '变压器台数' });
    await field.fill('两台');
    await see('应为数字');
    await field.fill('1');
    await page.keyboard.press('Control+s');
    await page.getByRole('status').filter({ hasText: '已保存：变压器台数' }).waitFor();
  } },
  { says: '更新留痕、禁止涂改：改正有前后值和经手人', does: async ({ as, goTo, page, client }) => {
    await as(ZHAO);
    await goTo('#/catalogue');
    await page.getByRole('gridcell', { name: '设备台账核对单', exact: true }).click();
    await page.getByRole('textbox', { name: '变压器台数' }).fill('2');
    await page.keyboard.press('Control+s');
    await page.getByRole('status').filter({ hasText: '已保存：变压器台数' }).waitFor();
    const [item] = (await client.catalogue.listItems({ filter: { title: '设备台账核对单' }, sort: { by: 'entered' }, limit: 1 })).rows;
    const history = JSON.stringify(await client.catalogue.getItemHistory({ itemId: item!.itemId }));
    for (const words of ['李强', '赵档', '"1"', '"2"']) expect(history).toContain(words);
  } },
  { says: '档案室接收，一户一卷', does: async ({ toCase, endStage, handOver, as, toList, countAndSign, formDossier, see }) => {
    await toCase('BG-100');
    await endStage(null);
    await handOver(3);
    await as(LI);
    await toList();
    await countAndSign();
    await toCase('BG-100');
    await formDossier(3);
    await see('已归档');
  } },
  { says: '完整性：著录检查列出缺什么', does: async ({ goTo, button, page }) => {
    await goTo('#/completeness');
    await button('开始检查').click();
    await page.getByRole('table').or(page.getByRole('grid')).first().waitFor();
  } },
];

describe('S25 客户档案信息对电力营销的影响', () => {
  it.each(STEPS)('$says', async ({ does }) => { await expect(walk.step(does)).resolves.toBeUndefined(); });
});
