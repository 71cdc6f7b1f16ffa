import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { findOpenHold } from '#main/areas/stacks/aisle-holds-store.ts';
import { requireBank } from '#main/areas/stacks/create-bank.ts';
import { findHandState } from '#main/areas/stacks/hand-states-store.ts';
import { holdAisle } from '#main/areas/stacks/hold-aisle.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { endEnteredAisle, findEnteredAisle, insertEnteredAisle } from './aisles-store.ts';
import { requireShelf } from './require-shelf.ts';
import { requireUnderWay } from './require-stocktaking.ts';
import { openShelfBook } from './view-shelf.ts';

/**
 * The stocktaking is in the aisle of this shelf from now on. A powered bank is locked first, and is not called held before it is; with
 * words in `unlockedRemark` the stocktaking goes on where it cannot be locked. Entering twice changes nothing.
 * Throws STOCKTAKING_NOT_FOUND, _IS_OVER, _NOT_UNDER_WAY, _SHELF_NOT_IN_SCOPE, _IN_ANOTHER_AISLE, STACKS_AISLE_NOT_OPEN, STACKS_AISLE_HELD, DEVICES_*.
 */
export async function enterAisle(context: AreaContext, input: CallInput<'stocktaking', 'enterAisle'>): Promise<Record<string, never>> {
  const { db, actor, clock } = context;
  const { stocktakingId, shelfId, unlockedRemark } = input;
  requireUnderWay(context, stocktakingId);
  const { bankId, aisle } = requireShelf(context, openShelfBook(context), stocktakingId, shelfId);
  const bank = requireBank(context, bankId);
  // Nobody stands between carriages at the walkway.
  if (aisle === 0) return {};
  const entered = findEnteredAisle(db, stocktakingId, bankId);
  if (entered !== null && entered.aisle !== aisle) throw new MunimentError('STOCKTAKING_IN_ANOTHER_AISLE', { bank: bank.name, aisle: entered.aisle });
  const isHeld = (): boolean => {
    const hold = findOpenHold(db, bankId);
    return hold?.aisle === aisle && hold.purpose === 'stocktaking';
  };
  // Of a hand-wheeled bank the hold is a word, and only where somebody has said that the aisle stands open.
  const canHold = bank.kind === 'powered' || findHandState(db, bankId)?.openAisle === aisle;
  if (canHold && unlockedRemark === '' && !isHeld()) await holdAisle(context, { bankId, aisle, purpose: 'stocktaking' });
  const held = isHeld() ? 1 as const : 0 as const;
  if (entered?.held === held) return {};
  context.write((tx) => {
    requireUnderWay(context, stocktakingId);
    endEnteredAisle(db, stocktakingId, bankId, clock.nowIso(), actor.name);
    insertEnteredAisle(db, stocktakingId, { bankId, aisle, held, remark: unlockedRemark, enteredAt: clock.nowIso(), enteredBy: actor.name });
    tx.record({ class: 'F', kind: 'stocktaking.enterAisle', entity: 'stocktaking', eid: stocktakingId, body: { bankId, aisle, held: held === 1, remark: unlockedRemark } });
    tx.publish({ name: 'stocktaking.changed', payload: { stocktakingIds: [stocktakingId] } });
  });
  return {};
}
