import { parentPort, workerData } from 'node:worker_threads';
import { drawPdfPage, readPdfPage } from './draw-pdf-page.ts';
import type { PdfAnswer, PdfRequest } from './pdf-messages.ts';
import { loadPdfium, PDFIUM_LOCKED } from './pdfium-module.ts';

// A thread of its own for one file: PDFium works without pause, and what a hostile file breaks here is thrown away with the thread.

const port = parentPort!;
const answer = (message: PdfAnswer, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer);
const detailOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 200);

try {
  const bytes = workerData as Uint8Array;
  const pdfium = await loadPdfium();
  const address = pdfium.wasmExports.malloc(bytes.length);
  pdfium.HEAPU8.set(bytes, address);
  const document = pdfium._FPDF_LoadMemDocument(address, bytes.length, 0);
  const pages = document === 0 ? 0 : pdfium._FPDF_GetPageCount(document);
  if (document === 0 && PDFIUM_LOCKED.includes(pdfium._FPDF_GetLastError())) answer({ kind: 'locked' });
  else if (pages === 0) answer({ kind: 'broken', detail: document === 0 ? `PDFium error ${pdfium._FPDF_GetLastError()}` : 'no pages' });
  else {
    port.on('message', ({ index, dpi, textOnly }: PdfRequest) => {
      try {
        if (textOnly === true) { answer({ kind: 'lines', page: readPdfPage(pdfium, document, index) }); return; }
        const page = drawPdfPage(pdfium, document, index, dpi);
        answer({ kind: 'drawn', page }, [page.rgba.buffer]);
      } catch (error) {
        answer({ kind: 'failed', detail: detailOf(error) });
      }
    });
    answer({ kind: 'opened', pages });
  }
} catch (error) {
  answer({ kind: 'broken', detail: detailOf(error) });
}
