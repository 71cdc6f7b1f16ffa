import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findPrintedForm } from './printed-forms-store.ts';
import { pictureOf } from './picture-of.ts';

/** Throws FORMS_NO_SUCH_DOCUMENT. */
export async function drawDocument(context: AreaContext, input: CallInput<'forms', 'drawDocument'>): Promise<CallAnswer<'forms', 'drawDocument'>> {
  const { shelf } = context.services.forms;
  const record = findPrintedForm(context.db, input.printId, context.actor.personId);
  if (record === undefined || await shelf.read(input.printId) === null) throw new MunimentError('FORMS_NO_SUCH_DOCUMENT');
  return { pictures: (await shelf.draw(input.printId, { first: input.firstPage, limit: input.limit, dpi: input.dpi }, context.signal)).map(pictureOf) };
}
