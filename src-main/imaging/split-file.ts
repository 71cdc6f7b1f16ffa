import type { TextLine } from '#shared/contract/digitisation.ts';
import { isErrorCode, MunimentError, type ErrorCode } from '#shared/errors.ts';
import { sniffDrawing } from '#main/formats/dxf/read-dxf-texts.ts';
import { bmpToPng } from './bmp-to-png.ts';
import { guardedOptions, inspectImage, type ImageFacts } from './inspect-image.ts';
import { loadSharp } from './load-sharp.ts';
import type { DrawnPage } from './pdf/pdf-messages.ts';
import { openPdf } from './pdf/open-pdf.ts';
import { isMislabelled, sniffFile } from './sniff-file.ts';
import { documentPages, readTiffDirectories, type TiffDirectory } from './tiff-directories.ts';

/** One page of a file, as an image of its own that was proven whole. */
export interface FilePage {
  readonly kind: 'page';
  /** From 1. */
  readonly pageInFile: number;
  readonly pagesInFile: number;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly facts: ImageFacts;
  /** Text that the file itself brought along. */
  readonly text: { readonly lines: readonly TextLine[]; readonly engine: 'pdf-text' } | null;
  /** The name of the file promised another type. */
  readonly mislabelled: boolean;
}

/** A page that could not be taken; the others can. */
export interface FileProblem {
  readonly kind: 'problem';
  readonly pageInFile: number;
  readonly code: ErrorCode;
}

/** More than any bound volume has; a file with more is a mistake or an attack. */
export const MAX_PAGES_IN_FILE = 2000;

/**
 * The pages of a JPEG, PNG, BMP, TIFF or PDF, one after another, each decoded before it is given out.
 * A single picture keeps its bytes (a BMP becomes a PNG of the same pixels). Pages of a larger TIFF are coded anew without loss; pages of a PDF are drawn.
 * Throws at once when the file as a whole is unusable: DIGITISATION_FILE_EMPTY, _UNSUPPORTED_TYPE, _DRAWING_NEEDS_PDF, _TOO_MANY_PAGES, _IMAGE_TOO_LARGE, _IMAGE_DAMAGED, _PDF_ENCRYPTED, _PDF_DAMAGED, _PDF_TOO_DEMANDING.
 */
export async function* splitFile(given: Uint8Array, fileName: string): AsyncGenerator<FilePage | FileProblem, void, void> {
  if (sniffDrawing(given) !== null) throw new MunimentError('DIGITISATION_DRAWING_NEEDS_PDF', { fileName });
  const bytes = await bmpToPng(given);
  const sniffed = sniffFile(bytes);
  if (sniffed.kind === 'empty') throw new MunimentError('DIGITISATION_FILE_EMPTY', { fileName });
  if (sniffed.kind === 'unsupported') throw new MunimentError('DIGITISATION_UNSUPPORTED_TYPE', { fileName, found: sniffed.looksLike });
  const mislabelled = isMislabelled(fileName, sniffed.kind);
  if (sniffed.kind === 'pdf') {
    for await (const part of splitPdf(bytes)) yield part.kind === 'page' ? { ...part, mislabelled } : part;
    return;
  }
  const directories = sniffed.kind === 'tiff' ? tiffPages(bytes) : [];
  if (directories.length > 1) {
    for await (const part of splitTiff(bytes, directories)) yield part.kind === 'page' ? { ...part, mislabelled } : part;
    return;
  }
  yield { kind: 'page', pageInFile: 1, pagesInFile: 1, bytes, mediaType: sniffed.mediaType, facts: await inspectImage(bytes), text: null, mislabelled };
}

type Part = Omit<FilePage, 'mislabelled'> | FileProblem;

