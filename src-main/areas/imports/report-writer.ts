import type { ImportReport } from '#shared/contract/imports.ts';
import type { ImportColumn } from './map-columns.ts';
import type { JudgedRow } from './judged-row.ts';

/** What a person reads through; all of it stands in the error file. */
const MOST_PROBLEMS = 500;
const MOST_DUPLICATES = 200;

/** Adds rows up to a report. */
export function createReportWriter(columns: readonly ImportColumn[]) {
  const headingOf = new Map(columns.flatMap(({ heading, field }) => (field === null ? [] : [[field, heading] as const])));
  const counts = { rows: 0, add: 0, fill: 0, skip: 0, refuse: 0, duplicates: 0 };
  const problemCounts: Record<string, number> = {};
  const problems: ImportReport['problems'] = [];
  const duplicateList: ImportReport['duplicateList'] = [];
  return {
    rows: () => counts.rows,
    add(judged: JudgedRow) {
      counts.rows += 1;
      counts[judged.verdict === 'addVolume' ? 'add' : judged.verdict] += 1;
      for (const { field, heading, problem, value } of judged.problems) {
        problemCounts[problem] = (problemCounts[problem] ?? 0) + 1;
        if (problems.length < MOST_PROBLEMS) problems.push({ row: judged.row, field, heading: heading || (headingOf.get(field) ?? ''), problem, value });
      }
      if (judged.duplicates.length > 0) counts.duplicates += 1;
      for (const duplicate of judged.duplicates) if (duplicateList.length < MOST_DUPLICATES) duplicateList.push({ row: judged.row, ...duplicate });
    },
    finish: (leftOut: ImportReport['leftOut'], notes: readonly { note: string; count: number }[]): ImportReport => ({ ...counts, problems, problemCounts, duplicateList, leftOut, notes: [...notes] }),
  };
}
