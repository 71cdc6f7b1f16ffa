import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, type Desk } from '../harness/desk.ts';

const SIX_MILLION = 6_000_000;
const root = resolve(import.meta.dirname, '../..');

let folder: string;
let server: ViteDevServer;
let desk: Desk;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'long-list-'));
  server = await createServer({
    configFile: false, root, cacheDir: folder, logLevel: 'error', appType: 'custom', server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    plugins: [react(), { name: 'page', configureServer: (vite) => { vite.middlewares.use((request, response, next) => {
      if (new URL(request.url ?? '/', 'http://127.0.0.1').pathname !== '/') { next(); return; }
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      void vite.transformIndexHtml('/', '<!doctype html><html lang="zh-CN"><head><link rel="icon" href="data:,"></head><body><div id="root"></div><script type="module" src="/tests/e2e/long-list/page.tsx"></script></body></html>').then((html) => { response.end(html); });
    }); } }],
  });
  await server.listen();
  desk = await openDesk();
  // The first look has the program's files prepared; that is not what is tested.
  const { port } = server.httpServer!.address() as { port: number };
  await desk.page.goto(`http://127.0.0.1:${port}/?rows=10`, { timeout: 110_000 });
  await desk.page.getByRole('grid').waitFor({ timeout: 110_000 });
}, 120_000);
afterAll(async () => {
  await desk.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(({ task }) => desk.checkQuiet(task));

const open = async (rows: number): Promise<void> => {
  const { port } = server.httpServer!.address() as { port: number };
  await desk.page.goto(`http://127.0.0.1:${port}/?rows=${rows}`);
  await desk.page.getByRole('gridcell', { name: '第 1 件', exact: true }).waitFor({ timeout: 60_000 });
};
const cell = (number: number) => desk.page.getByRole('gridcell', { name: `第 ${number} 件`, exact: true });
const told = (name: string) => desk.page.getByLabel(name, { exact: true }).innerText();
/** The numbers that are really seen in the list, from above. */
const seen = () => desk.page.evaluate(() => {
  const grid = document.querySelector('[role="grid"]')!;
  const [head, frame] = [grid.querySelector('[role="rowgroup"]')!.getBoundingClientRect(), grid.getBoundingClientRect()];
  return [...grid.querySelectorAll('[aria-rowindex] [aria-colindex="1"]')].map((each) => ({ top: each.getBoundingClientRect().top, bottom: each.getBoundingClientRect().bottom, number: Number(each.textContent) }))
    .filter(({ top, bottom, number }) => number > 0 && bottom > head.bottom + 1 && top < frame.top + grid.clientHeight - 1).toSorted((a, b) => a.top - b.top).map(({ number }) => number);
});
const runOf = (numbers: readonly number[]) => numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1);

describe('a list of six million rows in Chromium', () => {
  it('is walked to its last row and back with the keys, one after the other, and the row that the keys stand on is the chosen one', async () => {
    await open(SIX_MILLION);
    const { page } = desk;
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+End');
    await cell(SIX_MILLION).waitFor();
    await expect.poll(() => told('当前')).toBe(String(SIX_MILLION));
    expect(await told('已选')).toBe(String(SIX_MILLION));
    expect(await page.getByRole('row', { selected: true }).getAttribute('aria-rowindex')).toBe(String(SIX_MILLION + 1));
    for (let turn = 1; turn <= 40; turn += 1) await page.keyboard.press('ArrowUp');
    await expect.poll(() => told('已选')).toBe(String(SIX_MILLION - 40));
    const numbers = await seen();
    expect([runOf(numbers), numbers.includes(SIX_MILLION - 40)]).toEqual([true, true]);
    // What a screen reader is told to be at is the cell of that row.
    expect(await page.evaluate(() => document.getElementById(document.querySelector('[role="grid"]')!.getAttribute('aria-activedescendant')!)!.textContent)).toBe(String(SIX_MILLION - 40));
    await page.keyboard.press('Control+Home');
    await expect.poll(seen).toContain(1);
    await expect.poll(() => told('已选')).toBe('1');
  });

  it('is dragged anywhere with the bar and goes on from there by the wheel, without a gap and without a jump when it comes to rest', async () => {
    await open(SIX_MILLION);
    const { page } = desk;
    for (const { share, least } of [{ share: 0.5, least: 2_900_000 }, { share: 0.3, least: 1_000_000 }, { share: 0.999, least: 5_990_000 }, { share: 1, least: SIX_MILLION - 20 }, { share: 0, least: 1 }]) {
      await page.evaluate((at) => { const grid = document.querySelector('[role="grid"]')!; grid.scrollTop = at * (grid.scrollHeight - grid.clientHeight); }, share);
      await expect.poll(async () => { const numbers = await seen(); return numbers.length > 15 && runOf(numbers) && numbers[0]! >= least; }).toBe(true);
    }
    await page.evaluate(() => { const grid = document.querySelector('[role="grid"]')!; grid.scrollTop = grid.scrollHeight / 2; });
    await expect.poll(async () => (await seen())[0]).toBeGreaterThan(1_000_000);
    const before = (await seen())[0]!;
    await page.mouse.move(300, 400);
    const rested = page.evaluate(() => new Promise<void>((done) => { document.querySelector('[role="grid"]')!.addEventListener('scrollend', () => { requestAnimationFrame(() => { done(); }); }, { once: true }); }));
    await page.mouse.wheel(0, 320);
    await rested;
    await expect.poll(async () => { const numbers = await seen(); return runOf(numbers) ? numbers[0]! - before : null; }).toBe(10);
    // At rest the rows stand in the document as they stand on the screen.
    const order = await page.getByRole('grid').locator('[aria-rowindex]').evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('aria-rowindex'))));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('draws rows with the elements it has: none is made while it moves', async () => {
    await open(SIX_MILLION);
    const { page } = desk;
    await page.evaluate(() => { const grid = document.querySelector('[role="grid"]')!; grid.scrollTop = 3200; });
    await cell(110).waitFor();
    await page.evaluate(() => { for (const row of document.querySelectorAll('[role="grid"] [aria-rowindex]')) (row as HTMLElement).dataset.known = ''; });
    await page.evaluate(() => { const grid = document.querySelector('[role="grid"]')!; grid.scrollTop = 9600; });
    await cell(310).waitFor();
    // Two at either end of the window come and go with the place where it stands between two rows.
    expect(await page.locator('[role="grid"] [aria-rowindex]:not([data-known])').count()).toBeLessThanOrEqual(4);
  });

  it('keeps what is being written when it is scrolled out of sight, and says in the cell why it was not taken', async () => {
    await open(SIX_MILLION);
    const { page } = desk;
    await cell(3).dblclick();
    await page.getByRole('textbox', { name: '题名' }).fill('错');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await page.mouse.move(300, 400);
    await page.mouse.wheel(0, 6400);
    await expect.poll(seen).toContain(205);
    expect(await page.getByRole('textbox', { name: '题名' }).inputValue()).toBe('错');
    await page.getByRole('textbox', { name: '题名' }).fill('改好了');
    await page.keyboard.press('Enter');
    await expect.poll(() => told('已存')).toBe('3=改好了');
  });
});
