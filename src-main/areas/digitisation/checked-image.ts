import { MunimentError } from '#shared/errors.ts';
import { inspectImage, type ImageFacts } from '#main/imaging/inspect-image.ts';
import { countTiffPages } from '#main/imaging/tiff-directories.ts';
import { isMislabelled, sniffFile } from '#main/imaging/sniff-file.ts';

export interface CheckedImage {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly facts: ImageFacts;
  /** The name promised another type; noted, not believed. */
  readonly mislabelled: boolean;
}

/**
 * The bytes of one picture, proven whole. Throws DIGITISATION_FILE_EMPTY, _UNSUPPORTED_TYPE, _MANY_PAGES (a PDF or a TIFF of
 * several pages: import it), _IMAGE_TOO_LARGE, _IMAGE_DAMAGED.
 */
export async function checkImage(file: File, fileName: string): Promise<CheckedImage> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sniffed = sniffFile(bytes);
  if (sniffed.kind === 'empty') throw new MunimentError('DIGITISATION_FILE_EMPTY', { fileName });
  if (sniffed.kind === 'unsupported') throw new MunimentError('DIGITISATION_UNSUPPORTED_TYPE', { fileName, found: sniffed.looksLike });
  if (sniffed.kind === 'pdf') throw new MunimentError('DIGITISATION_MANY_PAGES', { pages: 'PDF' });
  if (sniffed.kind === 'tiff') {
    const pages = countTiffPages(bytes);
    if (pages > 1) throw new MunimentError('DIGITISATION_MANY_PAGES', { pages });
  }
  return { bytes, mediaType: sniffed.mediaType, facts: await inspectImage(bytes), mislabelled: isMislabelled(fileName, sniffed.kind) };
}
