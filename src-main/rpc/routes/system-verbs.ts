import { cancelJob } from '#main/areas/system/cancel-job.ts';
import { exportDeviceTrace } from '#main/areas/system/export-device-trace.ts';
import { findScanners } from '#main/areas/system/find-scanners.ts';
import { readCertificate } from '#main/areas/system/read-certificate.ts';
import { getSettings } from '#main/areas/system/get-settings.ts';
import { getStatus } from '#main/areas/system/get-status.ts';
import { listConnected } from '#main/areas/system/list-connected.ts';
import { listDevices } from '#main/areas/system/list-devices.ts';
import { listJobs } from '#main/areas/system/list-jobs.ts';
import { readSensor } from '#main/areas/system/read-sensor.ts';
import { retryJob } from '#main/areas/system/retry-job.ts';
import { saveDevice } from '#main/areas/system/save-device.ts';
import { saveSettings } from '#main/areas/system/save-settings.ts';
import { watchEvents } from '#main/areas/system/watch-events.ts';
import type { AreaVerbs } from '../verbs.ts';

export const systemVerbs: AreaVerbs<'system'> = { getStatus, watchEvents, listJobs, cancelJob, retryJob, listDevices, listConnected, findScanners, readCertificate, exportDeviceTrace, readSensor, saveDevice, getSettings, saveSettings };
