import type { SourceRow } from './row-source.ts';

/** Between the titles of series that lie in one another. */
const BETWEEN = ' / ';

/**
 * Levels that we keep no record of (series, subgroups …) go along with what lies in them, as the way of their titles. Titles of classes are all
 * that is remembered. Our own record groups and years are fields of every record already.
 */
export function createSeriesPaths(): { along(row: SourceRow, title: string, ours: string): SourceRow } {
  const pathOf = new Map<string, string>();
  return {
    along(row, title, ours) {
      const outer = pathOf.get(row.parentRef ?? '') ?? '';
      if (row.level === 'class' && row.ref !== undefined) pathOf.set(row.ref, ours !== '' ? outer : [outer, title].filter((part) => part !== '').join(BETWEEN));
      return row.level === 'class' || row.level === 'fonds' || outer === '' ? row : { ...row, extra: { ...row.extra, seriesPath: outer } };
    },
  };
}
