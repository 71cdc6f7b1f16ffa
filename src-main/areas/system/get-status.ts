import type { AreaContext } from '#main/areas/area-context.ts';
import { listBackupFolders } from '#main/db/backup/backup-folder.ts';
import { operatingSystem } from '#main/platform/operating-system.ts';
import { freeDiskBytes } from '#main/platform/free-disk.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { getSettings } from './get-settings.ts';
import { readSystemFacts } from './system-store.ts';
import { toJobView } from './job-view.ts';

/** What the strip at the bottom shows: devices, jobs, sync, backup, disk, clock. */
export function getStatus(context: AreaContext): CallAnswer<'system', 'getStatus'> {
  const { services, db } = context;
  const facts = readSystemFacts(db);
  const devices = context.devices.statuses();
  const { store } = services.jobs;
  const settings = getSettings(context);
  return {
    version: services.appVersion, dataVersion: facts.dataVersion, repairMode: services.repairMode, startedAt: services.startedAt, door: context.connection.door, operatingSystem: operatingSystem(), lastEvent: context.events.last(),
    devices: { ready: devices.filter(({ health }) => health === 'ready').length, total: devices.filter(({ health }) => health !== 'off').length, hostRunning: devices.some(({ health }) => health !== 'failed') || devices.length === 0 },
    jobs: { running: store.listRunning().map(toJobView), queued: store.count('queued'), failed: store.count('failed') },
    sync: { enrolled: facts.enrolled, lastContactAt: facts.lastContactAt, waitingOps: facts.waitingOps },
    lastBackupAt: listBackupFolders([services.paths.backups, settings.backupFolder])[0]?.madeAt ?? null,
    freeDiskBytes: freeDiskBytes(services.paths.folder), openTasks: facts.openTasks, clock: services.clockQuality(),
  };
}