function tiffPages(bytes: Uint8Array): readonly TiffDirectory[] {
  try {
    const pages = documentPages(readTiffDirectories(bytes));
    refuseMany(pages.length);
    return pages;
  } catch (error) {
    if (error instanceof MunimentError) throw error;
    throw new MunimentError('DIGITISATION_IMAGE_DAMAGED', { detail: error instanceof Error ? error.message : String(error) }, { cause: error });
  }
}

async function* splitTiff(bytes: Uint8Array, directories: readonly TiffDirectory[]): AsyncGenerator<Part, void, void> {
  for (const [at, { index }] of directories.entries()) {
    yield await attempt(at + 1, async () => {
      await inspectImage(bytes, index);
      const page = await recodeTiffPage(bytes, index);
      return { kind: 'page', pageInFile: at + 1, pagesInFile: directories.length, bytes: page, mediaType: 'image/tiff', facts: await inspectImage(page), text: null };
    });
  }
}

/** The same pixels, depth, colour space and resolution in a file of one page. */
async function recodeTiffPage(bytes: Uint8Array, page: number): Promise<Buffer> {
  const sharp = await loadSharp();
  const image = sharp(bytes, guardedOptions(page));
  const { bitsPerSample, channels, space, depth, density } = await image.metadata();
  const bilevel = bitsPerSample === 1 && channels === 1;
  const colours = depth === 'ushort' ? (channels >= 3 ? 'rgb16' : 'grey16') : space;
  return image.keepMetadata().toColourspace(colours).tiff({
    ...(bilevel ? { compression: 'ccittfax4', bitdepth: 1 } : { compression: 'deflate', predictor: 'horizontal' }),
    ...(density !== undefined && { xres: density / 25.4, yres: density / 25.4, resolutionUnit: 'inch' }),
  }).toBuffer();
}

async function* splitPdf(bytes: Uint8Array): AsyncGenerator<Part, void, void> {
  const pdf = await openPdf(bytes);
  try {
    refuseMany(pdf.pages);
    for (let index = 0; index < pdf.pages; index += 1) {
      const part = await attempt(index + 1, async () => toImage(await pdf.draw(index), index + 1, pdf.pages));
      yield part;
      // The thread is gone; the pages after this one cannot be asked for.
      if (part.kind === 'problem' && part.code === 'DIGITISATION_PDF_TOO_DEMANDING') return;
    }
  } finally {
    await pdf.close();
  }
}

/** Drawn letters are small and sharp as PNG; pictures would be huge, so they become JPEG of archival quality. */
async function toImage(page: DrawnPage, pageInFile: number, pagesInFile: number): Promise<Part> {
  if (page.fontMissing) throw new MunimentError('DIGITISATION_PDF_FONT_MISSING');
  const { widthPx, heightPx, dpi } = page;
  const bytes = await drawnAsImage(page);
  return {
    kind: 'page', pageInFile, pagesInFile, bytes, mediaType: page.hasPictures ? 'image/jpeg' : 'image/png', facts: { widthPx, heightPx, dpi },
    text: page.lines.length === 0 ? null : { lines: page.lines, engine: 'pdf-text' },
  };
}

/** Letters as PNG, pictures as JPEG. */
export async function drawnAsImage({ rgba, widthPx, heightPx, dpi, hasPictures }: DrawnPage): Promise<Buffer> {
  const sharp = await loadSharp();
  const image = sharp(rgba, { raw: { width: widthPx, height: heightPx, channels: 4 }, limitInputPixels: false }).removeAlpha().withDensity(dpi);
  return (hasPictures ? image.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }) : image.png()).toBuffer();
}

async function attempt(pageInFile: number, make: () => Promise<Part>): Promise<Part> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof MunimentError && isErrorCode(error.code)) return { kind: 'problem', pageInFile, code: error.code };
    throw error;
  }
}

function refuseMany(pages: number): void {
  if (pages > MAX_PAGES_IN_FILE) throw new MunimentError('DIGITISATION_TOO_MANY_PAGES', { pages, limit: MAX_PAGES_IN_FILE });
}
