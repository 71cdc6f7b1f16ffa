import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LI, MA, SHEN, ZHAO, openRegimeWalk, type RegimeStep, type RegimeWalk } from '../harness/regime-walk.ts';

let walk: RegimeWalk;
beforeAll(async () => { walk = await openRegimeWalk(); }, 120_000);
afterAll(() => walk.close());
afterEach(({ task }) => walk.desk.checkQuiet(task));

// S22, 基层供电所: 业扩进度到哪，收集跟到哪.
const STEPS: readonly RegimeStep[] = [
  { says: '制度：范围、归档要求、移交整理、保存借阅', does: async ({ establish, see, takeUp }) => {
    await establish(/业扩报装/);
    await see('用电申请表、身份证明');
    await takeUp(/每周一检查上周归档/);
  } },
  { says: '业扩进度到哪、收集跟到哪：缺件先办须写明原因', does: async ({ as, openCase, dialog, page, endStage, see }) => {
    await as(MA);
    await openCase('YK-001', '清河东路 12 号新装');
    await page.keyboard.press('Control+Enter');
    await dialog().getByText('还缺下列必备资料：').waitFor();
    await page.keyboard.press('Escape');
    await endStage('勘查', '申请表客户次日送来');
    await see('未齐先办：申请表客户次日送来');
  } },
  { says: '三个工作日还没有收集的，预警转超期', does: async ({ task, later, page }) => {
    await task('待添加：业务单 YK-001 的“受理”缺 2 份资料');
    await later(24 * 4);
    await task('待添加：业务单 YK-001');
    await page.getByRole('row', { name: /待添加：业务单 YK-001/ }).getByText('超期').waitFor();
  } },
  { says: '补交说明原因，后面的环节随办随收', does: async ({ toCase, toStage, addPapers, endStage, see }) => {
    await toCase('YK-001');
    await toStage('受理');
    await addPapers('客户出差，三天后补交');
    await see('补录：客户出差，三天后补交');
    for (const [stage, next] of [['勘查', '签约'], ['签约', '送电'], ['送电', null]] as const) {
      await toStage(stage);
      await addPapers();
      await endStage(next);
    }
    await see('已办结，待归档');
  } },
  { says: '移交整理：班组另一人核对签字盖章', does: async ({ toStage, send, as, toCase, review }) => {
    for (const [stage, papers] of [['受理', 2], ['勘查', 1], ['签约', 1], ['送电', 1]] as const) { await toStage(stage); await send(papers); }
    await as(LI);
    await toCase('YK-001');
    for (const [stage, papers] of [['受理', 2], ['勘查', 1], ['签约', 1], ['送电', 1]] as const) { await toStage(stage); await review(papers); }
  } },
  { says: '按规定移交档案室（核查盒袋质量）', does: async ({ handOver, as, toList, field, page, countAndSign, see }) => {
    await handOver(5);
    await as(ZHAO);
    await toList();
    await field('“供用电合同”破损情况').fill('盒袋开裂');
    await countAndSign();
    await see('盒袋开裂');
    await page.getByRole('button', { name: '打印表格' }).or(page.getByRole('button', { name: /打印/ })).first().waitFor();
  } },
  { says: '保存：一户一卷，卷宗待上架', does: async ({ toCase, formDossier, see, task }) => {
    await toCase('YK-001');
    await formDossier(5);
    await see('已归档');
    await task('待移交卷宗：业务单 YK-001');
  } },
  { says: '定期抽查：到日子成为待办，须签评语', does: async ({ later, task, as }) => {
    await as(SHEN);
    await later(24 * 3);
    await task(/每周一检查上周归档并签评语/);
  } },
];

describe('S22 基层供电企业客户档案制度', () => {
  it.each(STEPS)('$says', async ({ does }) => { await expect(walk.step(does)).resolves.toBeUndefined(); });
});
