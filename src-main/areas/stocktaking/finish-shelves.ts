import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { requireShelf } from './require-shelf.ts';
import { requireUnderWay } from './require-stocktaking.ts';
import { changeCounted } from './stocktakings-store.ts';
import { openShelfBook } from './view-shelf.ts';

/** Throws STOCKTAKING_NOT_FOUND, _IS_OVER, _NOT_UNDER_WAY, _SHELF_NOT_IN_SCOPE, STACKS_SHELF_NOT_FOUND. */
export function finishShelves(context: AreaContext, input: CallInput<'stocktaking', 'finishShelves'>): Record<string, never> {
  const { db, clock, actor } = context;
  const { stocktakingId, shelfIds, counted } = input;
  context.write((tx) => {
    requireUnderWay(context, stocktakingId);
    const book = openShelfBook(context);
    for (const shelfId of shelfIds) {
      requireShelf(context, book, stocktakingId, shelfId);
      changeCounted(db, stocktakingId, shelfId, counted ? clock.nowIso() : null, counted ? actor.name : null);
    }
    tx.record({ class: 'F', kind: counted ? 'stocktaking.finishShelves' : 'stocktaking.reopenShelves', entity: 'stocktaking', eid: stocktakingId, body: { shelfIds: [...shelfIds] } });
    tx.publish({ name: 'stocktaking.changed', payload: { stocktakingIds: [stocktakingId] } });
  });
  return {};
}
