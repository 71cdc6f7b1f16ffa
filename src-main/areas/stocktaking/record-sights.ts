import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { requireUnderWay } from './require-stocktaking.ts';
import { insertSight, type SightDraft } from './things-store.ts';

/** Puts sights on the disk with their op, in one transaction. Answers with those that were new. */
export function recordSights(context: AreaContext, tx: WriteTx, stocktakingId: string, sights: readonly SightDraft[]): readonly SightDraft[] {
  requireUnderWay(context, stocktakingId);
  const added = sights.filter((sight) => insertSight(context.db, stocktakingId, sight));
  if (added.length === 0) return added;
  tx.record({
    class: 'F', kind: 'stocktaking.see', entity: 'stocktaking', eid: stocktakingId,
    body: { sights: added.map(({ code, shelfId, reach, kind, thingId, how, deviceId }) => ({ code, shelfId, reach, kind, thingId, how, deviceId })) },
  });
  tx.publish({ name: 'stocktaking.seen', payload: { stocktakingIds: [stocktakingId] } });
  return added;
}
