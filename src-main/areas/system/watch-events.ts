import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';

/** A screen that was away asks from the last number it saw and misses nothing. */
export function watchEvents(context: AreaContext, input: CallInput<'system', 'watchEvents'>): CallAnswer<'system', 'watchEvents'> {
  return context.events.watch(input.afterNumber, context.signal);
}
