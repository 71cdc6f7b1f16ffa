import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { ClassificationLevel } from '#shared/domain/classification-level.ts';
import type { Actor, Role } from '#shared/domain/permission.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { createCore, type Core, type CoreConfig } from '#main/core.ts';
import type { DeviceHostStart } from '#main/devices/open-devices.ts';
import { systemClock, type Clock } from '#main/platform/clock.ts';
import { forkProgram } from '#main/platform/fork-program.ts';
import { createIdSource } from '#main/platform/ids.ts';
import type { ProgramChannel } from '#main/platform/program-channel.ts';
import type { StartEngine } from '#main/reading/reading-engine.ts';
import { silentLogger } from '#main/platform/logger.ts';

export interface TestRoom {
  readonly folder: string;
  readonly core: Core;
  /** A client that may do everything but audit, cleared for everything. */
  readonly client: MunimentClient;
  /** A client for somebody with other roles or another clearance. */
  as(person: { readonly roles: readonly Role[]; readonly clearance?: ClassificationLevel; readonly name?: string }): MunimentClient;
  /** Context of the all-round actor, for calling internal functions. */
  readonly context: AreaContext;
  /** Closes and opens the same folder again, as after a restart. */
  reopen(): Promise<TestRoom>;
  close(): Promise<void>;
}

export interface TestRoomOptions {
  readonly folder?: string;
  readonly clock?: Clock;
  readonly deviceHost?: DeviceHostStart | null;
  readonly migrationsFolder?: string;
  readonly repairMode?: boolean;
  readonly create?: boolean;
  /** Encrypts the room; 32 bytes. */
  readonly key?: Buffer;
  /** Stands in for the reader of page images. */
  readonly startEngine?: StartEngine;
  /** A process of the better reading engine; left out: tesseract reads. */
  readonly startReader?: () => ProgramChannel;
  /** Stands in for the processes that work on pictures. */
  readonly startPictures?: () => ProgramChannel;
}

const ALL_ROUND: readonly Role[] = ['administrator', 'clerk', 'operator', 'approver'];

/** A real room on a real temporary folder: SQLite file, blobs, op log and all. Devices are off unless a bridge is given. */
export function openTestRoom(options: TestRoomOptions = {}): Promise<TestRoom> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'muniment-test-'));
  const clock = options.clock ?? systemClock;
  const config: CoreConfig = {
    folder, migrationsFolder: options.migrationsFolder ?? join(import.meta.dirname, '../../migrations/room'), appVersion: '0.0.0-test', clock, ids: createIdSource(clock), logger: silentLogger,
    create: options.create ?? true, repairMode: options.repairMode ?? false, jobConcurrency: 1, deviceHost: options.deviceHost ?? null,
    formsFolder: join(import.meta.dirname, '../../resources/forms'), startTypesetter: () => forkProgram(join(import.meta.dirname, '../../src-main/typesetting/typesetter.ts')),
    startPictures: options.startPictures ?? (() => forkProgram(join(import.meta.dirname, '../../src-main/imaging/pictures/picture-work.ts'))), pictureWorkers: 2,
    ...(options.key && { key: options.key }), ...(options.startEngine && { startEngine: options.startEngine }), ...(options.startReader && { startReader: options.startReader }),
  };
  const core = createCore(config);
  const actor = (roles: readonly Role[], clearance: ClassificationLevel, name: string): Actor => ({ personId: `person:${name}`, name, roles, clearance });
  const allRound = actor(ALL_ROUND, 'topSecret', '周敏');
  const room: TestRoom = {
    folder, core,
    client: core.clientFor(core.connect('cli', allRound)),
    as: ({ roles, clearance = 'topSecret', name = '王芳' }) => core.clientFor(core.connect('cli', actor(roles, clearance, name))),
    context: core.contextFor(allRound),
    async reopen() {
      await core.close();
      return openTestRoom({ ...options, folder });
    },
    async close() {
      await core.close();
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
  return Promise.resolve(room);
}
