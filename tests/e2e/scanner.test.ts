import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { systemDriverClock } from '#drivers/contract/system-clock.ts';
import { listenForDevice, type DeviceListener } from '#drivers/emulators/device-listener.ts';
import sharp from 'sharp';
import { drawSheet } from '#drivers/emulators/escl/drawn-sheet.ts';
import { createEsclEmulator } from '#drivers/emulators/escl/escl-emulator.ts';
import { openDesk, type Desk } from '../harness/desk.ts';
import { openTestRoom } from '../harness/open-test-room.ts';
import { copySampleRoom } from '../harness/sample-room-copy.ts';
import { openServe, type ServeProcess } from '../harness/serve-process.ts';
import { PEOPLE, signIn } from '../harness/sign-in.ts';

describe('a clerk at a scanner', () => {
  /** What lies in the feeder by the number of its side; the rest is drawn. */
  const laid = new Map<number, Buffer>();
  const emulator = createEsclEmulator({ clock: systemDriverClock, source: async (order) => laid.get(order.number) ?? drawSheet({ ...order, resolutionDpi: 60 }) });
  let listener: DeviceListener;
  let desk: Desk;
  let host: ServeProcess;
  let copy: Awaited<ReturnType<typeof copySampleRoom>>;

  beforeAll(async () => {
    listener = await listenForDevice(0, (stream) => emulator.attach(stream));
    copy = await copySampleRoom();
    const room = await openTestRoom({ folder: copy.folder, create: false });
    await room.client.system.saveDevice({ deviceId: 'scanner-1', name: '一号扫描仪', family: 'scanning', driver: 'scanning/escl', address: { kind: 'tcp', host: '127.0.0.1', port: listener.port }, options: {}, pollIntervalMs: 60_000, enabled: true });
    await room.core.close();
    [host, desk] = await Promise.all([openServe(copy.folder), openDesk()]);
  }, 120_000);
  afterEach(({ task }) => desk.checkQuiet(task));
  afterAll(async () => {
    await desk.close();
    await host.stop('SIGTERM');
    copy.remove();
    emulator.close();
    await listener.close();
  });

  it('scans a stack into the inbox; a jam stops it with words, Resume goes on with the next page', async () => {
    const { page } = desk;
    emulator.set({ sheets: 5, jamAtPage: 4, retryAfterS: 0 });
    await signIn(page, host.url.href, PEOPLE.clerk);
    await page.getByRole('navigation', { name: '主导航' }).getByText('扫描', { exact: true }).click();
    await page.getByRole('button', { name: /^收件箱/ }).first().click();
    await page.getByRole('button', { name: '扫描仪', exact: true }).click();
    const panel = page.getByRole('region', { name: '用扫描仪扫描' });
    await panel.getByText('进纸器有纸').waitFor();
    await panel.getByRole('button', { name: '开始扫描' }).click();
    await panel.getByText('进纸器卡纸了。').waitFor({ timeout: 60_000 });
    await panel.getByText('已停下，存好 3 页').waitFor();
    await page.screenshot({ path: 'out/e2e/scanner-jam.png' });
    emulator.set({ jamAtPage: 0 });
    await panel.getByRole('button', { name: '继续' }).click();
    await panel.getByText('扫完，共 5 页').waitFor({ timeout: 60_000 });
    expect(await panel.getByRole('alert').count()).toBe(0);
    await page.screenshot({ path: 'out/e2e/scanner-done.png' });
  });

  it('sends the pages behind a separator where it says, and asks about one without a name', async () => {
    const { page } = desk;
    // From the start, so that a second attempt does not meet the first one's dialogs.
    await page.reload();
    await page.getByRole('button', { name: '扫描仪', exact: true }).click();
    await page.getByRole('button', { name: '打印分隔页' }).click();
    const dialog = page.getByRole('dialog', { name: '打印分隔页' });
    const sheet = await dialog.getByRole('img', { name: /标签预览/ }).getAttribute('src');
    await page.screenshot({ path: 'out/e2e/scanner-separators.png' });
    await dialog.getByRole('button', { name: '取消' }).click();
    const side = Number(emulator.state()['pages']) + 2;
    laid.set(side, await sharp(Buffer.from(sheet!.split(',')[1]!, 'base64')).flatten({ background: '#fff' }).resize({ width: 1240 }).jpeg().toBuffer());
    emulator.set({ sheets: 4, blankPages: String(side + 2) });
    const panel = page.getByRole('region', { name: '用扫描仪扫描' });
    await panel.getByRole('button', { name: '开始扫描' }).click();
    await panel.getByText('第 1 张分隔页没有写名字，其后 2 页属于哪一件？').waitFor({ timeout: 60_000 });
    const strip = page.getByRole('region', { name: '页面' });
    await strip.getByRole('button', { name: /分隔页$/ }).first().waitFor();
    await strip.getByRole('button', { name: /可能空白$/ }).waitFor();
    await page.screenshot({ path: 'out/e2e/scanner-question.png' });
    await panel.getByRole('button', { name: '选择档案' }).click();
    const question = page.getByRole('dialog', { name: '这些页属于哪一件？' });
    await question.getByRole('combobox').fill('关于');
    await question.getByRole('option').first().click();
    await panel.getByText(/第 1 张分隔页：2 页 → /).waitFor();
    // The message comes with the answer of the move, the strip with its event.
    await expect.poll(() => strip.getByRole('button', { name: /可能空白$/ }).count()).toBe(0);
    // The sheet itself stays until somebody takes it away.
    await strip.getByRole('button', { name: '移除分隔页（1）' }).click();
    await page.getByRole('dialog', { name: /^删除/ }).getByRole('textbox').fill('分隔页');
    await page.getByRole('dialog', { name: /^删除/ }).getByRole('button', { name: '删除' }).click();
    await expect.poll(() => strip.getByRole('button', { name: /分隔页$/ }).count()).toBe(0);
  });

  it('inserts before a page and replaces one, and says before what will happen', async () => {
    const { page } = desk;
    await page.getByRole('combobox', { name: '选择要扫描的档案' }).fill('关于');
    await page.getByRole('option').first().click();
    const panel = page.getByRole('region', { name: '用扫描仪扫描' });
    const strip = page.getByRole('region', { name: '页面' });
    const pages = strip.locator('[data-strip-page]');
    await pages.first().waitFor();
    const before = await pages.count();
    emulator.set({ sheets: 2, blankPages: '' });
    await pages.first().click();
    await strip.getByRole('button', { name: '用扫描仪插入或替换' }).click();
    await page.getByRole('menuitem', { name: '扫描后插到此页之前' }).click();
    await panel.getByText('下一次扫描的页全部插到现在的第 1 页之前').waitFor();
    await page.screenshot({ path: 'out/e2e/scanner-insert.png' });
    await panel.getByRole('button', { name: '扫描并插到第 1 页之前' }).click();
    await panel.getByText('扫完，共 2 页').waitFor({ timeout: 60_000 });
    await expect.poll(() => pages.count()).toBe(before + 2);
    emulator.set({ sheets: 1 });
    await pages.nth(1).click();
    await strip.getByRole('button', { name: '用扫描仪插入或替换' }).click();
    await page.getByRole('menuitem', { name: '扫描后替换此页' }).click();
    await panel.getByRole('button', { name: '扫描并替换第 2 页' }).click();
    const ask = page.getByRole('dialog', { name: '用扫描仪替换第 2 页？' });
    await page.screenshot({ path: 'out/e2e/scanner-replace.png' });
    await ask.getByRole('button', { name: '扫描并替换第 2 页' }).click();
    await panel.getByText('扫完，共 1 页').waitFor({ timeout: 60_000 });
    expect(await pages.count()).toBe(before + 2);
  });

  it('keeps the panel whole on a narrow window', async () => {
    const { page } = desk;
    await page.setViewportSize({ width: 768, height: 900 });
    const panel = page.getByRole('region', { name: '用扫描仪扫描' });
    await page.screenshot({ path: 'out/e2e/scanner-768.png' });
    const tooWide = await panel.evaluate((element) => [...element.querySelectorAll('button, input, label')].filter((part) => part.getBoundingClientRect().right > innerWidth + 1).length);
    expect(tooWide).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(768);
    await page.setViewportSize({ width: 1280, height: 800 });
  });
});
