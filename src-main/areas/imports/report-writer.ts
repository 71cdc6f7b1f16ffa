import type { ImportReport } from '#shared/contract/imports.ts';
import type { ImportMapping } from './map-columns.ts';
import type { JudgedRow } from './judged-row.ts';
import type { RowAdvice } from './row-advice.ts';

/** What a person reads through; all of it stands in the error file. */
const MOST_PROBLEMS = 500;
const MOST_DUPLICATES = 200;

/** Adds rows up to a report. `language`: of the names of elements that no column has. */
export function createReportWriter({ columns, elements }: Pick<ImportMapping, 'columns' | 'elements'>, language: 'zh-CN' | 'en') {
  const headingOf = new Map(columns.flatMap(({ heading, field }) => (field === null ? [] : [[field, heading] as const])));
  const labelOf = new Map(elements.map(({ field, labelZh, labelEn }) => [field, language === 'en' ? labelEn || labelZh : labelZh]));
  const nameOf = (field: string, heading: string): string => heading || (headingOf.get(field) ?? labelOf.get(field) ?? '');
  const counts = { rows: 0, add: 0, fill: 0, skip: 0, refuse: 0, duplicates: 0, warned: 0, unnumbered: 0 };
  const problemCounts: Record<string, number> = {};
  const problems: ImportReport['problems'] = [];
  const duplicateList: ImportReport['duplicateList'] = [];
  const warnings: ImportReport['warnings'] = [];
  return {
    rows: () => counts.rows,
    add(judged: JudgedRow, advice: RowAdvice) {
      counts.rows += 1;
      counts[judged.verdict === 'addVolume' ? 'add' : judged.verdict] += 1;
      for (const { field, heading, problem, value } of judged.problems) {
        problemCounts[problem] = (problemCounts[problem] ?? 0) + 1;
        if (problems.length < MOST_PROBLEMS) problems.push({ row: judged.row, field, heading: nameOf(field, heading), problem, value });
      }
      if (advice.problems.length > 0) counts.warned += 1;
      if (advice.problems.length > 0 && !advice.numbered) counts.unnumbered += 1;
      for (const { field, heading, problem, value } of advice.problems) if (warnings.length < MOST_PROBLEMS) warnings.push({ row: judged.row, field, heading: nameOf(field, heading), problem, value, numbered: advice.numbered });
      if (judged.duplicates.length > 0) counts.duplicates += 1;
      for (const duplicate of judged.duplicates) if (duplicateList.length < MOST_DUPLICATES) duplicateList.push({ row: judged.row, ...duplicate });
    },
    finish: (leftOut: ImportReport['leftOut'], notes: readonly { note: string; count: number }[]): ImportReport => ({ ...counts, problems, problemCounts, duplicateList, warnings, leftOut, notes: [...notes] }),
  };
}
