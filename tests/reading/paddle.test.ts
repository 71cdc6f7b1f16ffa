import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forkProgram } from '#main/platform/fork-program.ts';
import { startProcessEngine } from '#main/reading/process-engine.ts';
import type { EngineReading, ReadingEngine } from '#main/reading/reading-engine.ts';
import { tidyLines } from '#main/reading/tidy-lines.ts';
import { COLUMN_LINES, columnsPage, SEALED_LINES, sealedPage, TABLE_ROWS, tablePage, VERTICAL_LINES, verticalPage } from './drawn-pages.ts';

const root = resolve(import.meta.dirname, '../..');
let folder: string;
let engine: ReadingEngine;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muniment-paddle-'));
  engine = await startProcessEngine(() => forkProgram(join(root, 'src-main/reading/paddle/page-reading.ts')));
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

async function read(bytes: Buffer, rotation = 0): Promise<EngineReading> {
  const file = join(folder, 'page');
  writeFileSync(file, bytes);
  return engine.read({ file, rotation, crop: null });
}
const textsOf = (reading: EngineReading, rotation = 0) => tidyLines(reading, rotation).lines.map(({ text }) => text);

describe('PP-OCRv4', () => {
  it('reads columns one after the other, between the headline and the line below them', async () => {
    const reading = await read(await columnsPage());
    expect(textsOf(reading)).toEqual(COLUMN_LINES);
    expect(reading.regions).toEqual([]);
  });

  it('reads a form row by row, single figures included, and says that it is a table', async () => {
    const reading = await read(await tablePage());
    expect(textsOf(reading)).toEqual(['卷内文件目录', ...TABLE_ROWS.flat()]);
    expect(reading.regions).toMatchObject([{ kind: 'table' }]);
    const [table] = reading.regions;
    for (const [value, wanted] of [[table!.xPx, 130], [table!.yPx, 240], [table!.widthPx, 1340], [table!.heightPx, 376]] as const) expect(Math.abs(value - wanted)).toBeLessThan(10);
  });

  it('reads what stands under a red seal, not the seal, and leaves a red headline alone', async () => {
    const reading = await read(await sealedPage());
    const texts = textsOf(reading);
    expect(texts.slice(0, 3)).toEqual(SEALED_LINES.slice(0, 3));
    expect(texts.join('')).not.toMatch(/档案专用|★/u);
    expect(texts.join('\n')).toContain('人民政府\n2019年4月30日');
    expect(reading.regions.filter(({ kind }) => kind === 'seal')).toHaveLength(1);
  });

  it('reads vertical lines from the right and says that they are vertical', async () => {
    const reading = await read(await verticalPage());
    expect(reading.lines.every(({ vertical }) => vertical === true)).toBe(true);
    const truth = VERTICAL_LINES.join('');
    const got = textsOf(reading).join('');
    expect([...truth].filter((character) => !got.includes(character)).length).toBeLessThanOrEqual(3);
    expect(textsOf(reading).findIndex((line) => line.includes('王德'))).toBe(1);
    expect(reading.regions).toMatchObject([{ kind: 'vertical' }]);
  });

  it('says where each character stands, on the stored picture as it lies', async () => {
    const reading = await read(await sharp(await columnsPage()).rotate(270).jpeg({ quality: 90 }).toBuffer(), 90);
    const { lines } = tidyLines(reading, 90);
    expect(lines.map(({ text }) => text)).toEqual(COLUMN_LINES);
    const line = lines[1]!;
    // On its side a line runs upwards: it stands at x = 260 - 52 × 0.88 … 260 and begins at the lower end.
    expect(Math.abs(line.xPx + line.widthPx / 2 - 240)).toBeLessThan(20);
    expect(Math.abs(line.yPx + line.heightPx - (1650 - 180))).toBeLessThan(20);
    expect(line.startsPm).toHaveLength(10);
    for (const [index, start] of line.startsPm!.entries()) expect(Math.abs(start - index * 100)).toBeLessThan(35);
  });
});
