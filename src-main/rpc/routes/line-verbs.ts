import { advanceBatch } from '#main/areas/line/advance-batch.ts';
import { claimBatch } from '#main/areas/line/claim-batch.ts';
import { createBatch } from '#main/areas/line/create-batch.ts';
import { getBatch } from '#main/areas/line/get-batch.ts';
import { listBatchItems } from '#main/areas/line/list-batch-items.ts';
import { listBatches } from '#main/areas/line/list-batches.ts';
import { listLinePresets } from '#main/areas/line/list-line-presets.ts';
import { listLines } from '#main/areas/line/list-lines.ts';
import { lookAtBatch } from '#main/areas/line/look-at-batch.ts';
import { pauseBatch } from '#main/areas/line/pause-batch.ts';
import { readWorkReport } from '#main/areas/line/read-work-report.ts';
import { releaseBatch } from '#main/areas/line/release-batch.ts';
import { reportWork } from '#main/areas/line/report-work.ts';
import { resumeBatch } from '#main/areas/line/resume-batch.ts';
import { returnBatch } from '#main/areas/line/return-batch.ts';
import { saveLine } from '#main/areas/line/save-line.ts';
import { startBatch } from '#main/areas/line/start-batch.ts';
import { tickSecurity } from '#main/areas/line/tick-security.ts';
import { withdrawBatch } from '#main/areas/line/withdraw-batch.ts';
import type { AreaVerbs } from '../verbs.ts';

export const lineVerbs: AreaVerbs<'line'> = {
  listLinePresets, listLines, saveLine, listBatches, getBatch, listBatchItems, createBatch, lookAtBatch, startBatch, claimBatch, releaseBatch, advanceBatch, returnBatch, pauseBatch, resumeBatch, withdrawBatch, tickSecurity, reportWork, readWorkReport,
};
