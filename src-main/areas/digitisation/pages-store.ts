import type { CallAnswer } from '#main/rpc/verbs.ts';
import type { Database } from '#main/db/database.ts';
import type { PictureSteps } from '#shared/contract/picture-recipe.ts';
import type { StoredImage } from '#main/imaging/page-image.ts';

export type ReadState = CallAnswer<'digitisation', 'addPage'>['readState'];
export type PageScan = NonNullable<CallAnswer<'digitisation', 'addPage'>['scan']>;
export type PageCrop = NonNullable<CallAnswer<'digitisation', 'addPage'>['crop']>;
export type PageSource = CallAnswer<'digitisation', 'addPage'>['source'];
export type Rotation = CallAnswer<'digitisation', 'addPage'>['rotation'];

/** A page as it stands in the database, with what is known of its blob and of its item. */
export interface PageRecord {
  readonly n: number; readonly pageId: string; readonly itemId: string | null; readonly position: number; readonly source: PageSource;
  readonly widthPx: number; readonly heightPx: number; readonly sha256: string; readonly sizeBytes: number; readonly mediaType: string;
  readonly rotation: Rotation; readonly originalName: string; readonly readState: ReadState; readonly confidencePct: number | null;
  readonly capturedAt: string; readonly capturedBy: string; readonly deletedAt: string | null; readonly version: number;
  /** JSON of a `PageScan`. */
  readonly scan: string | null;
  /** JSON of a `PageCrop`. */
  readonly crop: string | null;
  /** JSON of `PictureSteps`. */
  readonly steps: string | null;
}

/** What a page shows, and the size of it before the quarter turn. */
export type PagePicture = Pick<PageRecord, 'sha256' | 'crop' | 'steps' | 'rotation' | 'widthPx' | 'heightPx'>;

const COLUMNS = `p.n, p.page_id AS pageId, p.item_id AS itemId, p.position, p.source, p.width_px AS widthPx, p.height_px AS heightPx, p.sha256, b.size_bytes AS sizeBytes, b.media_type AS mediaType,
  p.rotation, p.original_name AS originalName, p.read_state AS readState, p.confidence_pct AS confidencePct, p.captured_at AS capturedAt, p.captured_by AS capturedBy, p.deleted_at AS deletedAt, p.version, p.scan, p.crop, p.steps`;
const TABLES = 'pages p JOIN blobs b ON b.sha256 = p.sha256 LEFT JOIN items i ON i.item_id = p.item_id';
/** A page is as secret as its item; a page without an item is seen by everybody who may see pages. */
const VISIBLE = '(p.item_id IS NULL OR i.classification <= ?)';

export function toPage(record: PageRecord): CallAnswer<'digitisation', 'addPage'> {
  const { n: _n, deletedAt: _deletedAt, scan, crop, steps, ...page } = record;
  return { ...page, ...(scan !== null && { scan: JSON.parse(scan) as PageScan }), ...(crop !== null && { crop: JSON.parse(crop) as PageCrop }), ...(steps !== null && { steps: JSON.parse(steps) as PictureSteps }) } as CallAnswer<'digitisation', 'addPage'>;
}

/** What the page shows, for whoever draws or reads it. */
export const imageOf = (page: PageRecord): StoredImage => ({ sha256: page.sha256, mediaType: page.mediaType, rotation: page.rotation, crop: cropOf(page), steps: stepsOf(page) });

export const pictureOf = ({ sha256, crop, steps, rotation, widthPx, heightPx }: PagePicture): PagePicture => ({ sha256, crop, steps, rotation, widthPx, heightPx });

export const cropOf = ({ crop }: Pick<PageRecord, 'crop'>): PageCrop | null => (crop === null ? null : JSON.parse(crop) as PageCrop);

export const stepsOf = ({ steps }: Pick<PageRecord, 'steps'>): PictureSteps => (steps === null ? [] : JSON.parse(steps) as PictureSteps);

