import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LI, MA, SHEN, ZHAO, openRegimeWalk, type RegimeStep, type RegimeWalk } from '../harness/regime-walk.ts';

let walk: RegimeWalk;
beforeAll(async () => { walk = await openRegimeWalk(); }, 120_000);
afterAll(() => walk.close());
afterEach(({ task }) => walk.desk.checkQuiet(task));

// S06, 地铁施工档案: the five stages of a paper on a building site.
const STEPS: readonly RegimeStep[] = [
  { says: '（1）准备：编工作流程（何资料、谁编、时间），每周抽查列入任务', does: async ({ establish, see, takeUp }) => {
    await establish(/施工资料/);
    await see('施工记录、检验批验收记录');
    await takeUp(/每周一检查上周归档/);
  } },
  { says: '（2）形成：技术员记录，交资料员审查格式、签字、盖章', does: async ({ as, openCase, addPapers, endStage, toStage, send, toCase, see, refuse }) => {
    await as(MA);
    await openCase('FX-003', '三号竖井开挖');
    await addPapers();
    await endStage('交资料员');
    await toStage('编制');
    await send(2);
    await as(LI);
    await toCase('FX-003');
    await toStage('编制');
    await see('请核对：格式、签字、盖章');
    await refuse(/检验批验收记录/, '未盖章', '项目部章');
    await see('班组退回（李强）：未盖章 项目部章');
  } },
  { says: '（2）形成：改正后再交，输出问题留在资料上', does: async ({ as, toCase, toStage, addPapers, send, review, see }) => {
    await as(MA);
    await toCase('FX-003');
    await toStage('编制');
    await addPapers();
    await send(1);
    await as(LI);
    await toCase('FX-003');
    await toStage('编制');
    await review(2);
    await see('待移交');
  } },
  { says: '（3）流通：收文逐份登记，当日登入', does: async ({ goTo, button, dialog, inDialog, see, page, closed }) => {
    await goTo('#/registers');
    await button('新建登记簿').click();
    await inDialog('保存').click();
    await button('登记收文').click();
    await dialog().getByRole('textbox', { name: '来文单位' }).fill('业主单位');
    await dialog().getByRole('textbox', { name: '文号' }).fill('业函〔2026〕18号');
    await dialog().getByRole('textbox', { name: '题名' }).fill('关于三号竖井变更的通知');
    await inDialog('登记').click();
    await closed();
    await see('收〔2026〕0001号');
    await see('当日登记 1');
    // At receipt it is an item of the catalogue.
    await page.getByRole('row', { name: /关于三号竖井变更的通知/ }).press('Enter');
    await page.getByRole('heading', { name: '著录' }).or(page.getByText('业函〔2026〕18号')).first().waitFor();
  } },
  { says: '（3）流通：缺号、补登一目了然', does: async ({ goTo, page, dialog, inDialog, see, closed, later }) => {
    await later(24);
    await goTo('#/registers');
    await page.getByRole('row', { name: /关于三号竖井变更的通知/ }).waitFor();
    await page.keyboard.press('n');
    await dialog().getByRole('textbox', { name: '来文单位' }).fill('监理部');
    await dialog().getByRole('textbox', { name: '题名' }).fill('监理例会纪要');
    await dialog().getByRole('textbox', { name: '收文日期' }).fill('2026-09-07');
    await dialog().getByRole('textbox', { name: /^编号/ }).fill('4');
    await dialog().getByRole('checkbox', { name: '同时登入目录' }).uncheck();
    await inDialog('登记').click();
    await dialog().getByText('REGISTERS_LATE_REASON_NEEDED').waitFor();
    await dialog().getByRole('textbox', { name: '补登原因' }).fill('例会后才取回');
    await inDialog('登记').click();
    await closed();
    await see('缺号 2 个：2–3');
    await see('补登 1');
    await see('未归卷 1');
  } },
  { says: '（3）外发：分发申请单→发放', does: async ({ goTo, button, dialog, inDialog, see, closed, task }) => {
    await goTo('#/dispatches');
    await button('新建分发单').click();
    await dialog().getByRole('textbox', { name: '事由' }).fill('三号竖井变更图外发');
    await dialog().getByRole('textbox', { name: '分发的文件' }).fill('三号竖井变更图，BG-07');
    await dialog().getByRole('textbox', { name: '接收单位' }).fill('监理部 2\n一工区');
    await dialog().getByText('1 种文件，2 个单位共 3 份').waitFor();
    await inDialog('建立').click();
    await button('发放').click();
    await inDialog('发放').click();
    await closed();
    await see('还有 2 个单位没有闭环');
    await task('待收回执：分发单 FF-2026-0001（2 个单位）');
  } },
  { says: '（3）外发：签收、回执签章，发放单与回执单一一对应闭环；未回的催', does: async ({ goTo, page, dialog, inDialog, see, closed, later }) => {
    const openIt = async () => { await goTo('#/dispatches'); await page.getByRole('row', { name: /FF-2026-0001/ }).press('Enter'); };
    const row = (name: RegExp) => page.getByRole('row', { name });
    const sign = async (name: RegExp, who: string) => {
      await row(name).getByRole('button', { name: '签收' }).click();
      await dialog().getByRole('textbox', { name: '签收人' }).fill(who);
      await inDialog('签收').click();
      await closed();
    };
    const receipt = async (name: RegExp) => {
      await row(name).getByRole('button', { name: '登记回执' }).click();
      await dialog().getByRole('textbox', { name: /说明/ }).fill('已盖章');
      await inDialog('登记回执').click();
      await closed();
    };
    await openIt();
    await sign(/监理部/, '钱监');
    await receipt(/监理部/);
    await later(24 * 8);
    await goTo('#/dispatches');
    await row(/FF-2026-0001/).getByText('回执超期').waitFor();
    await openIt();
    await sign(/一工区/, '孙工');
    await receipt(/一工区/);
    await see('发放单与回执单已一一对应');
  } },
  { says: '（4）移交业主：竣工移交清册，验收交接', does: async ({ as, toCase, addPapers, endStage, toStage, send, review, handOver, toList, countAndSign }) => {
    await as(MA);
    await toCase('FX-003');
    await endStage('移交业主');
    await addPapers();
    await endStage(null);
    await toStage('移交业主');
    await send(1);
    await as(LI);
    await toCase('FX-003');
    await toStage('移交业主');
    await review(1);
    await handOver(3);
    await as(ZHAO);
    await toList();
    await countAndSign();
  } },
  { says: '（5）作废处置：误登的号作废，号码保留', does: async ({ goTo, page, dialog, inDialog, closed, see }) => {
    await goTo('#/registers');
    await page.getByRole('row', { name: /监理例会纪要/ }).getByRole('button', { name: '作废' }).click();
    await dialog().getByRole('textbox').fill('重复登记');
    await inDialog('作废').click();
    await closed();
    await see('作废 1');
    await see(/作废 重复登记/);
  } },
  { says: '每周抽查、签评语', does: async ({ as, later, task }) => {
    await as(SHEN);
    await later(24);
    await task(/每周一检查上周归档并签评语/);
  } },
];

describe('S06 地铁施工档案精细化管理', () => {
  it.each(STEPS)('$says', async ({ does }) => { await expect(walk.step(does)).resolves.toBeUndefined(); });
});
