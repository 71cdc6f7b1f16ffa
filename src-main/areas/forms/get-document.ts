import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findPrintedForm } from './printed-forms-store.ts';

/** Another person's document "does not exist": what is on it was chosen by what that person may see. Throws FORMS_NO_SUCH_DOCUMENT. */
export async function getDocument(context: AreaContext, input: CallInput<'forms', 'getDocument'>): Promise<CallAnswer<'forms', 'getDocument'>> {
  const record = findPrintedForm(context.db, input.printId, context.actor.personId);
  const bytes = record === undefined ? null : await context.services.forms.shelf.read(input.printId);
  if (record === undefined || bytes === null) throw new MunimentError('FORMS_NO_SUCH_DOCUMENT');
  return new File([bytes as NonSharedBuffer], record.fileName, { type: 'application/pdf' });
}
