import { layOutLabel, type LabelContent, type LabelPart, type LabelSize } from '#shared/domain/label-layout.ts';
import { blankRaster, drawCode128, drawQr, rowBytesOf, type LabelRaster } from '#shared/domain/label-raster.ts';
import { loadSharp } from './load-sharp.ts';

const MM_PER_INCH = 25.4;
const POINTS_PER_MM = 72 / MM_PER_INCH;
const SANS = 'Noto Sans CJK SC, Microsoft YaHei, PingFang SC, sans-serif';
const MONO = 'Noto Sans Mono CJK SC, DejaVu Sans Mono, Consolas, monospace';
/** Ink where the drawn letter covers more than this of a dot. */
const INK = 128;
/** A line's box is taller than its letters. */
const LINE_SHARE = 0.74;
/** A heading that does not fit is set smaller before it is cut. */
const SHRINK = [1, 0.85, 0.7, 0.55] as const;

type TextPart = Extract<LabelPart, { readonly kind: 'text' }>;
interface DrawnText { readonly data: Buffer; readonly width: number; readonly height: number; readonly channels: number }

/** A label as dots at `dpi`. Letters come from this machine's fonts, so that a printer needs none. */
export async function drawLabel(content: LabelContent, size: LabelSize, dpi: number): Promise<LabelRaster> {
  const dots = (mm: number): number => Math.round((mm * dpi) / MM_PER_INCH);
  const raster = blankRaster(dots(size.widthMm), dots(size.heightMm));
  for (const part of layOutLabel(content, size)) {
    const [left, top, width, height] = [dots(part.leftMm), dots(part.topMm), dots(part.widthMm), dots(part.heightMm)];
    switch (part.kind) {
      case 'code128': drawCode128(raster, part.text, left, top, width, height); break;
      case 'qr': drawQr(raster, new TextEncoder().encode(part.text), left, top, Math.min(width, height)); break;
      case 'text': stamp(raster, await fitText(part, width, height, dpi), left, top, part.align === 'centre' ? width : 0); break;
    }
  }
  return raster;
}

/** The largest of the sizes at which the whole text fits; else as much of it as does, with an ellipsis. */
async function fitText(part: TextPart, width: number, height: number, dpi: number): Promise<DrawnText> {
  const fits = (drawn: DrawnText): boolean => drawn.width <= width && drawn.height <= height;
  for (const share of SHRINK) {
    const drawn = await setText(part, part.text, part.sizeMm * share, width, dpi);
    if (fits(drawn)) return drawn;
  }
  const letters = [...part.text];
  let [least, most] = [1, letters.length];
  let best = await setText(part, '…', part.sizeMm * SHRINK.at(-1)!, width, dpi);
  while (least <= most) {
    const middle = (least + most) >> 1;
    const drawn = await setText(part, `${letters.slice(0, middle).join('')}…`, part.sizeMm * SHRINK.at(-1)!, width, dpi);
    if (fits(drawn)) { best = drawn; least = middle + 1; } else most = middle - 1;
  }
  return best;
}

async function setText({ bold, mono }: TextPart, text: string, sizeMm: number, width: number, dpi: number): Promise<DrawnText> {
  const sharp = await loadSharp();
  const markup = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const points = (sizeMm * LINE_SHARE * POINTS_PER_MM).toFixed(2);
  const { data, info } = await sharp({ text: { text: markup, font: `${mono ? MONO : SANS}${bold ? ' Bold' : ''} ${points}`, dpi, width, wrap: 'word-char' } }).raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}

function stamp({ widthDots, heightDots, bits }: LabelRaster, { data, width, height, channels }: DrawnText, left: number, top: number, centredIn: number): void {
  const start = left + Math.max(0, Math.floor((centredIn - width) / 2)) * Number(centredIn > 0);
  for (let y = 0; y < height && top + y < heightDots; y += 1) for (let x = 0; x < width && start + x < widthDots; x += 1) {
    if (data[(y * width + x) * channels]! >= INK) bits[(top + y) * rowBytesOf(widthDots) + ((start + x) >> 3)]! |= 0x80 >> ((start + x) & 7);
  }
}

/** The dots as a PNG picture, black on white. */
export async function labelPng({ widthDots, heightDots, bits }: LabelRaster): Promise<Buffer> {
  const sharp = await loadSharp();
  const rowBytes = rowBytesOf(widthDots);
  const pixels = Buffer.alloc(widthDots * heightDots, 255);
  for (let y = 0; y < heightDots; y += 1) for (let x = 0; x < widthDots; x += 1) if (((bits[y * rowBytes + (x >> 3)]! >> (7 - (x & 7))) & 1) === 1) pixels[y * widthDots + x] = 0;
  return sharp(pixels, { raw: { width: widthDots, height: heightDots, channels: 1 } }).png({ palette: true, colours: 2, effort: 1 }).toBuffer();
}
