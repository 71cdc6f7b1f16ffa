import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changeReference } from './change-reference.ts';

/** Throws what `changeReference` throws. */
export function setReference(context: AreaContext, input: CallInput<'references', 'setReference'>): CallAnswer<'references', 'setReference'> {
  return { changed: changeReference(context, input) };
}
