import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MA, SHEN, ZHAO, openRegimeWalk, type RegimeStep, type RegimeWalk } from '../harness/regime-walk.ts';

let walk: RegimeWalk;
beforeAll(async () => { walk = await openRegimeWalk(); }, 120_000);
afterAll(() => walk.close());
afterEach(({ task }) => walk.desk.checkQuiet(task));

// S16, 病案管理: what is received, sorted, entered and shelved. Reading, lending and copying are of the circulation.
const STEPS: readonly RegimeStep[] = [
  { says: '1 每日应收清单：昨日出院的病案成为待收', does: async ({ establish, as, goTo, button, dialog, inDialog, closed, task, page }) => {
    await establish(/出院病案/);
    await as(MA);
    await goTo('#/receive');
    await button('导入环节').click();
    await dialog().getByRole('textbox', { name: '或粘贴' }).fill('业务单号\t环节\t完成时间\t名称\nZY-20260906-01\t出院\t2026-09-06 10:30\t陈某病案\nZY-20260906-02\t出院\t2026-09-06 16:00\t林某病案\nZY-20260906-03\t出科\t2026-09-06 17:00\t吴某病案');
    await dialog().getByText('将登记 2 张业务单，结束 2 个环节；0 行没有变化').waitFor();
    await dialog().getByText(/第 3 行 ZY-20260906-03/).waitFor();
    await inDialog('导入').click();
    await closed();
    await task('待添加：业务单 ZY-20260906-01 的“出院”缺 6 份资料');
    await page.getByText('待添加：业务单 ZY-20260906-02 的“出院”缺 6 份资料').waitFor();
  } },
  { says: '1 同一份清单再来一次，不重复登记', does: async ({ goTo, button, dialog, inDialog }) => {
    await goTo('#/receive');
    await button('导入环节').click();
    await dialog().getByRole('textbox', { name: '或粘贴' }).fill('ZY-20260906-01,出院,2026-09-06 10:30,陈某病案');
    await dialog().getByText('将登记 0 张业务单，结束 0 个环节；1 行没有变化').waitFor();
    expect(await inDialog('导入').isDisabled()).toBe(true);
    await inDialog('取消').click();
  } },
  { says: '1 病房送来，签收', does: async ({ toCase, toStage, addPapers, send, handOver }) => {
    await toCase('ZY-20260906-01');
    await toStage('出院');
    await addPapers();
    await send(6);
    await handOver(6);
  } },
  { says: '2 签字不齐的拒收，退回病房', does: async ({ as, toList, page, dialog, inDialog, closed, countAndSign, see, toCase, toStage }) => {
    await as(ZHAO);
    await toList();
    await page.getByRole('row', { name: /医嘱单/ }).getByRole('button', { name: '拒收' }).click();
    await dialog().getByRole('textbox', { name: '说明' }).fill('主治医师未签');
    await inDialog('退回').click();
    await closed();
    await countAndSign();
    await toCase('ZY-20260906-01');
    await toStage('出院');
    await see('档案室退回（赵档）：签字不齐 主治医师未签');
  } },
  { says: '1 没有收齐的，到次日日终转超期', does: async ({ later, task, page }) => {
    await later(16);
    await task('待添加：业务单 ZY-20260906-02');
    await page.getByRole('row', { name: /待添加：业务单 ZY-20260906-02/ }).getByText('超期').waitFor();
  } },
  { says: '2 补签后再收，整理、编序、装订', does: async ({ as, toCase, toStage, addPapers, send, handOver, toList, countAndSign, endStage }) => {
    await as(MA);
    await toCase('ZY-20260906-01');
    await toStage('出院');
    await addPapers();
    await send(1);
    await handOver(1);
    await as(ZHAO);
    await toList(/YJ-2026-0002/);
    await countAndSign();
    await toCase('ZY-20260906-01');
    await endStage('首页录入');
  } },
  { says: '3 首页录入', does: async ({ endStage }) => { await endStage('终末质控'); } },
  { says: '8 终末质控', does: async ({ endStage, see }) => { await endStage(null); await see('已办结，待归档'); } },
  { says: '4 上架归档：一份病案一卷，待上架', does: async ({ formDossier, see, task }) => {
    await formDossier(6);
    await see('已归档');
    await task('待移交卷宗：业务单 ZY-20260906-01');
  } },
  { says: '8 每月质控：各病房超期一览', does: async ({ as, goTo, page }) => {
    await as(SHEN);
    await goTo('#/today');
    await page.getByRole('group', { name: '按人和班组查看' }).getByText(/病房/).waitFor();
  } },
];

describe('S16 病案管理', () => {
  it.each(STEPS)('$says', async ({ does }) => { await expect(walk.step(does)).resolves.toBeUndefined(); });
});
