import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TextLine, TextRegion } from '#shared/contract/digitisation.ts';
import { isErrorCode, MunimentError, type ErrorCode } from '#shared/errors.ts';
import { readDxfTexts, sniffDrawing, type DrawingText } from '#main/formats/dxf/read-dxf-texts.ts';
import { openPdf } from '#main/imaging/pdf/open-pdf.ts';
import { sniffFile } from '#main/imaging/sniff-file.ts';
import { drawnAsImage, splitFile } from '#main/imaging/split-file.ts';
import type { PageReader } from './page-reader.ts';

export interface FilePageText {
  readonly kind: 'text';
  /** From 1. */
  readonly pageInFile: number;
  readonly engine: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly lines: readonly TextLine[];
  readonly regions: readonly TextRegion[];
  readonly ms: number;
}
export interface FilePageProblem { readonly kind: 'problem'; readonly pageInFile: number; readonly code: ErrorCode }

/** A drawing is described as a picture of this long side. */
const DRAWING_PX = 3508;

/**
 * The text of a file page by page: what it says itself where it does (PDF, DXF), else what is read from its pictures. Only one page is held at a time; a page that
 * cannot be read is named and the next one follows. Throws what `splitFile` throws, DIGITISATION_DRAWING_CLOSED, DIGITISATION_DRAWING_DAMAGED, DIGITISATION_READING_UNAVAILABLE.
 */
export async function* readFile(bytes: Uint8Array, fileName: string, reader: PageReader, signal: AbortSignal): AsyncGenerator<FilePageText | FilePageProblem, void, void> {
  const drawing = sniffDrawing(bytes);
  if (drawing === 'dwg' || drawing === 'binaryDxf') throw new MunimentError('DIGITISATION_DRAWING_CLOSED', { fileName });
  if (drawing === 'dxf') { yield textOfDrawing(bytes); return; }
  const folder = await mkdtemp(join(tmpdir(), 'muniment-reading-'));
  const readImage = async (image: Uint8Array, pageInFile: number, size: { widthPx: number; heightPx: number }, startedMs: number): Promise<FilePageText> => {
    const file = join(folder, 'page');
    await writeFile(file, image);
    const { lines, regions, engine } = await reader.read({ file, rotation: 0 }, signal);
    return { kind: 'text', pageInFile, engine, widthPx: size.widthPx, heightPx: size.heightPx, lines, regions, ms: sinceMs(startedMs) };
  };
  try {
    if (sniffFile(bytes).kind === 'pdf') yield* readPdf(bytes, readImage, signal);
    else {
      let startedMs = performance.now();
      for await (const part of splitFile(bytes, fileName)) {
        signal.throwIfAborted();
        yield part.kind === 'problem' ? part : await attempt(part.pageInFile, signal, () => readImage(part.bytes, part.pageInFile, part.facts, startedMs));
        startedMs = performance.now();
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type ReadImage = (image: Uint8Array, pageInFile: number, size: { widthPx: number; heightPx: number }, startedMs: number) => Promise<FilePageText>;

/** The text layer first; a page without one is drawn and read. Scripts of a PDF are never run. */
async function* readPdf(bytes: Uint8Array, readImage: ReadImage, signal: AbortSignal): AsyncGenerator<FilePageText | FilePageProblem, void, void> {
  const pdf = await openPdf(bytes);
  try {
    for (let index = 0; index < pdf.pages; index += 1) {
      signal.throwIfAborted();
      const startedMs = performance.now();
      const part = await attempt(index + 1, signal, async () => {
        const { lines, widthPx, heightPx } = await pdf.text(index);
        if (lines.length > 0) return { kind: 'text', pageInFile: index + 1, engine: 'pdf-text', widthPx, heightPx, lines, regions: [], ms: sinceMs(startedMs) };
        const drawn = await pdf.draw(index);
        return readImage(await drawnAsImage(drawn), index + 1, drawn, startedMs);
      });
      yield part;
      // The thread is gone; the pages after this one cannot be asked for.
      if (part.kind === 'problem' && part.code === 'DIGITISATION_PDF_TOO_DEMANDING') return;
    }
  } finally {
    await pdf.close();
  }
}

async function attempt(pageInFile: number, signal: AbortSignal, read: () => Promise<FilePageText>): Promise<FilePageText | FilePageProblem> {
  try {
    return await read();
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof MunimentError) || !isErrorCode(error.code) || error.code === 'DIGITISATION_READING_UNAVAILABLE') throw error;
    return { kind: 'problem', pageInFile, code: error.code };
  }
}

function textOfDrawing(bytes: Uint8Array): FilePageText {
  const startedMs = performance.now();
  const texts = readDxfTexts(bytes);
  const widthOf = ({ text, height }: DrawingText): number => Math.max(...text.split('\n').map((line) => line.length)) * height;
  const [left, right] = [Math.min(...texts.map(({ x }) => x)), Math.max(...texts.map((each) => each.x + widthOf(each)))];
  const [bottom, top] = [Math.min(...texts.map(({ y }) => y)), Math.max(...texts.map(({ y, height }) => y + height))];
  const scale = texts.length === 0 ? 1 : DRAWING_PX / Math.max(right - left, top - bottom, 1e-9);
  const size = (units: number): number => Math.max(1, Math.round(units * scale));
  const lines = texts.flatMap((each) => each.text.split('\n').map((text, row): TextLine => ({
    text, confidencePct: 100, xPx: Math.round((each.x - left) * scale), yPx: Math.round((top - each.y - each.height + row * each.height * 1.6) * scale), widthPx: size(text.length * each.height), heightPx: size(each.height),
  })));
  return { kind: 'text', pageInFile: 1, engine: 'dxf-text', widthPx: texts.length === 0 ? 1 : size(right - left), heightPx: texts.length === 0 ? 1 : size(top - bottom), lines, regions: [], ms: sinceMs(startedMs) };
}

const sinceMs = (startedMs: number): number => Math.round(performance.now() - startedMs);
