import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MA, ZHAO, openRegimeWalk, type RegimeStep, type RegimeWalk } from '../harness/regime-walk.ts';

let walk: RegimeWalk;
beforeAll(async () => { walk = await openRegimeWalk(); }, 120_000);
afterAll(() => walk.close());
afterEach(({ task }) => walk.desk.checkQuiet(task));

// S13, 财务共享服务中心: the image first, the paper behind it in sealed bags.
const STEPS: readonly RegimeStep[] = [
  { says: '提交地扫描影像上传：单据齐了才能提交', does: async ({ establish, as, openCase, page, dialog, inDialog, addPapers, endStage }) => {
    await establish(/报销单据/);
    await as(MA);
    await openCase('BX-0915', '南营站九月差旅');
    await page.keyboard.press('Control+Enter');
    await inDialog('结束环节').click();
    await dialog().getByText('CASES_PAPERS_MISSING').waitFor();
    await page.keyboard.press('Escape');
    await addPapers();
    await endStage('影像处理');
  } },
  { says: 'SSC 处理时限 6 小时：正常、预警、超期', does: async ({ task, later, page, toCase, endStage }) => {
    await later(3);
    await task('环节时限：业务单 BX-0915 的“影像处理”');
    await page.getByRole('row', { name: /环节时限：业务单 BX-0915/ }).getByText('预警').waitFor();
    await later(4);
    await task('环节时限：业务单 BX-0915');
    await page.getByRole('row', { name: /环节时限：业务单 BX-0915/ }).getByText('超期').waitFor();
    await toCase('BX-0915');
    await endStage('实物归档');
  } },
  { says: '票据实物列移交单', does: async ({ toStage, send, handOver }) => {
    await toStage('提单扫描');
    await send(2);
    await handOver(2);
  } },
  { says: '票据实物按周期寄交：封装、封条、邮寄单号', does: async ({ goTo, button, dialog, inDialog, closed, see }) => {
    await goTo('#/shipments');
    await button('新建批次').click();
    for (const [name, words] of [['寄件方', '南营站'], ['收件方', 'SSC 档案组'], ['承运人', 'EMS'], ['邮寄单号', 'EA123456789CN'], ['封条或密封袋号', 'F-0031'], ['装入的内容', 'YJ-2026-0001\n九月发票原件 25']] as const) await dialog().getByRole('textbox', { name, exact: true }).fill(words);
    await dialog().getByText('2 行，共 27 件').waitFor();
    await inDialog('建立').click();
    await button('寄出').click();
    await inDialog('寄出').click();
    await closed();
    await see('EMS EA123456789CN');
    await see('您寄出的批次由收件方清点签收。');
  } },
  { says: '在途：应到未到的催', does: async ({ task, later, page }) => {
    await task('在途：寄送批次 JS-2026-0001');
    // Monday evening to the next Monday evening.
    await later(24 * 7);
    await task('在途：寄送批次 JS-2026-0001');
    await page.getByRole('row', { name: /在途：寄送批次 JS-2026-0001/ }).getByText('预警').waitFor();
  } },
  { says: '签收、缺件对账：少一件，差异记在行内', does: async ({ as, goTo, page, button, dialog, inDialog, closed, see, field, task }) => {
    await as(ZHAO);
    await goTo('#/shipments');
    await page.getByRole('row', { name: /JS-2026-0001/ }).press('Enter');
    await field('“九月发票原件”实收件数').fill('24');
    await see('相差 -1 件');
    await button('签收').click();
    await dialog().getByText('2 行：件数不符 1，破损 0').waitFor();
    await inDialog('签收').click();
    await closed();
    await see('封条完好');
    await task('差异待处理：寄送批次 JS-2026-0001（1 行）');
  } },
  { says: '缺件处理完为止', does: async ({ goTo, page, dialog, inDialog, closed, see }) => {
    await goTo('#/shipments');
    await page.getByRole('row', { name: /JS-2026-0001/ }).press('Enter');
    await page.getByRole('row', { name: /九月发票原件/ }).getByRole('button', { name: '处理' }).click();
    await dialog().getByRole('textbox', { name: /如何处理/ }).fill('南营站补寄 1 件，单号 EA987');
    await inDialog('处理').click();
    await closed();
    await see('南营站补寄 1 件，单号 EA987（赵档）');
  } },
  { says: '实物到达当天清点登入（不在财务手上流转）', does: async ({ toList, countAndSign, see }) => {
    await toList();
    await see(/当天清点登入/);
    await countAndSign();
  } },
  { says: '实物归档，影像与实物在一卷', does: async ({ toCase, endStage, formDossier, button, see }) => {
    await toCase('BX-0915');
    await endStage(null);
    await formDossier(2);
    await see('已归档');
    await button('打开卷宗').click();
    await see('南营站九月差旅');
  } },
];

describe('S13 财务共享服务中心', () => {
  it.each(STEPS)('$says', async ({ does }) => { await expect(walk.step(does)).resolves.toBeUndefined(); });
});
