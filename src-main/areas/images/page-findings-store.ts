import type { FindingCode, PageFinding } from '#shared/contract/images.ts';
import type { Database } from '#main/db/database.ts';

export interface NewFinding {
  readonly pageN: number | null; readonly code: FindingCode; readonly severity: PageFinding['severity'];
  readonly measure?: number; readonly limit?: number; readonly otherPageN?: number;
}

/** An item, or null for pages that wait in the inbox, with its pages in their order. */
export interface ItemToCheck { readonly n: number; readonly pageCount: number }

export const findItemToCheck = (db: Database, itemId: string): ItemToCheck | undefined =>
  db.statement<[string], ItemToCheck>('SELECT n, page_count AS pageCount FROM items WHERE item_id = ? AND deleted_at IS NULL').get(itemId);

/** The items, and the pages without one, that pages belong to; in the order of the pages. */
export function selectItemsOfVolume(db: Database, volumeId: string, rank: number): string[] {
  return db.statement<[string, number], { itemId: string }>('SELECT item_id AS itemId FROM items WHERE volume_id = ? AND deleted_at IS NULL AND classification <= ? ORDER BY volume_position, n').all(volumeId, rank).map(({ itemId }) => itemId);
}

/** What an earlier check found there goes. */
export function forgetFindings(db: Database, itemN: number | null, pageNs: readonly number[]): void {
  const pages = JSON.stringify(pageNs);
  db.statement('DELETE FROM page_findings WHERE page_n IN (SELECT value FROM json_each(?))').run(pages);
  if (itemN !== null) db.statement('DELETE FROM page_findings WHERE item_n = ?').run(itemN);
}

