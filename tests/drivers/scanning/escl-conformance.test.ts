import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemDriverClock } from '#drivers/contract/system-clock.ts';
import type { ScannerSession } from '#drivers/contract/scanner-session.ts';
import { createWireTraceRing } from '#drivers/contract/wire-trace.ts';
import { esclDriver } from '#drivers/scanning/escl/driver.ts';
import type { ScanSettings } from '#shared/domain/scanning.ts';
import { BENCHES, numberOf, type ScannerBench } from './escl-benches.ts';

const FEEDER: ScanSettings = { source: 'feeder', duplex: false, resolutionDpi: 300, colourMode: 'colour', widthMm: 210, heightMm: 297 };
const PLATEN: ScanSettings = { ...FEEDER, source: 'platen' };

describe.each(BENCHES)('the eSCL driver with %s', (_name, open) => {
  let bench: ScannerBench;
  let session: ScannerSession;
  const trace = createWireTraceRing(systemDriverClock);
  const connect = async (options: Readonly<Record<string, number>> = {}): Promise<ScannerSession> => {
    const opened = await esclDriver.open({ deviceId: 'scanner-1', address: { kind: 'tcp', host: '127.0.0.1', port: bench.port }, options: { busyMs: 1500, pageMs: 2000, ...options }, clock: systemDriverClock, trace });
    if (opened.family !== 'scanning') throw new Error('not a scanner');
    return opened;
  };
  /** The numbers of the pages that were handed over, and how it ended. */
  const scan = async (settings: ScanSettings, signal = new AbortController().signal) => {
    const pages: number[] = [];
    const ended = await session.scan(settings, async ({ bytes }) => { pages.push(numberOf(bytes)); }, signal).catch((error: { code?: string }) => error.code ?? String(error));
    return { pages, ended };
  };
  const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

  beforeEach(async () => {
    bench = await open();
    session = await connect();
  });
  afterEach(async () => {
    await session.close();
    await bench.close();
  });

  it('knows the model, what both sources can do and whether paper lies in the feeder', async () => {
    const report = await session.report();
    expect(session.identity).toMatch(/Emulated Scanner · ES0001|Other & Sons MFP · abcd/u);
    expect(report).toMatchObject({ state: 'idle', feeder: 'loaded' });
    expect(report.sources.map(({ source, duplex }) => ({ source, duplex }))).toEqual([{ source: 'platen', duplex: false }, { source: 'feeder', duplex: true }]);
    expect(report.sources[0]!.resolutionsDpi).toEqual(expect.arrayContaining([200, 300, 600]));
    expect(report.sources[0]!.colourModes).toEqual(expect.arrayContaining(['colour', 'grey']));
    expect(report.sources[1]!.maxWidthMm).toBe(216);
  });

  it('scans the whole feeder in order, and the glass once', async () => {
    expect(await scan(FEEDER)).toEqual({ pages: upTo(10), ended: 10 });
    expect(await scan(PLATEN)).toEqual({ pages: [11], ended: 1 });
  });

  it('scans both sides of each sheet', async () => {
    bench.set({ sheets: 3 });
    expect(await scan({ ...FEEDER, duplex: true })).toEqual({ pages: upTo(6), ended: 6 });
  });

  it('notes every exchange in the trace, without the pictures', async () => {
    bench.set({ sheets: 1 });
    await scan(FEEDER);
    const events = trace.entries().flatMap((entry) => (entry.kind === 'event' ? [entry.event] : []));
    expect(events.filter((event) => event.includes('NextDocument → 200 image/jpeg')).length).toBeGreaterThan(0);
  });

  it('fault: feeder jam at page 21 | level 1 | sees: "the feeder is jammed", lay the sheet back, Resume | kept: the 20 pages before; the next scan begins with page 21', async () => {
    bench.set({ sheets: 30, jamAtPage: 21 });
    expect(await scan(FEEDER)).toEqual({ pages: upTo(20), ended: 'SCAN_JAM' });
    expect((await session.report()).feeder).toBe('jam');
    bench.set({ jamAtPage: 0 });
    expect(await scan(FEEDER)).toEqual({ pages: upTo(30).slice(20), ended: 10 });
  });

  it('fault: feeder empty at the start | level 1 | sees: "there is no paper in the feeder" | kept: nothing was begun', async () => {
    bench.set({ sheets: 0 });
    expect(await scan(FEEDER)).toEqual({ pages: [], ended: 'SCAN_FEEDER_EMPTY' });
  });

  it('fault: two sheets taken at once | level 1 | sees: "the scanner took two sheets at once", separate them, Resume | kept: the pages before', async () => {
    bench.set({ doubleFeedAtPage: 4 });
    expect(await scan(FEEDER)).toEqual({ pages: [1, 2, 3], ended: 'SCAN_DOUBLE_FEED' });
  });

  it('fault: scanner cover open | level 1 | sees: "the cover of the scanner is open", close it, Resume | kept: the pages before', async () => {
    bench.set({ coverOpen: true });
    expect(await scan(FEEDER)).toEqual({ pages: [], ended: 'SCAN_COVER_OPEN' });
    bench.set({ coverOpen: false, sheets: 2 });
    expect(await scan(FEEDER)).toEqual({ pages: [1, 2], ended: 2 });
  });

  it('fault: scanner busy (503) for a while | level 1 | sees: nothing but the wait | kept: the scan then runs whole', async () => {
    bench.set({ busyTimes: 1, notReadyTimes: 2, sheets: 2 });
    expect(await scan(FEEDER)).toEqual({ pages: [1, 2], ended: 2 });
  });

  it('fault: scanner busy for good | level 1 | sees: "the scanner stayed busy" | kept: nothing was begun', async () => {
    session = await connect({ busyMs: 0 });
    bench.set({ busyTimes: 1_000_000_000 });
    expect((await scan(FEEDER)).ended).toBe('SCAN_BUSY');
  });

  it('fault: image truncated | level 1 | sees: "the picture of one page did not arrive whole", lay the sheet back, Resume | kept: the pages before, never the half one', async () => {
    bench.set({ truncateAtPage: 3 });
    expect(await scan(FEEDER)).toEqual({ pages: [1, 2], ended: 'SCAN_IMAGE_TRUNCATED' });
    expect(bench.deleted()).toBeGreaterThan(0);
  });

  it('fault: link to the scanner lost in a page | level 1 | sees: "the link to the scanner was lost", check cable and power, Resume | kept: the pages before', async () => {
    bench.set({ disconnectAtPage: 3 });
    expect(await scan(FEEDER)).toEqual({ pages: [1, 2], ended: 'SCAN_LINK_LOST' });
    const lost: string[] = [];
    session.on((event) => lost.push(event.errorCode));
    await expect(session.report()).rejects.toMatchObject({ code: 'SCAN_LINK_LOST' });
    expect(lost).toEqual(['SCAN_LINK_LOST']);
  });

  it('fault: scanner silent in a page | level 1 | sees: "the scanner has not answered for a long time" | kept: the pages before', async () => {
    session = await connect({ pageMs: 60 });
    bench.set({ slowMs: 400 });
    expect(await scan(FEEDER)).toEqual({ pages: [], ended: 'SCAN_TIMEOUT' });
  });

  it('fault: scan cancelled at the scanner | level 1 | sees: "the scan was cancelled at the scanner" | kept: the pages before', async () => {
    bench.set({ cancelAtPage: 3 });
    expect(await scan(FEEDER)).toEqual({ pages: [1, 2], ended: 'SCAN_CANCELLED_THERE' });
  });

  it('fault: scanner refuses access | level 1 | sees: "the scanner refused access" | kept: nothing was begun', async () => {
    bench.set({ deny: true });
    expect((await scan(FEEDER)).ended).toBe('SCAN_DENIED');
  });

  it('cancel tells the scanner to stop, and another scan can begin', async () => {
    const abort = new AbortController();
    const pages: number[] = [];
    await expect(session.scan(FEEDER, async ({ bytes }) => {
      pages.push(numberOf(bytes));
      if (pages.length === 2) abort.abort(new Error('cancelled by the clerk'));
    }, abort.signal)).rejects.toThrow('cancelled by the clerk');
    expect(pages).toEqual([1, 2]);
    expect(bench.deleted()).toBe(1);
    bench.set({ sheets: 1 });
    expect((await scan(FEEDER)).pages).toEqual([3]);
  });

  it('a page that cannot be kept ends the scan with that error and stops the scanner', async () => {
    await expect(session.scan(FEEDER, () => Promise.reject(new Error('disk full')), new AbortController().signal)).rejects.toThrow('disk full');
    expect(bench.deleted()).toBe(1);
  });

  it('refuses what the scanner cannot do before it says a word, and a second scan meanwhile', async () => {
    expect((await scan({ ...FEEDER, resolutionDpi: 301 })).ended).toBe('SCAN_SETTINGS_REFUSED');
    const first = scan(FEEDER);
    expect((await scan(FEEDER)).ended).toBe('SCAN_IN_USE');
    expect((await first).ended).toBe(10);
  });
});

describe('the eSCL driver, opening', () => {
  it('says what is not there, and what is no scanner', async () => {
    const open = (port: number) => esclDriver.open({ deviceId: 's', address: { kind: 'tcp', host: '127.0.0.1', port }, options: {}, clock: systemDriverClock });
    await expect(open(1)).rejects.toMatchObject({ code: 'DEVICES_NOT_FOUND' });
    const { createServer } = await import('node:http');
    const other = createServer((_request, response) => response.end('<html><body>a router</body></html>'));
    await new Promise<void>((resolve) => { other.listen(0, '127.0.0.1', resolve); });
    await expect(open((other.address() as { port: number }).port)).rejects.toMatchObject({ code: 'DEVICES_UNSUPPORTED' });
    other.close();
  });
});
