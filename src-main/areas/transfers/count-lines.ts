import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changingTransfer, keepTransfer } from './change-transfer.ts';
import { selectLines, writeLine } from './transfers-store.ts';
import { viewTransferDetail } from './view-transfer.ts';

/** Counts may be put right until the list is signed. Throws TRANSFERS_LINE_NOT_FOUND, TRANSFERS_REFUSAL_NEEDS_REASON, TRANSFERS_NOTHING_COUNTED and what `changingTransfer` throws. */
export function countLines(context: AreaContext, { transferId, version, counts }: CallInput<'transfers', 'countLines'>): CallAnswer<'transfers', 'countLines'> {
  changingTransfer(context, transferId, version, ['sent'], (tx, row) => {
    const lines = new Map(selectLines(context.db, transferId).map((line) => [line.lineId, line]));
    for (const { lineId, countedPages, damage, accepted, refusal, note } of counts) {
      const line = lines.get(lineId);
      if (line === undefined) throw new MunimentError('TRANSFERS_LINE_NOT_FOUND');
      if (accepted && countedPages === 0) throw new MunimentError('TRANSFERS_NOTHING_COUNTED', { title: line.title });
      if (!accepted && refusal == null) throw new MunimentError('TRANSFERS_REFUSAL_NEEDS_REASON', { title: line.title });
      writeLine(context.db, { ...line, countedPages, damage, outcome: accepted ? 'accepted' : 'refused', refusal: accepted ? null : (refusal ?? null), note, decidedAt: context.clock.nowIso(), decidedBy: context.actor.name });
    }
    keepTransfer(context, tx, row, {}, 'transfer.count', { counts: counts.map((each) => ({ ...each, refusal: each.refusal ?? null })) });
  });
  return viewTransferDetail(context, transferId);
}
