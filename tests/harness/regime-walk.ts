import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { silentLogger } from '#main/platform/logger.ts';
import { noticeDeadlines } from '#main/areas/cases/start-case-watch.ts';
import { noticeDuties } from '#main/areas/tasks/notice-duties.ts';
import { openWebDoor } from '#main/hosts/web/web-door.ts';
import { createFondsWithUnits } from './described-items.ts';
import { openDesk } from './desk.ts';
import { movableClock } from './movable-clock.ts';
import { openTestRoom, type TestRoomOptions } from './open-test-room.ts';
import { signIn, signOut, type Person } from './sign-in.ts';

const renderer = resolve(import.meta.dirname, '../../out/renderer');
const pictures = resolve(import.meta.dirname, '../../out/e2e');

/** Monday 7 September 2026, nine in the morning of this computer. */
const MONDAY_NINE = new Date(2026, 8, 7, 9).getTime();
const HOUR_MS = 3_600_000;

const person = (name: string, displayName: string): Person => ({ name, displayName }) as unknown as Person;
/** Who works in the regimes: one brings, one reviews, one receives, one sets up. */
export const MA = person('mafang', '马芳');
export const LI = person('liqiang', '李强');
export const ZHAO = person('zhaodang', '赵档');
export const SHEN = person('shenli', '沈立');

/** One line of a regime's numbered workflow, and how it is done on the screen. */
export interface RegimeStep {
  /** As the regime has it. */
  readonly says: string;
  readonly does: (walk: RegimeWalk) => Promise<void>;
}

export type RegimeWalk = Awaited<ReturnType<typeof openRegimeWalk>>;

