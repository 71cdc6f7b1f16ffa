import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openPdf } from '#main/imaging/pdf/open-pdf.ts';
import { findBarriers } from '../harness/axe.ts';
import { openE2eRoom, type E2eRoom } from '../harness/e2e-room.ts';
import { openTestRoom } from '../harness/open-test-room.ts';
import { PEOPLE, signIn } from '../harness/sign-in.ts';

const pictures = resolve(import.meta.dirname, '../../out/e2e');
const LIST = { filter: { state: 'all' as const }, sort: { by: 'entered' as const, descending: true } };

let room: E2eRoom;
let page: Page;
/** Papers whose number stands on their page and was taken out of their record. */
const papers: { itemId: string; number: string }[] = [];
beforeAll(async () => {
  room = await openE2eRoom({
    prepare: async (folder) => {
      const office = await openTestRoom({ folder, create: false });
      const { client } = office;
      let cursor: string | null = null;
      do {
        const { rows, nextCursor }: Awaited<ReturnType<typeof client.catalogue.listItems>> = await client.catalogue.listItems({ ...LIST, cursor, limit: 500 });
        for (const item of rows.filter(({ capturedPages }) => capturedPages > 0)) {
          if (papers.length === 2) break;
          const { candidates } = await client.candidates.getCandidates({ itemId: item.itemId });
          if (!candidates.some(({ field, state, confidencePct }) => field === 'documentNumber' && state === 'same' && confidencePct > 80)) continue;
          await client.catalogue.updateItem({ itemId: item.itemId, version: item.version, changes: { documentNumber: '', responsible: '' } });
          papers.push({ itemId: item.itemId, number: item.documentNumber });
        }
        cursor = nextCursor;
      } while (cursor !== null && papers.length < 2);
      await office.core.close();
    },
  });
  page = room.desk.page;
}, 300_000);
afterAll(() => room.close());
afterEach(({ task }) => room.desk.checkQuiet(task));

const focusedField = () => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? null);
function inRoom<Row>(sql: string, itemId: string): Row {
  const db = new Database(join(room.folder, 'room.sqlite'), { readonly: true });
  try {
    return db.prepare<[string], Row>(sql).get(itemId)!;
  } finally {
    db.close();
  }
}
const savedNumber = (itemId: string) => inRoom<{ number: string }>('SELECT document_number AS number FROM items WHERE item_id = ?', itemId).number;

describe('cataloguing from the image', () => {
  it('lays what was read beside each field, lit on the page, with the cursor in the first that waits', async () => {
    const [{ itemId, number }] = papers as [{ itemId: string; number: string }];
    await signIn(page, room.host.url.href, PEOPLE.clerkAndOperator);
    await page.evaluate((to) => { location.hash = to; }, `#/catalogue/${itemId}`);
    await page.locator('[data-field="documentNumber"]').waitFor();
    await page.keyboard.press('F7');
    await page.getByText('项待确认').waitFor();
    await expect.poll(focusedField).toBe('documentNumber');
    await page.locator('[data-field="documentNumber"]').getByText(number, { exact: true }).waitFor();
    await page.locator('rect[data-active]').waitFor();
    expect(savedNumber(itemId)).toBe('');
    await page.screenshot({ path: join(pictures, 'from-image.png') });
    expect(await findBarriers(page)).toEqual([]);
  });

  it('takes it at Tab, leaves it at Esc, and writes nothing before it is saved', async () => {
    const [{ itemId, number }] = papers as [{ itemId: string; number: string }];
    await page.keyboard.press('Tab');
    expect(await page.locator('[data-field="documentNumber"] input').inputValue()).toBe(number);
    await page.locator('[data-field="documentNumber"]').getByText('取自图像').waitFor();
    await expect.poll(focusedField).not.toBe('documentNumber');
    const next = await focusedField();
    await page.keyboard.press('Escape');
    await page.locator(`[data-field="${next}"]`).getByText('已略过图上的').waitFor();
    expect(savedNumber(itemId)).toBe('');
    await page.keyboard.press('Control+s');
    await expect.poll(() => savedNumber(itemId)).toBe(number);
    expect(JSON.parse(inRoom<{ body: string }>("SELECT body FROM op_log WHERE eid = ? AND kind = 'item.update' ORDER BY n DESC", itemId).body)).toMatchObject({ fromImage: [{ field: 'documentNumber', pageNumber: 1 }] });
    await page.getByText('历史', { exact: true }).click();
    await page.getByText('取自图像第 1 页').waitFor();
    await page.getByText('著录', { exact: true }).last().click();
  });

  it('saves all pages as a PDF that can be searched', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '存为 PDF' }).click()]);
    expect(download.suggestedFilename()).toMatch(/[.]pdf$/u);
    const pdf = await openPdf(readFileSync(await download.path()));
    expect((await pdf.text(0)).lines.map(({ text }) => text).join('')).toContain(papers[0]!.number);
    await pdf.close();
  });

  it('goes at F8 to the next record that waits', async () => {
    const before = await page.getByRole('textbox', { name: '题名' }).inputValue();
    await page.keyboard.press('F8');
    await expect.poll(() => page.getByRole('textbox', { name: '题名' }).inputValue()).not.toBe(before);
    await page.getByText('项待确认').waitFor();
  });

  it('reads a zone that somebody draws on the page', async () => {
    const [, { itemId }] = papers as [unknown, { itemId: string; number: string }];
    await page.evaluate((to) => { location.hash = to; }, `#/catalogue/${itemId}`);
    await page.getByText('项待确认').waitFor();
    await page.getByRole('combobox', { name: '版面' }).or(page.getByRole('textbox', { name: '版面' })).first().waitFor();
    await page.getByRole('button', { name: '画区域' }).click();
    const dialog = page.getByRole('dialog', { name: '版面区域' });
    const sheet = dialog.getByRole('group', { name: '画区域的页面图像' });
    await sheet.locator('img').waitFor();
    for (const remove of await dialog.getByRole('button', { name: /^去掉/u }).all()) { void remove; await dialog.getByRole('button', { name: /^去掉/u }).first().click(); }
    // The red head: the upper part of the sheet.
    const box = (await sheet.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.05, box.y + box.height * 0.1);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.95, box.y + box.height * 0.2, { steps: 4 });
    await page.mouse.up();
    await dialog.getByRole('listitem').waitFor();
    expect(await dialog.getByRole('listitem').count()).toBe(1);
    await page.screenshot({ path: join(pictures, 'draw-zones.png') });
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('textbox', { name: '版面名称' }).fill('县政府文件');
    await dialog.getByRole('button', { name: '另存为新版面' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.locator('[data-field="title"]').getByRole('button', { name: '采用' }).waitFor();
    await page.screenshot({ path: join(pictures, 'from-own-zone.png') });
  });
});
