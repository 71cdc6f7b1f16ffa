import sharp, { type Sharp } from 'sharp';
import { seededRandom } from '#main/sample-room/seeded-random.ts';
import { drawTestPage, type TestPage } from './test-page.ts';
import { sealSvg } from './test-page-svg.ts';

/** What a page went through before it is read. */
export const WEARS = ['clean', 'skewed', 'noisy', 'low resolution', 'faint', 'photocopied', 'ruled paper', 'stamped over', 'all together'] as const;
export type Wear = (typeof WEARS)[number];

/** Red lines of letter paper under the print, one every 8 mm. */
const RULED = Array.from({ length: 32 }, (_, line) => `<rect x="120" y="${168 + line * 47}" width="1000" height="1.5" fill="#d98a8a"/>`).join('');
/** A seal and a filing stamp in the middle of the print. */
const STAMPS = `${sealSvg({ name: '峨山县水务局收文专用章', x: 480, y: 760 })}${sealSvg({ name: '档案室', x: 860, y: 980, radius: 95, colour: '#3b57b5' })}`;

/** The page as a JPEG file's bytes with its resolution in it; the same for the same seed. */
export async function wearPage(page: TestPage, wear: Wear, seed: number): Promise<Buffer> {
  switch (wear) {
    case 'clean': return jpeg(sharp(await drawTestPage(page)), 300, 90);
    case 'skewed': return jpeg(turned(await drawTestPage(page), 1.6), 300, 90);
    case 'noisy': return jpeg(await noisy(await drawTestPage(page), 38, seed), 300, 85);
    case 'low resolution': return jpeg(sharp(await drawTestPage(page)).resize({ width: 1240 }), 150, 60);
    case 'faint': return jpeg(await noisy(await drawTestPage(page, { ink: '#a09a92' }), 8, seed), 300, 75);
    case 'photocopied': return jpeg(sharp(await drawTestPage(page)).greyscale().blur(2.2).resize({ width: 1654 }).threshold(150), 200, 90);
    case 'ruled paper': return jpeg(sharp(await drawTestPage(page, { under: RULED })), 300, 85);
    case 'stamped over': return jpeg(sharp(await drawTestPage(page, { over: STAMPS })), 300, 85);
    case 'all together': {
      const small = await turned(await drawTestPage(page, { ink: '#55504a', under: RULED }), -0.9).resize({ width: 1654 }).png({ compressionLevel: 1 }).toBuffer();
      return jpeg((await noisy(small, 18, seed)).blur(0.6), 200, 55);
    }
  }
}

const jpeg = (picture: Sharp, dpi: number, quality: number): Promise<Buffer> => picture.withMetadata({ density: dpi }).jpeg({ quality }).toBuffer();
const turned = (png: Buffer, degrees: number): Sharp => sharp(png).rotate(degrees, { background: '#faf7ef' });

/** Roughly bell-shaped grain of so many brightness steps, and specks of dirt. */
async function noisy(png: Buffer, spread: number, seed: number): Promise<Sharp> {
  const random = seededRandom(seed).fork('grain');
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  for (let at = 0; at < data.length; at += info.channels) {
    const grain = (random.next() + random.next() + random.next() - 1.5) * spread * 2;
    for (let channel = 0; channel < info.channels; channel += 1) data[at + channel] = Math.min(255, Math.max(0, data[at + channel]! + grain));
  }
  for (let speck = 0; speck < spread * 12; speck += 1) {
    const [left, top, size] = [random.int(0, info.width - 6), random.int(0, info.height - 6), random.int(2, 5)];
    for (let y = top; y < top + size; y += 1) data.fill(60, (y * info.width + left) * info.channels, (y * info.width + left + size) * info.channels);
  }
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } });
}
