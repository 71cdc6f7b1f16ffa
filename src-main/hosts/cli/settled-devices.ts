import { setTimeout as pause } from 'node:timers/promises';
import type { CommandRun } from './command.ts';

const FOUND_WITHIN_MS = 8000;
/** A device that failed at once is tried again; after this it is believed. */
const FAILED_AFTER_MS = 3000;
const LOOK_EVERY_MS = 100;

/** The devices that are set up, once each has answered or failed; a core that has just started needs a moment. */
export async function settledDevices({ client, signal }: CommandRun) {
  const started = performance.now();
  for (;;) {
    const devices = await client.system.listDevices({});
    const passedMs = performance.now() - started;
    const open = devices.filter(({ health }) => health === 'starting' || ((health === 'failed' || health === 'lost') && passedMs < FAILED_AFTER_MS));
    if (open.length === 0 || passedMs > FOUND_WITHIN_MS || signal.aborted) return devices;
    await pause(LOOK_EVERY_MS);
  }
}
