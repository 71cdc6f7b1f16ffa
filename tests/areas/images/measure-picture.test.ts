import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { despecklePicture } from '#main/imaging/pixels/despeckle-picture.ts';
import { lookAtPicture } from '#main/imaging/pixels/look-at-picture.ts';
import { overlapOfPictures } from '#main/imaging/pixels/overlap-of-pictures.ts';
import { ALIKE, likenessOf } from '#main/imaging/pixels/picture-signature.ts';
import { drawPage, PHOTOGRAPH, SEAL } from './drawn-pages.ts';

const measure = async (bytes: Buffer) => lookAtPicture(sharp(bytes));

describe('The skew of a drawn page', () => {
  it.each([0, 0.15, 0.5, -0.85, 1.3, -2.4, 3.1, 5.25, -7.6])('of %s degrees is found within a tenth of a degree', async (skewDeg) => {
    const seen = await measure(await drawPage({ skewDeg }));
    expect(Math.abs(seen.skewDeg! - skewDeg)).toBeLessThanOrEqual(0.1);
  });

  it.each([0.6, -1.75])('is found in vertical writing too: %s degrees', async (skewDeg) => {
    const seen = await measure(await drawPage({ skewDeg, vertical: true }));
    expect(Math.abs(seen.skewDeg! - skewDeg)).toBeLessThanOrEqual(0.1);
  });

  it('is not claimed where there is nothing to see it by', async () => {
    const blank = await sharp({ create: { width: 1240, height: 1754, channels: 3, background: '#f4efe2' } }).png().toBuffer();
    expect(await measure(blank)).toMatchObject({ skewDeg: null, isBlank: true, sheet: null, foldShare: null });
  });

  it('is found through a dark border, and in a jpeg of poor quality', async () => {
    const jpeg = await sharp(await drawPage({ skewDeg: 1.1, borderPx: 60 })).jpeg({ quality: 35 }).toBuffer();
    const seen = await measure(jpeg);
    expect(Math.abs(seen.skewDeg! - 1.1)).toBeLessThanOrEqual(0.1);
    expect(seen.edges).toEqual({ left: 'dark', top: 'dark', right: 'dark', bottom: 'dark' });
  });
});

describe('The sheet inside of a dark border', () => {
  it('is found to two pixels of the picture', async () => {
    const { sheet } = await measure(await drawPage({ borderPx: 80 }));
    const [width, height] = [1240 + 160, 1754 + 160];
    expect(sheet).not.toBeNull();
    expect(Math.abs(sheet!.left * width - 80)).toBeLessThan(4);
    expect(Math.abs(sheet!.top * height - 80)).toBeLessThan(4);
    expect(Math.abs(sheet!.right * width - (width - 80))).toBeLessThan(4);
    expect(Math.abs(sheet!.bottom * height - (height - 80))).toBeLessThan(4);
  });

  it('is the whole picture where there is no border, also of a page with a black picture on it', async () => {
    expect((await measure(await drawPage())).sheet).toBeNull();
    expect((await measure(await drawPage({ more: '<rect x="0" y="300" width="1240" height="700" fill="#111"/>' }))).sheet).toBeNull();
  });
});

describe('What a page has to be kept in', () => {
  it.each([
    ['clear black on white', {}, 'bitonal', 'clear'],
    ['clear black on yellowed paper', { paper: '#e6d3a3' }, 'bitonal', 'clear'],
    ['faint writing', { ink: '#9a958a' }, 'grey', 'faint'],
    ['a seal', { more: SEAL }, 'colour', 'colour'],
    ['a red head', { more: '<text x="300" y="130" font-family="Noto Sans CJK SC" font-size="70" fill="#d01020">峨山县人民政府文件</text>' }, 'colour', 'colour'],
    ['a signature in blue', { more: '<path d="M700 1500 q60 -90 90 0 t90 10 t80 -20" fill="none" stroke="#2a3f9a" stroke-width="6"/>' }, 'colour', 'colour'],
    ['a photograph in grey', { more: PHOTOGRAPH }, 'colour', 'photograph'],
  ] as const)('with %s is told from its content', async (_what, page, needs, because) => {
    expect((await measure(await drawPage(page))).content).toMatchObject({ needs, because });
  });
});

