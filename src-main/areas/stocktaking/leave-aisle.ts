import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { findOpenHold } from '#main/areas/stacks/aisle-holds-store.ts';
import { releaseAisle } from '#main/areas/stacks/release-aisle.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { endEnteredAisle, findEnteredAisle, isSharedAisle, listEnteredAisles } from './aisles-store.ts';
import { requireStocktaking } from './require-stocktaking.ts';

/** Throws STOCKTAKING_NOT_FOUND, STACKS_HOLD_IS_ANOTHERS, DEVICES_* (the hold has ended all the same). */
export async function leaveAisle(context: AreaContext, input: CallInput<'stocktaking', 'leaveAisle'>): Promise<Record<string, never>> {
  requireStocktaking(context, input.stocktakingId);
  const failure = await leaveOne(context, input.stocktakingId, input.bankId, input.remark);
  if (failure !== null) throw failure;
  return {};
}

/** Out of every aisle. Throws STACKS_HOLD_IS_ANOTHERS before anything of that aisle was changed; answers with a controller that did not unlock. */
export async function leaveAllAisles(context: AreaContext, stocktakingId: string, remark: string): Promise<MunimentError | null> {
  let failure: MunimentError | null = null;
  for (const { bankId } of listEnteredAisles(context.db, stocktakingId)) failure = await leaveOne(context, stocktakingId, bankId, remark) ?? failure;
  return failure;
}

async function leaveOne(context: AreaContext, stocktakingId: string, bankId: string, remark: string): Promise<MunimentError | null> {
  const { db, actor, clock } = context;
  const entered = findEnteredAisle(db, stocktakingId, bankId);
  if (entered === null) return null;
  const hold = findOpenHold(db, bankId);
  const isOurs = hold?.aisle === entered.aisle && hold.purpose === 'stocktaking' && !isSharedAisle(db, stocktakingId, bankId);
  let failure: MunimentError | null = null;
  try {
    if (isOurs) await releaseAisle(context, { bankId: bankId as never, remark });
  } catch (error) {
    // A bank that did not hear the unlocking stays locked, which hurts nobody; the hold has ended.
    if (!(error instanceof MunimentError) || findOpenHold(db, bankId) !== null) throw error;
    failure = error;
  }
  context.write((tx) => {
    endEnteredAisle(db, stocktakingId, bankId, clock.nowIso(), actor.name);
    tx.record({ class: 'F', kind: 'stocktaking.leaveAisle', entity: 'stocktaking', eid: stocktakingId, body: { bankId, aisle: entered.aisle, remark } });
    tx.publish({ name: 'stocktaking.changed', payload: { stocktakingIds: [stocktakingId] } });
  });
  return failure;
}
