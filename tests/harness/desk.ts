import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect } from 'vitest';

const pictures = resolve(import.meta.dirname, '../../out/e2e');

export interface DeskOptions {
  /** An .mjpeg file that lies under the document camera; without one the workstation has no camera. */
  readonly cameraFile?: string;
  readonly language?: 'zh-CN' | 'en';
  readonly scheme?: 'light' | 'dark';
  readonly widthPx?: number;
  readonly heightPx?: number;
  /** `ask` leaves the camera's permission to the test. */
  readonly cameraPermission?: 'granted' | 'denied';
}

/** One person's browser at one workstation. */
export interface Desk {
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Every console error, uncaught error and violation of the page's policy since the last check. */
  problems(): readonly string[];
  /** Says that a problem of this kind belongs to the test; it must really come. */
  expectProblem(pattern: RegExp): void;
  /** After each test: keeps a picture of what a failed one saw, and fails when the page complained of anything that was not expected. */
  checkQuiet(task: { readonly name: string; readonly result?: { readonly state: string } | undefined }): Promise<void>;
  close(): Promise<void>;
}

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Chromium's switches for the camera. A file that is missing is a workstation without one. */
function cameraArgs({ cameraFile, cameraPermission = 'granted' }: DeskOptions): string[] {
  const answer = cameraPermission === 'granted' ? ['--use-fake-ui-for-media-stream'] : ['--deny-permission-prompts'];
  return ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${cameraFile ?? '/nonexistent/no-camera.mjpeg'}`, ...answer];
}

/** Opens Chromium with one page; nothing is loaded yet. */
export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const { language = 'zh-CN', scheme = 'light', widthPx = 1366, heightPx = 768 } = options;
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: [...ARGS, ...cameraArgs(options)] });
  const context = await browser.newContext({ locale: language, colorScheme: scheme, viewport: { width: widthPx, height: heightPx }, timezoneId: 'Asia/Shanghai' });
  context.setDefaultTimeout(15_000);
  let problems: string[] = [];
  let expected: RegExp[] = [];
  const watch = (page: Page): void => {
    page.on('console', (message) => { if (message.type() === 'error') problems.push(`console: ${message.text()}`); });
    page.on('pageerror', (error) => { problems.push(`page: ${error.stack ?? error.message}`); });
  };
  context.on('page', watch);
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => { console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`); });
  });
  const page = await context.newPage();
  return {
    browser, context, page,
    problems: () => problems,
    expectProblem: (pattern) => { expected.push(pattern); },
    checkQuiet: async ({ name, result }) => {
      if (result?.state === 'fail') await page.screenshot({ path: join(pictures, `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}.png`) });
      const [left, wanted] = [problems.filter((problem) => !expected.some((pattern) => pattern.test(problem))), expected.filter((pattern) => !problems.some((problem) => pattern.test(problem)))];
      problems = [];
      expected = [];
      expect(left, 'the page complained').toEqual([]);
      expect(wanted, 'the page kept quiet about').toEqual([]);
    },
    close: () => browser.close(),
  };
}
