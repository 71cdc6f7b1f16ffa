import type { TextLine } from '#shared/contract/digitisation.ts';
import { joinChineseText } from '#shared/domain/chinese-spacing.ts';
import { joinVerticalLines, turnsAway, type LaidLine } from './join-vertical-lines.ts';
import { PDFIUM_INVISIBLE_TEXT, type Pdfium } from './pdfium-module.ts';

export interface TextLayer {
  readonly lines: readonly TextLine[];
  readonly fontMissing: boolean;
}

interface Box { left: number; top: number; right: number; bottom: number }

/** From here on characters need a Chinese, Japanese or Korean font. */
const FIRST_CJK = 0x2e80;

/** The page's own text by line, with boxes in pixels of a picture of `widthPx` × `heightPx`. */
export function readTextLayer(pdfium: Pdfium, page: number, widthPx: number, heightPx: number): TextLayer {
  const textPage = pdfium._FPDFText_LoadPage(page);
  if (textPage === 0) return { lines: [], fontMissing: false };
  // One block for a rectangle (4 floats) and a device point (2 integers).
  const scratch = pdfium.wasmExports.malloc(24);
  const visible = new Map<number, boolean>();
  const lines: LaidLine[] = [];
  let boxes: Box[] = [];
  let text = '';
  let box: Box | null = null;
  let fontMissing = false;

  const endLine = () => {
    const tidy = joinChineseText(text.replace(/\s+/gu, ' ').trim());
    if (tidy !== '' && box !== null) {
      const [xPx, yPx] = [Math.max(0, Math.round(box.left)), Math.max(0, Math.round(box.top))];
      lines.push({ line: { text: tidy, confidencePct: 100, xPx, yPx, widthPx: Math.max(1, Math.round(box.right) - xPx), heightPx: Math.max(1, Math.round(box.bottom) - yPx) }, boxes });
    }
    text = '';
    boxes = [];
    box = null;
  };

  try {
    const count = pdfium._FPDFText_CountChars(textPage);
    for (let index = 0; index < count; index += 1) {
      const code = pdfium._FPDFText_GetUnicode(textPage, index);
      if (code === 0x0a || code === 0x0d) { endLine(); continue; }
      if (code === 0 || code === 0xfffe || code > 0x10ffff) continue;
      const characterBox = boxOf(pdfium, { page, textPage, index, scratch, widthPx, heightPx });
      if (characterBox !== null && code > 0x20 && turnsAway(boxes, characterBox)) endLine();
      text += String.fromCodePoint(code);
      if (characterBox !== null && code > 0x20) boxes.push(characterBox);
      if (characterBox !== null) box = box === null ? characterBox : union(box, characterBox);
      if (code >= FIRST_CJK) fontMissing ||= !isDrawable(pdfium, pdfium._FPDFText_GetTextObject(textPage, index), visible);
    }
    endLine();
  } finally {
    pdfium.wasmExports.free(scratch);
    pdfium._FPDFText_ClosePage(textPage);
  }
  return { lines: joinVerticalLines(lines), fontMissing };
}

/** Whether the text object can be seen as it is meant: its font is in the file, or it is invisible on purpose. */
function isDrawable(pdfium: Pdfium, object: number, known: Map<number, boolean>): boolean {
  if (object === 0) return true;
  let drawable = known.get(object);
  if (drawable === undefined) {
    drawable = pdfium._FPDFTextObj_GetTextRenderMode(object) === PDFIUM_INVISIBLE_TEXT || pdfium._FPDFFont_GetIsEmbedded(pdfium._FPDFTextObj_GetFont(object)) !== 0;
    known.set(object, drawable);
  }
  return drawable;
}

interface Place { readonly page: number; readonly textPage: number; readonly index: number; readonly scratch: number; readonly widthPx: number; readonly heightPx: number }

function boxOf(pdfium: Pdfium, place: Place): Box | null {
  const { scratch } = place;
  if (pdfium._FPDFText_GetLooseCharBox(place.textPage, place.index, scratch) === 0) return null;
  const [left, top, right, bottom] = pdfium.HEAPF32.subarray(scratch / 4, scratch / 4 + 4) as unknown as [number, number, number, number];
  if (left === right || top === bottom) return null;
  const [x1, y1] = toPixels(pdfium, place, left, top);
  const [x2, y2] = toPixels(pdfium, place, right, bottom);
  return { left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) };
}

function toPixels(pdfium: Pdfium, { page, scratch, widthPx, heightPx }: Place, x: number, y: number): readonly [number, number] {
  pdfium._FPDF_PageToDevice(page, 0, 0, widthPx, heightPx, 0, x, y, scratch + 16, scratch + 20);
  return [pdfium.HEAP32[(scratch + 16) / 4]!, pdfium.HEAP32[(scratch + 20) / 4]!];
}

function union(a: Box, b: Box): Box {
  return { left: Math.min(a.left, b.left), top: Math.min(a.top, b.top), right: Math.max(a.right, b.right), bottom: Math.max(a.bottom, b.bottom) };
}
