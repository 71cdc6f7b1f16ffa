import sharp, { type Sharp } from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { drawPage } from '../areas/images/drawn-pages.ts';
import { bytesOf } from '../areas/images/work-bench.ts';
import { findBarriers } from '../harness/axe.ts';
import { describeItem } from '../harness/described-items.ts';
import { MA, openRegimeWalk, type RegimeWalk } from '../harness/regime-walk.ts';

/** What of the sheet two scans show: 600 of 1600 pixels twice, and the second lay 14 pixels lower on the glass. */
const LEFT = { left: 0, top: 0, width: 1600, height: 1180 };
const RIGHT = { left: 1000, top: 14, width: 1600, height: 1180 };
const ROADS = '<path d="M60 1040 C 700 560, 1500 1240, 2560 260" fill="none" stroke="#7a3b10" stroke-width="5"/><path d="M1180 40 L 1420 1160" stroke="#235a8c" stroke-width="4"/><circle cx="1290" cy="610" r="90" fill="none" stroke="#c8102e" stroke-width="7"/><text x="1620" y="330" font-family="Noto Sans CJK SC" font-size="70" fill="#1a1a1a">青石水库枢纽平面图</text>';

let walk: RegimeWalk;
let sheet: Buffer;
let itemId: Awaited<ReturnType<typeof walk.client.catalogue.createItem>>['item']['itemId'];
beforeAll(async () => {
  walk = await openRegimeWalk();
  sheet = await drawPage({ widthPx: 2600, heightPx: 1200, from: 2, dpi: 300, more: ROADS });
  await walk.as(MA);
}, 120_000);
afterAll(() => walk.close());
afterEach(({ task }) => walk.desk.checkQuiet(task));

const part = async (name: string, at: typeof LEFT) => ({ name, mimeType: 'image/png', buffer: await sharp(sheet).extract(at).withMetadata({ density: 300 }).png().toBuffer() });
const pages = () => walk.client.digitisation.listPages({ itemId });
const original = async (pageId: Awaited<ReturnType<typeof pages>>[number]['pageId']) => bytesOf(await walk.client.digitisation.getPageImage({ pageId, size: 'original' }));
const greyOf = (image: Sharp) => image.flatten({ background: '#ffffff' }).greyscale().raw().toBuffer();
const stitchOf = (one: number, other: number) => walk.page.getByRole('dialog', { name: `拼接第 ${one} 页和第 ${other} 页` });
/** An item of its own with these scans, put in and ticked as a person does it. */
async function putIn(title: string, scans: readonly Awaited<ReturnType<typeof part>>[]): Promise<void> {
  const { goTo, page, see, client, place } = walk;
  ({ item: { itemId } } = await client.catalogue.createItem({ fields: describeItem(place, { title, pageCount: 1 }) }));
  await goTo(`#/digitise/${itemId}`);
  // Whatever a first attempt left open is gone.
  await page.reload();
  await page.locator('input[type=file][multiple]').setInputFiles([...scans]);
  await see(`已导入 ${scans.length} 个文件，共 ${scans.length} 页`);
  await tick();
}
async function tick(): Promise<void> {
  for (const n of [1, 2]) await walk.page.getByRole('checkbox', { name: `选中第 ${n} 页` }).check();
}

