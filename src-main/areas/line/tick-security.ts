import { bothNames } from '#shared/domain/both-names.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { keepBatch, requireBatchIn } from './change-batch.ts';
import { deleteTick, writeTick } from './hand-overs-store.ts';
import { viewBatchDetail } from './view-batch.ts';

/** The opening part is fixed once the batch has started. Throws LINE_NO_CONTRACTOR, LINE_SECURITY_ITEM_NOT_FOUND, LINE_SECURITY_FIXED and what `requireBatchIn` throws. */
export function tickSecurity(context: AreaContext, { itemKey, done, note, ...at }: CallInput<'line', 'tickSecurity'>): CallAnswer<'line', 'tickSecurity'> {
  context.write((tx) => {
    const row = requireBatchIn(context, at, ['planned', 'running', 'paused']);
    if (row.contractor === '') throw new MunimentError('LINE_NO_CONTRACTOR', { number: row.number });
    const item = row.settings.security.find((each) => each.itemKey === itemKey);
    if (item === undefined) throw new MunimentError('LINE_SECURITY_ITEM_NOT_FOUND', { number: row.number });
    if (item.phase === 'opening' && item.mandatory && row.state !== 'planned' && !done) throw new MunimentError('LINE_SECURITY_FIXED', { number: row.number, item: bothNames(item) });
    if (done) writeTick(context.db, row.batchId, { itemKey, doneAt: context.clock.nowIso(), doneBy: context.actor.name, note });
    else deleteTick(context.db, row.batchId, itemKey);
    keepBatch(context, tx, row, {}, done ? 'batch.tick' : 'batch.untick', { itemKey, note: note === '' ? item.nameZh : `${item.nameZh}：${note}` });
  });
  return viewBatchDetail(context, at.batchId);
}
