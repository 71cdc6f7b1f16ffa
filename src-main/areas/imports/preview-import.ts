import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { mapColumns } from './map-columns.ts';
import { openImport, requireState } from './open-import.ts';
import { createCellReader } from './row-cells.ts';
import { createRowJudge } from './row-judge.ts';
import { seenInMemory } from './seen-codes.ts';

const SAMPLE_ROWS = 20;

/** Which column is what, and what would come of the first rows. Writes nothing. Throws IMPORTS_NOT_FOUND, IMPORTS_STATE, SCHEMES_FONDS_NOT_FOUND and what the format throws. */
export async function previewImport(context: AreaContext, { importId, settings }: CallInput<'imports', 'previewImport'>): Promise<CallAnswer<'imports', 'previewImport'>> {
  const record = requireState(context, importId, ['ready', 'checked', 'stopped']);
  const source = await openImport(context, record, settings);
  try {
    const mapping = mapColumns(context, source, settings);
    const { columns, fields } = mapping;
    const cells = createCellReader(mapping, settings);
    const judge = createRowJudge(context, record.n, settings, seenInMemory(), new Map(), true);
    const sample: CallAnswer<'imports', 'previewImport'>['sample'] = [];
    for await (const row of source.rows()) {
      const { problems } = judge.judge(row, cells.read(row));
      sample.push({ row: row.row, texts: columns.map((_, index) => row.values[index] ?? ''), problems: problems.map((problem) => ({ row: row.row, ...problem })) });
      if (sample.length === SAMPLE_ROWS) break;
    }
    return { facts: { ...source.facts, sheets: [...source.facts.sheets] }, columns: [...columns], fields: [...fields], elements: mapping.elements.filter(({ field, active }) => active || columns.some((column) => column.field === field)).map(({ field, labelZh, labelEn }) => ({ field, labelZh, labelEn })), sample, notes: [...source.notes()] };
  } finally {
    await source.close();
  }
}