describe('a map that is larger than the glass', () => {
  it('becomes one page of its two scans, as it was before it was divided, and two again with undo', async () => {
    const { page, button, picture, see } = walk;
    const scans = [await part('图 1.png', LEFT), await part('图 2.png', RIGHT)];
    await putIn('水库平面图', scans);
    await button('拼接…').click();
    const dialog = stitchOf(1, 2);
    await dialog.getByText('重叠 38 %，拼接后 2600 × 1194 像素').waitFor({ timeout: 60_000 });
    await dialog.getByRole('img', { name: '拼接后的样子' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await picture('stitch');
    await page.keyboard.press('Enter');
    await see('两页已拼成一页');
    await dialog.waitFor({ state: 'hidden' });

    const [joined, ...more] = await pages();
    expect(more).toEqual([]);
    expect(joined).toMatchObject({ widthPx: 2600, heightPx: 1194 });
    const now = await greyOf(sharp(await bytesOf(await walk.client.digitisation.getPageImage({ pageId: joined!.pageId, size: 'full' }))));
    const before = await greyOf(sharp(sheet).extract({ left: 0, top: 0, width: 2600, height: 1194 }));
    // The two corners that no scan shows are white: above the second, below the first.
    const shown = (x: number, y: number): boolean => (x < LEFT.width && y < LEFT.height) || (x >= RIGHT.left && y >= RIGHT.top);
    let [seen, far] = [0, 0];
    for (let y = 0; y < 1194; y += 1) for (let x = 0; x < 2600; x += 1) if (shown(x, y)) { seen += 1; if (Math.abs(now[y * 2600 + x]! - before[y * 2600 + x]!) > 60) far += 1; }
    expect(far / seen).toBeLessThan(0.0005);
    // What was scanned is what is kept.
    expect((await original(joined!.pageId)).equals(scans[0]!.buffer)).toBe(true);

    await button('撤销').click();
    await expect.poll(async () => (await pages()).map(({ widthPx, heightPx }) => [widthPx, heightPx])).toEqual([[1600, 1180], [1600, 1180]]);
    const again = await pages();
    expect(await Promise.all(again.map(async ({ pageId }, at) => (await original(pageId)).equals(scans[at]!.buffer)))).toEqual([true, true]);
    await page.getByRole('checkbox', { name: '选中第 2 页' }).waitFor();
  });

  it('is put together too where the other half was scanned first', async () => {
    const { page, button, see } = walk;
    await putIn('水库平面图（先扫东半幅）', [await part('图 1.png', RIGHT), await part('图 2.png', LEFT)]);
    await button('拼接…').click();
    await stitchOf(1, 2).getByText('重叠 38 %，拼接后 2600 × 1194 像素').waitFor({ timeout: 60_000 });
    await stitchOf(1, 2).getByRole('button', { name: '拼接' }).click();
    await see('两页已拼成一页');
    expect((await pages()).map(({ widthPx, heightPx }) => [widthPx, heightPx])).toEqual([[2600, 1194]]);
    await page.getByRole('checkbox', { name: '选中第 2 页' }).waitFor({ state: 'detached' });
  });

  it('stays two pages, and says why, where the scans overlap too little or show different sheets', async () => {
    const { page, button, picture } = walk;
    await putIn('重叠不够的图', [await part('图 1.png', LEFT), await part('图 2.png', { ...RIGHT, left: 1240, width: 1360 })]);
    await button('拼接…').click();
    await stitchOf(1, 2).getByText('两页只重叠 26 %，少于 33 %。').waitFor({ timeout: 60_000 });
    await stitchOf(1, 2).getByText('IMAGES_OVERLAP_TOO_SMALL').waitFor();
    expect(await stitchOf(1, 2).getByRole('button', { name: '拼接' }).isDisabled()).toBe(true);
    expect(await findBarriers(page)).toEqual([]);
    await picture('stitch-refused');
    await page.keyboard.press('Escape');
    expect((await pages()).map(({ widthPx }) => widthPx)).toEqual([1600, 1360]);

    const other = await drawPage({ widthPx: 1600, heightPx: 1180, from: 9, vertical: true, dpi: 300 });
    await putIn('两张不同的图', [await part('图 1.png', LEFT), { name: '图 2.png', mimeType: 'image/png', buffer: Buffer.from(other) }]);
    await button('拼接…').click();
    await stitchOf(1, 2).getByText('IMAGES_DO_NOT_FIT').waitFor({ timeout: 60_000 });
    await page.keyboard.press('Escape');
    expect(await pages()).toHaveLength(2);
  });

  it('is looked at in English as well', async () => {
    const { page, picture } = walk;
    await putIn('水库平面图（英文）', [await part('图 1.png', LEFT), await part('图 2.png', RIGHT)]);
    const toEnglish = page.getByRole('button', { name: /切换为英文/u });
    if (await toEnglish.isVisible()) await toEnglish.click();
    await page.getByRole('button', { name: 'Stitch…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Stitch pages 1 and 2' });
    await dialog.getByText('38 % overlap, 2600 × 1194 pixels together').waitFor({ timeout: 60_000 });
    await dialog.getByRole('img', { name: 'How they lie together' }).waitFor();
    await picture('stitch-en');
    expect(await dialog.getByText(/[\u4e00-\u9fff]/u).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /切换为中文|Switch to Chinese/u }).click();
    // Who only looked still has both pages chosen.
    await page.getByRole('button', { name: '拼接…' }).waitFor();
  });
});
