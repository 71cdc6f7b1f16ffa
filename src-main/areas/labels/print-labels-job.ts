import type { LabelContent } from '#shared/domain/label-layout.ts';
import { MunimentError, type ErrorCode } from '#shared/errors.ts';
import { drawLabel } from '#main/imaging/draw-label.ts';
import type { JobDraft } from '#main/jobs/job-queue-store.ts';
import type { JobHandler } from '#main/jobs/job-runner.ts';
import { paperOf, requirePrinter } from './label-printers.ts';

export const PRINT_LABELS_JOB = 'labels.printLabels';

interface PrintPayload { readonly printerId: string; readonly labels: readonly LabelContent[] }

/** Where a print stands. `sending` is on the disk before the label is on the wire: whoever finds it there does not know what came of it. */
export interface PrintCursor { readonly next: number; readonly sending: number | null; readonly uncertain: readonly number[] }

export const printPayload = (printerId: string, labels: readonly LabelContent[]): JobDraft['payload'] => ({ printerId, labels: labels.map((label) => ({ ...label, lines: [...label.lines] })) });

export const readPayload = (payload: JobDraft['payload']): PrintPayload => payload as unknown as PrintPayload;

export function readCursor(cursor: Readonly<Record<string, unknown>>): PrintCursor {
  return { next: Number(cursor['next'] ?? 0), sending: typeof cursor['sending'] === 'number' ? cursor['sending'] : null, uncertain: Array.isArray(cursor['uncertain']) ? (cursor['uncertain'] as number[]) : [] };
}

/** After these a label may have come out. Anything else was said before it was sent. */
const OUTCOME_UNKNOWN: readonly ErrorCode[] = ['PRINTING_UNCERTAIN', 'DEVICES_TIMEOUT', 'DEVICES_HOST_GONE'];

/**
 * Gives a printer its labels one by one. It stops at the first that cannot be printed and goes on there when somebody says so; one
 * that may or may not have come out is never sent again by itself.
 */
export const printLabelsJob: JobHandler = {
  kind: PRINT_LABELS_JOB,
  maxAttempts: 1,
  async run({ context, payload, cursor, signal, progress }) {
    const { printerId, labels } = readPayload(payload);
    let { next, sending, uncertain } = readCursor(cursor);
    const keep = (): void => progress(next, labels.length, { next, sending, uncertain: [...uncertain] });
    const leaveUncertain = (reason: string, cause?: unknown): never => {
      uncertain = [...uncertain, next];
      next += 1;
      sending = null;
      keep();
      throw new MunimentError('PRINTING_UNCERTAIN', { deviceId: printerId, reason }, { cause });
    };
    // The program ended in the middle of this one.
    if (sending === next) leaveUncertain('HOST_GONE');
    const paper = paperOf(requirePrinter(context, printerId));
    let handedOver = 0;
    while (next < labels.length) {
      const raster = await drawLabel(labels[next]!, paper, paper.dpi);
      // Whoever cannot be reached has been sent nothing.
      await context.devices.readPrinter(printerId);
      signal.throwIfAborted();
      sending = next;
      keep();
      signal.throwIfAborted();
      try {
        if (await context.devices.printLabel(printerId, raster) === 'handedOver') handedOver += 1;
      } catch (error) {
        if (!(error instanceof MunimentError) || OUTCOME_UNKNOWN.includes(error.code)) leaveUncertain(reasonOf(error), error);
        sending = null;
        keep();
        throw error;
      }
      next += 1;
      sending = null;
      keep();
    }
    return { printed: labels.length - uncertain.length, handedOver, uncertain: uncertain.length };
  },
};

const reasonOf = (error: unknown): string => (error instanceof MunimentError ? String(error.data['reason'] ?? error.code) : 'HOST_FAULT');
