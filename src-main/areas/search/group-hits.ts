import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';

/** What a query finds, by volume or by whom it is about. Throws what `answerGroups` throws, and SEARCH_INTERRUPTED. */
export async function groupHits(context: AreaContext, input: CallInput<'search', 'groupHits'>): Promise<CallAnswer<'search', 'groupHits'>> {
  const startedMs = context.clock.steadyMs();
  const answer = await context.services.reader.ask('answerGroups', context, input);
  return { ...answer, tookMs: context.clock.steadyMs() - startedMs };
}
