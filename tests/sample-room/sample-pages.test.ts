import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { createWorker, type Worker } from 'tesseract.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLEAN_PAGE } from '#main/sample-room/page-appearance.ts';
import { renderPage } from '#main/sample-room/page-renderer.ts';
import { renderSamplePage } from '#main/sample-room/render-sample-page.ts';
import type { SamplePage } from '#main/sample-room/sample-pages.ts';
import { buildSampleRoom } from '#main/sample-room/sample-room.ts';
import { wrapText } from '#main/sample-room/text-metrics.ts';
import { CAMERA_SCENE, CAMERA_SCENE_WORDS, renderCameraFrames, writeCameraFile } from '../fixtures/render-camera-frame.ts';

const room = buildSampleRoom({ seed: 20260401, endsAt: '2026-11-23T08:00:00.000Z' });
let worker: Worker;
const ocrFaults: unknown[] = [];

beforeAll(async () => {
  worker = await createWorker('chi_sim', 1, {
    langPath: join(process.cwd(), 'node_modules/@tesseract.js-data/chi_sim/4.0.0_best_int'), gzip: true, cacheMethod: 'none',
    errorHandler: (fault: unknown) => { ocrFaults.push(fault); },
  });
});
afterAll(async () => { await worker.terminate(); });


const bare = (text: string): string => text.replace(/\s/g, '');

/** How many of the characters of `expected` stand in `read` in their order (longest common subsequence). */
function charactersFound(expected: string, read: string): number {
  let row = new Uint16Array(read.length + 1);
  for (const char of expected) {
    const next = new Uint16Array(read.length + 1);
    for (let i = 1; i <= read.length; i += 1) next[i] = read[i - 1] === char ? (row[i - 1] ?? 0) + 1 : Math.max(row[i] ?? 0, next[i - 1] ?? 0);
    row = next;
  }
  return row[read.length] ?? 0;
}

