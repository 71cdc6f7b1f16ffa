import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { findGutter } from '#shared/pictures/find-gutter.ts';
import { splitPage } from '#shared/pictures/split-page.ts';
import { FOLD_SHARE } from '../../fixtures/render-camera-frame.ts';
import { seen, toGrey } from './grey-scenes.ts';

/** An old book in vertical print with ruled columns, open at `fold` (share of the width), on a dark desk; the fold as dark as `shadow`. */
async function oldBook(fold: number, shadow: number, desk = '#2a2420') {
  const [width, height] = [1200, 900];
  const columns = Array.from({ length: 19 }, (_, index) => 110 + index * 53);
  const glyphs = columns.map((x, index) => `<text x="${x}" y="140" font-size="34" font-family="Noto Serif CJK SC" writing-mode="tb" fill="#1a1611">${'天地玄黄宇宙洪荒日月盈昃辰宿列张'.slice(index % 5, index % 5 + 11)}</text><line x1="${x - 26}" x2="${x - 26}" y1="100" y2="800" stroke="#40362c" stroke-width="2"/>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="f"><stop offset="0" stop-color="#000" stop-opacity="0"/><stop offset=".5" stop-color="#000" stop-opacity="${shadow}"/><stop offset="1" stop-color="#000" stop-opacity="0"/></linearGradient></defs>`
    + `<rect width="100%" height="100%" fill="${desk}"/><rect x="60" y="50" width="1080" height="800" fill="#d9cba8"/>${glyphs}<rect x="${fold * width - 45}" y="50" width="90" height="800" fill="url(#f)"/></svg>`;
  return toGrey(await sharp(Buffer.from(svg)).jpeg({ quality: 85 }).toBuffer());
}

describe('the fold of an open book', () => {
  it.each([0.42, 0.5, 0.57])('is found at %s of the width between ruled columns of vertical print', async (fold) => {
    expect(await findGutter(await oldBook(fold, 0.6))).toBeCloseTo(fold, 1.7);
  });

  it('is found when the book lies on a light table', async () => {
    expect(findGutter(await oldBook(0.48, 0.6, '#e8e4da'))).toBeCloseTo(0.48, 1.7);
  });

  it('is found in a photograph of a letter with a fold', async () => {
    const [picture] = await seen({ lies: 'spread', tiltDegrees: 0 });
    expect(findGutter(picture!)).toBeCloseTo(FOLD_SHARE, 1.7);
  });

  it('is not made up where there is none: a flat sheet, ruled columns without a shadow, an empty desk, a grey card', async () => {
    for (const scene of [{ tiltDegrees: 0 }, { lies: 'empty' as const }]) expect(findGutter((await seen(scene))[0]!)).toBeNull();
    expect(findGutter(await oldBook(0.5, 0))).toBeNull();
    expect(findGutter({ widthPx: 160, heightPx: 120, shades: new Uint8Array(160 * 120).fill(128) })).toBeNull();
  });
});

describe('the two pages of a picture', () => {
  it('meet at the line, lose no column, and come in the order in which they are read', () => {
    const [left, right] = splitPage(4001, 3000, 0.47, 'leftFirst');
    expect(left).toEqual({ xPx: 0, yPx: 0, widthPx: 1880, heightPx: 3000 });
    expect(right).toEqual({ xPx: 1880, yPx: 0, widthPx: 2121, heightPx: 3000 });
    expect(splitPage(4001, 3000, 0.47, 'rightFirst')).toEqual([right, left]);
  });

  it('are never strips', () => {
    expect(splitPage(1000, 700, 0.01, 'leftFirst')[0].widthPx).toBe(150);
    expect(splitPage(1000, 700, 2, 'leftFirst')[1].widthPx).toBe(150);
  });
});
