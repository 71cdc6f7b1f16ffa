import { writeCsvFile, writeXlsxFile } from '#main/formats/table-writer.ts';
import type { ExportFormatName, ExportRun } from './export-run.ts';
import { exportTable } from './export-table.ts';
import { writeFindingAid } from './write-finding-aid.ts';

/** A way of writing records to a file: those that the asker may see, and nothing else. */
export interface ExportFormat {
  /** Behind the dot of the file's name. */
  readonly extension: string;
  readonly mediaType: string;
  /** Describes one fonds as a whole, and is named after it. */
  readonly isFindingAid: boolean;
  write(run: ExportRun): Promise<void>;
}

const findingAid = (version: 'ead2002' | 'ead3' | 'atom', extension: string, mediaType: string): ExportFormat => ({ extension, mediaType, isFindingAid: true, write: (run) => writeFindingAid(version, run) });

export const EXPORT_FORMATS: Readonly<Record<ExportFormatName, ExportFormat>> = {
  xlsx: { extension: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', isFindingAid: false, write: (run) => writeXlsxFile(run.path, exportTable(run)) },
  csv: { extension: 'csv', mediaType: 'text/csv', isFindingAid: false, write: (run) => writeCsvFile(run.path, exportTable(run)) },
  ead2002: findingAid('ead2002', 'ead2002.xml', 'application/xml'),
  ead3: findingAid('ead3', 'ead3.xml', 'application/xml'),
  atom: findingAid('atom', 'atom.csv', 'text/csv'),
};
