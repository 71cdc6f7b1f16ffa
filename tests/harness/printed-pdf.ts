import { loadPdfium, PDFIUM_BGRA, PDFIUM_RENDER_FLAGS, type Pdfium } from '#main/imaging/pdf/pdfium-module.ts';

const POINTS_PER_MM = 72 / 25.4;
const DPI = 400;
const PX_PER_MM = DPI / 25.4;
const DARK = 128;

/** A straight line on paper: its middle, where it begins and ends, how thick it is; millimetres from the upper left corner. */
export interface Rule { readonly atMm: number; readonly fromMm: number; readonly toMm: number; readonly thickMm: number }

export interface PrintedPage {
  readonly widthMm: number;
  readonly heightMm: number;
  /** What a reader copies out of the page, without spaces and line ends. */
  readonly text: string;
  /** Ruled lines at least so long. */
  horizontalRules(leastMm: number): Rule[];
  verticalRules(leastMm: number): Rule[];
  /** Where ink begins and ends within a rectangle; null where it is white. */
  ink(area: { readonly leftMm: number; readonly topMm: number; readonly widthMm: number; readonly heightMm: number }): { leftMm: number; topMm: number; rightMm: number; bottomMm: number } | null;
  /** Dots of the page for readers of barcodes. */
  readonly paper: { readonly width: number; readonly height: number; dark(x: number, y: number): boolean };
}

/** A PDF as it lies on paper: sizes, words, and the ink itself at 400 dpi. */
export async function readPrintedPdf(bytes: Uint8Array): Promise<PrintedPage[]> {
  const pdfium = await loadPdfium();
  const address = pdfium.wasmExports.malloc(bytes.length);
  pdfium.HEAPU8.set(bytes, address);
  const document = pdfium._FPDF_LoadMemDocument(address, bytes.length, 0);
  if (document === 0) throw new Error('no PDF');
  return Array.from({ length: pdfium._FPDF_GetPageCount(document) }, (_, index) => readPage(pdfium, document, index));
}

function readPage(pdfium: Pdfium, document: number, index: number): PrintedPage {
  const page = pdfium._FPDF_LoadPage(document, index);
  const [widthMm, heightMm] = [pdfium._FPDF_GetPageWidthF(page) / POINTS_PER_MM, pdfium._FPDF_GetPageHeightF(page) / POINTS_PER_MM];
  const text = textOf(pdfium, page);
  let drawn: { width: number; height: number; grey: Uint8Array } | null = null;
  const ground = () => (drawn ??= draw(pdfium, document, index, Math.round(widthMm * PX_PER_MM), Math.round(heightMm * PX_PER_MM)));
  pdfium._FPDF_ClosePage(page);
  const isDark = (x: number, y: number): boolean => { const { width, height, grey } = ground(); return x >= 0 && y >= 0 && x < width && y < height && grey[y * width + x]! < DARK; };
  return {
    widthMm, heightMm, text,
    horizontalRules: (leastMm) => findRules(ground().height, ground().width, leastMm, (along, across) => isDark(along, across)),
    verticalRules: (leastMm) => findRules(ground().width, ground().height, leastMm, (along, across) => isDark(across, along)),
    ink({ leftMm, topMm, widthMm: wide, heightMm: high }) {
      let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
      for (let y = Math.round(topMm * PX_PER_MM); y < (topMm + high) * PX_PER_MM; y += 1) for (let x = Math.round(leftMm * PX_PER_MM); x < (leftMm + wide) * PX_PER_MM; x += 1) {
        if (!isDark(x, y)) continue;
        [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x + 1), Math.max(bottom, y + 1)];
      }
      return right < 0 ? null : { leftMm: left / PX_PER_MM, topMm: top / PX_PER_MM, rightMm: right / PX_PER_MM, bottomMm: bottom / PX_PER_MM };
    },
    get paper() { return { width: ground().width, height: ground().height, dark: isDark }; },
  };
}

function textOf(pdfium: Pdfium, page: number): string {
  const textPage = pdfium._FPDFText_LoadPage(page);
  let text = '';
  for (let at = 0; at < pdfium._FPDFText_CountChars(textPage); at += 1) {
    const code = pdfium._FPDFText_GetUnicode(textPage, at);
    if (code > 0x20 && code !== 0x200b && code !== 0xfffe && code <= 0x10ffff) text += String.fromCodePoint(code);
  }
  pdfium._FPDFText_ClosePage(textPage);
  // PDFium gives a character beyond the first plane as its two halves.
  return text.replaceAll(/\s/gu, '');
}

function draw(pdfium: Pdfium, document: number, index: number, width: number, height: number): { width: number; height: number; grey: Uint8Array } {
  const page = pdfium._FPDF_LoadPage(document, index);
  const size = width * height * 4;
  const address = pdfium.wasmExports.malloc(size);
  const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, PDFIUM_BGRA, address, width * 4);
  pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
  pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, PDFIUM_RENDER_FLAGS);
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at += 1) grey[at] = pdfium.HEAPU8[address + at * 4]!;
  pdfium._FPDFBitmap_Destroy(bitmap);
  pdfium.wasmExports.free(address);
  pdfium._FPDF_ClosePage(page);
  return { width, height, grey };
}

/** Lines across `count` rows of `length` dots: neighbouring rows that are dark over the same stretch are one line. */
function findRules(count: number, length: number, leastMm: number, isDark: (along: number, across: number) => boolean): Rule[] {
  const least = leastMm * PX_PER_MM;
  const open: { first: number; last: number; from: number; to: number }[] = [];
  for (let across = 0; across < count; across += 1) {
    for (let along = 0; along < length; along += 1) {
      if (!isDark(along, across)) continue;
      const from = along;
      while (along < length && isDark(along, across)) along += 1;
      if (along - from < least) continue;
      const same = open.find((line) => line.last === across - 1 && line.from < along && line.to > from);
      if (same === undefined) open.push({ first: across, last: across, from, to: along });
      else Object.assign(same, { last: across, from: Math.min(same.from, from), to: Math.max(same.to, along) });
    }
  }
  return open.map(({ first, last, from, to }) => ({ atMm: (first + last + 1) / 2 / PX_PER_MM, fromMm: from / PX_PER_MM, toMm: to / PX_PER_MM, thickMm: (last - first + 1) / PX_PER_MM }));
}
