import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTlsFront, type TlsFront } from '../../drivers/scanning/tls-front.ts';
import { openScanBench, type ScanBench } from './scan-bench.ts';

describe('setting up a scanner', () => {
  let bench: ScanBench;
  let front: TlsFront;
  const system = () => bench.room.client.system;
  const save = async (options: Readonly<Record<string, string>>, port = front.port) => {
    const version = (await system().listDevices({})).find(({ deviceId }) => deviceId === 'secure')?.version ?? null;
    await system().saveDevice({ deviceId: 'secure', name: '二号扫描仪', family: 'scanning', driver: 'scanning/escl', address: { kind: 'tcp', host: '127.0.0.1', port }, options, pollIntervalMs: 60_000, enabled: true, version });
  };
  const comesTo = async (health: string, errorCode: string | null) => {
    await expect.poll(async () => {
      const device = (await system().listDevices({})).find(({ deviceId }) => deviceId === 'secure');
      return [device?.health, device?.errorCode];
    }, { timeout: 10_000 }).toEqual([health, errorCode]);
  };

  beforeAll(async () => {
    bench = await openScanBench();
    const address = (await system().listDevices({}))[0]?.address;
    if (address?.kind !== 'tcp') throw new Error('no scanner');
    front = await openTlsFront(address.port);
  });
  afterAll(async () => {
    await bench.close();
    await front.close();
  });

  it('over HTTPS waits until somebody has accepted its certificate, and stops when it shows another', async () => {
    await save({ protocol: 'https' });
    await comesTo('failed', 'SCAN_CERTIFICATE_UNKNOWN');
    expect(front.received('first')).toBe(0);
    const { sha256, subject } = await system().readCertificate({ host: '127.0.0.1', port: front.port });
    expect(subject).toBe('scanner-first');
    await save({ protocol: 'https', certificate: sha256 });
    await comesTo('ready', null);
    expect(front.received('first')).toBeGreaterThan(0);
    front.show('second');
    await bench.room.client.digitisation.listScanners({});
    await comesTo('lost', 'SCAN_CERTIFICATE_CHANGED');
    expect(front.received('second')).toBe(0);
    await expect(system().readCertificate({ host: '127.0.0.1', port: 1 })).rejects.toMatchObject({ code: 'DEVICES_NOT_FOUND' });
  });

  it('gives the panel the way of scanning that it was set up with', async () => {
    await save({ usualPreset: 'grey-300', usualSource: 'platen', usualSides: 'bothSides' });
    const usual = (await bench.room.client.digitisation.listScanners({})).find(({ deviceId }) => deviceId === 'secure')?.usual;
    expect(usual).toEqual({ source: 'platen', duplex: true, presetId: 'grey-300' });
  });

  it('is helped by what announces itself in the network, or told why nothing could be heard', async () => {
    const { reason, scanners } = await system().findScanners({});
    expect(reason === null || reason.length > 0).toBe(true);
    for (const { root, port } of scanners) expect([root.startsWith('/'), port > 0]).toEqual([true, true]);
    await expect(bench.room.as({ roles: ['clerk'], clearance: 'internal' }).system.findScanners({})).rejects.toMatchObject({ code: 'PEOPLE_NOT_ALLOWED' });
  });
});
