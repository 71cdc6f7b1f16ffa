import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectClassifications, selectClasses } from './classification-store.ts';

/** Chosen orders of the arrangement and named classes, of one fonds or of all. */
export function listClassification({ db }: AreaContext, input: CallInput<'schemes', 'listClassification'>): CallAnswer<'schemes', 'listClassification'> {
  const fondsId = input.fondsId ?? null;
  return { schemes: selectClassifications(db, fondsId), classes: selectClasses(db, fondsId) } as CallAnswer<'schemes', 'listClassification'>;
}
