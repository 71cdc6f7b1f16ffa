import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { systemDriverClock } from '#drivers/contract/system-clock.ts';
import { listenForDevice, type DeviceListener } from '#drivers/emulators/device-listener.ts';
import { createEsclEmulator } from '#drivers/emulators/escl/escl-emulator.ts';
import { openDesk, type Desk } from '../harness/desk.ts';
import { openTestRoom } from '../harness/open-test-room.ts';
import { copySampleRoom } from '../harness/sample-room-copy.ts';
import { openServe, type ServeProcess } from '../harness/serve-process.ts';
import { PEOPLE, signIn } from '../harness/sign-in.ts';

describe('a clerk at a scanner', () => {
  const emulator = createEsclEmulator({ clock: systemDriverClock });
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
});
