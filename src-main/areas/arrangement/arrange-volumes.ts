import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { doDeed } from './do-deed.ts';

/** Does one deed to volumes and what lies in them; `doDeed` says what it throws. */
export function arrangeVolumes(context: AreaContext, input: CallInput<'arrangement', 'arrangeVolumes'>): CallAnswer<'arrangement', 'arrangeVolumes'> {
  return context.write((tx) => doDeed(context, tx, input.deed));
}
