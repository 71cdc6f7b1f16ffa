import { afterEach, describe, expect, it } from 'vitest';
import type { DeviceConfig } from '#shared/domain/device-status.ts';
import { nextHealth, nextSample } from '../device-events.ts';
import { openNativeBench } from './open-native-bench.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => { for (const cleanup of cleanups.splice(0).toReversed()) await cleanup(); });

const IDS = { 'climate/lascar': [0x1781, 0x0ec4], 'climate/modbus-transmitter': [0x10c4, 0xea80] } as const;

async function open(driver: keyof typeof IDS, device: Readonly<Record<string, unknown>>, options: DeviceConfig['options'] = {}) {
  const native = await openNativeBench([{ name: 'sensor-1', ...device }]);
  cleanups.push(native.close);
  await native.plug(0, 1);
  const [vendorId, productId] = IDS[driver];
  const bridge = native.openBridge([{
    deviceId: 'sensor-1', family: 'climate', driver, address: { kind: 'hid', vendorId, productId, serialNumber: native.serialOf(0) },
    options: { hidBackEnd: 'hidraw', ...options }, pollIntervalMs: 1000, enabled: true,
  }]);
  return { native, bridge, sample: await nextSample(bridge) };
}

describe('climate sensors behind the real node-hid', () => {
  it('a Lascar EL-USB-RT is heard and never written to', async () => {
    const { native, bridge, sample } = await open('climate/lascar', { kind: 'lascar', everyMs: 300 });
    expect(sample).toMatchObject({ quality: 'good', temperatureC: expect.any(Number), relativeHumidityPct: expect.any(Number) });
    expect(bridge.statuses()).toMatchObject([{ health: 'ready', identity: 'Lascar EL-USB-RT' }]);
    expect(await native.heard('sensor-1')).toEqual([]);
  });

  it('fault: Lascar sensor unplugged, replugged into another port | level 2 | sees: sensor lost, then ready again by itself | kept: earlier readings', async () => {
    const { native, bridge } = await open('climate/lascar', { kind: 'lascar', everyMs: 300 });
    const lost = nextHealth(bridge, 'lost');
    await native.unplug(0, 1);
    expect(await lost).toMatchObject({ errorCode: 'DEVICES_LINK_LOST' });
    const ready = nextHealth(bridge, 'ready');
    await native.plug(0, 4);
    await ready;
    expect(await nextSample(bridge)).toMatchObject({ quality: 'good' });
  });

  it('a wall transmitter answers on the RS-485 line of a CP2110, its registers in either order', async () => {
    const { sample } = await open('climate/modbus-transmitter', { kind: 'modbus-transmitter', registerOrder: 'humidityFirst', temperatureC: 18 }, { registerOrder: 'humidityFirst' });
    expect(sample.quality).toBe('good');
    expect(sample.temperatureC).toBeLessThan(25);
    expect(sample.relativeHumidityPct).toBeGreaterThan(40);
  });
});
