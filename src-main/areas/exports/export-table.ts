import type { Table } from '#main/formats/table-writer.ts';
import { viewVolume } from '#main/areas/arrangement/view-volume.ts';
import { toItem } from '#main/areas/catalogue/item-record.ts';
import { findVolumeRow } from '#main/areas/catalogue/volumes-store.ts';
import { exportColumns, type ExportColumn } from './export-columns.ts';
import { exportRows, filterOf } from './export-rows.ts';
import type { ExportRun } from './export-run.ts';
import { registerColumns, registerRows } from './register-table.ts';
import { volumeColumns } from './volume-columns.ts';
import { volumeRows, type VolumesView } from './volume-rows.ts';

/** The records of a view as texts under headings, for whatever writes tables. */
export function exportTable(run: ExportRun): Table {
  const { context, view, language, signal } = run;
  if (view.kind === 'volumes') return tableOf(run, volumeColumns(context, language, view.filter.fondsId ?? null), () => volumes(run, view));
  if (view.kind === 'register') return tableOf(run, registerColumns(language), () => registerRows(run, view.filter));
  return tableOf(run, exportColumns(context, language, filterOf(view)?.filter.fondsId ?? null), async function* items() {
    for await (const row of exportRows(context, view, signal)) yield toItem(row);
  });
}

function tableOf<Record>({ columns, counted }: ExportRun, all: readonly ExportColumn<Record>[], records: () => AsyncIterable<Record>): Table {
  const chosen = columns.length === 0 ? all : columns.flatMap((field) => all.find((column) => column.field === field) ?? []);
  return {
    headings: chosen.map(({ heading }) => heading), widths: chosen.map(({ width }) => width),
    async *rows() {
      for await (const record of records()) {
        counted();
        yield chosen.map((column) => column.textOf(record));
      }
    },
  };
}

/** Oldest first: the list of a screen begins with the latest, a register with the first. */
async function* volumes({ context, signal }: ExportRun, view: VolumesView) {
  const ids: string[] = [];
  for await (const { volumeId } of volumeRows(context, view, signal)) ids.push(volumeId);
  for (const volumeId of ids.reverse()) {
    const row = findVolumeRow(context.db, volumeId);
    if (row && row.deletedAt === null) yield viewVolume(context, row);
  }
}
