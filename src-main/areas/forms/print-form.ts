import type { AreaContext } from '#main/areas/area-context.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { MOST_RECORDS } from './gather-items.ts';
import { makeDocument, refuseUnfit } from './make-document.ts';
import { PRINT_FORM_JOB } from './print-form-job.ts';
import { prepareForm } from './set-form.ts';

/** Beyond, setting takes longer than somebody waits at a desk. */
const AT_ONCE = 3000;

/** Throws what `prepareForm` and `makeDocument` throw, FORMS_CHARACTERS_UNPRINTABLE, FORMS_TOO_MANY_RECORDS. */
export async function printForm(context: AreaContext, input: CallInput<'forms', 'printForm'>): Promise<CallAnswer<'forms', 'printForm'>> {
  const { acceptUnprintable, ...order } = input;
  const prepared = await prepareForm(context, order, MOST_RECORDS);
  refuseUnfit(prepared, acceptUnprintable);
  const { count, records } = prepared.gathered;
  if (records.length <= AT_ONCE) {
    const { document, set: { pages: _pages, ...notices } } = await makeDocument(context, order, prepared);
    return { kind: 'made', document, ...notices };
  }
  const label = prepared.template.manifest.names['zh-CN'];
  const jobId = context.write((tx) => tx.enqueue({ kind: PRINT_FORM_JOB, payload: { order: order as unknown as Json, acceptUnprintable }, label, total: count }), { local: true });
  return { kind: 'queued', jobId: jobId as Extract<CallAnswer<'forms', 'printForm'>, { kind: 'queued' }>['jobId'], records: count };
}
