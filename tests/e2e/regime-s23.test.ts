import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PROCESS_PRESETS } from '#shared/presets/processes.ts';
import { LI, MA, ZHAO, openRegimeWalk, type RegimeStep, type RegimeWalk } from '../harness/regime-walk.ts';

let walk: RegimeWalk;
beforeAll(async () => { walk = await openRegimeWalk(); }, 120_000);
afterAll(() => walk.close());
afterEach(({ task }) => walk.desk.checkQuiet(task));

const { stages } = PROCESS_PRESETS.find(({ presetId }) => presetId === 'S23-high-voltage')!.settings;
const withPapers = stages.filter(({ papers }) => papers.length > 0);

// S23, 智能化客户档案管理系统（图档）: 高压新装 24 个环节逐个走.
const STEPS: readonly RegimeStep[] = [
  { says: '受理：登记业务单，关联流程的 24 个环节', does: async ({ establish, as, openCase, page }) => {
    await establish(/24 个环节/);
    await as(MA);
    await openCase('GY-2026-001', '青石水泥厂高压新装');
    expect(await page.getByRole('list', { name: '环节' }).getByRole('listitem').count()).toBe(24);
  } },
  { says: '发入下一环节前完整性校验：缺件的须写原因', does: async ({ page, dialog, endStage, task }) => {
    await page.keyboard.press('Control+Enter');
    await dialog().getByText('用电申请书').waitFor();
    expect(await dialog().getByRole('button', { name: '结束环节' }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await endStage('现场勘查', '证件原件次日补');
    await task('待添加：业务单 GY-2026-001 的“业务受理”缺 2 份资料');
  } },
  { says: '高压新装 24 个环节逐个办结', does: async ({ toCase, addPapers, endStage, see }) => {
    await toCase('GY-2026-001');
    for (const [index, { papers }] of stages.entries()) {
      if (index === 0) continue;
      if (papers.length > 0) await addPapers();
      await endStage(stages[index + 1]?.nameZh ?? null);
    }
    await see('已办结，待归档');
  } },
  { says: '补录（说明原因）', does: async ({ toStage, addPapers, see }) => {
    await toStage('业务受理');
    await addPapers('客户证件年审，三日后取回');
    await see('补录：客户证件年审，三日后取回');
  } },
  { says: '审查（准确性、清晰度）：不合规的退回责任人重传', does: async ({ toStage, send, as, toCase, review, refuse, see }) => {
    for (const { nameZh, papers } of withPapers) { await toStage(`\\d ${nameZh}(\\s|$)`); await send(papers.length); }
    await as(LI);
    await toCase('GY-2026-001');
    await toStage('业务受理');
    await refuse(/用电申请书/, '不清晰', '公章处反光');
    await see('班组退回（李强）：不清晰 公章处反光');
    await review(1);
  } },
  { says: '重传后再审', does: async ({ as, toCase, toStage, addPapers, send, review }) => {
    await as(MA);
    await toCase('GY-2026-001');
    await toStage('业务受理');
    await addPapers();
    await send(1);
    await as(LI);
    await toCase('GY-2026-001');
    for (const { nameZh, papers: [first, ...others] } of withPapers) { await toStage(`\\d ${nameZh}(\\s|$)`); await review(nameZh === '业务受理' ? 1 : [first, ...others].length); }
  } },
  { says: '归档：移交档案室，组成卷宗', does: async ({ handOver, as, toList, countAndSign, toCase, formDossier, see }) => {
    const papers = withPapers.flatMap((stage) => stage.papers).length;
    await handOver(papers);
    await as(ZHAO);
    await toList();
    await countAndSign();
    await toCase('GY-2026-001');
    await formDossier(papers);
    await see('已归档');
  } },
  { says: '视图与检索：卷宗里有全部资料', does: async ({ button, see, page }) => {
    await button('打开卷宗').click();
    await see('青石水泥厂高压新装');
    await page.getByText('供用电合同').first().waitFor();
  } },
];

describe('S23 智能化客户档案（图档）', () => {
  it.each(STEPS)('$says', async ({ does }) => { await expect(walk.step(does)).resolves.toBeUndefined(); });
});
