import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectCodeRules } from './schemes-store.ts';

/** The rules for archival codes 档号 of a fonds, one a record group. */
export function listCodeRules(context: AreaContext, input: CallInput<'schemes', 'listCodeRules'>): CallAnswer<'schemes', 'listCodeRules'> {
  return selectCodeRules(context.db, input.fondsId).map((rule) => ({ ...rule, segments: [...rule.segments] }));
}
