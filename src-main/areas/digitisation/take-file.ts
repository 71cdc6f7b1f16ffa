import { MunimentError, type ErrorCode } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { splitFile, type FileProblem } from '#main/imaging/split-file.ts';
import type { PageRecord, PageSource } from './pages-store.ts';
import { storePage } from './store-page.ts';

/** A whole file on its way into the room. */
export interface FileToTake {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly itemId: string | null;
  readonly source: PageSource;
  /** Id for the page, so that interrupted work can be repeated. */
  pageIdFor(pageInFile: number): string;
  /** Work for the transaction that makes the file complete: its last page comes in, and none was refused. Not called where that page was there already. */
  whenWhole?(): void;
}

export interface TakenPages {
  readonly pages: readonly PageRecord[];
  readonly problems: readonly FileProblem[];
}

/**
 * Stores the pages of one file, each as soon as it is proven whole; what is stored stays, whatever comes after.
 * Throws what `splitFile` and `storePage` throw, and the context's signal's reason between two pages.
 */
export async function takeFile(context: AreaContext, file: FileToTake): Promise<TakenPages> {
  const pages: PageRecord[] = [];
  const problems: FileProblem[] = [];
  for await (const part of splitFile(file.bytes, file.fileName)) {
    context.signal?.throwIfAborted();
    if (part.kind === 'problem') { problems.push(part); continue; }
    const { bytes, mediaType, facts, text, pageInFile, pagesInFile, mislabelled } = part;
    const isWhole = pageInFile === pagesInFile && problems.length === 0;
    const originalName = (pagesInFile === 1 ? file.fileName : `${file.fileName}#${pageInFile}`).slice(-255);
    pages.push(await storePage(context, {
      pageId: file.pageIdFor(pageInFile), itemId: file.itemId, bytes, mediaType, facts, source: file.source, originalName, text,
      origin: { fileName: file.fileName, pageInFile, pagesInFile, dpi: facts.dpi, mislabelled },
    }, isWhole ? () => { file.whenWhole?.(); } : undefined));
  }
  return { pages, problems };
}

/** The code of an error that only concerns this file; null when it concerns the room (disk full, item gone) and the work must stop. */
export function fileFault(error: unknown): ErrorCode | null {
  if (!(error instanceof MunimentError) || !error.code.startsWith('DIGITISATION_')) return null;
  return error.code === 'DIGITISATION_ITEM_NOT_FOUND' || error.code === 'DIGITISATION_PAGE_NOT_FOUND' ? null : error.code;
}
