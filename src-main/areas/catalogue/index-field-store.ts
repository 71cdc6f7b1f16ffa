import type { Database } from '#main/db/database.ts';
import type { IndexFieldOrder } from '#main/areas/schemes/index-field-order.ts';

/** A record that has something under the key, in the order of its table. */
export interface HolderOfField { readonly n: number; readonly id: string }

const SOURCES = {
  item: { columns: 'i.n, i.item_id AS id', from: 'custom_values c CROSS JOIN items i ON i.n = c.item_n', has: 'c.key = ?', row: 'i' },
  volume: { columns: 'v.n, v.volume_id AS id', from: 'volumes v', has: "v.custom ->> ('$.\"' || ? || '\"') IS NOT NULL", row: 'v' },
} as const;

/** The records of the place with something under the key, in use. For items the table of further elements knows them; volumes are few. */
export function selectHoldersOfField(db: Database, { fondsId, recordGroup, level, key }: IndexFieldOrder): HolderOfField[] {
  const { columns, from, has, row } = SOURCES[level === 'volume' ? 'volume' : 'item'];
  return db.statement<string[], HolderOfField>(`SELECT ${columns} FROM ${from} WHERE ${has} AND ${row}.deleted_at IS NULL AND ? IN ('', ${row}.fonds_id) AND ? IN ('', ${row}.record_group) ORDER BY ${row}.n`).all(key, fondsId, recordGroup);
}
