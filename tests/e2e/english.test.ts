import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { messages } from '#shared/i18n/messages.ts';
import { openE2eRoom, type E2eRoom } from '../harness/e2e-room.ts';
import { PEOPLE, signIn, signOut, type Person } from '../harness/sign-in.ts';

let room: E2eRoom;
let page: Page;
beforeAll(async () => {
  room = await openE2eRoom({ camera: 'none', language: 'en' });
  page = room.desk.page;
}, 300_000);
afterAll(async () => { await room.close(); });
afterEach(({ task }) => room.desk.checkQuiet(task));

type Words = string | { readonly [key: string]: Words };
const flat = (words: Words): readonly string[] => (typeof words === 'string' ? [words] : Object.values(words).flatMap(flat));
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
/** Every Chinese sentence of the screens as a pattern; what stands in a placeholder is no Chinese word of its own. */
const CHINESE = flat(messages['zh-CN'] as unknown as Words)
  .filter((words) => (words.replaceAll(/\{\{\w+\}\}/g, '').match(/\p{Script=Han}/gu)?.length ?? 0) >= 2)
  .map((words) => `^${words.split(/\{\{\w+\}\}/).map(escaped).join(String.raw`[^\u4e00-\u9fff]*`)}$`);
/** The name of the program, and the language's own name on its switch. */
const MEANT = new Set(['藏卷', '中文', '切换为中文']);

/** What a person reads or hears, text by text. */
const readScreen = (): Promise<readonly string[]> => page.evaluate(() => {
  const texts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element) texts.push(...['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) => node.getAttribute(name) ?? []));
    else if (!node.parentElement?.closest('script, style')) texts.push(node.nodeValue ?? '');
  }
  return texts.map((text) => text.trim()).filter((text) => text !== '');
});

async function strayWords(options: { readonly ids?: boolean } = {}): Promise<readonly string[]> {
  const patterns = CHINESE.map((source) => new RegExp(source, 'u'));
  return (await readScreen()).filter((text) => {
    if (MEANT.has(text)) return false;
    if (options.ids !== true && /^(?:\w+:)?[a-z][A-Za-z]*(?:\.[a-z][A-Za-z]*)+$/u.test(text)) return true;
    return /\p{Script=Han}/u.test(text) && patterns.some((pattern) => pattern.test(text));
  });
}

