import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';

/** The arrangement 全宗–门类–类别–年度–机构–期限 with counts: the leaves of the tree beside the list. Answered beside the core's thread. Throws SEARCH_INTERRUPTED. */
export function getTree(context: AreaContext, input: CallInput<'catalogue', 'getTree'>): Promise<CallAnswer<'catalogue', 'getTree'>> {
  return context.services.reader.ask('readTree', context, input);
}
