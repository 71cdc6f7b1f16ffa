import { afterEach, describe, expect, it } from 'vitest';
import type { DeviceConfig } from '#shared/domain/device-status.ts';
import { nextHealth, nextSample } from '../device-events.ts';
import { openNativeBench } from './open-native-bench.ts';
import type { NativeBench } from './open-native-bench.ts';

const FIRMWARE_QUERY = '0186ff0100000000';
const READ = '0180330100000000';
const PORT = 3;
const OTHER_PORT = 6;

const cleanups: (() => unknown)[] = [];
afterEach(async () => { for (const cleanup of cleanups.splice(0).toReversed()) await cleanup(); });

const thermometer = (serialNumber: string): DeviceConfig => ({
  deviceId: 'thermo-1', family: 'climate', driver: 'climate/temperhum', address: { kind: 'hid', vendorId: 0x413d, productId: 0x2107, serialNumber },
  options: { hidBackEnd: 'hidraw' }, pollIntervalMs: 1000, enabled: true,
});

async function bench(...more: Readonly<Record<string, unknown>>[]): Promise<NativeBench> {
  const opened = await openNativeBench([{ name: 'thermo-1', kind: 'temperhum', firmware: 'TEMPerHUM_V3.9', temperatureC: 20 }, ...more]);
  cleanups.push(opened.close);
  return opened;
}

/** A thermometer that is plugged in and has told its first value. */
async function reading(native?: NativeBench) {
  const opened = native ?? await bench();
  await opened.plug(0, PORT);
  const bridge = opened.openBridge([thermometer(opened.serialOf(0))]);
  const sample = await nextSample(bridge);
  return { native: opened, bridge, sample };
}

/** Turns knobs of the emulated device or of its cable. */
const set = (native: NativeBench, knobs: Readonly<Record<string, string | number | boolean>>) => native.emulators.control({ device: 'thermo-1', set: knobs });

describe('a TEMPerHUM behind the real node-hid', () => {
  it('is found by its vendor interface, proves its firmware and gives values', async () => {
    const { native, bridge, sample } = await reading();
    expect(sample).toMatchObject({ deviceId: 'thermo-1', quality: 'good' });
    expect(sample.rawHex).toMatch(/^8020[0-9a-f]{12}$/);
    expect(bridge.statuses()).toMatchObject([{ health: 'ready', identity: 'TEMPerHUM_V3.9' }]);
    expect((await native.heard('thermo-1')).slice(0, 2)).toEqual([FIRMWARE_QUERY, READ]);
  });

  it('of another serial number is left alone', async () => {
    const native = await bench();
    await native.plug(0, PORT);
    const bridge = native.openBridge([thermometer('somebody-else')]);
    expect(await nextHealth(bridge, 'failed')).toMatchObject({ errorCode: 'DEVICES_NOT_FOUND' });
    expect(await native.heard('thermo-1')).toEqual([]);
  });
});