export function insertFinding(db: Database, itemN: number | null, { pageN, code, severity, measure, limit, otherPageN }: NewFinding, foundAt: string): void {
  db.statement('INSERT INTO page_findings (item_n, page_n, code, severity, measure, limit_value, other_page_n, found_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(itemN, pageN, code, severity, measure ?? null, limit ?? null, otherPageN ?? null, foundAt);
}

/** `picture`: what the page showed when it was looked at. */
export function keepChecked(db: Database, pageN: number, picture: string, presetId: string, checkedAt: string): void {
  db.statement('INSERT INTO page_checks (page_n, picture, preset_id, checked_at) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET picture = excluded.picture, preset_id = excluded.preset_id, checked_at = excluded.checked_at').run(pageN, picture, presetId, checkedAt);
}

/** What a picture is told by in `page_checks`. */
const PICTURE = "p.sha256 || coalesce(p.crop, '') || coalesce(p.steps, '') || p.rotation";
export const pictureKey = ({ sha256, crop, steps, rotation }: { readonly sha256: string; readonly crop: string | null; readonly steps: string | null; readonly rotation: number }): string => `${sha256}${crop ?? ''}${steps ?? ''}${rotation}`;

/** Which findings are asked for: ids of items or of pages as a JSON list, or all. */
export interface FindingsOf { readonly kind: 'all' | 'items' | 'pages'; readonly ids: string }

/** What a finding was found on: the picture and the page that it is like, or the counts of the item. */
export const FOUND_ON = "CASE WHEN f.page_n IS NULL THEN f.measure || ' ' || f.limit_value ELSE c.picture || ' ' || coalesce(f.other_page_n, '') END";
const OUTDATED = `(f.page_n IS NOT NULL AND c.picture IS NOT (${PICTURE}))`;

const FROM = `page_findings f LEFT JOIN pages p ON p.n = f.page_n LEFT JOIN pages o ON o.n = f.other_page_n LEFT JOIN items i ON i.n = f.item_n LEFT JOIN page_checks c ON c.page_n = f.page_n
  LEFT JOIN finding_waivers w ON w.code = f.code AND w.of = ${FOUND_ON} AND w.page_n IS f.page_n AND (f.page_n IS NOT NULL OR w.item_n = f.item_n)
  WHERE (f.item_n IS NULL OR (i.classification <= @rank AND i.deleted_at IS NULL)) AND (f.page_n IS NULL OR p.deleted_at IS NULL)
  AND (@kind = 'all' OR (@kind = 'items' AND i.item_id IN (SELECT value FROM json_each(@ids))) OR (@kind = 'pages' AND (p.page_id IN (SELECT value FROM json_each(@ids))
    OR (f.page_n IS NULL AND i.item_id IN (SELECT q.item_id FROM pages q WHERE q.page_id IN (SELECT value FROM json_each(@ids)))))))`;

interface FindingRow extends Omit<PageFinding, 'outdated' | 'itemId' | 'pageId' | 'waived'> { readonly waivedAt: string | null; readonly waivedBy: string | null; readonly reason: string | null; readonly outdated: number; readonly itemId: string | null; readonly pageId: string | null; readonly itemN: number; readonly place: number }

/** In the order of items and places, from behind `after` on. */
export const selectFindings = (db: Database, rank: number, of: FindingsOf, filter: { readonly code: string | null; readonly severity: string | null; readonly standing: string | null; readonly mayInbox: boolean }, after: { readonly itemN: number; readonly place: number; readonly n: number }, limit: number): FindingRow[] =>
  db.statement<unknown[], FindingRow>(`SELECT f.n AS findingId, f.code, f.severity, f.measure, f.limit_value AS "limit", f.found_at AS foundAt, i.item_id AS itemId, i.archival_code AS archivalCode, coalesce(i.title, '') AS title, p.page_id AS pageId, p.position,
      o.position AS otherPosition, ${OUTDATED} AS outdated, w.waived_at AS waivedAt, w.waived_by AS waivedBy, w.reason, coalesce(f.item_n, 0) AS itemN, coalesce(p.position, 0) AS place
    FROM ${FROM} AND (@code IS NULL OR f.code = @code) AND (@severity IS NULL OR f.severity = @severity) AND (@standing IS NULL OR (@standing = 'waived') = (w.n IS NOT NULL)) AND (@mayInbox = 1 OR f.item_n IS NOT NULL) AND (coalesce(f.item_n, 0), coalesce(p.position, 0), f.n) > (@itemN, @place, @n)
    ORDER BY coalesce(f.item_n, 0), coalesce(p.position, 0), f.n LIMIT @limit`)
    .all({ rank, ...of, ...filter, mayInbox: filter.mayInbox ? 1 : 0, ...after, limit });

/** Those that nobody has waved away. */
export const countFindingsByCode = (db: Database, rank: number, of: FindingsOf, mayInbox: boolean) =>
  db.statement<unknown[], { code: FindingCode; severity: PageFinding['severity']; count: number }>(`SELECT f.code, f.severity, count(*) AS count FROM ${FROM} AND w.n IS NULL AND (@mayInbox = 1 OR f.item_n IS NOT NULL) GROUP BY f.code, f.severity ORDER BY f.severity DESC, f.code`).all({ rank, ...of, mayInbox: mayInbox ? 1 : 0 });

export const countWaived = (db: Database, rank: number, of: FindingsOf, mayInbox: boolean): number =>
  db.statement<unknown[], { count: number }>(`SELECT count(*) AS count FROM ${FROM} AND w.n IS NOT NULL AND (@mayInbox = 1 OR f.item_n IS NOT NULL)`).get({ rank, ...of, mayInbox: mayInbox ? 1 : 0 })!.count;

/** What has to be mended, stands on pages that show still what they showed, and was not waved away. */
export const countMust = (db: Database, of: FindingsOf): number =>
  db.statement<unknown[], { count: number }>(`SELECT count(*) AS count FROM ${FROM} AND f.severity = 'must' AND w.n IS NULL AND NOT ${OUTDATED}`).get({ rank: 4, ...of })!.count;

/** Living pages that were looked at and show still what they showed then. */
export const countChecked = (db: Database, rank: number, of: FindingsOf): number =>
  db.statement<unknown[], { count: number }>(`SELECT count(*) AS count FROM page_checks c JOIN pages p ON p.n = c.page_n AND p.deleted_at IS NULL LEFT JOIN items i ON i.item_id = p.item_id
    WHERE (p.item_id IS NULL OR i.classification <= @rank) AND c.picture = (${PICTURE}) AND (@kind = 'all' OR (@kind = 'items' AND p.item_id IN (SELECT value FROM json_each(@ids))) OR (@kind = 'pages' AND p.page_id IN (SELECT value FROM json_each(@ids))))`).get({ rank, ...of })!.count;