/** Any page, deleted ones too, that `rank` may see. */
export function findPage(db: Database, pageId: string, rank: number): PageRecord | null {
  return db.statement<[string, number], PageRecord>(`SELECT ${COLUMNS} FROM ${TABLES} WHERE p.page_id = ? AND ${VISIBLE}`).get(pageId, rank) ?? null;
}

export const isPageIdTaken = (db: Database, pageId: string): boolean => db.statement<[string]>('SELECT 1 FROM pages WHERE page_id = ?').get(pageId) !== undefined;

/** Pages of an item in order. The caller has checked that the item may be seen. */
export const listPagesOfItem = (db: Database, itemId: string): PageRecord[] =>
  db.statement<[string], PageRecord>(`SELECT ${COLUMNS} FROM ${TABLES} WHERE p.item_id = ? AND p.deleted_at IS NULL ORDER BY p.position, p.n`).all(itemId);

export const listPagesWithoutItem = (db: Database): PageRecord[] =>
  db.statement<[], PageRecord>(`SELECT ${COLUMNS} FROM ${TABLES} WHERE p.item_id IS NULL AND p.deleted_at IS NULL ORDER BY p.position, p.n`).all();

/** Everything that waits for reading, oldest first, in portions that one job can carry. */
export const listUnreadPages = (db: Database, rank: number): PageRecord[] =>
  db.statement<[number], PageRecord>(`SELECT ${COLUMNS} FROM ${TABLES} WHERE p.deleted_at IS NULL AND p.read_state <> 'read' AND p.read_state IN ('unread', 'queued', 'failed') AND i.deleted_at IS NULL AND ${VISIBLE} ORDER BY p.n LIMIT 5000`).all(rank);

/** Whether `rank` may see the item. Items in the bin do not take pages, so most callers want living ones only. */
export function isItemVisible(db: Database, itemId: string, rank: number, also: 'livingOnly' | 'deletedToo'): boolean {
  const row = db.statement<[string, number], { deleted_at: string | null }>('SELECT deleted_at FROM items WHERE item_id = ? AND classification <= ?').get(itemId, rank);
  return row !== undefined && (also === 'deletedToo' || row.deleted_at === null);
}

export const itemTitle = (db: Database, itemId: string): string => db.statement<[string], { title: string }>('SELECT title FROM items WHERE item_id = ?').get(itemId)?.title ?? '';

export const itemCode = (db: Database, itemId: string): string | null => db.statement<[string], { code: string | null }>('SELECT archival_code AS code FROM items WHERE item_id = ?').get(itemId)?.code ?? null;

/** How many pages of the item (or of the inbox) could not be read. */
export const countFailedPages = (db: Database, itemId: string | null): number =>
  db.statement<[string | null], { count: number }>("SELECT count(*) AS count FROM pages WHERE item_id IS ? AND deleted_at IS NULL AND read_state = 'failed' AND read_state <> 'read'").get(itemId)!.count;

export const countQueuedPages = (db: Database): number =>
  db.statement<[], { count: number }>("SELECT count(*) AS count FROM pages WHERE read_state = 'queued' AND read_state <> 'read' AND deleted_at IS NULL").get()!.count;

/** The place after the last page of the item, or of the inbox. */
export const nextPosition = (db: Database, itemId: string | null): number =>
  db.statement<[string | null], { next: number }>('SELECT coalesce(max(position), 0) + 1 AS next FROM pages WHERE item_id IS ? AND deleted_at IS NULL').get(itemId)!.next;

