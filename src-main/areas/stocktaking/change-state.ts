import type { AreaContext } from '#main/areas/area-context.ts';
import { requireOpen } from './require-stocktaking.ts';
import { changeState as putState, type StocktakingRecord } from './stocktakings-store.ts';

/** Row, history and announcement of a stocktaking that goes on, waits or ends. Nothing where it is so already. Throws STOCKTAKING_NOT_FOUND, _IS_OVER. */
export function changeState(context: AreaContext, stocktakingId: string, state: StocktakingRecord['state'], remark: string, body: Readonly<Record<string, number>> = {}): void {
  context.write((tx) => {
    const before = requireOpen(context, stocktakingId);
    if (before.state === state) return;
    putState(context.db, { stocktakingId, state, changedAt: context.clock.nowIso(), changedBy: context.actor.name, remark });
    tx.record({ class: 'O', kind: `stocktaking.${KINDS[state]}`, entity: 'stocktaking', eid: stocktakingId, fields: ['state', 'remark'], body: { before: { state: before.state, remark: before.remark }, after: { state, remark }, ...body } });
    tx.publish({ name: 'stocktaking.changed', payload: { stocktakingIds: [stocktakingId] } });
  });
}

const KINDS: Readonly<Record<StocktakingRecord['state'], string>> = { underWay: 'resume', paused: 'pause', closed: 'close', cancelled: 'cancel' };
