import { MunimentError, type ErrorCode } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { NewPage } from '#main/areas/digitisation/store-page.ts';
import { fileFault } from '#main/areas/digitisation/take-file.ts';
import { pageIdFromFile } from '#main/imaging/folder-files.ts';
import { readTreeFile } from '#main/imaging/folder-tree.ts';
import { splitFile, type FilePage } from '#main/imaging/split-file.ts';
import type { AttachmentRecord } from './attachments-store.ts';
import type { PlannedFile, PlannedItem } from './plan-store.ts';

export interface ReadPicture { readonly file: PlannedFile; readonly page: NewPage }
export type ReadPictures = { readonly pictures: readonly ReadPicture[] } | { readonly problem: ErrorCode; readonly path: string };

/** The one page of each of some files, read, compared with the check and decoded side by side; or why the first that cannot be taken cannot. Throws what concerns more than a file. */
export async function readPictures(context: AreaContext, batch: AttachmentRecord, item: PlannedItem, files: readonly PlannedFile[]): Promise<ReadPictures> {
  const read = await Promise.all(files.map(async (file) => ({ file, page: await readPicture(context, batch, item, file) })));
  const pictures: ReadPicture[] = [];
  for (const { file, page } of read) {
    if (typeof page === 'string') return { problem: page, path: file.path };
    pictures.push({ file, page });
  }
  return { pictures };
}

async function readPicture(context: AreaContext, batch: AttachmentRecord, item: PlannedItem, file: PlannedFile): Promise<NewPage | ErrorCode> {
  const way = file.path.split('/');
  try {
    const { bytes, sha256 } = await readTreeFile(batch.folder, way);
    if (sha256 !== file.sha256) return 'ATTACHMENTS_FILE_DIFFERS';
    for await (const part of splitFile(bytes, way.at(-1)!)) {
      context.signal?.throwIfAborted();
      return part.kind === 'problem' ? part.code : newPageOf(batch, item, file, part);
    }
    throw new MunimentError('DIGITISATION_IMAGE_DAMAGED', { detail: 'no page' });
  } catch (error) {
    const code = fileFault(error);
    if (code === null) throw error;
    return code;
  }
}

/** A page of a file, as the batch brings it. Its id comes from the file: taken twice, it is there once. */
export function newPageOf({ attachmentId }: AttachmentRecord, { itemId }: PlannedItem, { path, sha256 }: PlannedFile, { bytes, mediaType, facts, text, pageInFile, pagesInFile, mislabelled }: FilePage): NewPage {
  const fileName = path.split('/').at(-1)!;
  return {
    pageId: pageIdFromFile({ folder: `attach:${attachmentId}`, name: path, sha256: sha256!, pageInFile }), itemId, bytes, mediaType, facts, source: 'import', text,
    originalName: (pagesInFile === 1 ? fileName : `${fileName}#${pageInFile}`).slice(-255),
    origin: { attachmentId, path, fileSha256: sha256, pageInFile, pagesInFile, dpi: facts.dpi, mislabelled },
  };
}
