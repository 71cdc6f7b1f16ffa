import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ScannerSession } from '#drivers/contract/scanner-session.ts';
import { systemDriverClock } from '#drivers/contract/system-clock.ts';
import { esclDriver } from '#drivers/scanning/escl/driver.ts';
import { readCertificate } from '#drivers/transports/pinned-tls.ts';
import { BENCHES, numberOf, type ScannerBench } from './escl-benches.ts';
import { openTlsFront, type TlsFront } from './tls-front.ts';

const FEEDER = { source: 'feeder', duplex: false, resolutionDpi: 300, colourMode: 'colour', widthMm: 210, heightMm: 297 } as const;

describe.each(BENCHES)('eSCL over HTTPS with %s', (_name, open) => {
  let bench: ScannerBench;
  let front: TlsFront;
  const connect = async (options: Readonly<Record<string, string>>): Promise<ScannerSession> => {
    const session = await esclDriver.open({ deviceId: 'scanner-1', address: { kind: 'tcp', host: '127.0.0.1', port: front.port }, options: { protocol: 'https', ...options }, clock: systemDriverClock });
    if (session.family !== 'scanning') throw new Error('not a scanner');
    return session;
  };
  const shownNow = async () => (await readCertificate({ host: '127.0.0.1', port: front.port })).sha256;

  beforeEach(async () => {
    bench = await open();
    front = await openTlsFront(bench.port);
  });
  afterEach(async () => {
    await front.close();
    await bench.close();
  });

  it('scans with the certificate that was accepted, however its fingerprint is written', async () => {
    const shown = await readCertificate({ host: '127.0.0.1', port: front.port });
    expect(shown).toMatchObject({ subject: 'scanner-first', sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) as string });
    const session = await connect({ certificate: shown.sha256.toUpperCase().replace(/..(?=.)/gu, '$&:') });
    const pages: number[] = [];
    expect(await session.scan(FEEDER, async ({ bytes }) => { pages.push(numberOf(bytes)); }, new AbortController().signal)).toBe(10);
    expect(pages).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    await session.close();
  });

  it('tells the fingerprint that is shown when nobody has accepted one, and sends nothing', async () => {
    const shown = await shownNow();
    await expect(connect({})).rejects.toMatchObject({ code: 'SCAN_CERTIFICATE_UNKNOWN', data: { shown } });
    expect(front.received('first')).toBe(0);
    await expect(connect({ certificate: '12ab' })).rejects.toMatchObject({ code: 'DEVICES_BAD_OPTIONS', data: { option: 'certificate' } });
  });

  it('fault: scanner shows another certificate | level 1 | sees: "the scanner shows another certificate than the one that was accepted", ask whether it was exchanged | kept: nothing is sent to it; the pages before', async () => {
    const session = await connect({ certificate: await shownNow() });
    front.show('second');
    const shown = await shownNow();
    await expect(session.scan(FEEDER, async () => undefined, new AbortController().signal)).rejects.toMatchObject({ code: 'SCAN_CERTIFICATE_CHANGED', data: { shown } });
    await expect(session.report()).rejects.toMatchObject({ code: 'SCAN_CERTIFICATE_CHANGED' });
    expect(front.received('second')).toBe(0);
    await session.close();
  });

  it('says that nothing was found where nobody speaks TLS', async () => {
    await expect(esclDriver.open({ deviceId: 's', address: { kind: 'tcp', host: '127.0.0.1', port: bench.port }, options: { protocol: 'https' }, clock: systemDriverClock })).rejects.toMatchObject({ code: 'DEVICES_NOT_FOUND' });
  });
});
