import { undoDeedJob } from '#main/areas/arrangement/undo-deed-job.ts';
import { editBatchJob } from '#main/areas/catalogue/edit-batch-job.ts';
import { indexFieldJob } from '#main/areas/catalogue/index-field-job.ts';
import { checkRecordsJob } from '#main/areas/completeness/check-records-job.ts';
import { renameWordJob } from '#main/areas/dictionaries/rename-word-job.ts';
import type { Actor } from '#shared/domain/permission.ts';
import { attachFolderJob } from '#main/areas/attachments/attach-folder-job.ts';
import { checkFolderJob } from '#main/areas/attachments/check-folder-job.ts';
import { withdrawPagesJob } from '#main/areas/attachments/withdraw-pages-job.ts';
import { startClimateFeed } from '#main/areas/climate/start-climate-feed.ts';
import { startClimateWatch } from '#main/areas/climate/start-climate-watch.ts';
import { importFolderJob } from '#main/areas/digitisation/import-folder-job.ts';
import { pauseInterruptedScans } from '#main/areas/digitisation/pause-interrupted-scans.ts';
import { startFolderWatch } from '#main/areas/digitisation/watch-folders.ts';
import { writePdfJob } from '#main/areas/digitisation/write-pdf-job.ts';
import { readPagesJob } from '#main/areas/digitisation/read-pages-job.ts';
import { printFormJob } from '#main/areas/forms/print-form-job.ts';
import { writeExportJob } from '#main/areas/exports/write-export-job.ts';
import { checkPagesJob } from '#main/areas/images/check-pages-job.ts';
import { runWorkJob } from '#main/areas/images/run-work-job.ts';
import { undoWorkJob } from '#main/areas/images/undo-work-job.ts';
import { lookAtBatchJob } from '#main/areas/line/look-at-batch-job.ts';
import { checkFileJob } from '#main/areas/imports/check-file-job.ts';
import { rollBackJob } from '#main/areas/imports/roll-back-job.ts';
import { runImportJob } from '#main/areas/imports/run-import-job.ts';
import { findDuplicatesJob } from '#main/areas/duplicates/find-duplicates-job.ts';
import { keepRecordJob } from '#main/areas/deliveries/keep-record-job.ts';
import { startDeliveryWatch } from '#main/areas/deliveries/start-delivery-watch.ts';
import { takeDeliveriesJob } from '#main/areas/deliveries/take-deliveries-job.ts';
import { startCaseWatch } from '#main/areas/cases/start-case-watch.ts';
import { printLabelsJob } from '#main/areas/labels/print-labels-job.ts';
import { startTaskWatch } from '#main/areas/tasks/start-task-watch.ts';
import { backupJob } from '#main/areas/preservation/run-backup.ts';
import { reconcileMotion } from '#main/areas/stacks/reconcile-motion.ts';
import { announceDevices } from '#main/areas/system/announce-devices.ts';
import { configureDevices } from '#main/areas/system/configure-devices.ts';
import { drawPagesJob } from '#main/sample-room/draw-pages-job.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { JobHandler } from '#main/jobs/job-runner.ts';

/** Every kind of job that the queue can run. */
export const jobHandlers: readonly JobHandler[] = [readPagesJob, writePdfJob, importFolderJob, runWorkJob, undoWorkJob, checkPagesJob, lookAtBatchJob, checkFolderJob, attachFolderJob, withdrawPagesJob, undoDeedJob, editBatchJob, indexFieldJob, renameWordJob, checkRecordsJob, checkFileJob, runImportJob, rollBackJob, takeDeliveriesJob, keepRecordJob, findDuplicatesJob, writeExportJob, printLabelsJob, printFormJob, backupJob, drawPagesJob];

/** The program itself, where nobody asked: sensor readings, watched folders, reminders. Its name stands in the audit chain. */
export const PROGRAM: Actor = { personId: 'program:muniment', name: '藏卷', roles: ['clerk', 'operator'], clearance: 'topSecret' };

/** Starts what runs while the room is open; answers with what stops it and waits for it. */
export function startBackgroundWork(contextFor: (actor: Actor) => AreaContext): () => Promise<void> {
  const program = contextFor(PROGRAM);
  pauseInterruptedScans(program);
  // Whoever listens to the devices does so before the first of them is connected.
  const endings: readonly (() => void | Promise<void>)[] = [announceDevices(program), reconcileMotion(program), startClimateFeed(program), startClimateWatch(program), startCaseWatch(program), startDeliveryWatch(program), startTaskWatch(program), startFolderWatch(program).stop];
  configureDevices(program);
  return async () => {
    for (const end of endings) await end();
  };
}
