import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { systemDriverClock } from '#drivers/contract/system-clock.ts';
import { listenForDevice, type DeviceListener } from '#drivers/emulators/device-listener.ts';
import { createEsclEmulator } from '#drivers/emulators/escl/escl-emulator.ts';
import { createHidPosEmulator } from '#drivers/emulators/hid-pos/hid-pos-emulator.ts';
import { createLabelPrinterEmulator } from '#drivers/emulators/label-printer/label-printer-emulator.ts';
import { silentLogger } from '#main/platform/logger.ts';
import { spawnEmulators } from '#main/hosts/launch-emulators.ts';
import { openDesk, type Desk } from '../harness/desk.ts';
import { openTestRoom } from '../harness/open-test-room.ts';
import { copySampleRoom } from '../harness/sample-room-copy.ts';
import { openServe, type ServeProcess } from '../harness/serve-process.ts';
import { PEOPLE, signIn } from '../harness/sign-in.ts';

const tlsFile = (name: string): string => resolve(import.meta.dirname, `../fixtures/tls/${name}.pem`);
const pictures = resolve(import.meta.dirname, '../../out/e2e');

describe('devices that are tried out', () => {
  const gun = createHidPosEmulator();
  const scanner = createEsclEmulator({ clock: systemDriverClock });
  const printer = createLabelPrinterEmulator({ clock: systemDriverClock, language: 'tspl', labelMs: 50 });
  const listeners: DeviceListener[] = [];
  let desk: Desk;
  let host: ServeProcess;
  let network: Awaited<ReturnType<typeof spawnEmulators>>;
  let copy: Awaited<ReturnType<typeof copySampleRoom>>;

  beforeAll(async () => {
    for (const device of [gun, scanner, printer]) listeners.push(await listenForDevice(0, (stream) => device.attach(stream)));
    copy = await copySampleRoom();
    const room = await openTestRoom({ folder: copy.folder, create: false });
    for (const [index, [deviceId, name, family, driver]] of ([['gun-1', '前台扫码枪', 'barcode', 'barcode/hid-pos'], ['scanner-1', '一号扫描仪', 'scanning', 'scanning/escl'], ['label-1', '前台标签机', 'printing', 'printing/tspl']] as const).entries()) {
      await room.client.system.saveDevice({ deviceId, name, family, driver, address: { kind: 'tcp', host: '127.0.0.1', port: listeners[index]!.port }, options: {}, pollIntervalMs: 1000, enabled: true });
    }
    await room.core.close();
    writeFileSync(join(copy.folder, 'network-scanner.json'), JSON.stringify({ controlPort: 0, devices: [{ name: 'secure', kind: 'escl', port: 0, announce: true, model: '青石县扫描仪', certFile: tlsFile('first.cert'), keyFile: tlsFile('first.key') }] }));
    network = await spawnEmulators(join(import.meta.dirname, '../../drivers/emulators/serve.ts'), join(copy.folder, 'network-scanner.json'), silentLogger);
    [host, desk] = await Promise.all([openServe(copy.folder), openDesk()]);
  }, 300_000);
  afterEach(({ task }) => desk.checkQuiet(task));
  afterAll(async () => {
    await desk?.close();
    await host?.stop('SIGTERM');
    await network?.close();
    copy?.remove();
    scanner.close();
    for (const listener of listeners) await listener.close();
  });
  const choose = async (name: RegExp): Promise<void> => {
    const row = desk.page.getByRole('row', { name });
    await row.getByText('正常').waitFor();
    await row.click();
  };

  /** Where the machine has no network to listen to, the screen says so and the address is typed. */
  const typeAddress = async (dialog: Locator, port: number): Promise<void> => {
    await dialog.getByRole('textbox', { name: '主机' }).fill('127.0.0.1');
    await dialog.getByRole('textbox', { name: '端口' }).fill(String(port));
    await dialog.getByRole('combobox', { name: /协议/ }).click();
    await desk.page.getByRole('option', { name: /HTTPS/i }).click();
  };

  it('shows what a barcode reader sent, byte for byte, and opens nothing by it', async () => {
    const { page } = desk;
    await signIn(page, host.url.href, PEOPLE.administrator);
    await page.evaluate(() => { location.hash = '#/settings/devices'; });
    await choose(/前台扫码枪/);
    await page.getByRole('button', { name: '开始试扫' }).click();
    await page.getByText('现在扫任意一个条码').waitFor();
    gun.set({ symbology: ']C0', code: '\x02BX000123\r' });
    await page.getByText('02 42 58 30 30 30 31 32 33 0d').waitFor();
    await page.getByText(/码制 Code 128 \]C0 · 前缀 STX · 后缀 CR/).waitFor();
    gun.set({ symbology: ']Q1', code: '档案' });
    await page.getByText('e6 a1 a3 e6 a1 88').waitFor();
    await page.getByText(/码制 QR \]Q1 · 前缀 无 · 后缀 无/).waitFor();
    expect(await page.evaluate(() => location.hash)).toMatch(/settings\/devices/);
    expect(await page.getByText(/不认识的条码/).count()).toBe(0);
    await page.screenshot({ path: join(pictures, 'device-test-scan.png') });
  });

  it('says when a code came as keys and not from the reader on the card, and when the cursor has left the field', async () => {
    const { page } = desk;
    const field = page.getByRole('textbox', { name: '试扫' });
    await field.focus();
    await page.keyboard.type('BX000077', { delay: 8 });
    await page.keyboard.press('Enter');
    await page.getByText(/键盘方式收到/).waitFor();
    await field.evaluate((element) => { element.blur(); });
    await page.getByText(/光标离开了/).waitFor();
    await page.getByRole('button', { name: '结束试扫' }).click();
  });

  it('shows a page of a scanner and keeps nothing of it; what stops the scanner is said', async () => {
    const { page } = desk;
    await choose(/一号扫描仪/);
    await page.getByRole('button', { name: '扫一页看看' }).click();
    await page.getByText(/平板 · 75 dpi · \d+ × \d+ 像素/).waitFor({ timeout: 60_000 });
    expect(await page.getByRole('img', { name: '试扫的一页' }).evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(300);
    await page.screenshot({ path: join(pictures, 'device-test-page.png') });
    scanner.set({ deny: true });
    await page.getByRole('button', { name: '扫一页看看' }).click();
    await page.getByText('扫描仪拒绝了访问。').first().waitFor({ timeout: 60_000 });
    scanner.set({ deny: false });
  });

  it('tells about the USB of the computer that Muniment runs on, whatever the browser runs on', async () => {
    const { page } = desk;
    await page.getByText(/Linux：普通用户要用 USB 设备/).waitFor();
    const other = await desk.browser.newContext({ locale: 'zh-CN', userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36' });
    const there = await other.newPage();
    await signIn(there, host.url.href, PEOPLE.administrator);
    await there.evaluate(() => { location.hash = '#/settings/devices'; });
    await there.getByText(/Linux：普通用户要用 USB 设备/).waitFor();
    await other.close();
  });

  it('finds a scanner that announces itself, shows its certificate, and scans over HTTPS once that is accepted', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: '添加设备' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /标识/ }).fill('secure-1');
    await dialog.getByRole('textbox', { name: /名称/ }).fill('加密扫描仪');
    await dialog.getByRole('combobox', { name: '类别' }).click();
    await page.getByRole('option', { name: '扫描仪' }).click();
    await dialog.getByRole('button', { name: '在网络中查找扫描仪' }).click();
    const list = dialog.getByRole('list', { name: '网络中的扫描仪' });
    const found = list.getByRole('listitem').filter({ hasText: '青石县扫描仪' });
    const deaf = dialog.getByText(/无法监听网络/);
    await found.or(deaf).waitFor({ timeout: 20_000 });
    await page.screenshot({ path: join(pictures, 'scanner-found.png') });
    if (await deaf.isVisible()) await typeAddress(dialog, network.ports['secure']!);
    else await found.getByRole('button').click();
    await dialog.getByRole('button', { name: '读取证书' }).click();
    await dialog.getByText(/scanner-first/).waitFor();
    await page.screenshot({ path: join(pictures, 'scanner-certificate.png') });
    await dialog.getByRole('button', { name: '保存' }).click();
    await choose(/加密扫描仪/);
    await page.getByRole('button', { name: '扫一页看看' }).click();
    await page.getByText(/平板 · 75 dpi · \d+ × \d+ 像素/).waitFor({ timeout: 60_000 });
  });

  it('fault: a label printer falls silent | level 1 | sees: "no answer" on its card | kept: nothing is sent to it', async () => {
    const { page } = desk;
    await choose(/前台标签机/);
    await page.getByText('打印机就绪').waitFor();
    listeners[2]!.refuseLinks(true);
    listeners[2]!.cutLinks();
    await page.getByRole('row', { name: /前台标签机/ }).getByText('正常').waitFor({ state: 'detached' });
    await page.locator('dd').getByText('打印机没有回答').first().waitFor();
    await page.screenshot({ path: join(pictures, 'device-silent.png') });
  });
});
