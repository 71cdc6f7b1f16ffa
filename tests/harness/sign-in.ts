import type { Page } from 'playwright-core';

/** The practice accounts of the sample room that the tests use, by what they may do. */
export const PEOPLE = {
  clerkAndOperator: { name: 'hezhe', displayName: '何喆' },
  clerk: { name: 'wangxie', displayName: '王㛃' },
  operator: { name: 'gaofeng', displayName: '高峰' },
  administrator: { name: 'shenli', displayName: '沈立' },
  approver: { name: 'linjing', displayName: '林静' },
  auditor: { name: 'xukun', displayName: '许堃' },
} as const;

export type Person = (typeof PEOPLE)[keyof typeof PEOPLE];

/** Opens the program and signs in by hand, ending first what session a former attempt at the same test has left; returns when the main navigation stands. */
export async function signIn(page: Page, url: string, person: Person): Promise<void> {
  await page.goto(url);
  await page.getByRole('textbox', { name: /登录名|Sign-in name/ }).or(page.getByRole('navigation', { name: /主导航|Main/ })).first().waitFor();
  await signOut(page);
  await page.getByRole('textbox', { name: /登录名|Sign-in name/ }).fill(person.name);
  await page.getByLabel(/^(口令|Password)$/).fill(`practice-${person.name}`);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: /主导航|Main/ }).waitFor();
}

/** Ends whatever session this page has; nothing where there is none. */
export async function signOut(page: Page): Promise<void> {
  const menu = page.getByRole('button', { name: / 的菜单$|^Menu of / });
  if (!(await menu.isVisible())) return;
  await menu.click();
  await page.getByRole('menuitem', { name: /退出登录|Sign out/ }).click();
  await page.getByRole('textbox', { name: /登录名|Sign-in name/ }).waitFor();
}
