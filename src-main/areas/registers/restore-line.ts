import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changingLine, keepLine } from './change-line.ts';

/** Throws REGISTERS_LINE_NOT_VOID and what `changingLine` throws. */
export function restoreLine(context: AreaContext, { lineId, version }: CallInput<'registers', 'restoreLine'>): CallAnswer<'registers', 'restoreLine'> {
  return changingLine(context, lineId, version, (tx, row) => {
    if (row.state !== 'void') throw new MunimentError('REGISTERS_LINE_NOT_VOID', { number: row.number });
    keepLine(context, tx, row, { state: 'entered', voidReason: '' }, 'registerLine.restore');
  });
}
