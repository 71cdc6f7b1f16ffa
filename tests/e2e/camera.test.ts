import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CAMERA_SCENE, writeCameraFile, writeCameraFilm, type CameraScene } from '../fixtures/render-camera-frame.ts';
import { openDesk, type Desk } from '../harness/desk.ts';
import { openTestRoom } from '../harness/open-test-room.ts';
import { copySampleRoom } from '../harness/sample-room-copy.ts';
import { openServe, type ServeProcess } from '../harness/serve-process.ts';
import { PEOPLE, signIn } from '../harness/sign-in.ts';

const pictures = resolve(import.meta.dirname, '../../out/e2e');
const SCENE: CameraScene = { ...CAMERA_SCENE, widthPx: 1200, heightPx: 900 };
const OTHER_BLOCKS = SCENE.blocks.map((block) => (block.kind === 'paragraph' ? { ...block, text: '经研究，同意所请。设备请于用毕之日起三日内归还，并在登记簿上签字。' } : block));
const [FILM_SPLIT, WIDTH_PX] = [0.47, 1200];

let folder: string;
let copy: Awaited<ReturnType<typeof copySampleRoom>>;
let host: ServeProcess;
let items: readonly string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muniment-films-'));
  copy = await copySampleRoom();
  const room = await openTestRoom({ folder: copy.folder, create: false });
  items = room.context.db.statement<[], { id: string }>('SELECT item_id AS id FROM items WHERE captured_pages = 0 AND classification = 0 AND deleted_at IS NULL ORDER BY n LIMIT 6').all().map(({ id }) => id);
  await room.core.close();
  host = await openServe(copy.folder);
}, 300_000);
afterAll(async () => {
  await host?.stop('SIGTERM');
  copy?.remove();
  rmSync(folder, { recursive: true, force: true });
});

const strip = (page: Page): Locator => page.getByRole('list', { name: /页面列表|List of pages/ });
const count = (page: Page): Promise<number> => strip(page).getByRole('button', { name: /^(第|Page) \d+/ }).count();
async function openItem(page: Page, index: number): Promise<void> {
  await page.evaluate((id) => { location.hash = `#/digitise/${id}`; }, items[index]!);
  await page.getByText(/\d+ × \d+ (像素|pixels)/).waitFor();
}
const choose = (page: Page, name: RegExp): Promise<void> => page.getByRole('switch', { name }).click();
/** How wide the pages are for their height, as they are shown in the strip. */
const shapes = (page: Page): Promise<readonly number[]> => strip(page).locator('img').evaluateAll((images) => images.map((image) => {
  const { naturalWidth, naturalHeight } = image as HTMLImageElement;
  return naturalHeight === 0 ? 0 : Math.round((naturalWidth / naturalHeight) * 100) / 100;
}));

describe('pages that take themselves', () => {
  let desk: Desk;
  beforeAll(async () => {
    const file = join(folder, 'day.mjpeg');
    // Thirty frames are a second: an empty desk, a page, a hand over it, the same page, the next page.
    await writeCameraFilm(file, [
      { scene: { ...SCENE, lies: 'empty' }, forFrames: 60 }, { scene: { ...SCENE, handTo: 0.6 }, forFrames: 8 }, { scene: SCENE, forFrames: 150 },
      { scene: { ...SCENE, handTo: 0.35 }, forFrames: 20 }, { scene: SCENE, forFrames: 110 },
      { scene: { ...SCENE, handTo: 0.7 }, forFrames: 20 }, { scene: { ...SCENE, blocks: OTHER_BLOCKS }, forFrames: 150 },
    ]);
    desk = await openDesk({ cameraFile: file });
  }, 120_000);
  afterAll(() => desk.close());
  afterEach(({ task }) => desk.checkQuiet(task));

  it('takes each page once when it lies still, none while a hand is over it, and stops when it is switched off', async () => {
    const { page } = desk;
    await signIn(page, host.url.href, PEOPLE.clerk);
    await openItem(page, 0);
    const stage = page.getByRole('region', { name: '摄像头画面' });
    const doings = stage.getByRole('status', { name: '自动拍摄与分页' });
    await page.getByRole('switch', { name: '放好自动拍' }).waitFor();
    expect(await count(page)).toBe(0);
    await choose(page, /放好自动拍/);
    const heard: string[] = [];
    const listening = (async () => { while (heard.length < 400 && await count(page) < 2) { heard.push(await doings.innerText().catch(() => '')); await page.waitForTimeout(60); } })();
    await expect.poll(() => count(page), { timeout: 60_000 }).toBe(1);
    await page.screenshot({ path: join(pictures, 'camera-auto.png') });
    await expect.poll(() => count(page), { timeout: 60_000 }).toBe(2);
    await choose(page, /放好自动拍/);
    await listening;
    for (const words of [/等纸张静止/, /有动静/, /这一页已拍/]) expect(heard.some((said) => words.test(said))).toBe(true);
    await doings.waitFor({ state: 'detached' });
    // The film begins anew: nothing takes the pages of a pile that nobody told it to take.
    await expect.poll(() => stage.getByText(/没有看到纸张边缘|太暗/).isVisible(), { timeout: 30_000 }).toBe(true);
    await expect.poll(() => stage.getByText('纸张完整、清晰').isVisible(), { timeout: 30_000 }).toBe(true);
    expect(await count(page)).toBe(2);
  });

  it('takes a page with the pedal as with the space bar', async () => {
    const { page } = desk;
    await openItem(page, 1);
    // No keyboard that Playwright knows has F13; pedals have.
    const pedal = (): Promise<unknown> => page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'F13', code: 'F13', bubbles: true, cancelable: true })));
    for (const [index, press] of [pedal, () => page.keyboard.press('PageDown'), () => page.keyboard.press('Space')].entries()) {
      await press();
      await expect.poll(() => count(page)).toBe(index + 1);
    }
  });
});

