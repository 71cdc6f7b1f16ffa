import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { insertItems } from './insert-items.ts';
import { readImport } from './read-import.ts';

/**
 * Imports a CSV in one transaction: all rows, or all without errors (`skipInvalid`), or nothing. One undo takes the whole import back.
 * Throws CATALOGUE_IMPORT_ROWS_INVALID and what `readImport` throws.
 */
export function importItems(context: AreaContext, input: CallInput<'catalogue', 'importItems'>): CallAnswer<'catalogue', 'importItems'> {
  return context.write((tx) => {
    const { rows } = readImport(context, input);
    const [invalid] = rows.filter((row) => row.problems.length > 0);
    const valid = rows.filter((row) => row.problems.length === 0);
    if (invalid && !input.skipInvalid) throw new MunimentError('CATALOGUE_IMPORT_ROWS_INVALID', { count: rows.length - valid.length, row: invalid.row });
    insertItems(context, tx, valid.map((row) => row.item), { origin: input.fileName });
    return { imported: valid.length, skipped: rows.length - valid.length, undoToken: valid.length > 0 ? tx.number : null };
  });
}
