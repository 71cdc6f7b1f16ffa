import { MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { levelOf } from '#main/areas/clearance-rank.ts';
import { carryPaper } from '#main/areas/cases/receive-papers.ts';
import { insertItems } from '#main/areas/catalogue/insert-items.ts';
import { plainItem } from '#main/areas/catalogue/plain-item.ts';
import { settleTask } from '#main/areas/tasks/settle-task.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changingTransfer, keepTransfer } from './change-transfer.ts';
import { countingKey } from './send-transfer.ts';
import { selectLines, writeLine, type LineRow, type TransferRow } from './transfers-store.ts';
import { viewTransferDetail } from './view-transfer.ts';

/** Throws TRANSFERS_NOT_COUNTED, TRANSFERS_OWN_LIST and what `changingTransfer`, `carryPaper` and `insertItems` throw. */
export function signTransfer(context: AreaContext, { transferId, version }: CallInput<'transfers', 'signTransfer'>): CallAnswer<'transfers', 'signTransfer'> {
  changingTransfer(context, transferId, version, ['sent'], (tx, row) => {
    const lines = selectLines(context.db, transferId);
    const pending = lines.filter(({ outcome }) => outcome === 'pending');
    if (pending.length > 0) throw new MunimentError('TRANSFERS_NOT_COUNTED', { number: row.number, lines: pending.length });
    if (row.sentBy === context.actor.name) throw new MunimentError('TRANSFERS_OWN_LIST', { number: row.number });
    enterLines(context, tx, row, lines.filter(({ outcome, itemId }) => outcome === 'accepted' && itemId === null));
    for (const { paperId, outcome, refusal, note } of lines) if (paperId !== null) carryPaper(context, tx, paperId, outcome === 'accepted' ? 'received' : { reason: refusal ?? 'other', note });
    keepTransfer(context, tx, row, { state: 'signed', signedAt: context.clock.nowIso(), signedBy: context.actor.name }, 'transfer.sign', { accepted: lines.filter(({ outcome }) => outcome === 'accepted').length, refused: lines.filter(({ outcome }) => outcome === 'refused').length });
    settleTask(context, tx, countingKey(transferId), '');
  });
  return viewTransferDetail(context, transferId);
}

/** 登入 The accepted lines as items of the catalogue, with the pages that were counted and what is damaged. */
function enterLines(context: AreaContext, tx: WriteTx, row: TransferRow, lines: readonly LineRow[]): void {
  const inserted = insertItems(context, tx, lines.map(({ title, documentNumber, responsible, date, countedPages, statedPages, damage }) => ({
    code: 'none' as const,
    fields: plainItem({
      fondsId: row.fondsId, recordGroup: row.recordGroup, classCode: row.classCode, year: row.year, unitId: row.unitId, retention: row.retention, title, documentNumber, responsible, date,
      pageCount: countedPages ?? statedPages, classification: levelOf(row.classification), note: damage,
    }),
  })), { origin: row.number });
  for (const [index, line] of lines.entries()) writeLine(context.db, { ...line, itemId: inserted[index]!.itemId });
}
