import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { PROCESS_PRESETS } from '#shared/presets/processes.ts';
import { DUTY_PRESETS } from '#shared/presets/duties.ts';
import { carryPaper } from '#main/areas/cases/receive-papers.ts';
import { findBarriers } from '../harness/axe.ts';
import { createFondsWithUnits } from '../harness/described-items.ts';
import { PEOPLE, signIn, signOut } from '../harness/sign-in.ts';

// The desk stands in China; so does the computer that the room lies on.
process.env['TZ'] = 'Asia/Shanghai';
const { openTimedDesk } = await import('../harness/timed-desk.ts');

const pictures = resolve(import.meta.dirname, '../../out/e2e');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Monday 2 November 2026, nine in the morning. */
const START = new Date(2026, 10, 2, 9).getTime();
const TO_ADD = /待添加：业务单 GD-2/u;

let timed: Awaited<ReturnType<typeof openTimedDesk>>;
let page: Page;
beforeAll(async () => {
  timed = await openTimedDesk(START);
  page = timed.page;
  const { room } = timed;
  for (const { name, displayName } of [PEOPLE.clerkAndOperator, PEOPLE.clerk, PEOPLE.approver, PEOPLE.administrator]) await room.client.people.createPerson({ signInName: name, displayName, roles: name === 'shenli' ? ['administrator'] : ['clerk'], clearance: 'internal', mobile: '139 0000 0000', password: `practice-${name}` });
}, 300_000);
afterAll(() => timed.close());
afterEach(({ task }) => timed.desk.checkQuiet(task));

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const dialog = () => page.getByRole('dialog');
const goTo = (hash: string) => page.evaluate((to) => { location.hash = to; }, hash);
const row = (words: string | RegExp) => page.getByRole('row').filter({ hasText: words });
const press = async (words: string | RegExp, key: string) => { await row(words).first().focus(); await page.keyboard.press(key); };
const choose = async (label: string | RegExp, option: string) => { await dialog().getByRole('combobox', { name: label }).click(); await page.getByRole('option', { name: option }).click(); };
const light = (words: string | RegExp, tone: '正常' | '预警' | '超期' | '暂停') => row(words).filter({ hasText: tone }).first().waitFor();

type Detail = Awaited<ReturnType<typeof timed.room.client.cases.getCase>>;

/** Cases at every station of S32's way: their tasks arise by themselves. */
async function bringCases(): Promise<void> {
  const { room } = timed;
  const { client } = room;
  const place = await createFondsWithUnits(client);
  const { processId } = await client.cases.saveProcess({ presetId: 'S32-new-supply', settings: PROCESS_PRESETS.find(({ presetId }) => presetId === 'S32-new-supply')!.settings });
  const ended = async (caseNumber: string, stage: string): Promise<Detail> => {
    await client.cases.importStages({ processId, fondsId: place.fondsId, rows: [{ caseNumber, title: `${caseNumber} 新装`, stage, endedAt: '' }] });
    return client.cases.getCase({ caseId: (await client.cases.listCases({})).rows.find((each) => each.caseNumber === caseNumber)!.caseId });
  };
  const papersOf = ({ stages }: Detail, state: string) => stages.filter(({ beganAt }) => beganAt !== null).flatMap(({ papers }) => papers).filter((paper) => paper.state === state);
  const add = async (detail: Detail): Promise<Detail> => {
    let now = detail;
    for (const paper of papersOf(detail, 'expected')) if (paper.required) now = await client.cases.addPaper({ paperId: paper.paperId, version: paper.version, item: { title: paper.nameZh, pageCount: paper.minPages }, lateReason: '' });
    return now;
  };
  const send = (detail: Detail) => client.cases.sendPapers({ caseId: detail.case.caseId, paperIds: papersOf(detail, 'added').map(({ paperId }) => paperId) });
  const review = (detail: Detail) => room.as({ roles: ['clerk'], name: '李审' }).cases.reviewPapers({ caseId: detail.case.caseId, papers: papersOf(detail, 'sent').map(({ paperId }) => ({ paperId, accepted: true })) });
  await client.cases.openCase({ processId, caseNumber: 'GD-1', title: '青石水泥厂新装', fondsId: place.fondsId });
  await ended('GD-2', '业务受理');
  await add(await ended('GD-3', '业务受理'));
  await review(await send(await add(await ended('GD-4', '业务受理'))));
  const last = await review(await send(await add(await ended('GD-5', '装表接电'))));
  room.context.write((tx) => { for (const { paperId } of papersOf(last, 'reviewed')) carryPaper(room.context, tx, paperId, 'received'); });
  const whole = await client.cases.getCase({ caseId: last.case.caseId });
  const dossier = await client.cases.formDossier({ caseId: whole.case.caseId, version: whole.case.version, year: 2026 });
  room.context.db.sqlite.prepare("UPDATE volumes SET custom = '{\"contractUntil\":\"20261120\"}' WHERE volume_id = ?").run(dossier.case.volumeId);
  await client.tasks.saveDuty({ presetId: 'S07-daily-patrol', settings: DUTY_PRESETS.find(({ presetId }) => presetId === 'S07-daily-patrol')!.settings });
  timed.look();
}

