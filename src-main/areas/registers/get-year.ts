import { findNumberGaps, nextSequenceNumber } from '#shared/domain/code-sequence.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { countYear, selectNumbers } from './lines-store.ts';
import { requireRegister } from './view-register.ts';

/** Throws REGISTERS_REGISTER_NOT_FOUND. */
export function getYear(context: AreaContext, { registerId, year }: CallInput<'registers', 'getYear'>): CallAnswer<'registers', 'getYear'> {
  requireRegister(context, registerId);
  const used = selectNumbers(context.db, registerId, year);
  return { ...countYear(context.db, registerId, year, clearanceRank(context.actor)), nextNumber: nextSequenceNumber(used)!, gaps: [...findNumberGaps(used)] };
}
