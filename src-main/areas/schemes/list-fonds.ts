import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { selectFonds } from './schemes-store.ts';

/** All fonds 全宗 by code. */
export function listFonds(context: AreaContext): CallAnswer<'schemes', 'listFonds'> {
  return selectFonds(context.db);
}