describe('deadlines of S32 under a controlled clock', () => {
  it('lets the administrator say who stands in, who leads and who answers, and shows the next ten dates of a duty', async () => {
    await bringCases();
    await signIn(page, timed.url, PEOPLE.administrator);
    await goTo('#/settings/roster');
    await row('何喆').getByRole('button', { name: '指定 B 角…' }).click();
    await choose('B 角', '王㛃');
    await dialog().getByRole('button', { name: '保存' }).click();
    await row('何喆').getByText('王㛃').waitFor();
    await row('营业').getByRole('button', { name: '编辑' }).click();
    await choose('班组长', '林静');
    await dialog().getByRole('button', { name: '保存' }).click();
    await row('营业').getByText('林静').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.screenshot({ path: join(pictures, 'roster.png') });
    await goTo('#/settings/reminders');
    await page.getByRole('combobox', { name: '档案负责人' }).click();
    await page.getByRole('option', { name: '沈立' }).click();
    await page.keyboard.press('Control+s');
    await page.getByText('催办规则已保存').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await goTo('#/settings/duties');
    await button('自行建立').click();
    await dialog().getByRole('textbox', { name: '中文名称' }).fill('每周一检查');
    await dialog().getByRole('textbox', { name: '英文名称' }).fill('Monday check');
    await choose('何时', '每周');
    await choose('遇休息日', '休息日顺延');
    const dates = dialog().getByRole('region', { name: '接下来十次' }).getByRole('listitem');
    await expect.poll(() => dates.count()).toBe(10);
    expect((await dates.allTextContents()).slice(0, 2)).toEqual([expect.stringContaining('2026-11-02 周一'), expect.stringContaining('2026-11-09 周一')]);
    expect(await findBarriers(page)).toEqual([]);
    await page.screenshot({ path: join(pictures, 'duty-rule.png') });
    await dialog().getByRole('button', { name: '保存' }).click();
    await row('每周一检查').first().waitFor();
    await signOut(page);
  });

  it('has the six kinds of reminder on Today as soon as somebody signs in, and counts them in the title', async () => {
    await timed.pass(31 * HOUR);
    await signIn(page, timed.url, PEOPLE.clerkAndOperator);
    await goTo('#/today');
    for (const words of [TO_ADD, /待发送：业务单 GD-3/u, /待移交：业务单 GD-4/u, /待移交卷宗：业务单 GD-5/u, /合同预警：.*20261120/u, /环节时限：业务单 GD-1/u]) await row(words).first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.screenshot({ path: join(pictures, 'six-reminders.png') });
    await press(TO_ADD, 't');
    await choose('承办人', '何喆');
    await dialog().getByRole('button', { name: '转交', exact: true }).click();
    await row(TO_ADD).getByText('何喆').waitFor();
    await expect.poll(() => page.title()).toBe('藏卷 Muniment');
    await button(/^我的/u).click();
    await expect.poll(() => row('待添加').count()).toBe(1);
  });

  it('turns amber a day before and red at the minute, without anybody looking', async () => {
    // 48 hours from Monday nine: Wednesday nine. It is Tuesday 16:00, so it warns already; GD-3 was added and warns too.
    await light(TO_ADD, '预警');
    await timed.pass(17 * HOUR - MINUTE);
    await light(TO_ADD, '预警');
    await timed.pass(MINUTE + 1000);
    await light(TO_ADD, '超期');
    await timed.pass(MINUTE);
    await expect.poll(() => page.title()).toMatch(/^\(\d+\) 藏卷 Muniment$/u);
  });

  it('is brought before B after four hours, and tells so', async () => {
    await timed.pass(4 * HOUR - 3 * MINUTE);
    await page.reload();
    await light(TO_ADD, '超期');
    expect(await row(TO_ADD).getByText('已催办至王㛃').count()).toBe(0);
    await timed.pass(3 * MINUTE);
    await row(TO_ADD).getByText('已催办至王㛃').waitFor();
    await press(TO_ADD, 'i');
    await dialog().getByText('第 1 级催办：B 角 王㛃').waitFor();
    await dialog().getByText('转交：未指定 → 何喆').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.screenshot({ path: join(pictures, 'task-history.png') });
    await page.keyboard.press('Escape');
  });

  it('stands still while it is paused with a reason', async () => {
    await press(TO_ADD, 'p');
    await dialog().getByRole('textbox', { name: /暂停原因/u }).fill('等客户补盖公章');
    await dialog().getByRole('button', { name: '暂停', exact: true }).click();
    await light(TO_ADD, '暂停');
    expect(await findBarriers(page)).toEqual([]);
    await signOut(page);
  });

  it('shows after a week’s sleep what was missed, and goes no further with what is paused', async () => {
    await timed.pass(7 * DAY);
    await signIn(page, timed.url, PEOPLE.clerkAndOperator);
    await goTo('#/today');
    const notice = page.getByRole('status').filter({ hasText: '电脑睡眠过' }).first();
    await notice.getByText(/其间漏办：.*库房每日巡查 \d 次/u).waitFor();
    expect(await row('库房每日巡查').count()).toBe(1);
    await row('库房每日巡查').getByText(/此前漏 \d 次/u).waitFor();
    await light(TO_ADD, '暂停');
    await page.screenshot({ path: join(pictures, 'slept-a-week.png') });
    expect(await findBarriers(page)).toEqual([]);
    while (await button('已核对').count() > 0) {
      const left = await button('已核对').count();
      await button('已核对').first().click();
      await dialog().getByRole('button', { name: '时间无误' }).click();
      await expect.poll(() => button('已核对').count()).toBe(left - 1);
    }
    await press(TO_ADD, 'p');
    await page.getByText(/已恢复：待添加/u).waitFor();
    await light(TO_ADD, '超期');
  });

  it('is handed to B while A is away, who does it, and the record says for whom', async () => {
    await button('打印和导出').click();
    await page.getByRole('menuitem', { name: '登记外出…' }).click();
    await dialog().getByText('不填由固定的 B 角王㛃代办').waitFor();
    await dialog().getByRole('textbox', { name: '事由' }).fill('培训');
    await dialog().getByRole('button', { name: '登记', exact: true }).click();
    await page.getByText(/您已登记外出/u).waitFor();
    await row(TO_ADD).getByText('何喆（王㛃代）').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await signOut(page);
    await signIn(page, timed.url, PEOPLE.clerk);
    await goTo('#/today');
    await page.getByText('您正在代办：何喆').waitFor();
    await button(/^我的/u).click();
    await press(TO_ADD, 'e');
    await dialog().getByText('业务单上该做的事还没做的，下次检查时会再产生一条').waitFor();
    await page.screenshot({ path: join(pictures, 'closing-comes-back.png') });
    await dialog().getByRole('textbox', { name: '说明' }).fill('客户已补齐，已电子化');
    await dialog().getByRole('button', { name: '办结', exact: true }).click();
    await expect.poll(() => row(TO_ADD).count()).toBe(0);
    await page.getByText('已办', { exact: true }).click();
    await row(TO_ADD).getByText('王㛃（代何喆）').waitFor();
    await page.screenshot({ path: join(pictures, 'done-by-b.png') });
  });

  it('marks a clock that is set back, in English too, with nothing lost and nothing twice', async () => {
    const before = (await timed.room.client.tasks.listTasks({})).map(({ taskId }) => taskId).toSorted();
    await timed.setClock(timed.clock.nowMs() - 3 * DAY);
    await page.getByRole('button', { name: /切换为英文/u }).click();
    await page.getByText(/The clock was set back/u).first().waitFor();
    await page.getByText('Open', { exact: true }).click();
    await page.getByRole('button', { name: /^All/u }).first().click();
    await page.getByText(/To send for review: .*GD-3/u).first().waitFor();
    const after = await timed.room.client.tasks.listTasks({});
    expect(after.map(({ taskId }) => taskId)).toEqual(expect.arrayContaining(before));
    // What was closed by hand while papers are still missing is raised again, once.
    expect(new Set(after.map(({ kind, data }) => `${kind} ${JSON.stringify(data)}`)).size).toBe(after.length);
    await page.getByRole('button', { name: /^Customer service/u }).first().waitFor();
    await page.screenshot({ path: join(pictures, 'clock-set-back-en.png') });
    expect(await findBarriers(page)).toEqual([]);
  });
});
