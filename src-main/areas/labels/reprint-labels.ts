import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requirePrintJob } from './get-print-job.ts';
import { requirePrinter } from './label-printers.ts';
import { PRINT_LABELS_JOB, printPayload, readPayload } from './print-labels-job.ts';

/** Throws LABELS_JOB_NOT_FOUND, LABELS_NO_SUCH_PRINTER, LABELS_NOTHING_TO_PRINT. */
export function reprintLabels(context: AreaContext, input: CallInput<'labels', 'reprintLabels'>): CallAnswer<'labels', 'reprintLabels'> {
  const { printerId, labels } = readPayload(requirePrintJob(context, input.jobId).payload);
  const printer = requirePrinter(context, printerId);
  const again = [...new Set(input.numbers)].flatMap((number) => labels[number] ?? []);
  if (again.length === 0) throw new MunimentError('LABELS_NOTHING_TO_PRINT');
  const jobId = context.write((tx) => tx.enqueue({ kind: PRINT_LABELS_JOB, payload: printPayload(printerId, again), label: printer.name, total: again.length }), { local: true });
  return { jobId: jobId as CallAnswer<'labels', 'reprintLabels'>['jobId'], labels: again.length };
}
