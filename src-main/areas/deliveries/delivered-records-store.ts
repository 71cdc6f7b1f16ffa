import type { CodeAlias } from '#shared/domain/code-alias.ts';
import type { ItemFields } from '#main/areas/catalogue/item-record.ts';
import type { Database } from '#main/db/database.ts';

/** What a record said, as the room reads it. */
export interface Described { readonly fields: ItemFields; readonly aliases: readonly CodeAlias[]; /** The 档号 that it bears. */ readonly code: string | null; /** Under the sender's own names. */ readonly said: Readonly<Record<string, string>> }
export type Cause = 'newVersion' | 'sameContent' | 'sameFields';

/** A version of a record that came whole. `twinId`: the item that it resembles. */
export interface DeliveredRow {
  readonly n: number; readonly recordId: string; readonly sourceN: number; readonly typeKey: string; readonly externalId: string; readonly revision: string; readonly fingerprint: string; readonly described: Described; readonly classification: number;
  readonly state: 'filed' | 'held' | 'keeping' | 'linked' | 'setAside'; readonly cause: Cause | null; readonly itemId: string | null; readonly twinId: string | null; readonly takenAt: string; readonly decidedAt: string | null; readonly decidedBy: string | null; readonly reason: string; readonly version: number;
}
type Stored = Omit<DeliveredRow, 'described'> & { readonly described: string };
const SELECT = `SELECT n, record_id AS recordId, source_n AS sourceN, type_key AS typeKey, external_id AS externalId, revision, fingerprint, described, classification, state, cause, item_id AS itemId, twin_id AS twinId, taken_at AS takenAt,
  decided_at AS decidedAt, decided_by AS decidedBy, reason, version FROM delivered_records`;
const toRecord = (row: Stored): DeliveredRow => ({ ...row, described: JSON.parse(row.described) as Described });

export interface DeliveredKey { readonly sourceN: number; readonly typeKey: string; readonly externalId: string }
export const findVersion = (db: Database, { sourceN, typeKey, externalId }: DeliveredKey, fingerprint: string): DeliveredRow | undefined => {
  const row = db.statement<[number, string, string, string], Stored>(`${SELECT} WHERE source_n = ? AND type_key = ? AND external_id = ? AND fingerprint = ?`).get(sourceN, typeKey, externalId, fingerprint);
  return row && toRecord(row);
};
/** The latest version that has an item, whatever became of that. */
export const findEarlier = (db: Database, { sourceN, typeKey, externalId }: DeliveredKey): DeliveredRow | undefined => {
  const row = db.statement<[number, string, string], Stored>(`${SELECT} WHERE source_n = ? AND type_key = ? AND external_id = ? ORDER BY item_id IS NULL, n DESC LIMIT 1`).get(sourceN, typeKey, externalId);
  return row && toRecord(row);
};
/** Within the clearance. */
export const findDelivered = (db: Database, recordId: string, rank: number): DeliveredRow | undefined => {
  const row = db.statement<[string, number], Stored>(`${SELECT} WHERE record_id = ? AND classification <= ?`).get(recordId, rank);
  return row && toRecord(row);
};
export const selectHeld = (db: Database, { sourceN, rank, after, limit }: { readonly sourceN: number | null; readonly rank: number; readonly after: number; readonly limit: number }): DeliveredRow[] =>
  db.statement<(number | null)[], Stored>(`${SELECT} WHERE state IN ('held','keeping') AND n > ? AND classification <= ? AND (? IS NULL OR source_n = ?) ORDER BY n LIMIT ?`).all(after, rank, sourceN, sourceN, limit).map(toRecord);
export const countHeld = (db: Database, sourceN: number, rank: number): number =>
  db.statement<[number, number], { count: number }>("SELECT count(*) AS count FROM delivered_records WHERE state IN ('held','keeping') AND source_n = ? AND classification <= ?").get(sourceN, rank)!.count;

export function insertRecord(db: Database, row: Omit<DeliveredRow, 'n'>): number {
  return db.statement<unknown[], { n: number }>(`INSERT INTO delivered_records (record_id, source_n, type_key, external_id, revision, fingerprint, described, classification, state, cause, item_id, twin_id, taken_at, decided_at, decided_by, reason, version)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING n`)
    .get(row.recordId, row.sourceN, row.typeKey, row.externalId, row.revision, row.fingerprint, JSON.stringify(row.described), row.classification, row.state, row.cause, row.itemId, row.twinId, row.takenAt, row.decidedAt, row.decidedBy, row.reason, row.version)!.n;
}
export function decide(db: Database, row: Pick<DeliveredRow, 'n' | 'state' | 'itemId' | 'decidedAt' | 'decidedBy' | 'reason' | 'version'>): void {
  db.statement('UPDATE delivered_records SET state = ?, item_id = ?, decided_at = ?, decided_by = ?, reason = ?, version = ? WHERE n = ?').run(row.state, row.itemId, row.decidedAt, row.decidedBy, row.reason, row.version, row.n);
}

export interface DeliveredFileRow { readonly position: number; readonly name: string; readonly sha256: string; readonly sizeBytes: number; readonly mediaType: string }
export function insertFile(db: Database, recordN: number, file: DeliveredFileRow): void {
  db.statement('INSERT INTO delivered_files (record_n, position, name, sha256, size_bytes, media_type) VALUES (?, ?, ?, ?, ?, ?)').run(recordN, file.position, file.name, file.sha256, file.sizeBytes, file.mediaType);
}
export const selectFiles = (db: Database, recordN: number): DeliveredFileRow[] =>
  db.statement<[number], DeliveredFileRow>('SELECT position, name, sha256, size_bytes AS sizeBytes, media_type AS mediaType FROM delivered_files WHERE record_n = ? ORDER BY position').all(recordN);
/** The files of what an item came from. */
export const selectFilesOfItem = (db: Database, itemId: string): DeliveredFileRow[] =>
  db.statement<[string], DeliveredFileRow>(`SELECT f.position, f.name, f.sha256, f.size_bytes AS sizeBytes, f.media_type AS mediaType FROM delivered_records r JOIN delivered_files f ON f.record_n = r.n WHERE r.n =
    (SELECT min(n) FROM delivered_records WHERE item_id = ?) ORDER BY f.position`).all(itemId);
