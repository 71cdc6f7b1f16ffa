import { afterEach, describe, expect, it } from 'vitest';
import type { DeviceConfig } from '#shared/domain/device-status.ts';
import { nextHealth, nextScan } from '../device-events.ts';
import { openNativeBench } from './open-native-bench.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => { for (const cleanup of cleanups.splice(0).toReversed()) await cleanup(); });

async function open(device: Readonly<Record<string, unknown>>, { family, driver, ids }: { readonly family: DeviceConfig['family']; readonly driver: string; readonly ids: readonly [number, number] }) {
  const native = await openNativeBench([{ name: 'desk-1', ...device }]);
  cleanups.push(native.close);
  await native.plug(0, 1);
  const bridge = native.openBridge([{
    deviceId: 'desk-1', family, driver, address: { kind: 'hid', vendorId: ids[0], productId: ids[1], serialNumber: native.serialOf(0) }, options: { hidBackEnd: 'hidraw' }, pollIntervalMs: 60_000, enabled: true,
  }]);
  await nextHealth(bridge, 'ready');
  return { native, bridge };
}

const openReader = () => open({ kind: 'hid-pos' }, { family: 'barcode', driver: 'barcode/hid-pos', ids: [0x1eab, 0x0010] });

describe('readers of the desk behind the real node-hid', () => {
  it('a HID-POS barcode reader is heard, over several reports where the code is long, and never written to', async () => {
    const { native, bridge } = await openReader();
    for (const [code, symbology] of [['BX000123', ']C0'], [`档案${'x'.repeat(80)}`, ']Q1']] as const) {
      const scan = nextScan(bridge);
      await native.emulators.control({ device: 'desk-1', set: { symbology, code } });
      expect(await scan).toMatchObject({ deviceId: 'desk-1', text: code, symbology, rawHex: Buffer.from(code).toString('hex') });
    }
    expect(await native.heard('desk-1')).toEqual([]);
  });

  it('fault: barcode reader unplugged, replugged into another port | level 2 | sees: reader lost, then ready again by itself | kept: the next scan counts', async () => {
    const { native, bridge } = await openReader();
    const lost = nextHealth(bridge, 'lost');
    await native.unplug(0, 1);
    expect(await lost).toMatchObject({ errorCode: 'DEVICES_LINK_LOST' });
    const ready = nextHealth(bridge, 'ready');
    await native.plug(0, 3);
    await ready;
    const scan = nextScan(bridge);
    await native.emulators.control({ device: 'desk-1', set: { code: 'BX000124' } });
    expect(await scan).toMatchObject({ text: 'BX000124' });
  });

  it('a UHF reader on the serial line of a CP2110 tells every tag of a round once', async () => {
    const epcs = ['e280117040000208a1b2c3d4', '425830303031323300000000'];
    const { bridge } = await open({ kind: 'r200', epcs: epcs.join(' ') }, { family: 'rfid', driver: 'rfid/r200', ids: [0x10c4, 0xea80] });
    const round = await bridge.readTags('desk-1', 1500);
    expect(round.map(({ epc }) => epc.toLowerCase()).toSorted()).toEqual(epcs.toSorted());
  });
});
