import type { FormOrder } from '#shared/contract/forms.ts';
import type { JobHandler } from '#main/jobs/job-runner.ts';
import { MOST_RECORDS } from './gather-items.ts';
import { makeDocument, refuseUnfit } from './make-document.ts';
import { prepareForm } from './set-form.ts';

export const PRINT_FORM_JOB = 'forms.printForm';

/** A long form. It gathers again what it prints: the records as they are when it is set, seen by the person who asked. */
export const printFormJob: JobHandler = {
  kind: PRINT_FORM_JOB,
  maxAttempts: 2,
  async run({ context, payload, signal, progress }) {
    const order = payload['order'] as unknown as FormOrder;
    const prepared = await prepareForm(context, order, MOST_RECORDS);
    const { count } = prepared.gathered;
    refuseUnfit(prepared, payload['acceptUnprintable'] === true);
    progress(0, count);
    signal.throwIfAborted();
    const { document } = await makeDocument(context, order, prepared);
    progress(count, count);
    return { ...document };
  },
};
