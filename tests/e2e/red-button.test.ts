import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { realTicker, serveOverTcp, type ServedController } from '../drivers/independent/serve-controller.ts';
import { independentMs1 } from '../drivers/independent/ms1-controller.ts';
import { independentStow } from '../drivers/independent/stow-controller.ts';
import { openE2eRoom, type E2eRoom } from '../harness/e2e-room.ts';
import { openTestRoom } from '../harness/open-test-room.ts';
import { PEOPLE, signIn } from '../harness/sign-in.ts';

const pictures = resolve(import.meta.dirname, '../../out/e2e');
const ticker = realTicker();
const stow = independentStow(ticker, 6);
const reached = independentMs1(ticker, 4);
const beside = independentStow(ticker, 4);
let controllers: ServedController[];
let room: E2eRoom;
let page: Page;

/** A room whose only bank is one that no Stop from a screen reaches, and one where such a bank stands beside one that it does reach. */
async function addStowRooms(folder: string): Promise<void> {
  const before = await openTestRoom({ folder, create: false });
  const [only, ms1, other] = controllers;
  const mixed = await before.client.stacks.saveRoom({ code: 'K8', name: '八号库房', medium: 'paper' });
  const bank = { kind: 'powered', carriages: 4, sections: 1, shelvesPerSection: 2, shelfWidthMm: 900, carriageDepthMm: 550, aisleWidthMm: 900 } as const;
  for (const [code, driver, served] of [['E', 'shelving/ms1', ms1], ['N', 'shelving/stow-wms', other]] as const) {
    await before.client.system.saveDevice({ deviceId: `mixed-${code.toLowerCase()}`, name: code, family: 'shelving', driver, address: { kind: 'tcp', host: '127.0.0.1', port: served!.port }, options: {}, pollIntervalMs: 1000, enabled: true });
    await before.client.stacks.createBank({ ...bank, roomId: mixed.roomId, code, name: code === 'E' ? '东区' : '北区', deviceId: `mixed-${code.toLowerCase()}` });
  }
  const { roomId } = await before.client.stacks.saveRoom({ code: 'K9', name: '九号库房', medium: 'paper' });
  await before.client.system.saveDevice({ deviceId: 'stow', name: '西区控制器', family: 'shelving', driver: 'shelving/stow-wms', address: { kind: 'tcp', host: '127.0.0.1', port: only!.port }, options: {}, pollIntervalMs: 1000, enabled: true });
  await before.client.stacks.createBank({ roomId, code: 'W', name: '西区', kind: 'powered', deviceId: 'stow', carriages: 6, sections: 2, shelvesPerSection: 5, shelfWidthMm: 900, carriageDepthMm: 550, aisleWidthMm: 900 });
  await before.close();
}

beforeAll(async () => {
  controllers = await Promise.all([stow, reached, beside].map(({ attach }) => serveOverTcp(attach)));
  room = await openE2eRoom({ prepare: addStowRooms });
  page = room.desk.page;
  await signIn(page, room.host.url.href, PEOPLE.operator);
  await page.getByRole('link', { name: '库房' }).click();
}, 300_000);
afterAll(async () => {
  await room.close();
  ticker.stop();
  await Promise.all(controllers.map((controller) => controller.close()));
});
afterEach(({ task }) => room.desk.checkQuiet(task));

const panel = (): Locator => page.getByRole('complementary', { name: '操作' });
const alarm = (): Locator => page.getByRole('dialog', { name: '有架体不能从画面停住！' });

describe('a bank that only its red button stops', { retry: 0 }, () => {
  it('has no Stop on the screen that would promise to stop it', async () => {
    await page.getByRole('tab', { name: '九号库房' }).click();
    await panel().getByText('静止', { exact: true }).waitFor();
    await panel().getByText(/西区不能从画面停住/).waitFor();
    expect(await panel().getByRole('button', { name: /停止/ }).count()).toBe(0);
  });

  it('sends whoever presses Stop while it moves to the red button, at once and by name', async () => {
    await page.getByRole('button', { name: /^通道 4(，|$)/ }).click();
    await panel().getByRole('button', { name: '打开通道 4' }).click();
    const question = page.getByRole('dialog', { name: /打开通道 4/ });
    await question.getByRole('checkbox').check();
    await question.getByRole('button', { name: '开始移动' }).click();
    await expect.poll(() => stow.steel.moving).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await alarm().getByText('立即按下现场的红色急停按钮').waitFor();
    await alarm().getByText(/西区不能从画面停住/).waitFor();
    expect(await alarm().getByRole('button', { name: '再发一次停止' }).count()).toBe(0);
    await page.screenshot({ path: join(pictures, 'red-button-alarm.png') });
    await alarm().getByRole('button', { name: '我已到现场确认架体静止' }).click();
    await alarm().waitFor({ state: 'detached' });
  });

  it('stops what it reaches in a room with both, and names the other', async () => {
    await page.getByRole('tab', { name: '八号库房' }).click();
    const north = page.getByRole('region', { name: '北区' });
    await north.getByText('静止', { exact: true }).waitFor();
    await panel().getByRole('button', { name: /停止/ }).waitFor();
    await panel().getByRole('button', { name: /停止/ }).click();
    await panel().getByText('已确认静止').waitFor();
    expect(await alarm().count()).toBe(0);
    await north.getByRole('button', { name: /^通道 2(，|$)/ }).click();
    await panel().getByRole('button', { name: '打开通道 2' }).click();
    const question = page.getByRole('dialog', { name: /打开通道 2/ });
    await question.getByRole('checkbox').check();
    await question.getByRole('button', { name: '开始移动' }).click();
    await expect.poll(() => beside.steel.moving).toBe(true);
    await page.keyboard.press('Space');
    await alarm().getByText(/北区不能从画面停住/).waitFor();
    expect(await alarm().getByText(/东区/).count()).toBe(0);
    await alarm().getByRole('button', { name: '我已到现场确认架体静止' }).click();
  });

  it('says so on the wall display as well', async () => {
    await page.getByRole('tab', { name: '九号库房' }).click();
    await page.evaluate(() => { location.hash = '#/stacks?wall=1'; });
    await page.getByText(/西区不能从画面停住/).waitFor();
    expect(await page.getByRole('button', { name: /停止/ }).count()).toBe(0);
    await page.screenshot({ path: join(pictures, 'red-button-wall.png') });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await alarm().waitFor();
  });
});
