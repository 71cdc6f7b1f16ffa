import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { findBarriers } from '../harness/axe.ts';
import { openE2eRoom, type E2eRoom } from '../harness/e2e-room.ts';
import { describeItem } from '../harness/described-items.ts';
import { openTestRoom } from '../harness/open-test-room.ts';
import { PEOPLE, signIn } from '../harness/sign-in.ts';
import { asFile, newPageId } from '../areas/digitisation/page-fixtures.ts';
import { until } from '../areas/digitisation/page-waiting.ts';

const pictures = resolve(import.meta.dirname, '../../out/e2e');

let room: E2eRoom;
let page: Page;
/** A letter in black ink on which one word is blue, so that its place on the picture can be told without reading. */
const LINES = [['关于进一步做好', '抗旱保供水', '工作的通知'], ['各乡镇人民政府、街道办事处，县直各办、局：', '', ''], ['为确保人民群众生活用水安全，现将有关事项通知如下。', '', '']];
const letter = (): Promise<Buffer> => sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="700"><rect width="100%" height="100%" fill="#fbfaf6"/>${LINES.map(([before, blue, after], at) => `<text x="120" y="${160 + at * 110}" font-family="Noto Sans CJK SC" font-size="40" fill="#222">${before}<tspan fill="#0018ff">${blue}</tspan>${after}</text>`).join('')}</svg>`)).png().toBuffer();

beforeAll(async () => {
  room = await openE2eRoom({
    prepare: async (folder) => {
      const company = await openTestRoom({ folder, create: false });
      const { client } = company;
      const { fondsId } = await client.schemes.createFonds({ code: 'D008', name: '青石县供水公司', history: '由原县自来水厂、乡镇水厂合并而成' });
      const office = await client.schemes.saveUnit({ fondsId, code: 'YXB', name: '营销部', active: true });
      const { item } = await client.catalogue.createItem({ fields: describeItem({ fondsId, office }, { title: '来文一份', documentNumber: '', keywords: '', date: '20230501' }), assignCode: true });
      const { pageId } = await client.digitisation.addPage({ pageId: newPageId(), itemId: item.itemId, file: asFile(await letter(), 'letter.png'), source: 'camera' });
      const read = company.context.db.statement<[string], { state: string }>("SELECT read_state AS state FROM pages WHERE page_id = ? AND read_state = 'read'");
      await until(company, () => read.get(pageId) ?? null);
      expect((await client.digitisation.getPageText({ pageId })).engine).toBe('tesseract');
      await company.core.close();
    },
  });
  page = room.desk.page;
}, 300_000);
afterAll(() => room.close());
afterEach(({ task }) => room.desk.checkQuiet(task));

describe('finding', () => {
  it('reads a query with fields and signs, says how, points at a mistake, and walks along the shelves', async () => {
    await signIn(page, room.host.url.href, PEOPLE.clerkAndOperator);
    await page.evaluate(() => { location.hash = '#/find'; });
    const box = page.getByRole('searchbox');
    await box.waitFor();
    await page.screenshot({ path: join(pictures, 'find-guide.png') });
    await box.fill('(题名:防汛 | 水库) 页数>2 -预案');
    const understood = page.getByRole('list', { name: '检索式的理解' });
    await expect.poll(() => understood.innerText()).toContain('题名：防汛');
    expect(await understood.innerText()).toContain('页数 > 2');
    const count = async (): Promise<number> => Number(/^([\d,]+)/u.exec(await page.getByRole('status').first().innerText())?.[1]?.replaceAll(',', ''));
    expect(await count()).toBeGreaterThan(0);
    await page.screenshot({ path: join(pictures, 'find-query.png') });
    expect(await findBarriers(page)).toEqual([]);

    await box.fill('防汛 | ');
    await page.getByText('的一边还没有词').waitFor();
    await page.screenshot({ path: join(pictures, 'find-problem.png') });

    await box.fill('防汛');
    await expect.poll(count).toBeGreaterThan(0);
    await page.getByRole('button', { name: '按位置', exact: true }).click();
    await page.getByText('按走架顺序排列').waitFor();
    await page.screenshot({ path: join(pictures, 'find-places.png') });
  }, 240_000);

  it('marks the words on the picture of a page that was read by machine, where they stand', async () => {
    const box = page.getByRole('searchbox');
    await box.fill('抗旱保供水');
    const hit = page.getByRole('option').filter({ hasText: '来文一份' });
    await hit.waitFor();
    await hit.click();
    const marks = page.locator('section[aria-label="页面与正文"] svg rect');
    await marks.first().waitFor();
    expect(await marks.count()).toBe(1);
    const mark = await marks.first().evaluate((rect) => ['x', 'y', 'width', 'height'].map((name) => Number(rect.getAttribute(name)))) as [number, number, number, number];
    const { data, info } = await sharp(await letter()).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    let [blue, inside] = [0, 0];
    for (let at = 0; at < info.width * info.height; at++) {
      if (data[at * 3 + 2]! - data[at * 3]! < 80) continue;
      const [x, y] = [at % info.width, Math.floor(at / info.width)];
      blue += 1;
      if (x >= mark[0] && x <= mark[0] + mark[2] && y >= mark[1] && y <= mark[1] + mark[3]) inside += 1;
    }
    expect(blue).toBeGreaterThan(500);
    expect(inside / blue).toBeGreaterThan(0.95);
    // Five characters of 40 px, and little else.
    expect([mark[2] < 5 * 40 * 1.25, mark[3] < 40 * 1.6]).toEqual([true, true]);
    // The marks lie on the picture exactly, whatever its size on the screen.
    const [drawing, picture] = await Promise.all([marks.first().evaluate((rect) => { const { x, y, width, height } = (rect as SVGElement).ownerSVGElement!.getBoundingClientRect(); return [x, y, width, height]; }), page.locator('section[aria-label="页面与正文"] img').first().evaluate((image) => { const { x, y, width, height } = image.getBoundingClientRect(); return [x, y, width, height]; })]);
    for (const [at, value] of drawing.entries()) expect(Math.abs(value - picture[at]!)).toBeLessThan(1);
    await page.screenshot({ path: join(pictures, 'find-marks.png') });
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
  }, 240_000);

  it('finds the fonds by its history, and hands the result out as a file', async () => {
    const box = page.getByRole('searchbox');
    await page.getByRole('button', { name: '按件', exact: true }).click();
    await box.fill('乡镇水厂合并');
    const above = page.getByRole('region', { name: '案卷、项目与全宗' });
    await above.getByText('青石县供水公司').waitFor();
    expect(await above.innerText()).toContain('全宗沿革');
    await page.screenshot({ path: join(pictures, 'find-above.png') });
    await box.fill('防汛');
    await page.getByRole('option').filter({ hasText: '防汛' }).first().waitFor();
    await page.getByRole('button', { name: '导出', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '导出' });
    await dialog.waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.screenshot({ path: join(pictures, 'find-export.png') });
    const saving = page.waitForEvent('download');
    await dialog.getByRole('button', { name: '导出', exact: true }).click();
    expect((await saving).suggestedFilename()).toMatch(/^目录-.*\.xlsx$/u);
    await dialog.getByText('已导出').waitFor();
    await page.keyboard.press('Escape');
  }, 240_000);
});
