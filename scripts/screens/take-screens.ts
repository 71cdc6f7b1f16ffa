import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import sharp from 'sharp';
import { writeCameraFile } from '../../tests/fixtures/render-camera-frame.ts';
import { openRoom, type ServedRoom } from './open-room.ts';

interface View {
  readonly name: string;
  readonly person: 'hezhe' | 'linjing' | 'shenli' | 'xukun';
  readonly hash: string;
  /** Something that must be seen before the picture is taken. */
  readonly ready?: string;
  act?(page: Page): Promise<void>;
}

interface Subjects { readonly itemId: string; readonly title: string; readonly aisle: number }

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'docs', 'screens');
const LANGUAGES = ['zh-CN', 'en'] as const;
/** Names of views on the command line: only these are taken. */
const CHOSEN = process.argv.slice(2);
const THEMES = ['light', 'dark'] as const;
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

function views({ itemId, title }: Subjects): readonly View[] {
  return [
    { name: 'today', person: 'hezhe', hash: '#/today' },
    { name: 'catalogue', person: 'hezhe', hash: `#/catalogue/${itemId}`, ready: 'canvas, img' },
    { name: 'catalogue-image', person: 'hezhe', hash: `#/catalogue/${itemId}`, ready: '[data-field=title]', act: (page) => page.keyboard.press('F7').then(() => page.locator('[aria-roledescription] img').waitFor()) },
    { name: 'imports', person: 'hezhe', hash: '#/imports' },
    { name: 'attach', person: 'hezhe', hash: '#/attach' },
    { name: 'volumes', person: 'hezhe', hash: '#/volumes' },
    { name: 'subjects', person: 'hezhe', hash: '#/subjects' },
    { name: 'completeness', person: 'hezhe', hash: '#/completeness', act: (page) => page.locator('main form button[type=submit]').click().then(() => page.locator('main [role=status]').waitFor()) },
    { name: 'declassification', person: 'linjing', hash: '#/declassification' },
    { name: 'digitise', person: 'hezhe', hash: `#/digitise/${itemId}`, ready: 'video' },
    { name: 'digitise-page', person: 'hezhe', hash: `#/digitise/${itemId}`, ready: '[data-strip-page] img', act: (page) => page.locator('[data-strip-page]').first().dblclick() },
    { name: 'find', person: 'hezhe', hash: '#/find?query=%E9%98%B2%E6%B1%9B', ready: 'mark' },
    { name: 'find-page', person: 'hezhe', hash: `#/find?query=${encodeURIComponent(title)}`, ready: 'mark', act: (page) => page.keyboard.press('ArrowDown').then(() => page.keyboard.press('Enter')) },
    { name: 'stacks', person: 'hezhe', hash: `#/stacks?item=${itemId}`, ready: 'svg' },
    { name: 'stacks-put-away', person: 'hezhe', hash: '#/stacks?view=putAway', ready: 'input' },
    { name: 'stacks-boxes', person: 'hezhe', hash: '#/stacks?view=boxes', ready: '[role=row], tr' },
    { name: 'stacks-wall', person: 'hezhe', hash: '#/stacks?wall=1', ready: 'svg' },
    { name: 'climate', person: 'hezhe', hash: '#/climate', ready: 'canvas' },
    { name: 'climate-round', person: 'hezhe', hash: '#/climate?view=round', ready: 'form input' },
    { name: 'settings-workstation', person: 'hezhe', hash: '#/settings/workstation' },
    { name: 'settings-people', person: 'shenli', hash: '#/settings/people' },
    { name: 'settings-fonds', person: 'shenli', hash: '#/settings/fonds' },
    { name: 'settings-codes', person: 'shenli', hash: '#/settings/codes' },
    { name: 'settings-classification', person: 'shenli', hash: '#/settings/classification' },
    { name: 'settings-fields', person: 'shenli', hash: '#/settings/fields' },
    { name: 'settings-dictionaries', person: 'shenli', hash: '#/settings/dictionaries' },
    { name: 'settings-devices', person: 'shenli', hash: '#/settings/devices' },
    { name: 'settings-backup', person: 'shenli', hash: '#/settings/backup' },
    { name: 'settings-audit', person: 'xukun', hash: '#/settings/audit' },
  ];
}

