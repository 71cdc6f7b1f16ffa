import { loadSharp } from '#main/imaging/load-sharp.ts';
import { createGlyphAtlas } from './glyph-atlas.ts';
import { slopeOf, type PageAppearance } from './page-appearance.ts';
import { PAGE_HEIGHT_PX, PAGE_WIDTH_PX, type PageDrawing, type PageInk } from './page-layout.ts';
import { drawSeal, type SealPicture } from './page-seal.ts';
import { seededRandom } from './seeded-random.ts';
import { placeCharacters } from './text-metrics.ts';

const GRAIN_SIDE = 256;
// Copied into the module: bundlers turn an imported constant into a property access, and these are read two million times a page.
const WIDTH = PAGE_WIDTH_PX;
const HEIGHT = PAGE_HEIGHT_PX;
const CENTRE_X = WIDTH / 2;
const CENTRE_Y = HEIGHT / 2;
const atlas = createGlyphAtlas();
const seals = new Map<string, Promise<SealPicture>>();

function layPaper(appearance: PageAppearance): Buffer {
  const pixels = Buffer.allocUnsafe(WIDTH * HEIGHT * 3);
  const random = seededRandom(appearance.seed).fork('paper');
  const grain = new Int8Array(GRAIN_SIDE * GRAIN_SIDE);
  // Grain goes from row to row in pairs: single-pixel noise would double the size of the JPEG and show nothing more.
  if (appearance.grain > 0) for (let i = 0; i < grain.length; i += 1) grain[i] = Math.round((random.next() + random.next() - 1) * appearance.grain);
  const offset = random.int(0, GRAIN_SIDE - 1);
  const [red, green, blue] = appearance.paper;
  const shadeX = Int8Array.from({ length: WIDTH }, (_, x) => (appearance.grain > 0 ? -5 * (Math.abs(x - CENTRE_X) / CENTRE_X) ** 6 : 0));
  let at = 0;
  for (let y = 0; y < HEIGHT; y += 1) {
    const row = (((y >> 1) + offset) & (GRAIN_SIDE - 1)) * GRAIN_SIDE;
    const shadeY = appearance.grain > 0 ? -4 * (Math.abs(y - CENTRE_Y) / CENTRE_Y) ** 6 : 0;
    for (let x = 0; x < WIDTH; x += 1) {
      const light = (grain[row + (((x >> 1) + offset * 3) & (GRAIN_SIDE - 1))] ?? 0) + (shadeX[x] ?? 0) + shadeY;
      pixels[at] = Math.min(255, red + light);
      pixels[at + 1] = Math.min(255, green + light);
      pixels[at + 2] = Math.min(255, blue + light);
      at += 3;
    }
  }
  return pixels;
}

type Colour = readonly [number, number, number];

function inkOf(ink: PageInk, appearance: PageAppearance): Colour {
  if (ink === 'red') return [206, 32, 38];
  if (ink === 'stamp') return [186, 48, 52];
  return [appearance.inkLevel, appearance.inkLevel, appearance.inkLevel + 4];
}

function mix(pixels: Buffer, x: number, y: number, colour: Colour, strength: number): void {
  if (x < 0 || y < 0 || x >= WIDTH || y >= HEIGHT) return;
  const at = (y * WIDTH + x) * 3;
  // Written out channel by channel: this runs some 300,000 times a page.
  const red = pixels[at] ?? 255;
  const green = pixels[at + 1] ?? 255;
  const blue = pixels[at + 2] ?? 255;
  pixels[at] = red + (colour[0] - red) * strength;
  pixels[at + 1] = green + (colour[1] - green) * strength;
  pixels[at + 2] = blue + (colour[2] - blue) * strength;
}

async function drawSealOn(pixels: Buffer, name: string, left: number, top: number, seed: number): Promise<void> {
  const turn = ((seed % 5) - 2) * 3;
  const key = `${name}${turn}`;
  const drawing = seals.get(key) ?? drawSeal(name, turn);
  seals.set(key, drawing);
  const { rgba, size } = await drawing;
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const cover = rgba[(y * size + x) * 4 + 3] ?? 0;
      // Seal ink is thin: black letters stay readable through it.
      if (cover > 0) mix(pixels, Math.round(left + x - size / 2), Math.round(top + y - size / 2), [208, 50, 54], (cover / 255) * 0.62);
    }
  }
}

/** Draws a page and answers a JPEG of 1240 × 1754 pixels (A4 at 150 dpi). */
export async function renderPage(page: PageDrawing, appearance: PageAppearance): Promise<Buffer> {
  const runs = appearance.pageNumber === null ? page.runs : [...page.runs, {
    text: String(appearance.pageNumber), x: 1122, baseline: 92, sizePx: 28, face: 'sans' as const, ink: 'black' as const,
  }];
  for (const run of runs) await atlas.prepare(run.face, run.sizePx, run.text);
  const pixels = layPaper(appearance);
  const slope = slopeOf(appearance);
  for (const seal of page.seals) {
    await drawSealOn(pixels, seal.name, seal.x - (seal.y - CENTRE_Y) * slope, seal.y + (seal.x - CENTRE_X) * slope, appearance.seed);
  }
  for (const rule of page.rules) {
    const colour = inkOf(rule.ink, appearance);
    for (let dy = 0; dy < rule.h; dy += 1) {
      for (let dx = 0; dx < rule.w; dx += 1) {
        const [x, y] = [rule.x + dx, rule.y + dy];
        mix(pixels, Math.round(x - (y - CENTRE_Y) * slope), Math.round(y + (x - CENTRE_X) * slope), colour, 0.86);
      }
    }
  }
  for (const run of runs) {
    const colour = inkOf(run.ink, appearance);
    for (const { char, x, width } of placeCharacters(run.text, run.sizePx)) {
      if (char.trim() === '') continue;
      const { coverage, size, baseline } = atlas.glyph(run.face, run.sizePx, char);
      const middle = run.x + x + width / 2;
      const left = Math.round(middle - size / 2 - (run.baseline - CENTRE_Y) * slope);
      const top = Math.round(run.baseline - baseline + (middle - CENTRE_X) * slope);
      for (let row = 0, at = 0; row < size; row += 1) {
        for (let column = 0; column < size; column += 1, at += 1) {
          const cover = coverage[at] ?? 0;
          if (cover > 0) mix(pixels, left + column, top + row, colour, cover / 255);
        }
      }
    }
  }
  return (await loadSharp())(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .withMetadata({ density: 150 }).jpeg({ quality: 70 }).toBuffer();
}
