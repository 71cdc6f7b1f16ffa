import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { announceItems } from '#main/areas/catalogue/announce-items.ts';
import { changeItem } from '#main/areas/catalogue/change-item.ts';
import { requireLiveItems } from '#main/areas/catalogue/require-items.ts';
import { refuseBoxed } from '#main/areas/catalogue/scheme-change.ts';
import { pairOf, putReference } from '#main/areas/references/references-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { isDecided, writeVerdict } from './pairs-store.ts';

/** One transaction. Throws DUPLICATES_PAIR_DECIDED, CATALOGUE_ITEM_NOT_FOUND, CATALOGUE_ITEM_DELETED, CATALOGUE_ITEM_BOXED. */
export function decidePair(context: AreaContext, { firstId, secondId, verdict, reason }: CallInput<'duplicates', 'decidePair'>): CallAnswer<'duplicates', 'decidePair'> {
  const { db, clock, actor } = context;
  return context.write((tx) => {
    const [, second] = requireLiveItems(context, [firstId, secondId]);
    if (second === undefined || isDecided(db, firstId, secondId)) throw new MunimentError('DUPLICATES_PAIR_DECIDED');
    writeVerdict(db, firstId, secondId, verdict, reason, clock.nowIso(), actor.name);
    if (verdict === 'duplicate' && putReference(db, pairOf({ kind: 'item', id: firstId }, { kind: 'item', id: secondId }), 'seeAlso', reason)) {
      tx.record({ class: 'R', kind: 'reference.link', entity: 'item', eid: firstId, body: { to: { kind: 'item', id: secondId }, relation: 'seeAlso', note: reason } });
      tx.publish({ name: 'references.referencesChanged', payload: {} });
    }
    if (verdict === 'setAside') {
      refuseBoxed([second]);
      changeItem(context, tx, second, { deletedAt: clock.nowIso() }, { kind: 'item.delete', reason });
      announceItems(tx, [secondId]);
    }
    // What is set aside is told by its own deletion, so that it can be undone as one.
    else tx.record({ class: 'F', kind: 'duplicate.decide', entity: 'item', eid: secondId, body: { firstId, verdict, reason } });
    tx.publish({ name: 'duplicates.pairsChanged', payload: {} });
    return { undoToken: verdict === 'setAside' ? tx.number : null };
  });
}
