import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { scan } from '../areas/digitisation/page-fixtures.ts';
import { latin, makePdf } from '../areas/digitisation/pdf-fixtures.ts';
import type { EmulatorControl } from '../harness/emulator-control.ts';
import { writeCameraFile } from '../fixtures/render-camera-frame.ts';
import { openDesk } from '../harness/desk.ts';
import { openE2eRoom, type E2eRoom } from '../harness/e2e-room.ts';
import { openServe } from '../harness/serve-process.ts';
import { PEOPLE, signIn, signOut } from '../harness/sign-in.ts';

let room: E2eRoom;
let page: Page;
beforeAll(async () => {
  room = await openE2eRoom({ camera: 'none' });
  page = room.desk.page;
}, 300_000);
afterAll(async () => { await room.close(); });
afterEach(({ task }) => room.desk.checkQuiet(task));

/** What Chromium itself says about a line that broke or was refused; the page cannot keep it from saying so. */
const LINE_BROKE = /WebSocket connection to .* failed|ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE/;

describe('the door', { retry: 0 }, () => {
  it('says that the token in the address is wrong', async () => {
    const { url } = room.host;
    await page.goto(`${url.origin}/#token=${'x'.repeat(43)}`);
    await page.getByText('这个地址的启动令牌不正确。').waitFor();
    room.desk.expectProblem(LINE_BROKE);
  });

  it('says that an address without a token opens nothing', async () => {
    const stranger = await room.desk.context.newPage();
    await stranger.goto(room.host.url.origin);
    await stranger.getByRole('heading', { name: '没有找到进入档案室的凭据' }).waitFor();
    await stranger.close();
  });
});

describe('the session', { retry: 0 }, () => {
  it('says nothing about which of name and password was wrong', async () => {
    await page.goto(room.host.url.href);
    await page.getByRole('textbox', { name: '登录名' }).fill('hezhe');
    await page.getByLabel('口令', { exact: true }).fill('practice-nobody');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('用户名或口令不正确').waitFor();
  });

  it('locks, hides the work, and gives it back as it was', async () => {
    await signIn(page, room.host.url.href, PEOPLE.clerkAndOperator);
    await page.getByRole('link', { name: '著录' }).click();
    await page.getByRole('row', { name: /Z110-WS/ }).first().waitFor();
    await page.keyboard.press('Control+n');
    await page.getByRole('textbox', { name: '题名', exact: true }).fill('关于锁屏期间保留草稿的函');
    await page.keyboard.press('Control+l');
    await page.getByRole('heading', { name: '屏幕已锁定' }).waitFor();
    expect(await page.getByRole('textbox', { name: '题名', exact: true }).isVisible()).toBe(false);
    await page.getByLabel('口令', { exact: true }).fill('wrong');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await page.getByLabel('口令', { exact: true }).fill('practice-hezhe');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('textbox', { name: '题名', exact: true }).inputValue()).toBe('关于锁屏期间保留草稿的函');
  });
});

describe('the program is killed while a record is being typed', { retry: 0 }, () => {
  it('says so, goes on by itself when it is back, and saves what was typed once', async () => {
    const form = page.getByRole('complementary', { name: '详情' });
    await form.getByRole('textbox', { name: '日期' }).fill('20240918');
    await form.getByRole('textbox', { name: '页数' }).fill('2');
    await room.host.stop('SIGKILL');
    await page.getByText('与后台的连接断开，正在重连…').waitFor();
    await page.keyboard.press('Control+s');
    await page.getByRole('alert').filter({ hasText: '后台' }).first().waitFor();
    room.host = await openServe(room.folder);
    await page.getByText('与后台的连接断开，正在重连…').waitFor({ state: 'detached', timeout: 20_000 });
    expect(await form.getByRole('textbox', { name: '题名', exact: true }).inputValue()).toBe('关于锁屏期间保留草稿的函');
    await form.getByRole('textbox', { name: '题名', exact: true }).focus();
    await page.keyboard.press('Control+s');
    await page.getByRole('row', { name: /关于锁屏期间保留草稿的函/ }).waitFor();
    await page.getByRole('textbox', { name: '筛选题名' }).fill('锁屏期间保留草稿');
    await page.getByText('共 1 行').waitFor();
    room.desk.expectProblem(LINE_BROKE);
  });
});

