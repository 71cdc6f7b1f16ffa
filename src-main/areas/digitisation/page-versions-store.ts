import type { Database } from '#main/db/database.ts';
import type { PagePicture, PageRecord } from './pages-store.ts';

export type MadeHow = 'capture' | 'replace' | 'crop' | 'work';

/** One of the pictures that a page has shown. `number` counts from 1 in the order in which they were made. */
export interface PageVersion extends PagePicture { readonly number: number; readonly madeHow: MadeHow; readonly madeAt: string; readonly madeBy: string }

const COLUMNS = 'number, sha256, crop, steps, rotation, width_px AS widthPx, height_px AS heightPx, made_how AS madeHow, made_at AS madeAt, made_by AS madeBy';

/** Oldest first; the page itself as the only one where it was never changed. */
export function listVersions(db: Database, page: PageRecord): PageVersion[] {
  const rows = db.statement<[number], PageVersion>(`SELECT ${COLUMNS} FROM page_versions WHERE page_n = ? ORDER BY number`).all(page.n);
  return rows.length > 0 ? rows : [firstOf(page)];
}

/** Whether both show the same picture; how it is turned does not count. */
export const isSamePicture = (one: PagePicture, other: PagePicture): boolean => one.sha256 === other.sha256 && one.crop === other.crop && one.steps === other.steps;

/** Call it in the transaction that changes what a page shows, before it does: the picture that it leaves and the one that it gets are versions of it. */
export function keepVersions(db: Database, page: PageRecord, next: PagePicture, made: { readonly how: MadeHow; readonly at: string; readonly by: string }): void {
  const known = listVersions(db, page);
  if (known.length === 1) insert(db, page.n, known[0]!);
  const left = known.find((version) => isSamePicture(version, page));
  // Turned since: it comes back as it was left.
  if (left !== undefined && left.rotation !== page.rotation) db.statement('UPDATE page_versions SET rotation = ? WHERE page_n = ? AND number = ?').run(page.rotation, page.n, left.number);
  if (!known.some((version) => isSamePicture(version, next))) insert(db, page.n, { ...next, number: known.at(-1)!.number + 1, madeHow: made.how, madeAt: made.at, madeBy: made.by });
}

const firstOf = ({ sha256, crop, steps, rotation, widthPx, heightPx, capturedAt, capturedBy }: PageRecord): PageVersion =>
  ({ number: 1, sha256, crop, steps, rotation, widthPx, heightPx, madeHow: 'capture', madeAt: capturedAt, madeBy: capturedBy });

function insert(db: Database, pageN: number, { number, sha256, crop, steps, rotation, widthPx, heightPx, madeHow, madeAt, madeBy }: PageVersion): void {
  db.statement('INSERT INTO page_versions (page_n, number, sha256, crop, steps, rotation, width_px, height_px, made_how, made_at, made_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING')
    .run(pageN, number, sha256, crop, steps, rotation, widthPx, heightPx, madeHow, madeAt, madeBy);
}
