import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LI, MA, ZHAO, openRegimeWalk, type RegimeStep, type RegimeWalk } from '../harness/regime-walk.ts';

let walk: RegimeWalk;
beforeAll(async () => { walk = await openRegimeWalk(); }, 120_000);
afterAll(() => walk.close());
afterEach(({ task }) => walk.desk.checkQuiet(task));

const NUMBER = 'GD-2026-001';

// S32, 智能客户档案: a stage that ended makes the task; what its papers wait for is said at every step. The shelf and its barcodes are walked in main-job.test.ts.
const STEPS: readonly RegimeStep[] = [
  { says: '1 营销环节完成→档案任务自动生成（含应添加纸质清单）', does: async ({ establish, as, goTo, button, dialog, inDialog, closed, task, toCase, toStage, page }) => {
    await establish(/高压新装增容/);
    await as(MA);
    await goTo('#/receive');
    await button('导入环节').click();
    await dialog().getByRole('textbox', { name: '或粘贴' }).fill(`业务单号\t环节\t完成时间\t名称\n${NUMBER}\t业务受理\t2026-09-07 08:30\t青石水泥厂新装`);
    await dialog().getByText('将登记 1 张业务单，结束 1 个环节').waitFor();
    await inDialog('导入').click();
    await closed();
    await task(`待添加：业务单 ${NUMBER} 的“业务受理”缺 2 份资料`);
    await toCase(NUMBER);
    await toStage('业务受理');
    for (const paper of [/用电申请书/, /客户主体证明/]) await page.getByRole('row', { name: paper }).getByText('待添加').waitFor();
  } },
  { says: '2 48 小时内电子化，否则自动催办，超期的写明原因', does: async ({ later, goTo, page, toCase, toStage, addPapers }) => {
    await later(49);
    await goTo('#/today');
    await page.getByRole('row', { name: new RegExp(`待添加：业务单 ${NUMBER}`) }).getByText('超期').first().waitFor();
    await toCase(NUMBER);
    await toStage('业务受理');
    await addPapers('客户外出，次日补签');
    await page.getByText(/客户外出，次日补签/).first().waitFor();
  } },
  { says: '2 发送班组收集员', does: async ({ task, toCase, toStage, send, see }) => {
    await task(`待发送：业务单 ${NUMBER} 的“业务受理”有 2 份资料待班组审核`);
    await toCase(NUMBER);
    await toStage('业务受理');
    await send(2);
    await see('待审核');
  } },
  { says: '3 班组审核', does: async ({ as, toCase, toStage, review, task }) => {
    await as(LI);
    await toCase(NUMBER);
    await toStage('业务受理');
    await review(2);
    await task(`待移交：业务单 ${NUMBER} 的“业务受理”有 2 份资料待移交档案室`);
  } },
  { says: '4 一周内移交档案室，逐份清点', does: async ({ as, toCase, toStage, handOver, toList, countAndSign }) => {
    await toCase(NUMBER);
    await toStage('业务受理');
    await handOver(2);
    await as(ZHAO);
    await toList();
    await countAndSign();
  } },
  { says: '5 档案室整理成卷宗', does: async ({ toCase, formDossier, button, see }) => {
    await toCase(NUMBER);
    await formDossier(2);
    await button('打开卷宗').click();
    await see('青石水泥厂新装');
    await see('用电申请书');
  } },
  { says: '7 后续环节在线查阅，环节间不传纸质', does: async ({ as, toCase, toStage, page }) => {
    await as(MA);
    await toCase(NUMBER);
    await toStage('业务受理');
    for (const paper of [/用电申请书/, /客户主体证明/]) await page.getByRole('row', { name: paper }).getByText('已组卷').waitFor();
  } },
];

describe('S32 智能客户档案', () => {
  it.each(STEPS)('$says', async ({ does }) => { await expect(walk.step(does)).resolves.toBeUndefined(); });
});
