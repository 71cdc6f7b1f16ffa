import { loadSharp } from '#main/imaging/load-sharp.ts';

/** A seal as RGBA pixels, `size` square. */
export interface SealPicture {
  readonly rgba: Uint8Array;
  readonly size: number;
}

const SIZE = 250;

/** Draws the round red seal of an institution: name along the rim, star in the middle (42 mm across at 150 dpi). */
export async function drawSeal(name: string, turnDegrees: number): Promise<SealPicture> {
  const chars = [...name];
  const radius = SIZE / 2 - 34;
  const step = Math.min(28, 250 / chars.length);
  const start = -((chars.length - 1) * step) / 2;
  const letters = chars.map((char, index) => {
    const angle = start + index * step;
    return `<text transform="rotate(${angle.toFixed(1)}) translate(0 ${(-radius + 8).toFixed(1)})">${char}</text>`;
  });
  const star = Array.from({ length: 10 }, (_, corner) => {
    const reach = corner % 2 === 0 ? 40 : 15.5;
    const angle = (corner * 36 - 90) * (Math.PI / 180);
    return `${(Math.cos(angle) * reach).toFixed(1)},${(Math.sin(angle) * reach).toFixed(1)}`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}"><g transform="translate(${SIZE / 2} ${SIZE / 2}) rotate(${turnDegrees})">`
    + `<circle r="${SIZE / 2 - 5}" fill="none" stroke="#c3242b" stroke-width="6"/><polygon points="${star.join(' ')}" fill="#c3242b"/>`
    + `<g fill="#c3242b" text-anchor="middle" font-size="${chars.length > 11 ? 25 : 30}" font-family="Noto Serif CJK SC, Source Han Serif SC, SimSun, Songti SC, serif" font-weight="700">${letters.join('')}</g></g></svg>`;
  const rgba = await (await loadSharp())(Buffer.from(svg)).ensureAlpha().raw().toBuffer();
  return { rgba, size: SIZE };
}
