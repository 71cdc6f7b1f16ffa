import type { Database } from '#main/db/database.ts';

const TABLES = { item: 'items', volume: 'volumes' } as const;

/** Keys of further elements that records within a clearance have something in. */
export const selectKeysInUse = (db: Database, level: 'item' | 'volume', fondsId: string | null, rank: number): Set<string> =>
  new Set(db.statement<[number, string | null, string | null], { key: string }>(`SELECT DISTINCT j.key AS key FROM ${TABLES[level]} r, json_each(r.custom) j WHERE r.custom <> '{}' AND r.classification <= ? AND (? IS NULL OR r.fonds_id = ?) ORDER BY j.key`)
    .all(rank, fondsId, fondsId).map(({ key }) => key));