/** A room with a clock that a test moves, the built screens on it, and one browser: what the regimes are walked through with. */
export async function openRegimeWalk(options: Pick<TestRoomOptions, 'startEngine'> = {}) {
  const clock = movableClock(MONDAY_NINE);
  const room = await openTestRoom({ clock, ...options });
  const { client, context } = room;
  const place = await createFondsWithUnits(client);
  for (const { name, displayName } of [MA, LI, ZHAO]) await client.people.createPerson({ signInName: name, displayName, roles: ['clerk'], clearance: 'internal', password: `practice-${name}` });
  await client.people.createPerson({ signInName: SHEN.name, displayName: SHEN.displayName, roles: ['administrator'], clearance: 'internal', password: `practice-${SHEN.name}` });
  // The clock jumps by days; nobody is to be locked out by it.
  context.db.statement("INSERT INTO settings VALUES ('lockAfterMinutes', '100000')").run();
  const door = await openWebDoor({ core: room.core, port: 0, token: 'token-of-a-regime-walk', maintenance: { token: 'nobody-has-this-one', actor: { personId: 'x', name: 'x', roles: [], clearance: 'public' } }, rendererFolder: renderer, logger: silentLogger, steadyMs: clock.steadyMs });
  const desk = await openDesk();
  const { page } = desk;
  await page.clock.setFixedTime(clock.nowMs());
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
  const dialog = () => page.getByRole('dialog');
  const inDialog = (name: string) => dialog().getByRole('button', { name, exact: true });
  const goTo = (hash: string) => page.evaluate((to) => { location.hash = to; }, hash);
  const closed = () => dialog().waitFor({ state: 'hidden' });

  /** The step that failed; what comes after it cannot be judged. A second try may mend it. */
  let broken: unknown = null;

  const walk = {
    /** One step of the regime. Throws what it throws; after a step that failed the others fail at once. */
    async step(does: (walk: never) => Promise<void>): Promise<void> {
      if (broken !== null && broken !== does) throw new Error('an earlier step of the regime failed');
      broken = does;
      await does(walk as never);
      broken = null;
    },
    room, client, clock, place, desk, page, button, dialog, inDialog, goTo, closed,
    field: (name: string | RegExp) => page.getByRole('textbox', { name, exact: typeof name === 'string' }),
    see: (text: string | RegExp) => page.getByText(text).first().waitFor(),
    picture: (name: string) => page.screenshot({ path: join(pictures, `${name}.png`) }),
    /** Signs in as somebody else. */
    async as(who: Person): Promise<void> {
      await signOut(page);
      await signIn(page, door.url, who);
    },
    /** So many hours later: the watches look, and the screen asks again. */
    async later(hours: number): Promise<void> {
      clock.advance(hours * HOUR_MS);
      noticeDeadlines(context);
      noticeDuties(context);
      await page.clock.setFixedTime(clock.nowMs());
      await page.reload();
      await page.getByRole('navigation', { name: '主导航' }).waitFor();
    },
    /** The administrator takes a process from those delivered; leaves nobody signed in but her. */
    async establish(name: RegExp): Promise<void> {
      await walk.as(SHEN);
      await goTo('#/settings/processes');
      await button('从现成流程建立').click();
      await page.getByRole('radio', { name }).check();
      await inDialog('建立').click();
      await page.getByRole('heading', { name }).first().waitFor();
    },
    /** A periodic duty, the same way. */
    async takeUp(duty: RegExp): Promise<void> {
      await goTo('#/settings/duties');
      await button('从现成任务建立').click();
      await page.getByRole('radio', { name: duty }).check();
      await inDialog('建立').click();
      await closed();
    },
    async openCase(caseNumber: string, title: string): Promise<void> {
      await goTo('#/receive');
      await button('登记业务单').first().click();
      await dialog().getByRole('textbox', { name: '业务单号' }).fill(caseNumber);
      await dialog().getByRole('textbox', { name: '名称', exact: true }).fill(title);
      await inDialog('登记').click();
      await page.getByRole('heading', { name: title }).waitFor();
    },
    /** Opens a case, whatever its state. */
    async toCase(caseNumber: string): Promise<void> {
      const caseId = (await client.cases.listCases({ words: caseNumber, limit: 1 })).rows[0]!.caseId;
      await goTo(`#/receive/${caseId}`);
      await page.getByText(caseNumber, { exact: true }).first().waitFor();
    },
    toStage: (name: string) => page.getByRole('list', { name: '环节' }).getByRole('button', { name: new RegExp(name) }).click(),
    /** Adds what the chosen stage requires and has not got, as new papers. */
    async addPapers(lateReason?: string): Promise<void> {
      const rows = page.locator('tr').filter({ hasText: '待添加' }).filter({ hasNotText: '可选' }).filter({ has: page.getByRole('button', { name: '添加', exact: true }) });
      await rows.first().waitFor();
      for (let left = await rows.count(); left > 0; left -= 1) {
        await rows.first().getByRole('button', { name: '添加', exact: true }).click();
        if (lateReason !== undefined) await dialog().getByRole('textbox', { name: '补录原因' }).fill(lateReason);
        await inDialog('添加').click();
        await closed();
        await expect.poll(() => rows.count()).toBe(left - 1);
      }
    },
    /** Ends the stage under way; with papers missing, for a reason. */
    async endStage(next: string | null, reason?: string): Promise<void> {
      await page.keyboard.press('Control+Enter');
      if (reason !== undefined) await dialog().getByRole('textbox').fill(reason);
      await inDialog('结束环节').click();
      await closed();
      if (next !== null) await page.getByRole('button', { name: new RegExp(`${next}(\\s|$)`) }).and(page.locator('[aria-current]')).waitFor();
    },
    async send(count: number): Promise<void> {
      await button(`发送 ${count} 份`).click();
      await button(`发送 ${count} 份`).waitFor({ state: 'hidden' });
    },
    async review(count: number): Promise<void> {
      await button(`${count} 份审核通过`).click();
      await button(`${count} 份审核通过`).waitFor({ state: 'hidden' });
    },
    /** Sends one paper of the stage back to who brought it. */
    async refuse(paper: RegExp, reason: string, note: string): Promise<void> {
      await page.getByRole('row', { name: paper }).getByRole('button', { name: '退回' }).click();
      await dialog().getByRole('combobox', { name: '原因' }).click();
      await page.getByRole('option', { name: reason }).click();
      await dialog().getByRole('textbox', { name: '说明' }).fill(note);
      await inDialog('退回').click();
      await closed();
    },
    /** Makes a list of all reviewed papers of the case on the screen, and hands it over. */
    async handOver(count: number): Promise<void> {
      await button(`移交 ${count} 份`).click();
      await page.getByRole('heading', { name: /^YJ-/ }).waitFor();
      await button('移交').click();
      await inDialog('移交').click();
      await page.getByText('您移交的清单由另一人清点签收。').waitFor();
    },
    /** Opens a list that was handed over, the latest by itself. */
    async toList(number = /YJ-\d{4}-\d{4}/): Promise<void> {
      await goTo('#/transfers');
      await page.getByRole('row', { name: number }).first().press('Enter');
      await page.getByRole('heading', { name: /^YJ-/ }).waitFor();
    },
    /** Every line of the list on the screen that nobody has decided, as it is stated, by the keyboard; and signed. */
    async countAndSign(): Promise<void> {
      const open = page.getByRole('row').filter({ hasText: '待清点' }).getByRole('textbox', { name: /实点页数/ });
      await open.first().waitFor();
      for (let left = await open.count(); left > 0; left -= 1) {
        await open.first().press('Enter');
        await expect.poll(() => open.count()).toBe(left - 1);
      }
      await button('签收').click();
      await inDialog('签收').click();
      await page.getByText('已签收', { exact: true }).first().waitFor();
    },
    async formDossier(count: number): Promise<void> {
      await button(`组卷（${count} 份）`).click();
      await inDialog('组卷').click();
      await closed();
    },
    /** What the list of tasks says; opened anew. */
    async task(words: string | RegExp): Promise<void> {
      await goTo('#/today');
      await page.getByRole('region', { name: '待办' }).or(page.getByRole('main')).getByText(words).first().waitFor();
    },
    async close(): Promise<void> {
      await desk.close();
      await door.close();
      await room.close();
    },
  };
  return walk;
}
