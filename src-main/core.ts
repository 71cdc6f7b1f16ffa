import { join } from 'node:path';
import type { AnyRouter } from '@orpc/server';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { Actor } from '#shared/domain/permission.ts';
import type { AreaContext } from './areas/area-context.ts';
import { isReadingPaused } from './areas/digitisation/reading-pause-store.ts';
import { READ_JOB } from './areas/digitisation/queue-reading.ts';
import { createSessionGate } from './areas/people/session-gate-store.ts';
import { createClockWatch } from './clock-watch.ts';
import type { CoreServices } from './core-services.ts';
import { openRoom } from './db/open/open-room.ts';
import { writeWitnessStore } from './db/open/identity-store.ts';
import { openDevices, type DeviceHostStart } from './devices/open-devices.ts';
import { createEventLog, type EventLog } from './events/event-log-store.ts';
import { createPageImages } from './imaging/page-image.ts';
import { createPicturePool } from './imaging/pictures/picture-pool.ts';
import { createJobStore } from './jobs/job-queue-store.ts';
import { createBarcodeReader } from './imaging/barcodes/barcode-reader.ts';
import { createRunningWork } from './jobs/running-work.ts';
import { createJobRunner } from './jobs/job-runner.ts';
import { createOpLog } from './oplog/op-log-store.ts';
import type { Clock } from './platform/clock.ts';
import type { ProgramChannel } from './platform/program-channel.ts';
import type { IdSource } from './platform/ids.ts';
import type { Logger } from './platform/logger.ts';
import { chooseEngine } from './reading/choose-engine.ts';
import { createPageReader } from './reading/page-reader.ts';
import { startProcessEngine } from './reading/process-engine.ts';
import type { StartEngine } from './reading/reading-engine.ts';
import { startTesseract } from './reading/tesseract-engine.ts';
import { jobHandlers, startBackgroundWork } from './rpc/background.ts';
import type { Connection, Door } from './rpc/connection.ts';
import { toDoorError } from './rpc/error-mapping.ts';
import { createInProcessClient } from './rpc/in-process-client.ts';
import { createRoomReader } from './rpc/readers/room-reader.ts';
import { createRouter } from './rpc/router.ts';
import { verbs } from './rpc/all-verbs.ts';
import { createTypesetter } from './typesetting/create-typesetter.ts';
import { createDocumentShelf } from './typesetting/document-shelf.ts';
import { createFormLibrary } from './typesetting/form-library.ts';
import { createNearReader } from './search-index/near/near-reader.ts';
import { createWriter } from './db/write-transaction.ts';

export interface CoreConfig {
  readonly folder: string;
  readonly migrationsFolder: string;
  readonly appVersion: string;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly logger: Logger;
  readonly create: boolean;
  readonly repairMode: boolean;
  readonly jobConcurrency: number;
  /** How the process that owns the devices is started; null where there shall be none (one-shot commands that need no device). */
  readonly deviceHost: DeviceHostStart | null;
  /** Templates of printed forms that come with the program, and how the process that sets them is started. */
  readonly formsFolder: string;
  readonly startTypesetter: () => ProgramChannel;
  /** How a process that works on pictures is started, and how many at most: a processor and some 200 MB each; left out: one. */
  readonly startPictures: () => ProgramChannel;
  readonly pictureWorkers?: number;
  readonly key?: Buffer;
  /** How a process of the better reading engine is started; left out: the engine that runs everywhere reads. */
  readonly startReader?: (() => ProgramChannel) | null;
  /** Pages read at the same time, a core and some 400 MB each; left out: one. */
  readonly readingWorkers?: number;
  /** Another engine in the place of the one that runs everywhere. */
  readonly startEngine?: StartEngine;
}

export interface Core {
  readonly router: AnyRouter;
  readonly events: EventLog;
  /** A new screen or script. `fixedActor` only for the CLI's maintenance account. */
  connect(door: Door, fixedActor?: Actor): Connection;
  clientFor(connection: Connection): MunimentClient;
  toDoorError(error: unknown, call: string): Error;
  /** For the program itself: jobs, the sample room, background work. */
  contextFor(actor: Actor): AreaContext;
  close(): Promise<void>;
}

