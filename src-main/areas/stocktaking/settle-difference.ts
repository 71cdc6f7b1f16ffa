import { DECISIONS_WITH_REASON, stockDecisions } from '#shared/domain/stocktaking.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { placeBox } from '#main/areas/stacks/place-box.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { putDecision } from './decisions-store.ts';
import { judgeStocktaking } from './judge-stocktaking.ts';
import { requireStocktaking } from './require-stocktaking.ts';

/**
 * The decision and, for `moveHere`, the box's new place are one transaction. A difference that was left open can be settled after the
 * closing too. Throws STOCKTAKING_NOT_FOUND, _IS_OVER, _NO_DIFFERENCE, _DECISION_NOT_OFFERED, _REASON_NEEDED, and what `stacks.placeBox` throws.
 */
export function settleDifference(context: AreaContext, input: CallInput<'stocktaking', 'settleDifference'>): CallAnswer<'stocktaking', 'settleDifference'> {
  const { stocktakingId, key, decision, reason } = input;
  const find = () => judgeStocktaking(context, stocktakingId).entries.find((entry) => entry.key === key);
  return context.write((tx) => {
    const { state } = requireStocktaking(context, stocktakingId);
    const entry = find();
    if (entry === undefined || !entry.isDifference) throw new MunimentError('STOCKTAKING_NO_DIFFERENCE');
    if (state === 'cancelled' || (state === 'closed' && entry.decision !== null)) throw new MunimentError('STOCKTAKING_IS_OVER');
    const shelfId = decision === 'moveHere' ? input.shelfId ?? null : null;
    if (!stockDecisions(entry.status, entry.kind).includes(decision) || (decision === 'moveHere' && shelfId === null)) throw new MunimentError('STOCKTAKING_DECISION_NOT_OFFERED');
    if (DECISIONS_WITH_REASON.includes(decision) && reason === '') throw new MunimentError('STOCKTAKING_REASON_NEEDED');
    if (shelfId !== null && entry.belongsAt?.shelfId !== shelfId) placeBox({ ...context, write: (work) => work(tx) }, { boxId: entry.boxId!, shelfId });
    putDecision(context.db, stocktakingId, { difference: key, status: entry.status, decision, reason, shelfId, decidedAt: context.clock.nowIso(), decidedBy: context.actor.name });
    tx.record({ class: 'F', kind: 'stocktaking.settle', entity: 'stocktaking', eid: stocktakingId, body: { key, status: entry.status, decision, reason, shelfId } });
    // Missing is a fact about the thing itself, and stands in its own history.
    if (decision === 'markMissing') tx.record({ class: 'F', kind: `${entry.kind}.missing`, entity: entry.kind, eid: entry.boxId ?? entry.itemId!, body: { stocktakingId, shelfId: entry.expectedAt?.shelfId ?? null, reason } });
    tx.publish({ name: 'stocktaking.changed', payload: { stocktakingIds: [stocktakingId] } });
    return find()!;
  });
}
