import { loadSharp } from '#main/imaging/load-sharp.ts';
import type { PageFace } from './page-layout.ts';

/** One glyph as coverage 0..255, `size` × `size` pixels, its cell centred, its baseline at `baseline`. */
export interface Glyph {
  readonly coverage: Uint8Array;
  readonly size: number;
  readonly baseline: number;
}

const FONTS: Readonly<Record<PageFace, { family: string; weight: number }>> = {
  serif: { family: 'Noto Serif CJK SC, Source Han Serif SC, SimSun, Songti SC, serif', weight: 400 },
  serifBold: { family: 'Noto Serif CJK SC, Source Han Serif SC, SimSun, Songti SC, serif', weight: 700 },
  sans: { family: 'Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, PingFang SC, sans-serif', weight: 400 },
  sansBold: { family: 'Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, PingFang SC, sans-serif', weight: 700 },
};

const COLUMNS = 32;

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${String(char.charCodeAt(0))};`);
}

/**
 * Glyph pictures by face, size and character. A page of 500 characters costs librsvg a third of a second;
 * drawn once and then copied, a character costs nothing, and a room has only some 1,500 different ones.
 */
export function createGlyphAtlas(): {
  /** Draws what is still missing of `chars`. */
  prepare(face: PageFace, sizePx: number, chars: Iterable<string>): Promise<void>;
  /** The glyph, which must have been prepared. */
  glyph(face: PageFace, sizePx: number, char: string): Glyph;
} {
  const sheets = new Map<string, Map<string, Glyph>>();
  const sheetOf = (face: PageFace, sizePx: number): Map<string, Glyph> => {
    const key = `${face}${sizePx}`;
    const known = sheets.get(key) ?? new Map<string, Glyph>();
    sheets.set(key, known);
    return known;
  };
  return {
    async prepare(face, sizePx, chars) {
      const sheet = sheetOf(face, sizePx);
      const missing = [...new Set(chars)].filter((char) => char.trim() !== '' && !sheet.has(char));
      if (missing.length === 0) return;
      const size = Math.ceil(sizePx * 1.3);
      const baseline = Math.round(sizePx * 1.03);
      const width = COLUMNS * size;
      const { family, weight } = FONTS[face];
      const glyphs = missing.map((char, index) =>
        `<text x="${(index % COLUMNS) * size + size / 2}" y="${Math.floor(index / COLUMNS) * size + baseline}">${escapeXml(char)}</text>`);
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${Math.ceil(missing.length / COLUMNS) * size}">`
        + `<rect width="100%" height="100%" fill="#000"/><g fill="#fff" text-anchor="middle" xml:lang="zh-CN" `
        + `font-family="${family}" font-weight="${weight}" font-size="${sizePx}">${glyphs.join('')}</g></svg>`;
      const { data } = await (await loadSharp())(Buffer.from(svg)).extractChannel(0).raw().toBuffer({ resolveWithObject: true });
      missing.forEach((char, index) => {
        const coverage = new Uint8Array(size * size);
        const left = (index % COLUMNS) * size;
        const top = Math.floor(index / COLUMNS) * size;
        for (let row = 0; row < size; row += 1) {
          const from = (top + row) * width + left;
          coverage.set(data.subarray(from, from + size), row * size);
        }
        sheet.set(char, { coverage, size, baseline });
      });
    },
    glyph(face, sizePx, char) {
      const found = sheetOf(face, sizePx).get(char);
      if (!found) throw new RangeError(`glyph ${char} was not prepared`);
      return found;
    },
  };
}