describe('The sides of a page', () => {
  it('are clear where the writing ends before them, and cut where it goes on outside', async () => {
    expect((await measure(await drawPage())).edges).toEqual({ left: 'clear', top: 'clear', right: 'clear', bottom: 'clear' });
    const cut = await sharp(await drawPage()).extract({ left: 260, top: 0, width: 980, height: 1754 }).png().toBuffer();
    expect((await measure(cut)).edges).toMatchObject({ left: 'cut', right: 'clear' });
  });
});

describe('Two scans', () => {
  it('of one sheet are alike, of two sheets of the same kind they are not', async () => {
    const first = await measure(await drawPage());
    const { data, info } = await sharp(await drawPage({ skewDeg: 0.9 })).toBuffer({ resolveWithObject: true });
    const onTheGlass = await sharp(data).extract({ left: Math.round((info.width - 1240) / 2) + 4, top: Math.round((info.height - 1754) / 2) - 3, width: 1240, height: 1754 }).jpeg({ quality: 60 }).toBuffer();
    expect(likenessOf(first.signature!, (await measure(onTheGlass)).signature!)).toBeGreaterThan(ALIKE);
    for (const from of [1, 3, 8]) expect(likenessOf(first.signature!, (await measure(await drawPage({ from }))).signature!)).toBeLessThan(ALIKE - 0.1);
  });

  it('that overlap by half are laid on each other to the pixel, and unlike ones are not', async () => {
    const sheet = sharp(await drawPage({ widthPx: 1600, heightPx: 900, from: 2 }));
    const left = await sheet.clone().extract({ left: 0, top: 0, width: 1000, height: 860 }).png().toBuffer();
    const right = await sheet.clone().extract({ left: 500, top: 12, width: 1000, height: 860 }).png().toBuffer();
    const overlap = await overlapOfPictures(sharp(left), sharp(right), 1000);
    expect(overlap).toMatchObject({ xPx: 500, yPx: 12, share: 0.5 });
    // Who scanned the other half first finds the same place.
    expect(await overlapOfPictures(sharp(right), sharp(left), 1000)).toMatchObject({ xPx: -500, yPx: -12, share: 0.5 });
    expect(await overlapOfPictures(sharp(left), sharp(await drawPage({ widthPx: 1000, heightPx: 860, from: 9, vertical: true })), 1000)).toBeNull();
  });
});

describe('Specks', () => {
  const specks = '<rect x="60" y="60" width="2" height="2" fill="#222"/><rect x="1190" y="900" width="2" height="2" fill="#222"/>';
  const clean = async (bytes: Buffer) => (await despecklePicture(sharp(bytes), 4)).raw().toBuffer({ resolveWithObject: true });
  const at = ({ data, info }: Awaited<ReturnType<typeof clean>>, x: number, y: number) => data[(y * info.width + x) * info.channels]!;

  it('that lie alone are painted over with the paper; writing, a seal and a stain stay to the last pixel', async () => {
    const stain = '<circle cx="1140" cy="300" r="14" fill="#8a7a50"/><rect x="60" y="400" width="3" height="3" fill="#d01020"/>';
    const drawn = await drawPage({ more: specks + stain + SEAL });
    const [before, after] = [await sharp(drawn).raw().toBuffer({ resolveWithObject: true }), await clean(drawn)];
    expect(at(before, 60, 60)).toBeLessThan(80);
    expect(at(after, 60, 60)).toBeGreaterThan(225);
    expect(at(after, 1190, 900)).toBeGreaterThan(225);
    let changed = 0;
    for (let index = 0; index < before.data.length; index += before.info.channels) if (before.data[index] !== after.data[index]) changed += 1;
    // Two specks of four pixels with their rims: nothing else.
    expect(changed).toBeGreaterThan(7);
    expect(changed).toBeLessThan(40);
  });

  it('that stand close together are a screened picture and stay', async () => {
    const screen = Array.from({ length: 900 }, (_, index) => `<rect x="${400 + (index % 30) * 6}" y="${900 + Math.floor(index / 30) * 6}" width="3" height="3" fill="#333"/>`).join('');
    const drawn = await sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754"><rect width="100%" height="100%" fill="#fff"/>${screen}</svg>`)).png().toBuffer();
    const after = await clean(drawn);
    expect(at(after, 401, 901)).toBeLessThan(80);
    expect(Buffer.compare(after.data, (await sharp(drawn).flatten({ background: '#ffffff' }).raw().toBuffer()))).toBe(0);
  });
});
