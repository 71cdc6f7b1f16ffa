import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectUnits } from './schemes-store.ts';

/** The units 机构(问题) of a fonds, active ones first. */
export function listUnits(context: AreaContext, input: CallInput<'schemes', 'listUnits'>): CallAnswer<'schemes', 'listUnits'> {
  return selectUnits(context.db, input.fondsId);
}
