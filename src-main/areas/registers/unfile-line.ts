import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changingLine, keepLine } from './change-line.ts';

/** The item stays in the catalogue. Throws REGISTERS_LINE_NOT_FILED and what `changingLine` throws. */
export function unfileLine(context: AreaContext, { lineId, version }: CallInput<'registers', 'unfileLine'>): CallAnswer<'registers', 'unfileLine'> {
  return changingLine(context, lineId, version, (tx, row) => {
    if (row.filedAt === null) throw new MunimentError('REGISTERS_LINE_NOT_FILED', { number: row.number });
    keepLine(context, tx, row, { filingNumber: '', itemId: null, filedAt: null, filedBy: null }, 'registerLine.unfile');
  });
}