describe('the camera and the files', { retry: 0 }, () => {
  it('says that there is no camera, and takes files all the same', async () => {
    await page.getByRole('button', { name: '查看全部档案' }).or(page.getByRole('textbox', { name: '筛选题名' })).first().waitFor();
    await page.getByRole('row', { name: /关于锁屏期间保留草稿的函/ }).click();
    await page.getByRole('complementary', { name: '详情' }).getByRole('button', { name: '扫描' }).click();
    await page.getByRole('alert').getByText('没有找到摄像头。').waitFor();
    expect(await page.getByRole('button', { name: '拍摄', exact: true }).isDisabled()).toBe(true);
    await page.locator('input[type=file][multiple]').setInputFiles([
      { name: '1.jpg', mimeType: 'image/jpeg', buffer: (await scan('残页')).subarray(0, -400) },
      { name: '2.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('这不是图像'.repeat(40)) },
      { name: '3.pdf', mimeType: 'application/pdf', buffer: makePdf([{ content: latin('sealed', 72, 700) }], { encrypted: true }) },
      { name: '4.jpg', mimeType: 'image/jpeg', buffer: await scan('好页') },
    ]);
    await page.getByText('已导入 1 个文件，共 1 页').waitFor({ timeout: 20_000 });
    const left = await page.getByRole('list', { name: '没有导入的' }).getByRole('listitem').allInnerTexts();
    expect(left.map((line) => /[A-Z]+_[A-Z_]+$/.exec(line)?.[0])).toEqual(['DIGITISATION_IMAGE_DAMAGED', 'DIGITISATION_UNSUPPORTED_TYPE', 'DIGITISATION_PDF_ENCRYPTED']);
    for (const line of left) expect(line).toMatch(/没有存入/);
    expect(await page.getByRole('list', { name: '页面列表' }).getByRole('button').count()).toBe(1);
  });

  it('says how a camera that is not allowed is allowed', async () => {
    // The camera is there; only the permission is not.
    const cameraFile = join(room.folder, '..', 'sheet.mjpeg');
    await writeCameraFile(cameraFile, undefined, 1);
    const other = await openDesk({ cameraFile, cameraPermission: 'denied' });
    await signIn(other.page, room.host.url.href, PEOPLE.clerk);
    await other.page.evaluate(() => { location.hash = '#/digitise/inbox'; });
    await other.page.getByRole('alert').getByText('系统不允许使用摄像头。').waitFor();
    await other.page.getByText('请在浏览器地址栏左侧').waitFor();
    await other.close();
  });

  it('says that another program has the camera, opens it when asked again, and says that it was pulled out', async () => {
    const cameraFile = join(room.folder, '..', 'sheet.mjpeg');
    const other = await openDesk({ cameraFile });
    // Chromium's fake camera is never busy and has no plug: the first opening is refused as Windows refuses it, and the track ends as a track does.
    await other.context.addInitScript(() => {
      const { mediaDevices } = navigator;
      const openReally = mediaDevices.getUserMedia.bind(mediaDevices);
      let isTaken = true;
      mediaDevices.getUserMedia = (constraints) => (isTaken ? Promise.reject(new DOMException('Device in use', 'NotReadableError')) : openReally(constraints));
      window.addEventListener('camera-is-free', () => { isTaken = false; });
    });
    await signIn(other.page, room.host.url.href, PEOPLE.clerk);
    await other.page.evaluate(() => { location.hash = '#/digitise/inbox'; });
    await other.page.getByRole('alert').getByText('摄像头正被别的程序占用，或没有回应。').waitFor();
    await other.page.evaluate(() => window.dispatchEvent(new Event('camera-is-free')));
    await other.page.getByRole('button', { name: '重新打开摄像头' }).click();
    await other.page.getByText('1920 × 1440 像素').waitFor();
    await other.page.locator('video').evaluate((video: HTMLVideoElement) => {
      const [track] = (video.srcObject as MediaStream).getTracks();
      track?.stop();
      track?.dispatchEvent(new Event('ended'));
    });
    await other.page.getByRole('alert').getByText('摄像头断开了。').waitFor();
    expect(await other.page.getByRole('button', { name: '拍摄', exact: true }).isDisabled()).toBe(true);
    await other.close();
  });
});

describe('the shelves', { retry: 0 }, () => {
  let device: EmulatorControl;
  const panel = (): Locator => page.getByRole('complementary', { name: '操作' });
  const open = async (aisle: number): Promise<void> => {
    await page.getByRole('button', { name: new RegExp(`^通道 ${aisle}(，|$)`) }).click();
    await panel().getByRole('button', { name: `打开通道 ${aisle}` }).click();
    const confirm = page.getByRole('dialog', { name: `打开通道 ${aisle}？` });
    await confirm.getByRole('checkbox').check();
    await confirm.getByRole('button', { name: '开始移动' }).click();
    await expect.poll(async () => (await device.state('bank-1'))['moving'], { timeout: 10_000 }).toBe(true);
  };
  const resetFault = async (): Promise<void> => {
    await page.getByRole('button', { name: '已排除，复位' }).click();
    const dialog = page.getByRole('dialog', { name: /^复位/ });
    await dialog.getByRole('textbox').fill('到现场查看，推车已移出');
    await dialog.getByRole('button', { name: '已排除，复位' }).click();
    await panel().getByText('静止', { exact: true }).waitFor();
  };
  beforeAll(async () => {
    device = await room.emulators();
    await page.getByRole('link', { name: '库房' }).click();
    await panel().getByText('静止', { exact: true }).waitFor();
  });
  afterAll(() => { device.close(); });

  it('says what stood in the way, moves nothing by itself, and wants a reason before it goes on', async () => {
    await open(4);
    await device.set('bank-1', { kickPlate: true });
    const cover = page.getByRole('alert').filter({ hasText: '移动受阻' });
    await cover.first().waitFor();
    await cover.getByText('踏板被触发').first().waitFor();
    expect((await device.state('bank-1'))['moving']).toBe(false);
    expect(await panel().getByRole('button', { name: /^打开通道/ }).isDisabled()).toBe(true);
    await device.set('bank-1', { kickPlate: false });
    await resetFault();
    expect((await device.state('bank-1'))['moving']).toBe(false);
  });

  it('says that the aisle is occupied and does not offer to move', async () => {
    await open(6);
    await panel().getByText('通道 6 已打开，可以进入。').waitFor({ timeout: 45_000 });
    await device.set('bank-1', { beamAisle: 6 });
    await page.getByRole('button', { name: '通道 6，有人或物' }).waitFor();
    await page.getByRole('button', { name: /^通道 2/ }).click();
    const openTwo = panel().getByRole('button', { name: /^打开通道 2/ });
    expect(await openTwo.isDisabled()).toBe(true);
    await panel().getByText('通道光电被挡').first().waitFor();
    await device.set('bank-1', { beamAisle: 0 });
    await expect.poll(() => openTwo.isEnabled()).toBe(true);
  });

  it('says that the link is cut in the middle of a move, and that the position is not known', async () => {
    await open(2);
    await device.act('bank-1', 'refuseLinks');
    await device.act('bank-1', 'cutLinks');
    await page.getByText('连接断开。以下是').waitFor();
    await panel().getByText('连接断开', { exact: true }).first().waitFor();
    expect(await panel().getByRole('button', { name: /^打开通道/ }).isDisabled()).toBe(true);
    // Without the program's heartbeat the controller stops by itself.
    await expect.poll(async () => (await device.state('bank-1'))['moving'], { timeout: 15_000 }).toBe(false);
    await device.act('bank-1', 'acceptLinks');
    await page.getByText('连接断开。以下是').waitFor({ state: 'detached', timeout: 30_000 });
    const cover = page.getByRole('alert').filter({ hasText: '心跳' });
    await cover.first().waitFor({ timeout: 20_000 });
    await resetFault();
  });

  it('keeps the red button above everything', async () => {
    await device.set('bank-1', { emergencyStop: true });
    await page.getByRole('alert').filter({ hasText: '急停按钮已按下' }).first().waitFor();
    await device.set('bank-1', { emergencyStop: false });
    await resetFault();
  });
});

describe('the sensor', { retry: 0 }, () => {
  it('shows no number when the probe is absent, and never zero', async () => {
    const device = await room.emulators();
    await page.getByRole('link', { name: '环境' }).click();
    const card = page.getByRole('button', { name: /1号库房（纸质档案库）/ });
    await expect.poll(() => card.innerText()).toMatch(/\d+\.\d ?℃/);
    await device.set('climate-1', { temperatureAbsent: true, humidityAbsent: true });
    await expect.poll(() => card.innerText(), { timeout: 30_000 }).toContain('没有温度');
    const words = await card.innerText();
    expect(words).toContain('—');
    expect(words).not.toMatch(/(^|\D)0(\.0)? ?(℃|%)/m);
    device.close();
    await signOut(page);
  });
});