/** The composition root: the one place that knows every part. */
export function createCore(config: CoreConfig): Core {
  const { clock, ids, logger } = config;
  const room = openRoom(config);
  const { database, blobs, paths } = room;
  if (room.removedOrphans > 0) logger.info('removed blobs that no row spoke of', { count: room.removedOrphans });
  const opLog = createOpLog(database, clock, ids);
  const events = createEventLog(database, clock);
  const jobStore = createJobStore(database);
  const devices = openDevices(config.deviceHost, clock);

  const writer = createWriter({ database, opLog, events, jobStore, blobs, clock, ids, repairMode: config.repairMode, wakeJobs: () => runner.wake() });
  const gate = createSessionGate(database, clock);

  const contextOf = (actor: Actor, connection: Connection, signal: AbortSignal | undefined): AreaContext => ({
    actor, connection, db: database, clock, ids, blobs, devices, logger, services, signal,
    write: (work, options) => writer(actor, work, options),
    can: (action, resource) => gate.can(actor, action, resource),
    events: { last: events.last, watch: events.watch },
  });
  const ownConnection: Connection = { connectionId: 'core', door: 'cli', sessionHash: null, fixedActor: null };

  const runner = createJobRunner({
    store: jobStore, handlers: jobHandlers, clock, logger, concurrency: config.jobConcurrency, isHeld: (kind) => kind === READ_JOB && isReadingPaused(database),
    contextFor: (actor, signal) => contextOf(actor, ownConnection, signal),
    announce(jobId, change) {
      const published = database.sqlite.transaction(() => { change(); return events.append({ name: 'system.jobChanged', payload: { jobIds: [jobId] } }); }).immediate();
      events.publish([published]);
    },
  });
  const nearTitles = createNearReader(database, config.key);
  const reader = createRoomReader({ database, key: config.key, nearTitles, logger });
  const pictures = createPicturePool(config.startPictures, config.pictureWorkers ?? 1);
  const services: CoreServices = {
    paths, appVersion: config.appVersion, startedAt: clock.nowIso(), repairMode: config.repairMode, jobs: { store: jobStore, runner }, running: createRunningWork(logger), pageImages: createPageImages(paths.derived, blobs, pictures), barcodes: createBarcodeReader(), reader,
    pageReader: createPageReader(chooseEngine({ better: config.startReader == null ? null : () => startProcessEngine(config.startReader!), always: config.startEngine ?? (() => startTesseract(join(paths.derived, 'reading'))), logger }), config.readingWorkers ?? 1), forms: { library: createFormLibrary(config.formsFolder, paths.forms), typesetter: createTypesetter(config.startTypesetter), shelf: createDocumentShelf(join(paths.derived, 'printed'), clock.nowMs) },
    clockQuality: createClockWatch(clock, opLog.lastMs()),
  };
  const router = createRouter({ verbs, gate, contextFor: contextOf });
  const toError = (error: unknown, call: string) => toDoorError(error, call, logger, ids);
  const programContext = (actor: Actor) => contextOf(actor, ownConnection, undefined);
  let stopBackground = async () => {};
  if (!config.repairMode) {
    jobStore.requeueInterrupted();
    stopBackground = startBackgroundWork(programContext);
    runner.wake();
  }

  return {
    router, events, toDoorError: toError,
    connect: (door, fixedActor) => ({ connectionId: ids.uuid(), door, sessionHash: null, fixedActor: fixedActor ?? null }),
    clientFor: (connection) => createInProcessClient(router, connection, toError),
    contextFor: programContext,
    async close() {
      await services.running.close();
      await stopBackground();
      await runner.close();
      await reader.close();
      await nearTitles.close();
      await services.barcodes.close();
      await services.pageReader.close();
      await services.forms.typesetter.close();
      await services.pageImages.settled();
      await pictures.close();
      await devices.close();
      try {
        if (!config.repairMode) writeWitnessStore(database, paths);
      } catch (error) {
        logger.warn('the chain could not be witnessed', { error });
      } finally {
        room.close();
      }
    },
  };
}
