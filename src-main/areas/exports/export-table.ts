import type { Table } from '#main/formats/table-writer.ts';
import { toItem } from '#main/areas/catalogue/item-record.ts';
import { exportColumns } from './export-columns.ts';
import { exportRows, filterOf } from './export-rows.ts';
import type { ExportRun } from './export-run.ts';

/** The items of a view as texts under headings, for whatever writes tables. */
export function exportTable({ context, view, columns, language, signal, counted }: ExportRun): Table {
  const all = exportColumns(context, language, filterOf(view)?.filter.fondsId ?? null);
  const chosen = columns.length === 0 ? all : columns.flatMap((field) => all.find((column) => column.field === field) ?? []);
  return {
    headings: chosen.map(({ heading }) => heading), widths: chosen.map(({ width }) => width),
    async *rows() {
      for await (const row of exportRows(context, view, signal)) {
        const item = toItem(row);
        counted();
        yield chosen.map((column) => column.textOf(item));
      }
    },
  };
}
