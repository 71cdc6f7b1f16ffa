import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import { moveBoxes } from './move-boxes.ts';
import { findPageText, forgetPageText, writePageText, type PageTextRecord } from './page-texts-store.ts';
import { isSamePicture, keepVersions, type MadeHow } from './page-versions-store.ts';
import { changePicture, changeReadState, cropOf, stepsOf, type PagePicture, type PageRecord } from './pages-store.ts';
import { queueNewPages } from './queue-reading.ts';

interface Size { readonly widthPx: number; readonly heightPx: number }

export interface PictureChange {
  readonly next: PagePicture;
  /** Of the parts that the page shows now and then, before any step (`sizeBeforeSteps`). */
  readonly sizes: { readonly now: Size; readonly next: Size };
  readonly how: MadeHow;
  /** For the history: `page.work`, … */
  readonly kind: string;
  readonly origin?: { readonly [key: string]: Json };
}

/**
 * The page shows its original in another way, or another original. What was read of it goes along where it is the same original, corrected or not;
 * else it goes to the history and the page is read anew. Counters and the event are the caller's.
 */
export function showPicture(context: AreaContext, tx: WriteTx, page: PageRecord, { next, sizes, how, kind, origin = {} }: PictureChange): void {
  const { db, clock, actor } = context;
  const text = findPageText(db, page.n);
  keepVersions(db, page, next, { how, at: clock.nowIso(), by: actor.name });
  changePicture(db, page.n, next);
  // Only lying on its side a page cannot be read; what was read of it is still right.
  if (!isSamePicture(page, next)) takeTextAlong(context, tx, page, next, sizes, text);
  tx.record({
    class: 'O', kind, entity: 'page', eid: page.pageId, fields: ['sha256', 'crop', 'steps', 'rotation', 'widthPx', 'heightPx'],
    body: { ...origin, before: { ...asJson(page), ...(text !== null && { text: { text: text.text, engine: text.engine, correctedBy: text.correctedBy } }) }, after: asJson(next) },
  });
}

function takeTextAlong(context: AreaContext, tx: WriteTx, page: PageRecord, next: PagePicture, sizes: PictureChange['sizes'], text: PageTextRecord | null): void {
  if (text !== null && page.sha256 === next.sha256) {
    const move = <Box extends Parameters<typeof moveBoxes>[0][number]>(boxes: readonly Box[]): Box[] =>
      moveBoxes(boxes, { crop: cropOf(page), steps: stepsOf(page), size: sizes.now }, { crop: cropOf(next), steps: stepsOf(next), size: sizes.next }, next);
    writePageText(context.db, page.n, { lines: move(text.lines), regions: move(text.regions), engine: text.engine, correctedBy: text.correctedBy, at: text.readAt, state: text.correctedBy === null ? 'read' : 'corrected' });
    return;
  }
  forgetPageText(context.db, page.n);
  changeReadState(context.db, page.n, 'unread');
  queueNewPages(context, tx, [page.pageId]);
}

const asJson = (picture: PagePicture): { readonly [key: string]: Json } => ({
  sha256: picture.sha256, crop: cropOf(picture) as unknown as Json, steps: stepsOf(picture) as unknown as Json, rotation: picture.rotation, widthPx: picture.widthPx, heightPx: picture.heightPx,
});
