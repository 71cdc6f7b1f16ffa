import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { fillVolumeAndBox, printPages } from './printing-room.ts';

let room: TestRoom;
let filed: Awaited<ReturnType<typeof fillVolumeAndBox>>;
beforeAll(async () => {
  room = await openTestRoom();
  filed = await fillVolumeAndBox(room);
});
afterAll(() => room.close());

/** A tenth of a millimetre and a bit: half a rule and one dot of the picture that is measured. */
const TOLERANCE_MM = 0.15;
const near = (mm: number | undefined, wanted: number) => expect(Math.abs((mm ?? Number.NaN) - wanted), `${mm} for ${wanted}`).toBeLessThan(TOLERANCE_MM);
const items = () => ({ kind: 'items' as const, itemIds: filed.items.map(({ itemId }) => itemId) });

/** What a reader of barcodes reads from the printed page. */
async function readCodes(formId: string, subject: Parameters<typeof printPages>[2]): Promise<readonly string[]> {
  const printed = await room.client.forms.printForm({ formId, subject } as Parameters<typeof room.client.forms.printForm>[0]);
  if (printed.kind !== 'made') throw new Error('queued');
  const { pictures: [picture] } = await room.client.forms.drawDocument({ printId: printed.document.printId, limit: 1, dpi: 300 });
  return room.context.services.barcodes.read(Buffer.from(picture!.pngBase64, 'base64'));
}

describe('forms, measured on paper', () => {
  it('归档章: 45 × 16 mm in six equal cells, in the middle of the upper edge, one paper after the other', async () => {
    const { pages } = await printPages(room.client, 'archive-stamp', items());
    expect(pages).toHaveLength(3);
    const rules = pages[0]!.horizontalRules(40);
    expect(rules).toHaveLength(3);
    const upright = pages[0]!.verticalRules(14);
    expect(upright).toHaveLength(4);
    for (const [index, mm] of [8, 16, 24].entries()) near(rules[index]!.atMm, mm);
    for (const [index, mm] of [82.5, 97.5, 112.5, 127.5].entries()) near(upright[index]!.atMm, mm);
    expect(pages[0]!.text).toBe('Z1092019办公室30年12');
  });

  it('a printer that is off by so much gets everything moved by so much', async () => {
    const { pages } = await printPages(room.client, 'archive-stamp', items(), { offset: { xMm: 3, yMm: -2.5 } });
    near(pages[0]!.horizontalRules(40)[0]!.atMm, 5.5);
    near(pages[0]!.verticalRules(14)[0]!.atMm, 85.5);
    const plain = (await printPages(room.client, 'volume-contents', filed.ofVolume)).pages[0]!.horizontalRules(150)[0]!;
    const moved = (await printPages(room.client, 'volume-contents', filed.ofVolume, { offset: { xMm: 3, yMm: -2.5 } })).pages[0]!.horizontalRules(150)[0]!;
    near(moved.atMm, plain.atMm - 2.5);
    near(moved.fromMm, plain.fromMm + 3);
  });

  it.each([20, 30, 40, 50])('盒脊: %i mm wide and 310 mm high, with what DA/T 22 asks for, the first number above the last', async (thicknessMm) => {
    const { pages } = await printPages(room.client, 'box-spine', filed.ofBox, { parameters: { thicknessMm } });
    const [page] = pages;
    near(page!.widthMm, 297);
    near(page!.heightMm, 420);
    const edges = page!.verticalRules(300);
    near(edges.at(-1)!.atMm - edges[0]!.atMm, thicknessMm);
    near(edges[0]!.toMm - edges[0]!.fromMm, 310);
    for (const words of ['全宗号', 'Z109', '年度', '2019', '保管期限', '30年', '起止件号', '盒号', '001', '办', '公', '室']) expect(page!.text).toContain(words);
  });

  it('盒脊: by itself the page is the spine, of the width of its box', async () => {
    const [page] = (await printPages(room.client, 'box-spine', filed.ofBox, { parameters: { paper: 'single' } })).pages;
    near(page!.widthMm, 30);
    near(page!.heightMm, 310);
  });

  it('covers are as large as the boards, catalogues lie on A4, contents stand on A4', async () => {
    const sizes = async (formId: string, subject: Parameters<typeof printPages>[2], parameters = {}) => { const [page] = (await printPages(room.client, formId, subject, { parameters })).pages; return [page!.widthMm.toFixed(0), page!.heightMm.toFixed(0)].join('×'); };
    expect(await sizes('volume-cover', filed.ofVolume)).toBe('220×310');
    expect(await sizes('volume-cover', filed.ofVolume, { height: '300' })).toBe('220×300');
    expect(await sizes('box-cover', filed.ofBox)).toBe('220×310');
    expect(await sizes('volume-catalogue', filed.ofVolume)).toBe('297×210');
    expect(await sizes('volume-contents', filed.ofVolume)).toBe('210×297');
  });

  it('盒封面: the name of the fonds has a double rule beneath it', async () => {
    const [page] = (await printPages(room.client, 'box-cover', filed.ofBox)).pages;
    const [upper, lower] = page!.horizontalRules(140);
    expect(page!.text).toBe('青石县水利局');
    near(upper!.thickMm, 0.8);
    near(lower!.thickMm, 0.3);
    near(lower!.atMm - upper!.atMm, 1.75);
  });

  it('labels: each on its place of the sheet, and their codes are read', async () => {
    const [page] = (await printPages(room.client, 'label-sheet', filed.ofBox, { parameters: { skip: 4 } })).pages;
    const ink = page!.ink({ leftMm: 0, topMm: 0, widthMm: 210, heightMm: 297 })!;
    expect(ink.leftMm).toBeGreaterThan(70);
    expect(ink.rightMm).toBeLessThan(140);
    expect(ink.topMm).toBeGreaterThan(37.5);
    expect(ink.bottomMm).toBeLessThan(74.5);
    expect(await readCodes('label-sheet', filed.ofBox)).toEqual([filed.box.barcode]);
    expect(await readCodes('label-sheet', { kind: 'items', itemIds: [filed.items[1]!.itemId] })).toEqual([expect.stringContaining(filed.items[1]!.itemId)]);
  });

  it('the calibration sheet has its crosses 20 mm from the edges and a rule of 150 mm', async () => {
    const [page] = (await printPages(room.client, 'calibration-sheet', { kind: 'nothing' })).pages;
    const cross = page!.horizontalRules(9).filter(({ toMm, fromMm }) => Math.abs(toMm - fromMm - 10) < 0.3);
    expect(cross.map(({ atMm, fromMm }) => [Math.round(atMm), Math.round(fromMm)])).toEqual(expect.arrayContaining([[20, 15], [277, 185]]));
    const rule = page!.horizontalRules(140)[0]!;
    near(rule.toMm - rule.fromMm, 150);
  });
});
