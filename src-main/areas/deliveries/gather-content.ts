import { MunimentError } from '#shared/errors.ts';
import type { DeliveryType } from '#shared/presets/delivery-preset.ts';
import { CONTENT_ENDINGS } from '#shared/presets/content-endings.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { NewPage } from '#main/areas/digitisation/store-page.ts';
import type { BlobGathering, StoredBlob } from '#main/blobs/blob-store.ts';
import { DELIVERY_LIMITS } from '#main/formats/deliveries/delivery-limits.ts';
import type { DeliveredRecord, OpenDelivery } from '#main/formats/deliveries/delivery-store.ts';
import { hasPageExtension, sniffFile } from '#main/imaging/sniff-file.ts';
import { splitFile } from '#main/imaging/split-file.ts';

export interface KeptFile { readonly name: string; readonly blob: StoredBlob; readonly mediaType: string }
export type KeptPage = Omit<NewPage, 'bytes' | 'itemId' | 'pageId'> & { readonly blob: StoredBlob };
/** What a record brought: its files as they came, and the pages that can be drawn of them. All of it is durable, and nobody's until a row says so. */
export interface Content { readonly files: readonly KeptFile[]; readonly pages: readonly KeptPage[] }

/** Throws DELIVERIES_CONTENT_*, DELIVERIES_FILE_*, DELIVERIES_HASH_DIFFERS, DELIVERIES_PAGE_UNREADABLE, DELIVERIES_TOO_MANY_PAGES, what `splitFile` throws, and DATA_DISK_FULL. */
export async function gatherContent(context: AreaContext, gathering: BlobGathering, type: DeliveryType, record: DeliveredRecord, delivery: Pick<OpenDelivery, 'read'>, pagesBefore: number): Promise<Content> {
  const { externalId } = record;
  if (record.files.length === 0 && type.content === 'required') throw new MunimentError('DELIVERIES_CONTENT_MISSING', { externalId });
  if (record.files.length > 0 && type.content === 'none') throw new MunimentError('DELIVERIES_CONTENT_UNWANTED', { externalId });
  const files: KeptFile[] = [];
  const pages: KeptPage[] = [];
  for (const file of record.files) {
    context.signal?.throwIfAborted();
    const bytes = await delivery.read(file);
    const drawn = await drawFile(context, gathering, bytes, file.name, DELIVERY_LIMITS.pages - pagesBefore - pages.length);
    pages.push(...drawn.pages);
    files.push({ name: file.name, blob: await gathering.put(bytes), mediaType: drawn.mediaType });
  }
  return { files, pages };
}

/** The pages of one file, each proven whole and durable; none where it is of a kind that is only kept. */
export async function drawFile(context: AreaContext, blobs: Pick<BlobGathering, 'put'>, bytes: Uint8Array, name: string, most: number): Promise<{ readonly pages: readonly KeptPage[]; readonly mediaType: string }> {
  const sniffed = sniffFile(bytes);
  if (sniffed.kind === 'empty') throw new MunimentError('DIGITISATION_FILE_EMPTY', { fileName: name });
  if (sniffed.kind === 'unsupported' && !hasPageExtension(name)) {
    if (!CONTENT_ENDINGS.has(/\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '') || isProgram(bytes)) throw new MunimentError('DELIVERIES_FILE_KIND', { file: name });
    return { pages: [], mediaType: 'application/octet-stream' };
  }
  const pages: KeptPage[] = [];
  for await (const part of splitFile(bytes, name)) {
    context.signal?.throwIfAborted();
    if (part.kind === 'problem') throw new MunimentError('DELIVERIES_PAGE_UNREADABLE', { file: name, page: part.pageInFile, reason: part.code });
    if (pages.length >= most) throw new MunimentError('DELIVERIES_TOO_MANY_PAGES', { limit: DELIVERY_LIMITS.pages });
    const { mediaType, facts, text, pageInFile, pagesInFile, mislabelled } = part;
    pages.push({
      blob: await blobs.put(part.bytes), mediaType, facts, source: 'import', text, originalName: (pagesInFile === 1 ? name : `${name}#${pageInFile}`).slice(-255), origin: { fileName: name, pageInFile, pagesInFile, dpi: facts.dpi, mislabelled },
    });
  }
  return { pages, mediaType: 'mediaType' in sniffed ? sniffed.mediaType : 'image/bmp' };
}

/** Whatever it is called: a program of Windows or Linux, or a script. */
const isProgram = (bytes: Uint8Array): boolean => {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  return start.startsWith('MZ') || start === '\x7fELF' || start.startsWith('#!');
};
