import { encode } from 'bmp-ts';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readFile, type FilePageProblem, type FilePageText } from '#main/reading/read-file.ts';
import type { PageReader } from '#main/reading/page-reader.ts';
import { latin, makePdf } from '../areas/digitisation/pdf-fixtures.ts';
import { scan } from '../areas/digitisation/page-fixtures.ts';
import { makeTiff } from './tiff-of-pages.ts';

/** Says of each picture how large it is. */
const sizeReader: PageReader = {
  async read({ file }) {
    const { width, height } = await sharp(file).metadata();
    return { engine: 'size', regions: [], lines: [{ text: `${width}×${height}`, confidencePct: 90, xPx: 0, yPx: 0, widthPx: 1, heightPx: 1 }] };
  },
  workers: 1, engineInUse: () => Promise.resolve({ engine: 'always', detail: null }), close: () => Promise.resolve(),
};
async function readAll(bytes: Uint8Array, name = 'a.pdf'): Promise<(FilePageText | FilePageProblem)[]> {
  const parts = [];
  for await (const part of readFile(bytes, name, sizeReader, new AbortController().signal)) parts.push(part);
  return parts;
}
const summary = (parts: readonly (FilePageText | FilePageProblem)[]) => parts.map((part) => (part.kind === 'text' ? [part.pageInFile, part.engine, part.lines.map(({ text }) => text).join('|')] : [part.pageInFile, part.code]));

describe('Reading a file', () => {
  it('takes the text that a PDF says itself, and reads pages without one from their pictures', async () => {
    const jpeg = await sharp(await scan('一')).jpeg().toBuffer();
    const pdf = makePdf([{ content: latin('First page speaks', 72, 700) }, { picture: { jpeg, widthPx: 400, heightPx: 560 } }]);
    expect(summary(await readAll(pdf))).toEqual([[1, 'pdf-text', 'First page speaks'], [2, 'size', '2479×3508']]);
  });

  it('refuses an encrypted PDF by name', async () => {
    await expect(readAll(makePdf([{ content: latin('secret', 72, 700) }], { encrypted: true }))).rejects.toMatchObject({ code: 'DIGITISATION_PDF_ENCRYPTED' });
  });

  it('reads a PDF with scripts and runs none of them', async () => {
    const catalogue = '/OpenAction << /S /JavaScript /JS (this.getField\\("a"\\); while \\(true\\) {}) >> /AA << /WC << /S /JavaScript /JS (app.launchURL\\("http://127.0.0.1:9/"\\)) >> >>';
    expect(summary(await readAll(makePdf([{ content: latin('plain text', 72, 700) }], { catalogue })))).toEqual([[1, 'pdf-text', 'plain text']]);
  });

  it('goes through a PDF of ten thousand pages without holding them', async () => {
    const pdf = makePdf(Array.from({ length: 10_000 }, (_, index) => ({ content: latin(`Page ${index + 1}`, 72, 700) })));
    const before = process.memoryUsage().rss;
    let [most, seen, last] = [0, 0, ''];
    for await (const part of readFile(pdf, 'long.pdf', sizeReader, new AbortController().signal)) {
      seen += 1;
      if (part.kind === 'text') last = part.lines[0]!.text;
      if (seen % 500 === 0) most = Math.max(most, process.memoryUsage().rss - before);
    }
    expect([seen, last]).toEqual([10_000, 'Page 10000']);
    expect(most / 1e6).toBeLessThan(300);
  }, 120_000);

  it('reads every page of a TIFF', async () => {
    const pages = await Promise.all([['一', 400], ['二', 500], ['三', 600]].map(([mark, widthPx]) => scan(String(mark), 'png', { widthPx: Number(widthPx), heightPx: 300 })));
    expect(summary(await readAll(await makeTiff(pages), 'a.tif'))).toEqual([[1, 'size', '400×300'], [2, 'size', '500×300'], [3, 'size', '600×300']]);
  });

  it('reads a BMP, and refuses one that is cut short or claims to be huge', async () => {
    const { data, info } = await sharp({ create: { width: 40, height: 30, channels: 4, background: '#336699' } }).raw().toBuffer({ resolveWithObject: true });
    const bmp = Buffer.from(encode({ data, width: info.width, height: info.height, bitPP: 24 } as never).data);
    expect(summary(await readAll(bmp, 'a.bmp'))).toEqual([[1, 'size', '40×30']]);
    await expect(readAll(bmp.subarray(0, 2000), 'a.bmp')).rejects.toMatchObject({ code: 'DIGITISATION_IMAGE_DAMAGED' });
    const huge = Buffer.from(bmp);
    huge.writeInt32LE(100_000, 18);
    huge.writeInt32LE(100_000, 22);
    await expect(readAll(huge, 'a.bmp')).rejects.toMatchObject({ code: 'DIGITISATION_IMAGE_TOO_LARGE' });
  });
});
