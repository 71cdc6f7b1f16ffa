import { taskUrgency } from '#shared/domain/task-urgency.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank, levelOf } from '#main/areas/clearance-rank.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { findDispatch, selectRecipients, type DispatchRow, type RecipientRow } from './dispatches-store.ts';

type Detail = CallAnswer<'dispatches', 'getDispatch'>;

/** A receipt warns a day before. */
const WARNS_MS = 24 * 3_600_000;

/** One above the clearance is as if it were not there. Throws DISPATCHES_DISPATCH_NOT_FOUND, DISPATCHES_CHANGED_MEANWHILE. */
export function requireDispatch(context: AreaContext, dispatchId: string, version?: number): DispatchRow {
  const row = findDispatch(context.db, dispatchId);
  if (!row || row.classification > clearanceRank(context.actor)) throw new MunimentError('DISPATCHES_DISPATCH_NOT_FOUND');
  if (version !== undefined && row.version !== version) throw new MunimentError('DISPATCHES_CHANGED_MEANWHILE', { version: row.version });
  return row;
}

/** Whether nothing more is awaited of a recipient. */
export const isDone = ({ receiptWithin }: Pick<DispatchRow, 'receiptWithin'>, { state }: RecipientRow): boolean => state === 'returned' || (receiptWithin === null && state === 'signed');

export function viewDispatch(context: AreaContext, row: DispatchRow, recipients = selectRecipients(context.db, row.dispatchId)): Detail['dispatch'] {
  const { n: _n, classification, papers, ...rest } = row;
  return {
    ...rest, classification: levelOf(classification), light: row.state === 'issued' ? taskUrgency(row.dueAt, context.clock.nowIso(), WARNS_MS) : 'normal', papers: papers.length, recipients: recipients.length,
    unsigned: recipients.filter(({ state }) => state === 'issued').length, open: row.state === 'issued' ? recipients.filter((each) => !isDone(row, each)).length : 0,
  } as Detail['dispatch'];
}

export function viewDetail(context: AreaContext, dispatchId: string): Detail {
  const row = requireDispatch(context, dispatchId);
  const recipients = selectRecipients(context.db, dispatchId);
  return {
    dispatch: viewDispatch(context, row, recipients), papers: row.papers.map((paper, index) => ({ ...paper, position: index + 1 })),
    recipients: recipients.map(({ dispatchId: _id, ...each }) => ({ ...each, slip: `${row.number}-${String(each.position).padStart(2, '0')}` })),
  } as Detail;
}
