import { MunimentError } from '#shared/errors.ts';
import { bmpToPng } from './bmp-to-png.ts';
import { inspectImage } from './inspect-image.ts';
import { openPdf } from './pdf/open-pdf.ts';
import { sniffFile } from './sniff-file.ts';
import { MAX_PAGES_IN_FILE } from './split-file.ts';
import { documentPages, readTiffDirectories } from './tiff-directories.ts';

/** How many pages `splitFile` would give: every picture is decoded, a PDF is opened and its pages are not drawn. Throws what `splitFile` throws. */
export async function countFilePages(given: Uint8Array, fileName: string): Promise<number> {
  const bytes = await bmpToPng(given);
  const sniffed = sniffFile(bytes);
  if (sniffed.kind === 'empty') throw new MunimentError('DIGITISATION_FILE_EMPTY', { fileName });
  if (sniffed.kind === 'unsupported') throw new MunimentError('DIGITISATION_UNSUPPORTED_TYPE', { fileName, found: sniffed.looksLike });
  if (sniffed.kind === 'pdf') {
    const pdf = await openPdf(bytes);
    await pdf.close();
    return withinLimit(pdf.pages);
  }
  if (sniffed.kind !== 'tiff') {
    await inspectImage(bytes);
    return 1;
  }
  const pages = withinLimit(directoriesOf(bytes).length);
  for (const { index } of directoriesOf(bytes)) await inspectImage(bytes, index);
  return pages;
}

function directoriesOf(bytes: Uint8Array): ReturnType<typeof documentPages> {
  try {
    return documentPages(readTiffDirectories(bytes));
  } catch (error) {
    throw new MunimentError('DIGITISATION_IMAGE_DAMAGED', { detail: error instanceof Error ? error.message : String(error) }, { cause: error });
  }
}

function withinLimit(pages: number): number {
  if (pages > MAX_PAGES_IN_FILE) throw new MunimentError('DIGITISATION_TOO_MANY_PAGES', { pages, limit: MAX_PAGES_IN_FILE });
  return pages;
}
