import { fieldOfHeading } from '#shared/domain/import-columns.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { findFonds } from '#main/areas/schemes/schemes-store.ts';
import { createRowReader, type ReadRow, type RowCells } from './import-row.ts';
import { parseCsv } from './parse-csv.ts';

/** What an import can fill; other columns are shown and passed over. */
const IMPORTED: readonly string[] = [
  'archivalCode', 'fonds', 'recordGroup', 'year', 'unit', 'retention', 'title', 'documentNumber', 'responsible', 'date', 'documentType', 'draftStage', 'language', 'carrier', 'pageCount',
  'classification', 'secrecyTerm', 'openStatus', 'keywords', 'note',
];

export interface ImportColumn { readonly header: string; readonly field: string | null }
export interface ImportRow extends ReadRow { readonly row: number; readonly cells: RowCells }
export interface ReadImport { readonly columns: readonly ImportColumn[]; readonly rows: readonly ImportRow[] }

interface ImportInput { readonly fondsId: string; readonly csv: string; readonly mapping: Readonly<Record<string, string>>; readonly assignCodes?: boolean }

/**
 * Reads a CSV against the catalogue as it is now; writes nothing. `mapping` (heading → field, empty: pass over) goes before the known headings.
 * Throws SCHEMES_FONDS_NOT_FOUND, CATALOGUE_IMPORT_UNREADABLE, CATALOGUE_IMPORT_EMPTY, CATALOGUE_IMPORT_WITHOUT_TITLE.
 */
export function readImport(context: AreaContext, input: ImportInput): ReadImport {
  const fonds = findFonds(context.db, input.fondsId);
  if (!fonds) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
  const table = parseCsv(input.csv);
  const columns = mapColumns(table.header, input.mapping);
  if (!columns.some((column) => column.field === 'title')) throw new MunimentError('CATALOGUE_IMPORT_WITHOUT_TITLE');
  const readRow = createRowReader(context, fonds, input.assignCodes ?? false);
  const rows = table.rows.map(({ row, cells: texts }): ImportRow => {
    const cells: Record<string, string> = {};
    for (const [index, { field }] of columns.entries()) if (field !== null) cells[field] = texts[index] ?? '';
    return { row, cells, ...readRow(cells) };
  });
  return { columns, rows };
}

/** A field is filled by the first column that means it. */
function mapColumns(header: readonly string[], mapping: Readonly<Record<string, string>>): ImportColumn[] {
  const taken = new Set<string>();
  return header.map((heading) => {
    const wanted = Object.hasOwn(mapping, heading) ? mapping[heading] : fieldOfHeading(heading);
    const field = wanted !== undefined && IMPORTED.includes(wanted) && !taken.has(wanted) ? wanted : null;
    if (field !== null) taken.add(field);
    return { header: heading, field };
  });
}
