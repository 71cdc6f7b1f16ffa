import type { Database } from '#main/db/database.ts';
import { fieldsInForce } from './fields-in-force.ts';

interface Described { readonly fondsId: string; readonly recordGroup: string; readonly custom: Readonly<Record<string, string>> }

/** Custom values of an item or a volume that may be found by their words. What no definition knows (a column that came with an import) can be found too. */
export function searchableValues(db: Database, { fondsId, recordGroup, custom }: Described, level: 'item' | 'volume' = 'item'): string[] {
  const entries = Object.entries(custom).filter(([, value]) => value !== '');
  if (entries.length === 0) return [];
  const hidden = new Set(fieldsInForce(db, { fondsId, recordGroup }).filter((field) => field.level === level && !field.searchable).map((field) => field.key));
  return entries.filter(([key]) => !hidden.has(key)).map(([, value]) => value);
}
