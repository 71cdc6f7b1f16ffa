import { PDFiumModule } from '@hyzyla/pdfium';

/** The part of PDFium's C interface that is used here; handles and addresses are numbers. Names and units are PDFium's own (points, y upwards). */
export interface Pdfium {
  _FPDF_InitLibraryWithConfig(config: object): void;
  _FPDF_LoadMemDocument(address: number, size: number, password: number): number;
  _FPDF_GetLastError(): number;
  _FPDF_GetPageCount(document: number): number;
  _FPDF_LoadPage(document: number, index: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDF_GetPageWidthF(page: number): number;
  _FPDF_GetPageHeightF(page: number): number;
  _FPDF_PageToDevice(page: number, startX: number, startY: number, sizeX: number, sizeY: number, rotate: number, x: number, y: number, deviceX: number, deviceY: number): number;
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFBitmap_CreateEx(width: number, height: number, format: number, address: number, stride: number): number;
  _FPDFBitmap_FillRect(bitmap: number, left: number, top: number, width: number, height: number, colour: number): void;
  _FPDFBitmap_Destroy(bitmap: number): void;
  _FPDF_RenderPageBitmap(bitmap: number, page: number, startX: number, startY: number, sizeX: number, sizeY: number, rotate: number, flags: number): void;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(textPage: number): void;
  _FPDFText_CountChars(textPage: number): number;
  _FPDFText_GetUnicode(textPage: number, index: number): number;
  _FPDFText_GetLooseCharBox(textPage: number, index: number, rectangle: number): number;
  _FPDFText_GetTextObject(textPage: number, index: number): number;
  _FPDFTextObj_GetFont(object: number): number;
  _FPDFTextObj_GetTextRenderMode(object: number): number;
  _FPDFFont_GetIsEmbedded(font: number): number;
  readonly wasmExports: { malloc(size: number): number; free(address: number): void };
  /** Views of the memory; made anew when it grows, so never keep one. */
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly HEAPF32: Float32Array;
}

/** FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY: what only somebody with a key can open. */
export const PDFIUM_LOCKED: readonly number[] = [4, 5];
export const PDFIUM_IMAGE_OBJECT = 3;
/** FPDF_TEXTRENDERMODE_INVISIBLE: the text that a scanner's own OCR laid under the picture. */
export const PDFIUM_INVISIBLE_TEXT = 3;
export const PDFIUM_BGRA = 4;
/** FPDF_ANNOT | FPDF_REVERSE_BYTE_ORDER: stamps and signatures are part of the page; RGBA instead of BGRA. */
export const PDFIUM_RENDER_FLAGS = 0x01 | 0x10;

/** Loads the WebAssembly that lies beside the package; no script of a PDF is ever run by it. */
export async function loadPdfium(): Promise<Pdfium> {
  const pdfium = await PDFiumModule({}) as unknown as Pdfium;
  pdfium._FPDF_InitLibraryWithConfig({ version: 2, m_pIsolate: null, m_pUserFontPaths: null, m_v8EmbedderSlot: 0, m_pPlatform: null });
  return pdfium;
}
