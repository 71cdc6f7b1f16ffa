import { readFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { createCore, type Core } from '#main/core.ts';
import type { DeviceHostStart } from '#main/devices/open-devices.ts';
import { systemClock } from '#main/platform/clock.ts';
import { forkProgram } from '#main/platform/fork-program.ts';
import { createIdSource } from '#main/platform/ids.ts';
import type { ProgramChannel } from '#main/platform/program-channel.ts';
import type { Logger } from '#main/platform/logger.ts';
import { appFiles, type AppFiles } from './app-files.ts';

export interface StartCoreOptions {
  readonly folder: string;
  readonly create: boolean;
  readonly repairMode: boolean;
  readonly logger: Logger;
  readonly deviceHost: ((files: AppFiles) => DeviceHostStart) | null;
  /** A door's own way to start the typesetter, the page readers and what works on pictures; else they are forked under this Node. */
  readonly startTypesetter?: (files: AppFiles) => () => ProgramChannel;
  readonly startReader?: (files: AppFiles) => () => ProgramChannel;
  readonly startPictures?: (files: AppFiles) => () => ProgramChannel;
}

export const clock = systemClock;
export const ids = createIdSource(systemClock);

export function appVersion(files: AppFiles): string {
  const manifest = JSON.parse(readFileSync(join(files.root, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

/** The device-host process of the plain Node doors. */
export const forkedDeviceHost = (files: AppFiles): DeviceHostStart => ({ program: files.deviceHost });

/** The same core for every door. */
export function startCore(options: StartCoreOptions): { core: Core; files: AppFiles } {
  const files = appFiles();
  const core = createCore({
    folder: options.folder, migrationsFolder: files.migrations, appVersion: appVersion(files), clock, ids, logger: options.logger, create: options.create, repairMode: options.repairMode,
    jobConcurrency: 1,
    // Reading a page takes a core and some 400 MB; one core is left for the screen.
    readingWorkers: Math.max(1, Math.min(availableParallelism() - 1, Math.floor(totalmem() / 1.5e9), 16)),
    // Work that somebody started and waits for; the core itself mostly sleeps.
    pictureWorkers: Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / 1e9), 16)),
    deviceHost: options.deviceHost?.(files) ?? null,
    formsFolder: files.forms, startTypesetter: options.startTypesetter?.(files) ?? (() => forkProgram(files.typesetter)), startReader: options.startReader?.(files) ?? (() => forkProgram(files.pageReading)),
    startPictures: options.startPictures?.(files) ?? (() => forkProgram(files.pictureWork)),
  });
  return { core, files };
}