describe('what happens to a USB thermometer', () => {
  it('fault: foot switch with the thermometer\'s ids | level 2 | sees: "answers, but is not the model in the settings" | kept: its programming: it hears the firmware query and nothing else', async () => {
    const native = await bench();
    await set(native, { firmware: 'FootSwitch_V1.0' });
    await native.plug(0, PORT);
    const bridge = native.openBridge([thermometer(native.serialOf(0))]);
    expect(await nextHealth(bridge, 'unsupported')).toMatchObject({ errorCode: 'DEVICES_UNSUPPORTED', identity: null });
    // Asked again when its answer was slow, but never anything else.
    expect([...new Set(await native.heard('thermo-1'))]).toEqual([FIRMWARE_QUERY]);
  });

  it('fault: unplugged while idle, replugged into another port | level 2 | sees: sensor lost, then ready again by itself | kept: earlier readings; the hole stays a hole', async () => {
    const { native, bridge } = await reading();
    const lost = nextHealth(bridge, 'lost');
    await native.unplug(0, PORT);
    expect(await lost).toMatchObject({ errorCode: 'DEVICES_LINK_LOST' });
    const ready = nextHealth(bridge, 'ready');
    await native.plug(0, OTHER_PORT);
    expect(await ready).toMatchObject({ identity: 'TEMPerHUM_V3.9', restarts: expect.any(Number) });
    expect(await nextSample(bridge)).toMatchObject({ quality: 'good' });
  });

  it.each([
    ['in a write', { unplugInWrite: true }], ['in a read', { unplugInRead: true }],
  ] as const)('fault: unplugged %s | level 2 | sees: sensor lost, then ready again by itself | kept: earlier readings; no value is made up', async (_when, knobs) => {
    const { native, bridge } = await reading();
    const lost = nextHealth(bridge, 'lost');
    const heard = (await native.heard('thermo-1')).length;
    await set(native, knobs);
    expect(await lost).toMatchObject({ errorCode: 'DEVICES_LINK_LOST' });
    expect((await native.heard('thermo-1')).length - heard).toBe('unplugInWrite' in knobs ? 0 : 1);
    const ready = nextHealth(bridge, 'ready');
    await native.emulators.control({ device: 'thermo-1', act: 'plug' });
    await ready;
    expect(await nextSample(bridge)).toMatchObject({ quality: 'good' });
  });

  it('fault: report of half its length | level 2 | sees: nothing; it is asked again | kept: only whole readings', async () => {
    const { native, bridge } = await reading();
    const next = nextSample(bridge);
    await set(native, { shortIn: 1 });
    expect(await next).toMatchObject({ quality: 'good', rawHex: expect.stringMatching(/^8020[0-9a-f]{12}$/) });
    expect(bridge.statuses()).toMatchObject([{ health: 'ready' }]);
  });

  it('fault: report longer than the device has | level 2 | sees: nothing; it is asked again | kept: only whole readings', async () => {
    const { native, bridge } = await reading();
    const next = nextSample(bridge);
    await set(native, { longIn: 1 });
    expect((await next).rawHex).toHaveLength(16);
    expect(bridge.statuses()).toMatchObject([{ health: 'ready' }]);
  });

  it('fault: STALL in a write | level 2 | sees: sensor lost, then ready again by itself | kept: earlier readings', async () => {
    const { native, bridge } = await reading();
    const lost = nextHealth(bridge, 'lost');
    const ready = nextHealth(bridge, 'ready');
    await set(native, { stallOut: 1 });
    expect(await lost).toMatchObject({ errorCode: 'DEVICES_LINK_LOST' });
    await ready;
    expect(await nextSample(bridge)).toMatchObject({ quality: 'good' });
  });

  it('fault: says nothing for ever | level 2 | sees: sensor lost, no answer in time | kept: earlier readings', async () => {
    const { native, bridge } = await reading();
    const lost = nextHealth(bridge, 'lost');
    await set(native, { nakIn: true });
    expect(await lost).toMatchObject({ errorCode: 'DEVICES_TIMEOUT' });
  });

  it('fault: two programs open it at once | level 2 | sees: the second is refused, "another program holds it" | kept: the first one\'s readings, unmixed', async () => {
    const native = await bench();
    await native.plug(0, PORT);
    const bridges = [1, 2].map(() => native.openBridge([thermometer(native.serialOf(0))]));
    const outcome = (bridge: (typeof bridges)[number]) => Promise.race([nextHealth(bridge, 'ready'), nextHealth(bridge, 'failed')]);
    const outcomes = await Promise.all(bridges.map(outcome));
    expect(outcomes.map(({ health }) => health).toSorted()).toEqual(['failed', 'ready']);
    expect(outcomes.find(({ health }) => health === 'failed')).toMatchObject({ errorCode: 'DEVICES_OPEN_REFUSED' });
    const owner = bridges[outcomes.findIndex(({ health }) => health === 'ready')];
    if (owner === undefined) throw new Error('nobody owns it');
    expect(await nextSample(owner)).toMatchObject({ quality: 'good' });
    expect((await native.heard('thermo-1')).filter((hex) => hex === FIRMWARE_QUERY)).toHaveLength(1);
  });
});
