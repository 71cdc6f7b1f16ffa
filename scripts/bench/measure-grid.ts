import { chromium, type Page } from 'playwright-core';
import { percentile } from './bench-row.ts';

/** What a person's eye meets while the list moves. All times in ms. */
export interface GridFrames {
  /** From one frame to the next. */
  readonly frame: readonly number[];
  /** What the page's own thread had to do for a frame: scripts, layout, paint lists; by the clock, with what other programs took of the processor. */
  readonly work: readonly number[];
  /** The same, run once more: processor time that the thread itself used from one frame to the next, whatever else the machine did. */
  readonly cpu: readonly number[];
  /** Anything that kept the thread for more than 50 ms. */
  readonly longTasks: number;
  /** From Ctrl+End until the last row is written. */
  readonly jumpMs: number;
}

declare global {
  interface Window { gridFrames?: { frame: number[]; work: number[]; long: number; stop: boolean } }
}

const SIGN_IN = { name: 'bench', password: 'bench-of-the-grid-1' } as const;
export const BENCH_PERSON = { signInName: SIGN_IN.name, displayName: '测速', roles: ['clerk'], clearance: 'topSecret', password: SIGN_IN.password } as const;

/** Opens the catalogue of a served room in Chromium, lets the list run at a reader's and at a searcher's pace, and jumps to its end. */
export async function measureGrid(url: string, items: number): Promise<GridFrames> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'] });
  try {
    const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1680, height: 1000 } });
    await page.goto(url);
    await page.getByRole('textbox', { name: '登录名' }).fill(SIGN_IN.name);
    await page.getByLabel('口令').fill(SIGN_IN.password);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
    await page.evaluate(() => { location.hash = '#/catalogue'; });
    const grid = page.getByRole('grid');
    await grid.getByRole('gridcell').first().waitFor();
    // Counted to the end: before that the list does not know how long it is.
    await page.getByText(new RegExp(items.toLocaleString('zh-CN'))).first().waitFor({ timeout: 120_000 });
    await scroll(page, { distance: -1500, speed: 1500 });
    await page.evaluate(record);
    await scroll(page, { distance: -6000, speed: 1200 });
    await scroll(page, { distance: -30_000, speed: 12_000 });
    const { frame, work, long } = await page.evaluate(() => { window.gridFrames!.stop = true; return window.gridFrames!; });
    await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
    await scroll(page, { distance: -6000, speed: 1200 });
    await scroll(page, { distance: 30_000, speed: 12_000 });
    const cpu = threadTimes(await browser.stopTracing());
    await grid.focus();
    const started = performance.now();
    await page.keyboard.press('Control+End');
    await page.waitForFunction(() => [...document.querySelectorAll('[role="row"][aria-rowindex]')].some((row) => Number(row.getAttribute('aria-rowindex')) >= Number(document.querySelector('[role="grid"]')!.getAttribute('aria-rowcount')) && row.textContent!.length > 10), undefined, { polling: 'raf', timeout: 60_000 });
    return { frame, work, cpu, longTasks: long, jumpMs: performance.now() - started };
  } finally {
    await browser.close();
  }
}

export const p99 = (values: readonly number[]): number => percentile(values, 0.99);

async function scroll(page: Page, gesture: { readonly distance: number; readonly speed: number }): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.synthesizeScrollGesture', { x: 700, y: 600, yDistance: gesture.distance, speed: gesture.speed, gestureSourceType: 'mouse' });
  await session.detach();
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** µs, as the two below. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** Thread time of everything that ran on the page's thread, frame by frame, in ms. The thread is the one that prepares paints. */
function threadTimes(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const paints = Object.values(Object.groupBy(traceEvents.filter(({ name }) => name === 'PrePaint'), ({ pid, tid }) => `${pid} ${tid}`)).toSorted((a, b) => b!.length - a!.length)[0] ?? [];
  const own = traceEvents.filter(({ name, tdur, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && tdur !== undefined && pid === paints[0]?.pid && tid === paints[0].tid).toSorted((a, b) => a.ts - b.ts);
  const starts = paints.map(({ ts }) => ts).toSorted((a, b) => a - b);
  const times: number[] = [];
  let sum = 0;
  let next = 0;
  for (const { ts, dur = 0, tdur = 0 } of own) {
    while (next < starts.length && ts + dur >= starts[next]!) {
      if (next > 0) times.push(sum);
      sum = 0;
      next += 1;
    }
    sum += tdur / 1000;
  }
  // Chromium has named its tasks otherwise before.
  if (times.length === 0) throw new Error('the trace holds no frame of the page');
  return times;
}

/** Runs in the page. The message comes after the frame's layout and paint: until then the thread worked for the frame. */
function record(): void {
  const kept = { frame: [] as number[], work: [] as number[], long: 0, stop: false };
  window.gridFrames = kept;
  new PerformanceObserver((list) => { if (!kept.stop) kept.long += list.getEntries().length; }).observe({ type: 'longtask' });
  const channel = new MessageChannel();
  let begun = 0;
  let before = 0;
  channel.port1.onmessage = () => { kept.work.push(performance.now() - begun); };
  const tick = (at: number): void => {
    if (kept.stop) return;
    if (before > 0) kept.frame.push(at - before);
    before = at;
    begun = performance.now();
    channel.port2.postMessage(null);
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}
