import type { PictureSteps } from '#shared/contract/picture-recipe.ts';
import type { ImageFacts } from '#main/imaging/inspect-image.ts';
import type { StoredBlob } from '#main/blobs/blob-store.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { MunimentError } from '#shared/errors.ts';
import { meanConfidencePct, writePageText, type PageText } from './page-texts-store.ts';
import { findPage, imageOf, insertPage, isPageIdTaken, nextPosition, openGap, recountPages, type PageCrop, type PageRecord, type PageScan, type PageSource, type Rotation } from './pages-store.ts';
import { queueNewPages } from './queue-reading.ts';
import { requireItem } from './visible-page.ts';

/** A checked image on its way into the room. */
export interface NewPage {
  readonly pageId: string;
  readonly itemId: string | null;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly facts: Pick<ImageFacts, 'widthPx' | 'heightPx'>;
  readonly source: PageSource;
  readonly originalName: string;
  /** Text that came with the page: a PDF's own text, the sample room's. */
  readonly text: PageText | null;
  /** What the history shall know about where it came from. */
  readonly origin: { readonly [key: string]: Json };
  /** The page goes before this one; at the end when it is left out or has gone meanwhile. */
  readonly beforePageId?: string | undefined;
  readonly scan?: PageScan | undefined;
  /** The page is this part of the picture; `facts` are those of the part. */
  readonly crop?: PageCrop | undefined;
  /** What is done to it before it is shown; `facts` are those of what came of it. */
  readonly steps?: PictureSteps | undefined;
  /** Clockwise; left out: as it lies. */
  readonly rotation?: Rotation;
  /** Left out: now, by the actor. */
  readonly captured?: { readonly at: string; readonly by: string };
}

/** Work for the same transaction, for example noting that the file was taken. */
export type AlongWithPage = (tx: WriteTx) => void;

/**
 * Makes one page durable: blob, then row, op, counters, text and event in one transaction. When the same `pageId` is there
 * already it is answered with and nothing is written. Throws DIGITISATION_ITEM_NOT_FOUND, DIGITISATION_PAGE_NOT_FOUND (the id belongs to a page that the actor may not see).
 */
export async function storePage(context: AreaContext, page: NewPage, along?: AlongWithPage): Promise<PageRecord> {
  const [stored] = await storePages(context, [page], along);
  return stored!;
}

/** Like `storePage`, for pages of one item, of one picture or of several: all of them or none. Pictures are made durable side by side. */
export async function storePages(context: AreaContext, pages: readonly NewPage[], along?: AlongWithPage): Promise<PageRecord[]> {
  const [{ itemId }] = pages as [NewPage];
  const earlier = earlierPages(context, pages);
  if (earlier !== null) return earlier;
  requireItem(context, itemId);
  const blobs = new Map(await Promise.all([...new Set(pages.map(({ bytes }) => bytes))].map(async (bytes) => [bytes, await context.blobs.put(bytes)] as const)));
  const stored = context.write((tx) => {
    const meanwhile = earlierPages(context, pages);
    if (meanwhile !== null) return meanwhile;
    requireItem(context, itemId);
    for (const page of pages) writeNewPage(context, tx, page, blobs.get(page.bytes)!);
    queueNewPages(context, tx, pages.flatMap((page) => (page.text === null ? [page.pageId] : [])));
    recountPages(context.db, itemId);
    tx.publish({ name: 'digitisation.pagesChanged', payload: { pageIds: pages.map(({ pageId }) => pageId), itemIds: itemId === null ? [] : [itemId] } });
    along?.(tx);
    return pages.map(({ pageId }) => findPage(context.db, pageId, clearanceRank(context.actor))!);
  });
  for (const page of stored) context.services.pageImages.prepare(imageOf(page));
  return stored;
}

/** The page that was stored under this id, deleted ones too. Throws DIGITISATION_PAGE_NOT_FOUND when the actor may not see it. */
export function earlierPage(context: AreaContext, pageId: string): PageRecord | null {
  const page = findPage(context.db, pageId, clearanceRank(context.actor));
  if (page === null && isPageIdTaken(context.db, pageId)) throw new MunimentError('DIGITISATION_PAGE_NOT_FOUND');
  return page;
}

function earlierPages(context: AreaContext, pages: readonly NewPage[]): PageRecord[] | null {
  const there = pages.map(({ pageId }) => earlierPage(context, pageId));
  return there.every((page) => page !== null) ? there : null;
}

/** The place of the new page; those after it move on. */
function makeRoom(context: AreaContext, { itemId, beforePageId }: Pick<NewPage, 'itemId' | 'beforePageId'>): number {
  const before = beforePageId === undefined ? null : findPage(context.db, beforePageId, clearanceRank(context.actor));
  if (before === null || before.deletedAt !== null || before.itemId !== itemId) return nextPosition(context.db, itemId);
  openGap(context.db, itemId, before.position);
  return before.position;
}

/** Row, text and op of a new page at the end of its item; counters and events are the caller's. */
export function writeNewPage(context: AreaContext, tx: WriteTx, page: Omit<NewPage, 'bytes'>, blob: StoredBlob): void {
  const { pageId, itemId, source, originalName, mediaType, text } = page;
  const { widthPx, heightPx } = page.facts;
  const capturedAt = page.captured?.at ?? context.clock.nowIso();
  const capturedBy = page.captured?.by ?? context.actor.name;
  const position = makeRoom(context, page);
  tx.keepBlob(blob, mediaType);
  const n = insertPage(context.db, {
    pageId, itemId, position, source, widthPx, heightPx, sha256: blob.sha256, rotation: page.rotation ?? 0, originalName, readState: 'unread', confidencePct: null, capturedAt, capturedBy, version: 1, scan: page.scan === undefined ? null : JSON.stringify(page.scan),
    crop: page.crop === undefined ? null : JSON.stringify(page.crop), steps: page.steps === undefined || page.steps.length === 0 ? null : JSON.stringify(page.steps),
  });
  if (text !== null) writePageText(context.db, n, { ...text, correctedBy: null, at: capturedAt, state: 'read' });
  tx.record({
    class: 'O', kind: 'page.add', entity: 'page', eid: pageId,
    body: {
      itemId, position, source, widthPx, heightPx, sha256: blob.sha256, sizeBytes: blob.sizeBytes, mediaType, originalName, capturedAt, capturedBy, origin: page.origin, ...(page.crop !== undefined && { crop: page.crop }), ...(page.steps !== undefined && page.steps.length > 0 && { steps: page.steps.map((step) => ({ ...step })) }),
      ...(text !== null && { text: { engine: text.engine, lines: text.lines.map((line) => ({ ...line })), confidencePct: meanConfidencePct(text.lines) } }),
    },
  });
}
