import type { ImportSettings } from '#shared/contract/imports.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { openRowSource } from '#main/formats/open-row-source.ts';
import type { RowSource } from '#main/formats/row-source.ts';
import { sizeOf, stagedFiles, type StagedFiles } from '#main/formats/staged-files.ts';
import { findImport, type ImportRecord, type ImportState } from './imports-store.ts';

/** Throws IMPORTS_NOT_FOUND. */
export function requireImport(context: AreaContext, importId: string): ImportRecord {
  const record = findImport(context.db, importId);
  if (!record) throw new MunimentError('IMPORTS_NOT_FOUND');
  return record;
}

/** The batch, if it is in one of these states. Throws IMPORTS_NOT_FOUND, IMPORTS_STATE. */
export function requireState(context: AreaContext, importId: string, states: readonly ImportState[]): ImportRecord {
  const record = requireImport(context, importId);
  if (!states.includes(record.state)) throw new MunimentError('IMPORTS_STATE', { state: record.state });
  return record;
}

export const filesOf = (context: AreaContext, importId: string): StagedFiles => stagedFiles(context.services.paths.imports, importId);

/** The rows of the file that was taken in. The caller closes it. Throws IMPORTS_FILE_GONE and what the format throws. */
export async function openImport(context: AreaContext, record: ImportRecord, settings: Pick<ImportSettings, 'encoding' | 'delimiter' | 'sheet'>): Promise<RowSource> {
  const files = filesOf(context, record.importId);
  const sizeBytes = await sizeOf(files.file);
  if (sizeBytes === null) throw new MunimentError('IMPORTS_FILE_GONE');
  const companion = record.companionName === null ? null : files.companion;
  return openRowSource({ path: files.file, name: record.fileName, sizeBytes, companion }, { encoding: settings.encoding ?? undefined, delimiter: settings.delimiter ?? undefined, sheet: settings.sheet ?? undefined });
}
