import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { DeviceConfig } from '#shared/domain/device-status.ts';
import { nextSample } from '../device-events.ts';
import { openGuestBench } from './open-guest-bench.ts';
import type { GuestBench } from './open-guest-bench.ts';

const FIRMWARE_QUERY = '0186ff0100000000';

let bench: GuestBench | null = null;
afterEach(async () => { await bench?.close(); bench = null; });

const thermometer: DeviceConfig = {
  deviceId: 'thermo-1', family: 'climate', driver: 'climate/temperhum', address: { kind: 'hid', vendorId: 0x413d, productId: 0x2107 }, options: {}, pollIntervalMs: 1000, enabled: true,
};

async function open(options: Readonly<Record<string, unknown>> = {}): Promise<GuestBench> {
  bench = await openGuestBench([{ name: 'thermo-1', kind: 'temperhum', firmware: 'TEMPerHUM_V3.9', ...options }]);
  return bench;
}

async function reading() {
  const opened = await open();
  await opened.plug(1, 0);
  const bridge = opened.openBridge([thermometer]);
  const sample = await nextSample(bridge);
  return { guest: opened, bridge, sample };
}

const heard = async (guest: GuestBench): Promise<unknown[]> => (await guest.logged('thermo-1', 'report')).map(({ hex }) => hex);

test('reads a thermometer through the kernel and libusb', async () => {
  const { guest, bridge, sample } = await reading();
  assert.equal(sample.quality, 'good');
  assert.match(sample.rawHex, /^8020[0-9a-f]{12}$/);
  assert.equal(bridge.statuses()[0]?.identity, 'TEMPerHUM_V3.9');
  assert.equal((await heard(guest))[0], FIRMWARE_QUERY);
});
