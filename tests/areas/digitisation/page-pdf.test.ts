import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertPages } from '#main/areas/digitisation/insert-pages.ts';
import { openPdf } from '#main/imaging/pdf/open-pdf.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { makeItem, readNothing, scan } from './page-fixtures.ts';
import { jobEnded } from './page-waiting.ts';

let room: TestRoom;
beforeEach(async () => { room = await openTestRoom(); readNothing(room); });
afterEach(() => room.close());

const LINES = ['关于进一步做好抗旱保供水工作的通知', '截至4月30日，全县水库蓄水量为1286万立方米，', 'Zhang San 0877-4011234', '𠮷林路二十号'];
const textLines = LINES.map((text, index) => ({ text, confidencePct: 96, xPx: 120, yPx: 150 + index * 80, widthPx: [...text].length * 40, heightPx: 44 }));

async function addPage(itemId: string, image: Buffer, lines: typeof textLines, size = { widthPx: 1240, heightPx: 1754 }) {
  const pageId = room.context.ids.uuid();
  await insertPages(room.context, [{ pageId, itemId, bytes: image, mediaType: 'image/jpeg', facts: size, source: 'sample', originalName: 'p.jpg', origin: {}, text: lines.length === 0 ? null : { engine: 'sample', lines } }]);
  return pageId;
}
const plainPage = () => scan('页', 'jpeg', { widthPx: 1240, heightPx: 1754 });

async function pdfOf(itemId: ReturnType<typeof makeItem>, client = room.client): Promise<{ bytes: Buffer; fileName: string; result: unknown }> {
  const { jobId } = await client.digitisation.startPdf({ itemId });
  const { result } = await jobEnded(room, jobId);
  const { piece, fileName, nextOffset } = await client.exports.readExport({ jobId, offset: 0 });
  expect(nextOffset).toBeNull();
  return { bytes: Buffer.from(await piece.arrayBuffer()), fileName, result };
}

describe('An item as a searchable PDF', () => {
  it('has each page as it is seen with one layer of its text, without a space that nobody wrote', async () => {
    const itemId = makeItem(room);
    await addPage(itemId, await plainPage(), textLines);
    await addPage(itemId, await plainPage(), []);
    const { bytes, fileName, result } = await pdfOf(itemId);
    expect([fileName, result]).toEqual(['关于抗旱工作的报告.pdf', { records: 2, withText: 1, lostCharacters: 0 }]);
    const pdf = await openPdf(bytes);
    const [first, second] = [await pdf.text(0), await pdf.text(1)];
    expect([pdf.pages, first.lines.map(({ text }) => text), second.lines]).toEqual([2, LINES, []]);
    for (const [index, line] of first.lines.entries()) {
      const scale = first.widthPx / 1240;
      for (const [value, wanted] of [[line.xPx, textLines[index]!.xPx], [line.widthPx, textLines[index]!.widthPx], [line.yPx + line.heightPx / 2, textLines[index]!.yPx + 22]] as const) expect(Math.abs(value - wanted * scale)).toBeLessThan(45);
    }
    // The picture is there, and the text is not seen.
    const drawn = await pdf.draw(0, 50);
    expect(drawn.hasPictures).toBe(true);
    const part = await sharp(drawn.rgba, { raw: { width: drawn.widthPx, height: drawn.heightPx, channels: 4 } }).extract({ left: 30, top: 90, width: 300, height: 60 }).raw().toBuffer();
    expect(Math.min(...part)).toBeGreaterThan(200);
    await pdf.close();
  });

  it('has vertical lines as one line each and a figure that stands alone, which are found again', async () => {
    const itemId = makeItem(room);
    const column = (text: string, xPx: number) => ({ text, confidencePct: 96, xPx, yPx: 500, widthPx: 44, heightPx: [...text].length * 52, vertical: true });
    const figure = { ...textLines[0]!, text: '7', yPx: 1200, widthPx: 22 };
    await addPage(itemId, await plainPage(), [...textLines.slice(0, 2), column('光绪三年正月立', 900), column('卖田契人王德', 820), figure]);
    const pdf = await openPdf((await pdfOf(itemId)).bytes);
    const { lines } = await pdf.text(0);
    await pdf.close();
    expect(lines.map(({ text, vertical = false }) => [text, vertical])).toEqual([[LINES[0], false], [LINES[1], false], ['光绪三年正月立', true], ['卖田契人王德', true], ['7', false]]);
    expect(lines[2]!.startsPm).toHaveLength(7);
    expect(lines[2]!.heightPx).toBeGreaterThan(lines[2]!.widthPx * 4);
  });

  it('turns picture and text together', async () => {
    const itemId = makeItem(room);
    // Stored lying on its side: what is seen at (x, y) is stored at (y, 1240 - x - width).
    const stored = textLines.slice(0, 2).map((line) => ({ ...line, xPx: line.yPx, yPx: 1240 - 120 - line.widthPx, widthPx: line.heightPx, heightPx: line.widthPx }));
    const pageId = await addPage(itemId, await sharp(await plainPage()).rotate(270).jpeg().toBuffer(), stored, { widthPx: 1754, heightPx: 1240 });
    room.context.db.statement('UPDATE pages SET rotation = 90 WHERE page_id = ?').run(pageId);
    const pdf = await openPdf((await pdfOf(itemId)).bytes);
    const turned = await pdf.text(0);
    expect(turned.heightPx).toBeGreaterThan(turned.widthPx);
    expect(turned.lines.map(({ text }) => text)).toEqual(LINES.slice(0, 2));
    expect(Math.abs(turned.lines[0]!.xPx - 120 * (turned.widthPx / 1240))).toBeLessThan(20);
    await pdf.close();
  });

  it('is made for nobody who may not see the item, and stands in the audit chain', async () => {
    const itemId = makeItem(room, { classification: 2 });
    await addPage(itemId, await plainPage(), textLines);
    await expect(room.as({ roles: ['clerk'], clearance: 'internal' }).digitisation.startPdf({ itemId })).rejects.toMatchObject({ code: 'DIGITISATION_ITEM_NOT_FOUND' });
    const { jobId } = await room.client.digitisation.startPdf({ itemId });
    await jobEnded(room, jobId);
    await expect(room.as({ roles: ['clerk'], name: '别人' }).exports.readExport({ jobId, offset: 0 })).rejects.toMatchObject({ code: 'EXPORTS_NOT_READY' });
    expect(room.context.db.statement<[], { body: string }>("SELECT body FROM op_log WHERE kind = 'export.start'").all().map(({ body }) => JSON.parse(body) as object)).toMatchObject([{ format: 'pdf', records: 1, itemId }]);
    await expect(room.client.digitisation.startPdf({ itemId: makeItem(room) })).rejects.toMatchObject({ code: 'EXPORTS_NOTHING' });
  });
});
