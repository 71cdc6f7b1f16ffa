import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { readImport } from './read-import.ts';

const MOST_PROBLEMS = 500;
const SAMPLE_ROWS = 20;

/** What an import would do: which column is what, which rows have errors, and the first rows as they would be read. Errors as in `readImport`. */
export function previewImport(context: AreaContext, input: CallInput<'catalogue', 'previewImport'>): CallAnswer<'catalogue', 'previewImport'> {
  const { columns, rows } = readImport(context, input);
  return {
    importId: context.ids.uuid(), fileName: input.fileName, columns: [...columns], rowCount: rows.length, valid: rows.filter((row) => row.problems.length === 0).length,
    problems: rows.flatMap(({ row, problems }) => problems.map((problem) => ({ row, ...problem }))).slice(0, MOST_PROBLEMS),
    sample: rows.slice(0, SAMPLE_ROWS).map((row) => ({ ...row.cells })),
  };
}
