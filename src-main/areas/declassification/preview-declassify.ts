import type { AreaContext } from '#main/areas/area-context.ts';
import { lookOnly } from '#main/areas/look-only.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { doDeclassify } from './do-declassify.ts';

/** What a declassification would change, by doing it and keeping nothing. */
export const previewDeclassify = (context: AreaContext, input: CallInput<'declassification', 'previewDeclassify'>): CallAnswer<'declassification', 'previewDeclassify'> => lookOnly(context, (tx) => doDeclassify(context, tx, input, ''));
