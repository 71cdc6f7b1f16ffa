import type { Page } from 'playwright-core';

/** The practice accounts of the sample room that the tests use, by what they may do. */
export const PEOPLE = {
  clerkAndOperator: { name: 'hezhe', displayName: '何喆' },
  clerk: { name: 'wangxie', displayName: '王㛃' },
  operator: { name: 'gaofeng', displayName: '高峰' },
  administrator: { name: 'shenli', displayName: '沈立' },
  auditor: { name: 'xukun', displayName: '许堃' },
} as const;

export type Person = (typeof PEOPLE)[keyof typeof PEOPLE];

/** Opens the program and signs in by hand; returns when the main navigation stands. */
export async function signIn(page: Page, url: string, person: Person): Promise<void> {
  await page.goto(url);
  await page.getByRole('textbox', { name: /登录名|Sign-in name/ }).fill(person.name);
  await page.getByLabel(/^(口令|Password)$/).fill(`practice-${person.name}`);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: /主导航|Main/ }).waitFor();
}

/** Signs the person out by the menu that carries their name, and the next one in. */
export async function changePerson(page: Page, url: string, from: Person, to: Person): Promise<void> {
  await page.getByRole('button', { name: `${from.displayName} 的菜单` }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await signIn(page, url, to);
}
