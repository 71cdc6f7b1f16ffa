import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '#main/core.ts';
import type { Logger } from '#main/platform/logger.ts';
import { roomPaths } from '#main/platform/paths.ts';
import { connectEmulators, emulatedDevices } from '#main/sample-room/emulated-devices.ts';
import { fillSampleRoom, isSampleRoom } from '#main/sample-room/fill-sample-room.ts';
import type { AppFiles } from './app-files.ts';
import type { EmulatorLauncher } from './launch-emulators.ts';
import { clock } from './start-core.ts';

export interface SampleRoomOptions {
  readonly core: Core;
  readonly files: AppFiles;
  readonly folder: string;
  /** Fill the room if it is empty. */
  readonly wanted: boolean;
  readonly logger: Logger;
  report(text: string): void;
  /** Starts the emulator program; null leaves the devices off. */
  readonly launchEmulators: EmulatorLauncher | null;
}

/** Every sample room is made from this seed, so that two people practise in the same one. */
const SEED = 20261123;

/**
 * Fills an empty room with practice data when that is wanted, and gives a sample room its devices: emulators in a
 * process of their own, which ends with ours. Null when the room is a real one.
 */
export async function openSampleRoom(options: SampleRoomOptions): Promise<{ close(): Promise<void> } | null> {
  const { core } = options;
  if (options.wanted && !isSampleRoom(core)) await fillSampleRoom(core, { seed: SEED, endsAt: clock.nowIso(), report: options.report });
  if (!isSampleRoom(core) || options.launchEmulators === null) return null;
  const emulators = await options.launchEmulators(options.files.emulate, writeSpec(options.folder), options.logger);
  writeFileSync(join(roomPaths(options.folder).emulators, 'ports.json'), JSON.stringify(emulators.ports));
  connectEmulators(core, emulators.ports);
  return { close: emulators.close };
}

/** Tells the emulator program what to play, and where it keeps the positions of its carriages. */
function writeSpec(folder: string): string {
  const { emulators } = roomPaths(folder);
  mkdirSync(emulators, { recursive: true });
  const spec = join(emulators, 'spec.json');
  writeFileSync(spec, JSON.stringify({ controlPort: 0, devices: emulatedDevices(emulators) }, null, 2));
  return spec;
}