describe('a book under the camera', () => {
  let desk: Desk;
  beforeAll(async () => {
    const file = join(folder, 'book.mjpeg');
    await writeCameraFile(file, { ...SCENE, lies: 'spread', tiltDegrees: 0 }, 2);
    desk = await openDesk({ cameraFile: file });
  }, 120_000);
  afterAll(() => desk.close());
  afterEach(({ task }) => desk.checkQuiet(task));

  it('becomes two pages at its fold, the right one first when the book is read so; the photo is kept once', async () => {
    const { page } = desk;
    await signIn(page, host.url.href, PEOPLE.clerk);
    await openItem(page, 2);
    await choose(page, /书册分左右页/);
    await page.getByText('分页线：已对准书缝').waitFor();
    await page.getByRole('button', { name: '拍摄设置' }).click();
    await page.getByText('右页在前', { exact: true }).click();
    await page.screenshot({ path: join(pictures, 'camera-split.png') });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '拍摄', exact: true }).click();
    await expect.poll(() => count(page)).toBe(2);
    const [right, left] = [(1 - FILM_SPLIT) * WIDTH_PX / 900, FILM_SPLIT * WIDTH_PX / 900].map((shape) => Math.round(shape * 100) / 100);
    await expect.poll(() => shapes(page)).toEqual([expect.closeTo(right!, 1), expect.closeTo(left!, 1)]);
    const [first, second] = await shapes(page);
    expect(first! + second!).toBeCloseTo(WIDTH_PX / 900, 1);
    expect(first).toBeGreaterThan(second!);
  });

  it('has its line moved afterwards, on the whole photo', async () => {
    const { page } = desk;
    const [before] = await shapes(page);
    await strip(page).getByRole('button', { name: /^第 1 页/ }).click();
    await page.getByRole('button', { name: '调整分页线' }).click();
    const dialog = page.getByRole('dialog', { name: '调整分页线' });
    const line = dialog.getByRole('slider', { name: '分页线' });
    await line.focus();
    for (let press = 0; press < 20; press += 1) await page.keyboard.press('ArrowLeft');
    await page.screenshot({ path: join(pictures, 'camera-split-dialog.png') });
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('分页线已调整').waitFor();
    await expect.poll(async () => (await shapes(page))[0]).toBeCloseTo(before! + 0.1 * WIDTH_PX / 900, 1);
  });

  it('is split where somebody drags the line to, until the fold is looked for again', async () => {
    const { page } = desk;
    const stage = page.getByRole('region', { name: '摄像头画面' });
    const line = stage.getByRole('slider', { name: '分页线' });
    const knob = (await line.locator('circle').boundingBox())!;
    await page.mouse.move(knob.x + knob.width / 2, knob.y + knob.height / 2);
    await page.mouse.down();
    await page.mouse.move(knob.x + knob.width / 2 + 40, knob.y, { steps: 4 });
    await page.mouse.up();
    await stage.getByText('分页线：按您放的位置').waitFor();
    expect(Number(await line.getAttribute('aria-valuenow'))).toBeGreaterThan(52);
    await page.getByRole('button', { name: '自动找书缝' }).click();
    await stage.getByText('分页线：已对准书缝').waitFor();
  });

  it('replaces both halves by one new photo', async () => {
    const { page } = desk;
    await page.keyboard.press('Backspace');
    await page.getByText('下一张将替换第 2+1 页').waitFor();
    await page.getByRole('button', { name: '重拍第 2+1 页' }).click();
    await page.getByText('已替换第 2+1 页').waitFor();
    const [right] = [(1 - FILM_SPLIT) * WIDTH_PX / 900];
    await expect.poll(async () => (await shapes(page))[0]).toBeCloseTo(right!, 1);
    expect(await count(page)).toBe(2);
    await choose(page, /书册分左右页/);
  });
});

