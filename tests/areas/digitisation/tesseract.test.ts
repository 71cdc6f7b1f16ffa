import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TextLine } from '#shared/contract/digitisation.ts';
import { startTesseract } from '#main/reading/tesseract-engine.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { asFile, newPageId } from './page-fixtures.ts';
import { until } from './page-waiting.ts';

const LINES = [
  '关于进一步做好抗旱保供水工作的通知', '各乡镇人民政府、街道办事处，县直各办、局：',
  '入春以来，我县降雨持续偏少，库塘蓄水不足，部分山区群众饮水困难。', '为确保人民群众生活用水安全，经县人民政府研究同意，现将有关事项',
  '通知如下：', '一、统一思想，提高认识。各级各部门要充分认识当前旱情的严峻形势，',
  '二、科学调度，强化管理。截至4月30日，全县水库蓄水量为1286万立方米，', '比去年同期减少18%，要严格实行计划用水、节约用水。',
];
const WIDTH_PX = 1240;
const HEIGHT_PX = 900;
const LINE_HEIGHT_PX = 80;
const FONT_PX = 32;

const document = () => Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH_PX}" height="${HEIGHT_PX}"><rect width="100%" height="100%" fill="#f7f3e8"/>${
    LINES.map((line, index) => `<text x="80" y="${100 + index * LINE_HEIGHT_PX}" font-family="Noto Sans CJK SC" font-size="${FONT_PX}" fill="#222">${line}</text>`).join('')}</svg>`,
);

const HEADS = ['序号', '题名', '责任者', '页数'];
const ROWS = [['1', '关于抗旱工作的报告', '水务局', '12'], ['2', '关于修建水库的批复', '人民政府', '18'], ['3', '防汛物资储备清单', '应急管理局', '23']];
const COLUMNS_PX = [100, 220, 700, 950, 1100];

function form(): Buffer {
  const cells = [HEADS, ...ROWS].flatMap((row, y) => row.map((cell, x) => `<text x="${COLUMNS_PX[x]! + 12}" y="${100 + y * 70 + 46}">${cell}</text>`));
  const across = [0, 1, 2, 3, 4].map((y) => `<line x1="100" x2="1100" y1="${100 + y * 70}" y2="${100 + y * 70}"/>`);
  const down = COLUMNS_PX.map((x) => `<line x1="${x}" x2="${x}" y1="100" y2="380"/>`);
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="600"><rect width="100%" height="100%" fill="#fff"/><g font-family="Noto Sans CJK SC" font-size="32" fill="#222">${cells.join('')}</g><g stroke="#222" stroke-width="3">${[...across, ...down].join('')}</g></svg>`);
}

let room: TestRoom;
beforeAll(async () => { room = await openTestRoom(); });
afterAll(async () => { await room.close(); });

async function readingOf(bytes: Buffer, rotation: 0 | 90 = 0) {
  const page = await room.client.digitisation.addPage({ pageId: newPageId(), itemId: null, file: asFile(bytes, 'a.jpg'), source: 'camera' });
  if (rotation !== 0) await room.client.digitisation.rotatePage({ pageId: page.pageId, version: page.version, rotation });
  const read = room.context.db.statement<[string], { state: string }>("SELECT read_state AS state FROM pages WHERE page_id = ? AND read_state NOT IN ('queued', 'unread')");
  await until(room, () => read.get(page.pageId) ?? null);
  return room.client.digitisation.getPageText({ pageId: page.pageId });
}

describe('tesseract', () => {
  it('reads at least 95 of 100 characters of a Chinese page, without spaces between them', async () => {
    const { text, engine } = await readingOf(await sharp(document()).withMetadata({ density: 150 }).jpeg({ quality: 85 }).toBuffer());
    expect(engine).toBe('tesseract');
    expect(errorShare(text, LINES.join('\n'))).toBeLessThanOrEqual(0.05);
    expect(text).not.toMatch(/\p{Script=Han} \p{Script=Han}/u);
    expect(text).toContain('人民政府');
  }, 120_000);

  it('starts twice at the same time in a new room', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'muniment-languages-'));
    const engines = await Promise.all([startTesseract(folder), startTesseract(folder)]);
    await Promise.all(engines.map((engine) => engine.close()));
    expect(readdirSync(folder).toSorted()).toEqual(['chi_sim.traineddata.gz', 'eng.traineddata.gz']);
    rmSync(folder, { recursive: true, force: true });
  }, 120_000);

  it('says where on the stored image a line stands, also when the page was photographed lying on its side', async () => {
    const onItsSide = await sharp(document()).rotate(270).jpeg({ quality: 90 }).toBuffer();
    const { lines, text } = await readingOf(onItsSide, 90);
    expect(errorShare(text, LINES.join('\n'))).toBeLessThanOrEqual(0.05);
    // Turned back by 270 degrees, a line that stood at y stands at x, and the text runs upwards.
    const first = lines.find((line) => line.text.includes('抗旱保供水')) as TextLine;
    const middle = first.xPx + first.widthPx / 2;
    expect(Math.abs(middle - (100 - FONT_PX * 0.35))).toBeLessThan(FONT_PX / 2);
    expect(first.heightPx).toBeGreaterThan(LINES[0]!.length * FONT_PX * 0.9);
    expect(Math.abs(first.yPx + first.heightPx - (WIDTH_PX - 80))).toBeLessThan(FONT_PX);
  }, 120_000);

  it('reads a form through its rulings', async () => {
    const { text } = await readingOf(await sharp(form()).jpeg({ quality: 85 }).toBuffer());
    const words = ['题名', '责任者', '抗旱工作的报告', '修建水库的批复', '防汛物资储备清单', '应急管理局'];
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  }, 120_000);
});

/** Edit distance over the number of true characters; width and white space do not count. */
function errorShare(read: string, truth: string): number {
  const [a, b] = [read, truth].map((text) => [...text.normalize('NFKC').replace(/\s+/gu, '')]) as [string[], string[]];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, character] of a.entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j += 1) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (character === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]! / b.length;
}
