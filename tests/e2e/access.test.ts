import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { findBarriers } from '../harness/axe.ts';
import { openE2eRoom, type E2eRoom } from '../harness/e2e-room.ts';
import { PEOPLE, signIn, signOut, type Person } from '../harness/sign-in.ts';

let room: E2eRoom;
beforeAll(async () => { room = await openE2eRoom({ camera: 'page' }); }, 300_000);
afterAll(async () => { await room.close(); });
afterEach(({ task }) => room.desk.checkQuiet(task));

const enter = async (person: Person): Promise<Page> => {
  await signOut(room.desk.page);
  await signIn(room.desk.page, room.host.url.href, person);
  return room.desk.page;
};
const rail = (page: Page): Promise<string[]> => page.getByRole('navigation', { name: '主导航' }).getByRole('link').allInnerTexts();

describe('what a person may not use is not shown', () => {
  it('shows the operator records and shelves, and nothing to change a record with', async () => {
    const page = await enter(PEOPLE.operator);
    await page.getByRole('link', { name: '著录' }).click();
    await page.getByRole('row', { name: /Z110-WS/ }).first().click();
    const panel = page.getByRole('complementary', { name: '详情' });
    await panel.getByRole('heading', { name: /^Z110-WS/ }).waitFor();
    expect(await page.getByRole('button', { name: '新建' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: '导入' }).count()).toBe(0);
    expect(await panel.locator('input:not([readonly]):not([disabled]):not([type=radio]):not([type=hidden]), textarea:not([readonly]):not([disabled])').count()).toBe(0);
    await page.getByRole('link', { name: '库房' }).click();
    await page.getByRole('button', { name: '通风' }).waitFor();
  });

  it('shows the clerk the shelves and Stop, but nothing that moves them', async () => {
    const page = await enter(PEOPLE.clerk);
    await page.getByRole('link', { name: '库房' }).click();
    await page.getByText('移动需要操作员角色').waitFor();
    await page.getByRole('button', { name: '停止' }).waitFor();
    for (const name of [/^打开通道/, '全部合拢', '通风']) expect(await page.getByRole('button', { name }).count(), String(name)).toBe(0);
  });

  it('shows the auditor who did what, and no way to do anything', async () => {
    const page = await enter(PEOPLE.auditor);
    await page.getByRole('link', { name: '设置' }).click();
    await page.getByRole('link', { name: '审计日志' }).click();
    await page.getByRole('row').nth(3).waitFor();
    // The two who came before are in the log.
    await page.getByRole('row', { name: new RegExp(PEOPLE.clerk.displayName) }).first().waitFor();
    await page.getByRole('row', { name: new RegExp(PEOPLE.operator.displayName) }).first().waitFor();
    expect(await page.getByRole('button', { name: /添加人员|立即备份/ }).count()).toBe(0);
  });

  it('shows the administrator people and rules, and not the records', async () => {
    const page = await enter(PEOPLE.administrator);
    expect(await rail(page)).not.toContain('著录');
    await page.getByRole('link', { name: '设置' }).click();
    await page.getByRole('link', { name: '人员' }).click();
    await page.getByRole('button', { name: '添加人员' }).waitFor();
    await page.getByRole('row', { name: /何喆/ }).waitFor();
    expect(await page.getByRole('link', { name: '审计日志' }).count()).toBe(0);
  });
});

describe('no barrier stands on any screen, in either theme', () => {
  const screens: readonly { readonly hash: string; readonly person: Person; readonly ready: (page: Page) => Promise<void> }[] = [
    { hash: '#/today', person: PEOPLE.clerkAndOperator, ready: (page) => page.getByRole('row').nth(2).waitFor() },
    { hash: '#/catalogue', person: PEOPLE.clerkAndOperator, ready: async (page) => { await page.getByRole('row', { name: /Z110-WS/ }).first().click(); await page.getByRole('group', { name: '著录项' }).waitFor(); } },
    { hash: '#/digitise', person: PEOPLE.clerkAndOperator, ready: (page) => page.getByRole('heading', { name: '扫描' }).waitFor() },
    { hash: '#/find?query=%E9%98%B2%E6%B1%9B', person: PEOPLE.clerkAndOperator, ready: async (page) => { await page.getByRole('listbox', { name: '检索结果' }).getByRole('option').first().waitFor(); } },
    { hash: '#/stacks', person: PEOPLE.clerkAndOperator, ready: (page) => page.getByRole('button', { name: '通道 10' }).waitFor() },
    { hash: '#/stacks?view=putAway', person: PEOPLE.clerkAndOperator, ready: (page) => page.getByText('扫描盒上的条码').waitFor() },
    { hash: '#/climate', person: PEOPLE.clerkAndOperator, ready: (page) => page.getByRole('button', { name: /1号库房.*℃/ }).waitFor() },
    { hash: '#/climate?view=round', person: PEOPLE.clerkAndOperator, ready: (page) => page.getByRole('form', { name: '巡查登记' }).waitFor() },
    { hash: '#/settings/workstation', person: PEOPLE.administrator, ready: (page) => page.getByRole('heading', { name: '本工作站' }).waitFor() },
    { hash: '#/settings/room', person: PEOPLE.administrator, ready: async (page) => { await page.getByText('文字识别', { exact: true }).or(page.getByText(/PEOPLE_NOT_ALLOWED/)).first().waitFor(); expect(await page.getByText(/PEOPLE_NOT_ALLOWED/).count()).toBe(0); } },
    { hash: '#/settings/people', person: PEOPLE.administrator, ready: (page) => page.getByRole('row', { name: /何喆/ }).waitFor() },
    { hash: '#/settings/fonds', person: PEOPLE.administrator, ready: (page) => page.getByRole('row', { name: /Z109/ }).waitFor() },
    { hash: '#/settings/codes', person: PEOPLE.administrator, ready: (page) => page.getByRole('row', { name: /WS 文书/ }).waitFor() },
    { hash: '#/settings/devices', person: PEOPLE.administrator, ready: (page) => page.getByRole('row', { name: /bank-1|密集架/ }).first().waitFor() },
    { hash: '#/settings/backup', person: PEOPLE.administrator, ready: (page) => page.getByRole('button', { name: '开始校验' }).waitFor() },
    { hash: '#/settings/audit', person: PEOPLE.auditor, ready: (page) => page.getByRole('row').nth(3).waitFor() },
  ];
  let signedIn: Person | null = null;
  beforeEach(() => room.desk.page.emulateMedia({ colorScheme: 'light' }));

  it('and the checker sees one where one is put', async () => {
    const { page } = room.desk;
    await signOut(page);
    await page.goto(room.host.url.href);
    await page.getByRole('button', { name: '登录', exact: true }).waitFor();
    await page.evaluate(() => { document.querySelector('main')?.append(document.createElement('button')); });
    expect(await findBarriers(page)).toEqual([expect.stringContaining('button-name')]);
    await page.reload();
  });

  it('on the sign-in', async () => {
    const { page } = room.desk;
    await signOut(page);
    await page.goto(room.host.url.href);
    await page.getByRole('button', { name: '登录', exact: true }).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findBarriers(page), colorScheme).toEqual([]);
    }
  });

  it.each(screens)('on $hash', async ({ hash, person, ready }) => {
    const { page } = room.desk;
    if (signedIn !== person) await enter(person);
    signedIn = person;
    await page.evaluate((to) => { location.hash = to; }, hash);
    await ready(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findBarriers(page), colorScheme).toEqual([]);
    }
  });
});
