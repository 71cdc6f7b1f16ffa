import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectTree } from './item-tree-store.ts';

/** The arrangement 全宗–门类–类别–年度–机构–期限 with counts: the leaves of the tree beside the list. */
export function getTree(context: AreaContext, input: CallInput<'catalogue', 'getTree'>): CallAnswer<'catalogue', 'getTree'> {
  return selectTree(context.db, input.fondsId ?? null, clearanceRank(context.actor));
}