describe('sample pages', () => {
  it('are 300 different texts on whole papers of one to four pages', () => {
    expect(room.pages).toHaveLength(300);
    expect(new Set(room.pages.map((page) => page.text)).size).toBe(300);
    const papers = new Map<number, SamplePage[]>();
    for (const page of room.pages) papers.set(page.itemIndex, [...(papers.get(page.itemIndex) ?? []), page]);
    expect(papers.size).toBeGreaterThan(90);
    expect(papers.size).toBeLessThan(150);
    for (const [index, pages] of papers) {
      expect(pages.map((page) => page.pageNumber)).toEqual(pages.map((_, position) => position + 1));
      expect(pages.length).toBeLessThanOrEqual(4);
      expect(room.items[index]?.pageCount).toBe(pages.length);
    }
  });

  it('begin with the title of their item, and issued papers with their number', () => {
    const firstPages = room.pages.filter((page) => page.pageNumber === 1);
    for (const page of firstPages) {
      const item = room.items[page.itemIndex];
      const text = bare(page.text);
      expect(text).toContain(bare(item?.title ?? ''));
      if (item?.documentNumber !== '' && item?.documentType !== '简报') expect(text).toContain(item?.documentNumber);
    }
  });

  it('have line boxes inside the image, in reading order, that make up the text', () => {
    for (const page of room.pages) {
      expect(page.lines.map((line) => line.text).join('\n')).toBe(page.text);
      for (const line of page.lines) {
        expect(line.x).toBeGreaterThan(0);
        expect(line.y).toBeGreaterThan(0);
        expect(line.x + line.w).toBeLessThanOrEqual(page.widthPx);
        expect(line.y + line.h).toBeLessThanOrEqual(page.heightPx);
      }
    }
  });

  it('render to JPEG of A4 at 150 dpi under 250 KB, every twentieth of them', async () => {
    for (const page of room.pages.filter((_, index) => index % 20 === 0)) {
      const jpeg = await renderSamplePage(page);
      const { info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
      expect([info.width, info.height, info.channels]).toEqual([1240, 1754, 3]);
      expect((await sharp(jpeg).metadata()).density).toBe(150);
      expect(jpeg.length).toBeLessThan(250 * 1024);
    }
  });

  it('render to the same bytes twice', async () => {
    const [page] = room.pages;
    expect(page && (await renderSamplePage(page)).equals(await renderSamplePage(page))).toBe(true);
  });

  it('have ink where the boxes say, and paper between the last line and the edge', async () => {
    const page = room.pages.find((candidate) => Math.abs(candidate.appearance.tiltDegrees) > 0.2);
    if (page === undefined) throw new Error('the sample has a tilted page');
    const { data } = await sharp(await renderSamplePage(page)).greyscale().raw().toBuffer({ resolveWithObject: true });
    const darkest = (x: number, y: number, w: number, h: number): number => {
      let dark = 255;
      for (let row = y; row < y + h; row += 1) for (let column = x; column < x + w; column += 1) dark = Math.min(dark, data[row * page.widthPx + column] ?? 255);
      return dark;
    };
    for (const line of page.lines) expect(darkest(line.x, line.y, line.w, line.h)).toBeLessThan(120);
    expect(darkest(20, 1690, 900, 50)).toBeGreaterThan(190);
  });

  it('are read by tesseract to at least 90 %', async () => {
    const page = room.pages.find((candidate) => candidate.pageNumber === 2 && candidate.lines.length >= 16 && !candidate.text.includes('序号'));
    if (page === undefined) throw new Error('the sample has a page full of text');
    const { data } = await worker.recognize(await renderPage({ ...page.drawing, seals: [] }, CLEAN_PAGE));
    expect(ocrFaults).toEqual([]);
    const expected = bare(page.text);
    expect(charactersFound(expected, bare(data.text)) / expected.length).toBeGreaterThanOrEqual(0.9);
  });
});

describe('a line of Chinese', () => {
  it('never starts with a closing mark or ends with an opening one, and keeps numbers whole', () => {
    const text = '根据《关于下达2011年中央财政小型农田水利重点县建设资金的通知》（澜水计〔2011〕45号），总投资1386.50万元。';
    for (const widthPx of [200, 260, 320, 400, 520]) {
      const lines = wrapText(text, 32, widthPx);
      expect(lines.join('')).toBe(text);
      for (const line of lines) {
        expect(line).not.toMatch(/^[，。、；：）》〕]/);
        expect(line).not.toMatch(/[（《〔]$/);
      }
      expect(lines.some((line) => line.includes('1386.50'))).toBe(true);
    }
  });
});

describe('the fake camera', () => {
  it('shows a sheet on a dark desk that can be read', async () => {
    const frames = await renderCameraFrames(CAMERA_SCENE, 2);
    expect(frames[0]?.equals(frames[1] ?? Buffer.alloc(0))).toBe(false);
    const [frame] = frames;
    if (frame === undefined) throw new Error('there is a frame');
    const { data, info } = await sharp(frame).greyscale().raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([1920, 1440]);
    const bright = data.reduce((count, value) => count + Number(value > 150), 0) / data.length;
    expect(bright).toBeGreaterThan(0.65);
    expect(bright).toBeLessThan(0.9);
    const read = bare((await worker.recognize(frame)).data.text);
    for (const word of CAMERA_SCENE_WORDS) expect(read).toContain(word);
    for (const word of CAMERA_SCENE_WORDS.slice(0, 2)) expect(room.pages.some((page) => page.text.includes(word))).toBe(false);
  });

  it('writes frames one after another, as Chromium plays them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'muniment-camera-'));
    try {
      await writeCameraFile(join(folder, 'desk.mjpeg'), CAMERA_SCENE, 2);
      const file = await readFile(join(folder, 'desk.mjpeg'));
      const second = file.indexOf(Buffer.from([0xff, 0xd9, 0xff, 0xd8]));
      expect(file.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
      expect((await sharp(file.subarray(second + 2)).metadata()).width).toBe(1920);
      await expect(writeCameraFile(join(folder, 'desk.avi'))).rejects.toThrow('.mjpeg');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