describe('the screens in English', { retry: 0 }, () => {
  it('speak English at the door', async () => {
    await page.goto(room.host.url.href);
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    expect(await strayWords()).toEqual([]);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('would see a Chinese word or a raw key where one is put', async () => {
    await page.evaluate(() => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p id="stray">已选 3 件</p><p id="key">panel.newRecord</p>');
    });
    expect(await strayWords()).toEqual(['已选 3 件', 'panel.newRecord']);
    await page.evaluate(() => { document.querySelectorAll('#stray, #key').forEach((each) => { each.remove(); }); });
  });

  const screens: readonly { readonly hash: string; readonly person: Person; readonly ids?: boolean; readonly ready: () => Promise<void> }[] = [
    { hash: '#/today', person: PEOPLE.clerkAndOperator, ready: () => page.getByRole('row').nth(2).waitFor() },
    { hash: '#/catalogue', person: PEOPLE.clerkAndOperator, ready: async () => { await page.getByRole('row', { name: /Z110-WS/ }).first().click(); await page.getByRole('group', { name: 'Description' }).waitFor(); } },
    { hash: '#/digitise', person: PEOPLE.clerkAndOperator, ready: () => page.getByRole('heading', { name: 'Digitise' }).waitFor() },
    { hash: '#/digitise/inbox', person: PEOPLE.clerkAndOperator, ready: () => page.getByText('No camera was found.').waitFor() },
    { hash: '#/find?query=%E9%98%B2%E6%B1%9B', person: PEOPLE.clerkAndOperator, ready: () => page.getByRole('listbox', { name: 'Results' }).getByRole('option').first().waitFor() },
    { hash: '#/stacks', person: PEOPLE.clerkAndOperator, ready: () => page.getByRole('button', { name: 'Aisle 10' }).waitFor() },
    { hash: '#/stacks?view=putAway', person: PEOPLE.clerkAndOperator, ready: () => page.getByRole('textbox', { name: 'Barcode' }).waitFor() },
    { hash: '#/stacks?view=boxes', person: PEOPLE.clerkAndOperator, ready: () => page.getByRole('row').nth(3).waitFor() },
    { hash: '#/climate', person: PEOPLE.clerkAndOperator, ready: () => page.getByRole('button', { name: /°C|℃/ }).first().waitFor() },
    { hash: '#/climate?view=round', person: PEOPLE.clerkAndOperator, ready: () => page.getByRole('form').waitFor() },
    { hash: '#/settings/workstation', person: PEOPLE.administrator, ready: () => page.getByRole('heading', { name: 'This workstation' }).waitFor() },
    { hash: '#/settings/people', person: PEOPLE.administrator, ready: () => page.getByRole('row', { name: /hezhe/ }).waitFor() },
    { hash: '#/settings/fonds', person: PEOPLE.administrator, ready: () => page.getByRole('row', { name: /Z109/ }).waitFor() },
    { hash: '#/settings/codes', person: PEOPLE.administrator, ready: () => page.getByRole('row', { name: /WS / }).first().waitFor() },
    { hash: '#/settings/devices', person: PEOPLE.administrator, ready: () => page.getByRole('row').nth(1).waitFor() },
    { hash: '#/settings/backup', person: PEOPLE.administrator, ready: () => page.getByRole('button', { name: 'Verify', exact: true }).waitFor() },
    { hash: '#/settings/jobs', person: PEOPLE.administrator, ready: () => page.getByRole('heading', { level: 1 }).waitFor() },
    { hash: '#/settings/audit', person: PEOPLE.auditor, ids: true, ready: () => page.getByRole('row').nth(3).waitFor() },
  ];
  let signedIn: Person | null = null;
  it.each(screens)('speak English on $hash', async ({ hash, person, ready, ids = false }) => {
    if (signedIn !== person) {
      await signOut(page);
      await signIn(page, room.host.url.href, person);
      signedIn = person;
    }
    await page.evaluate((to) => { location.hash = to; }, hash);
    await ready();
    expect(await strayWords({ ids })).toEqual([]);
  });
});

describe('the main job in English', { retry: 0 }, () => {
  it('registers a paper, finds it, and says what was done', async () => {
    await signOut(page);
    await signIn(page, room.host.url.href, PEOPLE.clerkAndOperator);
    await page.getByRole('link', { name: 'Catalogue' }).click();
    await page.getByRole('row', { name: /Z110-WS/ }).first().waitFor();
    await page.keyboard.press('Alt+n');
    const form = page.getByRole('complementary', { name: 'Details' });
    const code = form.getByRole('heading', { level: 2 });
    await expect.poll(() => code.innerText()).toMatch(/^Z110-WS·2024-D30-GCK-\d{4}$/);
    const archivalCode = await code.innerText();
    await form.getByRole('textbox', { name: 'Title', exact: true }).fill('Loan of a theodolite');
    await form.getByRole('textbox', { name: 'Date' }).fill('20240912');
    await form.getByRole('combobox', { name: 'Responsible' }).or(form.getByRole('textbox', { name: 'Responsible' })).first().fill('Water bureau');
    await form.getByRole('textbox', { name: 'Pages' }).fill('2');
    await page.keyboard.press('Control+s');
    await page.getByText(`Entered: ${archivalCode}`).first().waitFor();
    expect(await strayWords()).toEqual([]);
    await page.getByRole('link', { name: 'Find' }).click();
    await page.getByRole('searchbox').fill('theodolite');
    await page.getByRole('option', { name: /Loan of a theodolite/ }).waitFor();
  });
});
