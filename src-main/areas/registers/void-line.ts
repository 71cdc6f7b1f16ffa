import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changingLine, keepLine } from './change-line.ts';

/** Throws REGISTERS_LINE_VOID, REGISTERS_LINE_FILED and what `changingLine` throws. */
export function voidLine(context: AreaContext, { lineId, version, reason }: CallInput<'registers', 'voidLine'>): CallAnswer<'registers', 'voidLine'> {
  return changingLine(context, lineId, version, (tx, row) => {
    if (row.state === 'void') throw new MunimentError('REGISTERS_LINE_VOID', { number: row.number });
    if (row.filedAt !== null) throw new MunimentError('REGISTERS_LINE_FILED', { number: row.number, filingNumber: row.filingNumber });
    keepLine(context, tx, row, { state: 'void', voidReason: reason }, 'registerLine.void');
  });
}
