import type { Clock } from '#main/platform/clock.ts';
import type { DeviceConfig } from '#shared/domain/device-status.ts';
import { openBridgedRoom, type BridgedRoom } from '../drivers/open-bridged-bank.ts';
import { openTestRoom, type TestRoom } from './open-test-room.ts';

/** A real room over the real bridge and host program, with emulated devices in memory, all on one hand-turned clock. */
export interface RoomWithDevices {
  readonly room: TestRoom;
  readonly devices: BridgedRoom;
  /** Sets a device up as an administrator does, and lets it connect. */
  addDevice(config: DeviceConfig, name?: string): Promise<void>;
  /** Lets time pass until the work is settled. */
  settle<Value>(work: Promise<Value>): Promise<Value>;
  /** The program is closed and opened again over the same controllers; `close` of the first has been awaited. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function openRoomWithDevices(): Promise<RoomWithDevices> {
  const devices = await openBridgedRoom([]);
  const { clock } = devices;
  const roomClock: Clock = { nowMs: () => clock.nowMs(), steadyMs: () => clock.steadyMs(), nowIso: () => new Date(clock.nowMs()).toISOString() };
  // The bridge outlives a restart of the room, so that closing the room must not close it.
  const bridge = { ...devices.bridge, close: () => Promise.resolve() };
  let room = await openTestRoom({ deviceHost: { bridge }, clock: roomClock });
  const settle = async <Value>(work: Promise<Value>): Promise<Value> => {
    let settled = false;
    work.catch(() => undefined).finally(() => { settled = true; });
    for (let passed = 0; passed < 10_000 && !settled; passed += 10) await clock.advance(10);
    return work;
  };
  return {
    get room() { return room; },
    devices, settle,
    async addDevice(config, name = config.deviceId) {
      await room.client.system.saveDevice({ ...config, options: { ...config.options }, address: { ...config.address }, name });
      await clock.advance(20);
    },
    async restart() { room = await room.reopen(); },
    async close() {
      await room.close();
      const closing = devices.bridge.close();
      await clock.advance(5000);
      await closing;
    },
  };
}
