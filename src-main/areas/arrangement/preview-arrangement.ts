import type { AreaContext } from '#main/areas/area-context.ts';
import { lookOnly } from '#main/areas/look-only.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { doDeed } from './do-deed.ts';

/** What the deed would do, by doing it and keeping nothing. */
export function previewArrangement(context: AreaContext, input: CallInput<'arrangement', 'previewArrangement'>): CallAnswer<'arrangement', 'previewArrangement'> {
  return { ...lookOnly(context, (tx) => doDeed(context, tx, input.deed)), undoToken: null };
}
