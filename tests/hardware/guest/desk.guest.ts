import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { DeviceBridge } from '#main/devices/device-bridge.ts';
import type { DeviceConfig } from '#shared/domain/device-status.ts';
import { nextHealth, nextSample, nextScan } from '../device-events.ts';
import { TIMEOUT, openGuestBench } from './open-guest-bench.ts';
import type { GuestBench } from './open-guest-bench.ts';

const EPCS = ['e280117040000208a1b2c3d4', '425830303031323300000000'];
const LABEL = { widthDots: 16, heightDots: 8, bits: new Uint8Array(16).fill(0xaa) } as const;

const hid = (deviceId: string, family: DeviceConfig['family'], driver: string, [vendorId, productId]: readonly [number, number], options: DeviceConfig['options'] = {}): DeviceConfig =>
  ({ deviceId, family, driver, address: { kind: 'hid', vendorId, productId, serialNumber: deviceId }, options, pollIntervalMs: 1000, enabled: true });

let guest: GuestBench;
let bridge: DeviceBridge;

describe('the desk and the other sensors on a real kernel', () => {
  before(async () => {
    guest = await openGuestBench([
      { name: 'reader-1', kind: 'hid-pos', serialNumber: 'reader-1' }, { name: 'tags-1', kind: 'r200', epcs: EPCS.join(' '), serialNumber: 'tags-1' },
      { name: 'lascar-1', kind: 'lascar', everyMs: 500, serialNumber: 'lascar-1' }, { name: 'wall-1', kind: 'modbus-transmitter', temperatureC: 18, serialNumber: 'wall-1' },
      { name: 'label-1', kind: 'label-printer', language: 'zpl', labelMs: 50, serialNumber: 'label-1' },
    ]);
    for (const device of [1, 2, 3, 4, 5]) await guest.plug(device, device - 1);
    bridge = guest.openBridge([]);
  });
  after(() => guest.close());

  const open = async (config: DeviceConfig): Promise<void> => {
    const ready = nextHealth(bridge, 'ready', config.deviceId);
    bridge.configure([config]);
    await ready;
  };

  test('a barcode reader is heard through the kernel, and again after it was replugged', TIMEOUT, async () => {
    await open(hid('reader-1', 'barcode', 'barcode/hid-pos', [0x1eab, 0x0010]));
    const first = nextScan(bridge);
    await guest.set('reader-1', { symbology: ']Q1', code: '档案BX000123' });
    assert.equal((await first).text, '档案BX000123');
    const lost = nextHealth(bridge, 'lost', 'reader-1');
    await guest.unplug('reader-1');
    assert.equal((await lost).errorCode, 'DEVICES_LINK_LOST');
    const ready = nextHealth(bridge, 'ready', 'reader-1');
    await guest.plug(1, 6);
    await ready;
    const second = nextScan(bridge);
    await guest.set('reader-1', { code: 'BX000124' });
    assert.equal((await second).text, 'BX000124');
  });

  test('a UHF reader on the serial line of a CP2110 tells every tag of a round', TIMEOUT, async () => {
    await open(hid('tags-1', 'rfid', 'rfid/r200', [0x10c4, 0xea80]));
    assert.deepEqual((await bridge.readTags('tags-1', 2000)).map(({ epc }) => epc.toLowerCase()).toSorted(), EPCS.toSorted());
  });

  test('a Lascar sensor and a transmitter on RS-485 give values', TIMEOUT, async () => {
    for (const config of [hid('lascar-1', 'climate', 'climate/lascar', [0x1781, 0x0ec4]), hid('wall-1', 'climate', 'climate/modbus-transmitter', [0x10c4, 0xea80], { framing: 'rtu', registerOrder: 'temperatureFirst' })]) {
      const sample = nextSample(bridge);
      await open(config);
      const { quality, deviceId } = await sample;
      assert.deepEqual([quality, deviceId], ['good', config.deviceId]);
    }
  });

  test('a label printer on USB proves its language, tells its state and prints, although the kernel held it', TIMEOUT, async () => {
    await open({ deviceId: 'label-1', family: 'printing', driver: 'printing/zpl', address: { kind: 'usb', vendorId: 0x0a5f, productId: 0x0166, serialNumber: 'label-1' }, options: {}, pollIntervalMs: 60_000, enabled: true });
    assert.equal(await bridge.printLabel('label-1', LABEL), 'printed');
    assert.equal((await guest.logged('label-1', 'label')).length, 1);
  });

  test('fault: label printer unplugged while idle | level 3 | sees: printer lost, then ready again by itself | kept: nothing is printed twice', TIMEOUT, async () => {
    const lost = nextHealth(bridge, 'lost', 'label-1');
    await guest.unplug('label-1');
    assert.equal((await lost).errorCode, 'DEVICES_LINK_LOST');
    const ready = nextHealth(bridge, 'ready', 'label-1');
    await guest.plug(5, 4);
    await ready;
    assert.equal((await guest.logged('label-1', 'label')).length, 1);
  });
});