export function insertPage(db: Database, page: Omit<PageRecord, 'n' | 'sizeBytes' | 'mediaType' | 'deletedAt'>): number {
  const { lastInsertRowid } = db.statement(
    'INSERT INTO pages (page_id, item_id, position, source, width_px, height_px, sha256, rotation, original_name, read_state, confidence_pct, captured_at, captured_by, version, scan, crop, steps) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(page.pageId, page.itemId, page.position, page.source, page.widthPx, page.heightPx, page.sha256, page.rotation, page.originalName, page.readState, page.confidencePct, page.capturedAt, page.capturedBy, page.version, page.scan, page.crop, page.steps);
  return Number(lastInsertRowid);
}

export const changePosition = (db: Database, n: number, position: number): void => {
  db.statement('UPDATE pages SET position = ?, version = version + 1 WHERE n = ?').run(position, n);
};

export const changeRotation = (db: Database, n: number, rotation: number): void => {
  db.statement('UPDATE pages SET rotation = ?, version = version + 1 WHERE n = ?').run(rotation, n);
};

export const changeImage = (db: Database, n: number, image: { readonly sha256: string; readonly widthPx: number; readonly heightPx: number; readonly crop: PageCrop | null }): void => {
  db.statement("UPDATE pages SET sha256 = ?, width_px = ?, height_px = ?, crop = ?, steps = NULL, rotation = 0, read_state = 'unread', confidence_pct = NULL, version = version + 1 WHERE n = ?")
    .run(image.sha256, image.widthPx, image.heightPx, image.crop === null ? null : JSON.stringify(image.crop), n);
};

export const changeCrop = (db: Database, n: number, part: { readonly widthPx: number; readonly heightPx: number; readonly crop: PageCrop | null }): void => {
  db.statement("UPDATE pages SET width_px = ?, height_px = ?, crop = ?, steps = NULL, read_state = 'unread', confidence_pct = NULL, version = version + 1 WHERE n = ?").run(part.widthPx, part.heightPx, part.crop === null ? null : JSON.stringify(part.crop), n);
};

/** Another picture, or the same one shown otherwise; what was read of it is the caller's. */
export const changePicture = (db: Database, n: number, { sha256, crop, steps, rotation, widthPx, heightPx }: PagePicture): void => {
  db.statement('UPDATE pages SET sha256 = ?, crop = ?, steps = ?, rotation = ?, width_px = ?, height_px = ?, version = version + 1 WHERE n = ?').run(sha256, crop, steps, rotation, widthPx, heightPx, n);
};

export const changeScan = (db: Database, n: number, scan: string | null): void => {
  db.statement('UPDATE pages SET scan = ? WHERE n = ?').run(scan, n);
};

export const changeItem = (db: Database, n: number, itemId: string, position: number): void => {
  db.statement('UPDATE pages SET item_id = ?, position = ?, version = version + 1 WHERE n = ?').run(itemId, position, n);
};

export const changeDeletedAt = (db: Database, n: number, deletedAt: string | null): void => {
  db.statement('UPDATE pages SET deleted_at = ?, version = version + 1 WHERE n = ?').run(deletedAt, n);
};

/** Closes the gap that a removed page left, so that positions are page numbers. */
export const closeGap = (db: Database, itemId: string | null, position: number): void => {
  db.statement('UPDATE pages SET position = position - 1 WHERE item_id IS ? AND deleted_at IS NULL AND position > ?').run(itemId, position);
};

/** Makes room for a page that comes back to its place. */
export const openGap = (db: Database, itemId: string | null, position: number): void => {
  db.statement('UPDATE pages SET position = position + 1 WHERE item_id IS ? AND deleted_at IS NULL AND position >= ?').run(itemId, position);
};

/** The reading of a page is a matter of the queue and of its text, not of the page's own version. */
export const changeReadState = (db: Database, n: number, readState: ReadState): void => {
  db.statement('UPDATE pages SET read_state = ? WHERE n = ?').run(readState, n);
};

export const bumpVersion = (db: Database, n: number): void => {
  db.statement('UPDATE pages SET version = version + 1 WHERE n = ?').run(n);
};

/** Brings the counters of an item in step with its pages; call it in the transaction that changed them. */
export function recountPages(db: Database, itemId: string | null): void {
  if (itemId === null) return;
  db.statement(`UPDATE items SET (captured_pages, unread_pages) = (
      SELECT count(*), count(*) FILTER (WHERE read_state NOT IN ('read', 'corrected')) FROM pages WHERE item_id = ? AND deleted_at IS NULL
    ) WHERE item_id = ?`).run(itemId, itemId);
}
