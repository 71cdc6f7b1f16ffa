import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { labelContents } from './label-contents.ts';
import { requirePrinter } from './label-printers.ts';
import { PRINT_LABELS_JOB, printPayload } from './print-labels-job.ts';

/** Queues labels as they are now. Throws LABELS_NO_SUCH_PRINTER and what `labelContents` throws. */
export function printLabels(context: AreaContext, input: CallInput<'labels', 'printLabels'>): CallAnswer<'labels', 'printLabels'> {
  const printer = requirePrinter(context, input.printerId);
  const contents = labelContents(context, input.subject, input.language);
  const labels = contents.flatMap((content) => Array.from({ length: input.copies }, () => content));
  const jobId = context.write((tx) => tx.enqueue({ kind: PRINT_LABELS_JOB, payload: printPayload(printer.deviceId, labels), label: printer.name, total: labels.length }), { local: true });
  return { jobId: jobId as CallAnswer<'labels', 'printLabels'>['jobId'], labels: labels.length };
}
