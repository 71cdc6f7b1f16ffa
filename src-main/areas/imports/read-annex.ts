import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { MunimentError } from '#shared/errors.ts';
import { selectAnnex } from './annex-store.ts';
import { requireImport } from './open-import.ts';
import { viewImport } from './view-import.ts';

const PORTION = 200;

/** Some of what was said of levels above the records, as text. Throws IMPORTS_NOT_FOUND, IMPORTS_NO_ANNEX. */
export function readAnnex(context: AreaContext, { importId, after }: CallInput<'imports', 'readAnnex'>): CallAnswer<'imports', 'readAnnex'> {
  const record = requireImport(context, importId);
  if (viewImport(context, record).annexes === 0) throw new MunimentError('IMPORTS_NO_ANNEX');
  const rows = selectAnnex(context.db, record.n, after, PORTION);
  const fileName = `${record.fileName.replace(/\.[^.]*$/u, '')}-levels.txt`;
  const text = rows.map(({ row, level, title, said }) => `[${row}] ${level}: ${title}\n${said}\n\n`).join('');
  return { fileName, piece: new File([text], fileName, { type: 'text/plain;charset=utf-8' }), next: rows.length === PORTION ? rows.at(-1)!.row : null };
}
