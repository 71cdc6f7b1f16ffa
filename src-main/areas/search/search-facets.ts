import { DICTIONARIES } from '#shared/presets/dictionaries.ts';
import { RECORD_GROUP_PRESETS } from '#shared/presets/record-groups.ts';
import { formatRetention, readRetention } from '#shared/domain/retention.ts';
import { levelOf } from '#main/areas/clearance-rank.ts';
import { findFonds, findUnit } from '#main/areas/schemes/schemes-store.ts';
import type { Database } from '#main/db/database.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import type { SchemeClass } from './scheme-memory-store.ts';

type Facets = CallAnswer<'search', 'searchAll'>['facets'];

export const NO_FACETS: Facets = { recordGroup: [], year: [], retention: [], unit: [], fonds: [], classification: [] };

/** How hits spread over the scheme; `counts` has how many there are of each class number. */
export function facetsOf(db: Database, classes: readonly SchemeClass[], counts: ReadonlyMap<number, number>): Facets {
  const rows = [...counts].map(([number, count]) => ({ row: classes[number]!, count }));
  const spread = (valueOf: (row: SchemeClass) => string | null, labelOf: (value: string) => string): Facets['year'] => {
    const sums = new Map<string, number>();
    for (const { row, count } of rows) {
      const value = valueOf(row);
      if (value !== null) sums.set(value, (sums.get(value) ?? 0) + count);
    }
    return [...sums].map(([value, count]) => ({ value, label: labelOf(value), count })).toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  };
  return {
    recordGroup: spread((row) => row.recordGroup, (code) => RECORD_GROUP_PRESETS.find((group) => group.code === code)?.nameZh ?? code),
    year: spread((row) => String(row.year), (year) => year).toSorted((a, b) => Number(b.value) - Number(a.value)),
    retention: spread((row) => row.retention, retentionLabel),
    unit: spread((row) => row.unitId, (unitId) => findUnit(db, unitId)?.name ?? unitId),
    fonds: spread((row) => row.fondsId, (fondsId) => findFonds(db, fondsId)?.name ?? fondsId),
    classification: spread((row) => levelOf(row.rank), (level) => DICTIONARIES.classification.entries.find((entry) => entry.code === level)?.zh ?? level),
  };
}

function retentionLabel(code: string): string {
  const retention = readRetention(code);
  return DICTIONARIES.retention.entries.find((entry) => entry.code === code)?.zh ?? (retention ? formatRetention(retention) : code);
}
