import type { z } from 'zod';
import type { exportFormat, ExportView } from '#shared/contract/exports.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { writeCsvFile, writeXlsxFile, type Table } from '#main/formats/table-writer.ts';
import { exportColumns } from './export-columns.ts';
import { exportItems } from './export-rows.ts';

export type ExportFormatName = z.infer<typeof exportFormat>;

export interface ExportRequest {
  readonly view: ExportView;
  /** Field names; empty: all. */
  readonly columns: readonly string[];
  readonly language: 'zh-CN' | 'en';
}

/**
 * A way of writing a view of the catalogue to a file. It writes what `exportItems` gives it and nothing else: that is all the asker may see.
 * `counted` is called for every record written; `signal` ends it.
 */
export interface ExportFormat {
  readonly extension: string;
  readonly mediaType: string;
  write(context: AreaContext, request: ExportRequest, path: string, counted: () => void, signal: AbortSignal): Promise<void>;
}

/** Rows of texts under headings, for whatever writes tables. */
function tableOf(context: AreaContext, { view, columns, language }: ExportRequest, counted: () => void, signal: AbortSignal): Table {
  const all = exportColumns(context, language, view.kind === 'filter' ? view.filter.fondsId ?? null : null);
  const chosen = columns.length === 0 ? all : columns.flatMap((field) => all.find((column) => column.field === field) ?? []);
  return {
    headings: chosen.map(({ heading }) => heading), widths: chosen.map(({ width }) => width),
    async *rows() {
      for await (const item of exportItems(context, view, signal)) {
        counted();
        yield chosen.map((column) => column.textOf(item));
      }
    },
  };
}

export const EXPORT_FORMATS: Readonly<Record<ExportFormatName, ExportFormat>> = {
  csv: { extension: 'csv', mediaType: 'text/csv', write: (context, request, path, counted, signal) => writeCsvFile(path, tableOf(context, request, counted, signal)) },
  xlsx: { extension: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: (context, request, path, counted, signal) => writeXlsxFile(path, tableOf(context, request, counted, signal)) },
};
