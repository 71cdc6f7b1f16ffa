import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';

/** One box for everything, answered beside the core's thread. Throws what `answerSearch` throws, and SEARCH_INTERRUPTED. */
export async function searchAll(context: AreaContext, input: CallInput<'search', 'searchAll'>): Promise<CallAnswer<'search', 'searchAll'>> {
  const startedMs = context.clock.steadyMs();
  const answer = await context.services.reader.ask('answerSearch', context, input);
  return { ...answer, tookMs: context.clock.steadyMs() - startedMs };
}
