import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';

/** What a question finds, by id, for whatever is done with a whole result (handing it out as a file). Throws what `answerHitIds` throws, and SEARCH_INTERRUPTED. */
export const listHitIds = (context: AreaContext, input: CallInput<'search', 'listHitIds'>): Promise<CallAnswer<'search', 'listHitIds'>> => context.services.reader.ask('answerHitIds', context, input);
