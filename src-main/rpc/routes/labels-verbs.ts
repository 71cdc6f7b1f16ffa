import { getPrintJob } from '#main/areas/labels/get-print-job.ts';
import { getPrinterStatus } from '#main/areas/labels/get-printer-status.ts';
import { identifyCode } from '#main/areas/labels/identify-code.ts';
import { listPrinters } from '#main/areas/labels/list-printers.ts';
import { previewLabels } from '#main/areas/labels/preview-labels.ts';
import { printLabels } from '#main/areas/labels/print-labels.ts';
import { readTags } from '#main/areas/labels/read-tags.ts';
import { reprintLabels } from '#main/areas/labels/reprint-labels.ts';
import { watchScans } from '#main/areas/labels/watch-scans.ts';
import type { AreaVerbs } from '../verbs.ts';

export const labelsVerbs: AreaVerbs<'labels'> = { listPrinters, getPrinterStatus, previewLabels, printLabels, getPrintJob, reprintLabels, identifyCode, watchScans, readTags };
