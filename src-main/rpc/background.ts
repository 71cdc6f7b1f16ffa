import type { Actor } from '#shared/domain/permission.ts';
import { readPagesJob } from '#main/areas/digitisation/read-pages-job.ts';
import { backupJob } from '#main/areas/preservation/run-backup.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { DeviceBridge } from '#main/devices/device-bridge.ts';
import type { JobHandler } from '#main/jobs/job-runner.ts';

/** Every kind of job that the queue can run. */
export const jobHandlers: readonly JobHandler[] = [readPagesJob, backupJob];

/** The program itself, where nobody asked: sensor readings, watched folders, reminders. Its name stands in the audit chain. */
export const PROGRAM: Actor = { personId: 'program:muniment', name: '藏卷', roles: ['clerk', 'operator'], clearance: 'topSecret' };

/** Starts what runs while the room is open; answers with what stops it and waits for it. */
export function startBackgroundWork(contextFor: (actor: Actor) => AreaContext, _devices: DeviceBridge): () => Promise<void> {
  contextFor(PROGRAM);
  return async () => {};
}
