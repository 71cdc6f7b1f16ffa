import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { requireUnderWay } from './require-stocktaking.ts';
import { findSight, withdrawSight } from './things-store.ts';

/** Throws STOCKTAKING_NOT_FOUND, _IS_OVER, _NOT_UNDER_WAY, _THING_NOT_FOUND. */
export function withdrawSights(context: AreaContext, input: CallInput<'stocktaking', 'withdrawSights'>): Record<string, never> {
  const { stocktakingId, sightIds } = input;
  context.write((tx) => {
    requireUnderWay(context, stocktakingId);
    const sights = sightIds.map((sightId) => findSight(context.db, stocktakingId, sightId));
    if (sights.includes(null)) throw new MunimentError('STOCKTAKING_THING_NOT_FOUND');
    for (const sightId of sightIds) withdrawSight(context.db, sightId, context.clock.nowIso(), context.actor.name);
    tx.record({ class: 'F', kind: 'stocktaking.withdraw', entity: 'stocktaking', eid: stocktakingId, body: { sights: sights.map((sight) => ({ code: sight!.code, shelfId: sight!.shelfId, reach: sight!.reach })) } });
    tx.publish({ name: 'stocktaking.seen', payload: { stocktakingIds: [stocktakingId] } });
  });
  return {};
}
