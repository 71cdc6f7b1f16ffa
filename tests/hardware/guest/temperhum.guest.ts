import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { DeviceBridge } from '#main/devices/device-bridge.ts';
import type { DeviceConfig } from '#shared/domain/device-status.ts';
import { openHidLibrary } from '#drivers/transports/hid-library.ts';
import { nextHealth, nextSample } from '../device-events.ts';
import { TIMEOUT, openGuestBench } from './open-guest-bench.ts';
import type { GuestBench } from './open-guest-bench.ts';

const FIRMWARE_QUERY = '0186ff0100000000';
const IDS = { vendorId: 0x413d, productId: 0x2107 } as const;

const thermometer = (deviceId: string, serialNumber: string): DeviceConfig =>
  ({ deviceId, family: 'climate', driver: 'climate/temperhum', address: { kind: 'hid', ...IDS, serialNumber }, options: {}, pollIntervalMs: 1000, enabled: true });

let guest: GuestBench;
let bridge: DeviceBridge;

const heard = async (name: string): Promise<unknown[]> => (await guest.logged(name, 'report')).map(({ hex }) => hex);
/** Plugs it in again and waits until it gives values. */
async function backIn(port: number): Promise<void> {
  const ready = nextHealth(bridge, 'ready', 'thermo-1');
  await guest.plug(1, port);
  await ready;
  assert.equal((await nextSample(bridge)).quality, 'good');
}

// A suite: in one process the hooks of a file would be everybody's.
describe('a TEMPerHUM on a real kernel', () => {
  before(async () => {
    guest = await openGuestBench([
      { name: 'thermo-1', kind: 'temperhum', firmware: 'TEMPerHUM_V3.9', serialNumber: 'A1' }, { name: 'pedal-1', kind: 'temperhum', firmware: 'FootSwitch_V1.0', serialNumber: 'F1' },
    ]);
    await guest.plug(1, 0);
    bridge = guest.openBridge([thermometer('thermo-1', 'A1')]);
  });
  after(() => guest.close());

  test('reads a thermometer through the kernel and libusb', TIMEOUT, async () => {
    const sample = await nextSample(bridge);
    assert.equal(sample.quality, 'good');
    assert.match(sample.rawHex, /^8020[0-9a-f]{12}$/);
    assert.equal(bridge.statuses()[0]?.identity, 'TEMPerHUM_V3.9');
    assert.equal((await heard('thermo-1'))[0], FIRMWARE_QUERY);
  });

  test('fault: another program opens the thermometer while we read it | level 3 | sees: nothing | kept: the interface is ours; the other program is refused by the kernel', TIMEOUT, async () => {
    const library = await openHidLibrary('intruder', 'libusb');
    const path = (await library.devicesAsync(IDS.vendorId, IDS.productId)).find(({ interface: number }) => number === 1)?.path;
    assert.ok(path);
    await assert.rejects(library.HIDAsync.open(path));
    assert.equal((await nextSample(bridge)).quality, 'good');
  });

  test('fault: unplugged while idle, replugged into another port | level 3 | sees: sensor lost, then ready again by itself | kept: earlier readings; the hole stays a hole', TIMEOUT, async () => {
    const lost = nextHealth(bridge, 'lost');
    await guest.unplug('thermo-1');
    assert.equal((await lost).errorCode, 'DEVICES_LINK_LOST');
    await backIn(4);
  });

  /** The thermometer goes away by itself at its next exchange, and comes back in another port. */
  const loses = async (knob: 'unplugInWrite' | 'unplugInRead', port: number): Promise<void> => {
    const lost = nextHealth(bridge, 'lost');
    await guest.set('thermo-1', { [knob]: true });
    assert.equal((await lost).errorCode, 'DEVICES_LINK_LOST');
    await backIn(port);
  };
  test('fault: unplugged in a write | level 3 | sees: sensor lost, then ready again by itself | kept: earlier readings; no value is made up', TIMEOUT, () => loses('unplugInWrite', 1));
  test('fault: unplugged in a read | level 3 | sees: sensor lost, then ready again by itself | kept: earlier readings; no value is made up', TIMEOUT, () => loses('unplugInRead', 5));

  test('fault: STALL in a write | level 3 | sees: sensor lost, then ready again by itself | kept: earlier readings', TIMEOUT, async () => {
    const lost = nextHealth(bridge, 'lost');
    const ready = nextHealth(bridge, 'ready');
    await guest.set('thermo-1', { stallOut: 1 });
    assert.equal((await lost).errorCode, 'DEVICES_LINK_LOST');
    await ready;
    assert.equal((await nextSample(bridge)).quality, 'good');
  });

  test('fault: NAK for ever | level 3 | sees: sensor lost; the other devices and the program go on | kept: earlier readings', TIMEOUT, async () => {
    const lost = nextHealth(bridge, 'lost');
    const hosts = guest.hosts.length;
    await guest.set('thermo-1', { nakOut: true });
    assert.match(String((await lost).errorCode), /^DEVICES_(LINK_LOST|TIMEOUT)$/);
    // The process that waited for it is still the same one, and answers.
    await assert.rejects(bridge.readClimateNow('thermo-1'), { code: 'DEVICES_LINK_LOST' });
    assert.equal(guest.hosts.length, hosts);
    await guest.unplug('thermo-1');
    await backIn(6);
  });

  test('fault: foot switch with the thermometer\'s ids | level 3 | sees: "answers, but is not the model in the settings" | kept: its programming: it hears the firmware query and nothing else', TIMEOUT, async () => {
    await guest.plug(2, 2);
    const unsupported = nextHealth(bridge, 'unsupported', 'pedal-1');
    bridge.configure([thermometer('thermo-1', 'A1'), thermometer('pedal-1', 'F1')]);
    assert.equal((await unsupported).errorCode, 'DEVICES_UNSUPPORTED');
    // Asked again when its answer was slow, but never anything else.
    assert.deepEqual([...new Set(await heard('pedal-1'))], [FIRMWARE_QUERY]);
  });
});
