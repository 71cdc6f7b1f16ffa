import type { Database } from '#main/db/database.ts';

export interface KeptEvidence { readonly version: number; readonly imagesHash: string; readonly damaged: readonly string[]; readonly files: readonly (readonly [string, string])[]; readonly lookedAt: string }

export function findEvidence(db: Database, batchId: string): KeptEvidence | null {
  const row = db.statement<[string], { version: number; imagesHash: string; damaged: string; files: string; lookedAt: string }>('SELECT version, images_hash AS imagesHash, damaged, files, looked_at AS lookedAt FROM batch_evidence WHERE batch_id = ?').get(batchId);
  return row === undefined ? null : { ...row, damaged: JSON.parse(row.damaged) as string[], files: JSON.parse(row.files) as [string, string][] };
}

export function keepEvidence(db: Database, batchId: string, { version, imagesHash, damaged, files, lookedAt }: KeptEvidence): void {
  db.statement('INSERT INTO batch_evidence (batch_id, version, images_hash, damaged, files, looked_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET version = excluded.version, images_hash = excluded.images_hash, damaged = excluded.damaged, files = excluded.files, looked_at = excluded.looked_at')
    .run(batchId, version, imagesHash, JSON.stringify(damaged), JSON.stringify(files), lookedAt);
}

/** Bytes of all images of a batch. */
export const bytesOfBatch = (db: Database, batchId: string): number =>
  db.statement<[string], { bytes: number }>('SELECT coalesce(sum(b.size_bytes), 0) AS bytes FROM batch_items x JOIN pages p ON p.item_id = x.item_id AND p.deleted_at IS NULL JOIN blobs b ON b.sha256 = p.sha256 WHERE x.batch_id = ?').get(batchId)!.bytes;