/** An item that has pages and stands on a shelf, and the aisle before it. */
async function chooseSubjects(room: ServedRoom): Promise<Subjects> {
  const { items } = (await room.command('search', '防汛', '--limit', '100')) as { items: { itemId: string; title: string; boxId: string | null; capturedPages: number }[] };
  const boxes = (await room.command('boxes', 'list')) as { boxId: string; place: { aisle: number; powered: boolean } | null }[];
  for (const item of items) {
    const place = boxes.find(({ boxId }) => boxId === item.boxId)?.place;
    if (item.capturedPages > 0 && place?.powered && place.aisle > 0) return { itemId: item.itemId, title: item.title, aisle: place.aisle };
  }
  throw new Error('the sample room has no shelved item with pages about 防汛');
}

async function signIn(page: Page, url: string, person: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('textbox', { name: /登录名|Sign-in name/ }).fill(person);
  await page.getByLabel(/^(口令|Password)$/).fill(`practice-${person}`);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: /主导航|Main/ }).waitFor();
}

async function keep(page: Page, name: string): Promise<void> {
  // Flat colours: a palette halves the size and nobody sees it.
  const png = await sharp(await page.screenshot()).png({ palette: true, colours: 128, effort: 8 }).toBuffer();
  writeFileSync(join(folder, `${name}.png`), png);
  process.stderr.write(`${name}.png ${(png.length / 1024).toFixed(0)} kB\n`);
}

async function settle(page: Page, view: View): Promise<void> {
  if (view.ready) await page.locator(view.ready).first().waitFor({ timeout: 45_000 });
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await view.act?.(page);
  // Pictures and charts draw a moment after their data came; a picture taken by a script may wait for the eye.
  await page.waitForTimeout(1200);
}

async function takeAll(browser: Browser, room: ServedRoom, subjects: Subjects, language: (typeof LANGUAGES)[number], theme: (typeof THEMES)[number], size: { width: number; height: number }, only: readonly string[] | null): Promise<void> {
  const suffix = `${language}-${theme}${size.width === 1366 ? '' : `-${size.width}`}`;
  const wanted = views(subjects).filter(({ name }) => only === null || only.includes(name));
  for (const person of new Set(wanted.map((view) => view.person))) {
    const context = await browser.newContext({ locale: language, colorScheme: theme, viewport: size, timezoneId: 'Asia/Shanghai', permissions: ['camera'] });
    // A file plays the camera; its path is nobody's camera.
    await context.addInitScript(() => { Object.defineProperty(MediaDeviceInfo.prototype, 'label', { get: () => 'A4 document camera' }); });
    const page = await context.newPage();
    if (only === null && person === 'hezhe') {
      await page.goto(room.url);
      await page.getByRole('textbox', { name: /登录名|Sign-in name/ }).waitFor();
      await keep(page, `sign-in-${suffix}`);
    }
    await signIn(page, room.url, person);
    for (const view of wanted.filter((each) => each.person === person)) {
      await page.evaluate((hash) => { location.hash = hash; }, view.hash);
      await settle(page, view);
      await keep(page, `${view.name}-${suffix}`);
    }
    await context.close();
  }
}

mkdirSync(folder, { recursive: true });
const room = await openRoom(root);
const scene = mkdtempSync(join(tmpdir(), 'muniment-camera-'));
const cameraFile = join(scene, 'page.mjpeg');
await writeCameraFile(cameraFile, undefined, 2);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: [...ARGS, `--use-file-for-fake-video-capture=${cameraFile}`] });
try {
  const subjects = await chooseSubjects(room);
  await room.command('aisle', 'open', String(subjects.aisle), '--open-aisle-is-empty');
  for (const language of LANGUAGES) for (const theme of THEMES) await takeAll(browser, room, subjects, language, theme, { width: 1366, height: 768 }, CHOSEN.length > 0 ? CHOSEN : null);
  if (CHOSEN.length === 0) await takeAll(browser, room, subjects, 'zh-CN', 'light', { width: 1920, height: 1080 }, ['catalogue', 'stacks']);
} finally {
  await browser.close();
  await room.close();
  rmSync(scene, { recursive: true, force: true });
}