describe('the photo of a camera', () => {
  let desk: Desk;
  beforeAll(async () => {
    const file = join(folder, 'sheet.mjpeg');
    await writeCameraFile(file, SCENE, 2);
    desk = await openDesk({ cameraFile: file });
    // Chromium's fake camera has no still larger than its video, and nothing to lock: this one promises both, and gives what the test says.
    await desk.context.addInitScript(() => {
      const state = { photo: 'gives', focus: 'continuous', holds: true, release: () => {} };
      Object.assign(window, { testCamera: state });
      const still = async (): Promise<Blob> => {
        const canvas = new OffscreenCanvas(2400, 1800);
        const pen = canvas.getContext('2d')!;
        pen.fillStyle = '#ffffff';
        pen.fillRect(0, 0, 2400, 1800);
        return canvas.convertToBlob({ type: 'image/jpeg' });
      };
      ImageCapture.prototype.getPhotoCapabilities = async () => ({ imageWidth: { min: 640, max: 2400, step: 1 }, imageHeight: { min: 480, max: 1800, step: 1 } }) as unknown as PhotoCapabilities;
      ImageCapture.prototype.takePhoto = () => (state.photo === 'gives' ? still() : new Promise<Blob>((given) => { state.release = () => { void still().then(given); }; }));
      const { getCapabilities, getSettings } = MediaStreamTrack.prototype;
      MediaStreamTrack.prototype.getCapabilities = function capabilities() { return { ...getCapabilities.call(this), focusMode: ['manual', 'continuous'] } as MediaTrackCapabilities; };
      MediaStreamTrack.prototype.getSettings = function settings() { return { ...getSettings.call(this), focusMode: state.focus } as MediaTrackSettings; };
      MediaStreamTrack.prototype.applyConstraints = async (wanted) => { if (state.holds) state.focus = (wanted?.advanced?.[0] as { focusMode?: string } | undefined)?.focusMode ?? state.focus; };
    });
  }, 120_000);
  afterAll(() => desk.close());
  afterEach(({ task }) => desk.checkQuiet(task));
  const tell = (change: Record<string, unknown>): Promise<void> => desk.page.evaluate((to) => { Object.assign((window as unknown as { testCamera: object }).testCamera, to); }, change);
  const release = (): Promise<void> => desk.page.evaluate(() => { (window as unknown as { testCamera: { release: () => void } }).testCamera.release(); });

  it('is the largest that it has', async () => {
    const { page } = desk;
    await signIn(page, host.url.href, PEOPLE.clerk);
    await openItem(page, 3);
    await page.getByText('照片 2400 × 1800 像素').waitFor();
    await page.keyboard.press('Space');
    await expect.poll(() => count(page)).toBe(1);
  });

  it('fault: the photo of a camera never comes | level 1 | sees: "the camera gave no photo", take it again or use video pictures | kept: the pages taken; a late photo is filed nowhere', async () => {
    const { page } = desk;
    await tell({ photo: 'hangs' });
    await page.keyboard.press('Space');
    await page.getByText('等了 8 秒，相机没有交出照片。').waitFor();
    await page.screenshot({ path: join(pictures, 'camera-late.png') });
    await release();
    await page.getByRole('button', { name: '改用视频画面' }).click();
    await page.getByText('1200 × 900 像素').waitFor();
    expect(await count(page)).toBe(1);
    await page.keyboard.press('Space');
    await expect.poll(() => count(page)).toBe(2);
  });

  it('fault: the photo comes when another item is open | level 1 | sees: the page where it was meant to be | kept: nothing is filed under the wrong item', async () => {
    const { page } = desk;
    await openItem(page, 4);
    await page.getByText('照片 2400 × 1800 像素').waitFor();
    await page.keyboard.press('Space');
    await openItem(page, 5);
    await release();
    await page.getByText('这件档案还没有页面。').waitFor();
    await page.getByText(/正在保存/).waitFor({ state: 'detached' });
    expect(await count(page)).toBe(0);
    await openItem(page, 4);
    await expect.poll(() => count(page)).toBe(1);
    await tell({ photo: 'gives' });
  });

  it('is taken at a focus that stays, and says so when a camera promises and does not hold', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: '拍摄设置' }).click();
    const focus = page.getByRole('switch', { name: '锁定对焦' });
    expect(await page.getByRole('switch', { name: '锁定曝光' }).isDisabled()).toBe(true);
    await focus.click();
    await expect.poll(() => focus.isChecked()).toBe(true);
    await page.screenshot({ path: join(pictures, 'camera-options.png') });
    await focus.click();
    await expect.poll(() => focus.isChecked()).toBe(false);
    await tell({ holds: false });
    await focus.click();
    await page.getByText('相机答应了，但没有照做：锁定对焦').waitFor();
    expect(await focus.isChecked()).toBe(false);
    await page.keyboard.press('Escape');
  });
});
