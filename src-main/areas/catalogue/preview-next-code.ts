import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { createNumbering } from './numbering.ts';

/** The code that the next item of this class would get, or what stands in the way. */
export function previewNextCode(context: AreaContext, input: CallInput<'catalogue', 'previewNextCode'>): CallAnswer<'catalogue', 'previewNextCode'> {
  const numbered = createNumbering(context.db).preview(input);
  if (!numbered.ok) return { archivalCode: null, itemNumber: null, problem: `${numbered.problem.problem}:${numbered.problem.field}` };
  return { archivalCode: numbered.code.archivalCode, itemNumber: numbered.code.itemNumber, problem: null };
}
