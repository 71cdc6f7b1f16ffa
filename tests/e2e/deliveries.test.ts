import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { findBarriers } from '../harness/axe.ts';
import { businessSystem } from '../harness/business-system.ts';
import { outgoing, picture } from '../harness/delivery-room.ts';
import { openE2eRoom, type E2eRoom } from '../harness/e2e-room.ts';
import { PEOPLE, signIn, signOut } from '../harness/sign-in.ts';

const pictures = resolve(import.meta.dirname, '../../out/e2e');

let room: E2eRoom;
let page: Page;
const office = businessSystem();
const hospital = businessSystem();
beforeAll(async () => {
  room = await openE2eRoom();
  page = room.desk.page;
}, 300_000);
afterAll(async () => { await room.close(); office.remove(); hospital.remove(); });
afterEach(({ task }) => room.desk.checkQuiet(task));

const goTo = (hash: string) => page.evaluate((to) => { location.hash = to; }, hash);
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const dialog = () => page.getByRole('dialog');
const row = (text: string) => page.getByRole('row').filter({ hasText: text });
const tab = (name: string) => page.getByRole('radiogroup', { name: '送交' }).getByText(name, { exact: true }).click();

// S01: the office system puts what it has finished into a store; S16: what should have come against what came.
describe('deliveries from business systems', () => {
  it('begin with a system that the administrator adds from the delivered ones, and a contract for its people', async () => {
    await signIn(page, room.host.url.href, PEOPLE.administrator);
    for (const [name, store] of [['办公自动化系统', office.folder], ['医院信息系统', hospital.folder]] as const) {
      await goTo('#/deliveries');
      await button('登记业务系统').first().click();
      await dialog().getByRole('combobox', { name: '从这一类开始' }).click();
      await page.getByRole('option', { name }).click();
      await dialog().getByRole('textbox', { name: '路径' }).fill(store);
      await dialog().getByRole('combobox', { name: '收件时间' }).click();
      await page.getByRole('option', { name: '只手动' }).click();
      await button('保存').click();
      await row(name).waitFor();
    }
    await row('办公自动化系统').getByRole('button', { name: '接口约定' }).click();
    await dialog().getByText('与档案室的接口约定').first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.screenshot({ path: join(pictures, 'deliveries-contract.png') });
    await page.keyboard.press('Escape');
    await signOut(page);
  });

  it('are taken whole; what is wrong is refused, told to the sender in its own words, mended, and taken', async () => {
    const mended = outgoing(2, { 主办部门: '' });
    office.send('outgoing', '20261130-1', [{ externalId: 'OA-1', fields: outgoing(1, { 主办部门: '' }), files: { '正文.png': await picture(1) } }]);
    office.send('outgoing', '20261130-2', [{ externalId: 'OA-2', fields: { ...mended, 签发日期: '三十号' }, files: { '正文.png': await picture(2) } }]);
    await signIn(page, room.host.url.href, PEOPLE.clerkAndOperator);
    await goTo('#/deliveries');
    await row('办公自动化系统').getByRole('button', { name: '立即收件' }).click();
    await button('拒收待改 1').click();
    await row('OA-2').getByText('签发日期：不是日期').waitFor();
    expect(office.refusals('outgoing', '20261130-2')).toContain('OA-2,,签发日期,三十号');
    expect(await findBarriers(page)).toEqual([]);
    await page.screenshot({ path: join(pictures, 'deliveries-log.png') });
    office.send('outgoing', '20261130-2', [{ externalId: 'OA-2', fields: mended, files: { '正文.png': await picture(2) } }]);
    await tab('业务系统');
    // By keyboard: T takes from the first system.
    await row('办公自动化系统').focus();
    await page.keyboard.press('t');
    // The receipt first: a list that is still being fetched shows no refusals either.
    await expect.poll(() => office.receipt('outgoing', '20261130-2').outcome, { timeout: 20_000 }).toBe('taken');
    await expect.poll(() => button(/拒收待改/u).count()).toBe(0);
    await page.screenshot({ path: join(pictures, 'deliveries.png') });
    await tab('收件记录');
    await row('OA-2').filter({ hasText: '已收' }).getByRole('button', { name: '打开' }).click();
    await page.getByText('第2号通知').first().waitFor();
  });

  it('of the same number with other content wait for a person, side by side', async () => {
    office.send('outgoing', '20261130-3', [{ externalId: 'OA-1', revision: '2', fields: outgoing(1, { 主办部门: '', 标题: '第1号通知（更正）' }), files: { '正文.png': await picture(7) } }]);
    await goTo('#/deliveries');
    await row('办公自动化系统').getByRole('button', { name: '立即收件' }).click();
    await button('待决定 1').click();
    const pair = page.getByRole('region', { name: 'OA-1' });
    await pair.getByText('第1号通知（更正）').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.screenshot({ path: join(pictures, 'deliveries-decide.png') });
    await pair.getByRole('button', { name: '留作新件' }).click();
    await dialog().getByRole('textbox', { name: '理由' }).fill('更正后重发');
    await dialog().getByRole('button', { name: '留作新件' }).click();
    await page.getByText('没有要决定的').waitFor();
  });

  it('bring the list of what is expected, which shows who is missing', async () => {
    hospital.drop('discharges', '20260105.csv', '住院号,出院日期,科室,姓名\n1001,2026-01-05,内科,张三\n1002,2026-01-05,内科,李四\n1003,2026-01-05,外科,王五\n');
    await goTo('#/deliveries');
    await row('医院信息系统').getByRole('button', { name: '立即收件' }).click();
    await tab('应收清单');
    await row('内科').getByText('未到').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.screenshot({ path: join(pictures, 'deliveries-expected.png') });
    await page.keyboard.press('r');
    await dialog().getByRole('textbox', { name: '编号' }).fill('1001');
    await dialog().getByRole('textbox', { name: '迟到或清单外的原因' }).fill('病房迟交');
    await dialog().getByRole('button', { name: '登记 1 份' }).click();
    await row('内科').dblclick();
    await row('1001').getByText('迟到').waitFor();
    await row('1002').getByText('未到').waitFor();
    await page.screenshot({ path: join(pictures, 'deliveries-missing.png') });
  });

  it('and the whole room can be looked through for duplicates', async () => {
    await goTo('#/deliveries/twins');
    await button('开始查重').click();
    await page.getByText(/查过，有 \d+ 对待决定/u).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.screenshot({ path: join(pictures, 'deliveries-twins.png') });
  });
});
