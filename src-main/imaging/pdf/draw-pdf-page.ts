import type { TextLine } from '#shared/contract/digitisation.ts';
import type { DrawnPage, PageLines } from './pdf-messages.ts';
import { readTextLayer } from './pdf-text-layer.ts';
import { PDFIUM_BGRA, PDFIUM_IMAGE_OBJECT, PDFIUM_RENDER_FLAGS, type Pdfium } from './pdfium-module.ts';

const POINTS_PER_INCH = 72;
/** DA/T 31-2017: at least 200 dpi, 300 for what is small or poor; a PDF that holds scans is most often made at 300. */
const TEXT_DPI = 200;
const SCAN_DPI = 300;
/** A drawn page takes four bytes a pixel, three times over. A0 at 200 dpi has 62 megapixels. */
const MOST_PIXELS = 64_000_000;

/** Draws one page on white and reads its text. Throws Error when PDFium cannot. */
export function drawPdfPage(pdfium: Pdfium, document: number, index: number, wantedDpi?: number): DrawnPage {
  return onPage(pdfium, document, index, (page) => {
    const hasPictures = showsPictures(pdfium, page);
    const { dpi, widthPx, heightPx } = sizeOf(pdfium, page, wantedDpi ?? (hasPictures ? SCAN_DPI : TEXT_DPI));
    const { lines, fontMissing } = readTextLayer(pdfium, page, widthPx, heightPx);
    return { widthPx, heightPx, dpi: Math.round(dpi), rgba: draw(pdfium, page, widthPx, heightPx), hasPictures, fontMissing, lines: isWorthHaving(lines, hasPictures) ? lines : [] };
  });
}

/** Its own text, as on the picture that `drawPdfPage` would draw. Throws Error when PDFium cannot. */
export function readPdfPage(pdfium: Pdfium, document: number, index: number): PageLines {
  return onPage(pdfium, document, index, (page) => {
    const hasPictures = showsPictures(pdfium, page);
    const { widthPx, heightPx } = sizeOf(pdfium, page, hasPictures ? SCAN_DPI : TEXT_DPI);
    const { lines } = readTextLayer(pdfium, page, widthPx, heightPx);
    return { widthPx, heightPx, lines: isWorthHaving(lines, hasPictures) ? lines : [] };
  });
}

function onPage<Value>(pdfium: Pdfium, document: number, index: number, work: (page: number) => Value): Value {
  const page = pdfium._FPDF_LoadPage(document, index);
  if (page === 0) throw new Error(`page ${index + 1} cannot be loaded`);
  try {
    return work(page);
  } finally {
    pdfium._FPDF_ClosePage(page);
  }
}

function sizeOf(pdfium: Pdfium, page: number, wantedDpi: number): { readonly dpi: number; readonly widthPx: number; readonly heightPx: number } {
  const widthIn = pdfium._FPDF_GetPageWidthF(page) / POINTS_PER_INCH;
  const heightIn = pdfium._FPDF_GetPageHeightF(page) / POINTS_PER_INCH;
  if (!(widthIn > 0 && heightIn > 0)) throw new Error('the page has no size');
  const dpi = Math.min(wantedDpi, Math.sqrt(MOST_PIXELS / (widthIn * heightIn)));
  return { dpi, widthPx: Math.max(1, Math.round(widthIn * dpi)), heightPx: Math.max(1, Math.round(heightIn * dpi)) };
}

function draw(pdfium: Pdfium, page: number, widthPx: number, heightPx: number): Uint8Array<ArrayBuffer> {
  const size = widthPx * heightPx * 4;
  const address = pdfium.wasmExports.malloc(size);
  if (address === 0) throw new Error('out of memory');
  const bitmap = pdfium._FPDFBitmap_CreateEx(widthPx, heightPx, PDFIUM_BGRA, address, widthPx * 4);
  try {
    if (bitmap === 0) throw new Error('no bitmap');
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, widthPx, heightPx, 0xffffffff);
    pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, widthPx, heightPx, 0, PDFIUM_RENDER_FLAGS);
    return new Uint8Array(pdfium.HEAPU8.subarray(address, address + size));
  } finally {
    if (bitmap !== 0) pdfium._FPDFBitmap_Destroy(bitmap);
    pdfium.wasmExports.free(address);
  }
}

function showsPictures(pdfium: Pdfium, page: number): boolean {
  const count = pdfium._FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index += 1) {
    if (pdfium._FPDFPageObj_GetType(pdfium._FPDFPage_GetObject(page, index)) === PDFIUM_IMAGE_OBJECT) return true;
  }
  return false;
}

/** A stamped number on a scan is not its text, and letters that the file cannot name are none at all: such pages are read from the picture. */
function isWorthHaving(lines: readonly TextLine[], hasPictures: boolean): boolean {
  const text = lines.map((line) => line.text).join('');
  const nameless = [...text].filter((character) => character === '\ufffd' || (character >= '\ue000' && character <= '\uf8ff')).length;
  return text.length >= (hasPictures ? 20 : 1) && nameless <= text.length * 0.2;
}
