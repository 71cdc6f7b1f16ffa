import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { systemDriverClock } from '#drivers/contract/system-clock.ts';
import { createMemoryStreamPair } from '#drivers/transports/memory-byte-stream.ts';
import { streamReportLink } from '#drivers/transports/stream-report-link.ts';
import { createWireTraceRing } from '#drivers/contract/wire-trace.ts';
import { tracedReportLink } from '#drivers/transports/traced-report-link.ts';
import { openTcpByteStream } from '#drivers/transports/tcp-byte-stream.ts';
import { bytes, hex } from './hex.ts';
import { createManualClock } from './manual-clock.ts';

const cleanups: (() => void)[] = [];
afterEach(() => { for (const cleanup of cleanups.splice(0)) cleanup(); });

async function listen() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanups.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  const accepted = once(server, 'connection').then(([socket]) => socket as Socket);
  return { server, port, accepted };
}

describe('a TCP link', () => {
  it('carries bytes both ways', async () => {
    const { port, accepted } = await listen();
    const stream = await openTcpByteStream({ deviceId: 'd', host: '127.0.0.1', port, clock: systemDriverClock });
    const far = await accepted;
    far.on('data', (data) => far.write(data.map((byte) => byte + 1)));
    const answered = new Promise<Uint8Array>((resolve) => stream.onData(resolve));
    await stream.write(bytes('01 02 03'));
    expect(hex(await answered)).toBe('02 03 04');
    await stream.close();
  });

  it('is lost, once and for all, when the far end goes', async () => {
    const { port, accepted } = await listen();
    const stream = await openTcpByteStream({ deviceId: 'd', host: '127.0.0.1', port, clock: systemDriverClock });
    const lost: string[] = [];
    const told = new Promise<void>((resolve) => stream.onLost((reason) => { lost.push(reason); resolve(); }));
    (await accepted).destroy();
    await told;
    await expect(stream.write(bytes('01'))).rejects.toThrow();
    expect(lost).toHaveLength(1);
    // Whoever listens late still hears of it.
    const late: string[] = [];
    stream.onLost((reason) => late.push(reason));
    expect(late).toEqual(lost);
  });

  it('is not called lost when we close it ourselves', async () => {
    const { port } = await listen();
    const stream = await openTcpByteStream({ deviceId: 'd', host: '127.0.0.1', port, clock: systemDriverClock });
    const lost: string[] = [];
    stream.onLost((reason) => lost.push(reason));
    await stream.close();
    expect(lost).toEqual([]);
    await expect(stream.write(bytes('01'))).rejects.toThrow('closed');
  });

  it('names a port where nobody listens', async () => {
    const { server, port } = await listen();
    await new Promise((closed) => { server.close(closed); });
    await expect(openTcpByteStream({ deviceId: 'd', host: '127.0.0.1', port, clock: systemDriverClock }))
      .rejects.toMatchObject({ code: 'DEVICES_NOT_FOUND', data: { deviceId: 'd', address: `127.0.0.1:${port}` } });
  });
});

describe('a traced report link', () => {
  it('notes every report both ways, and that the link was lost', async () => {
    const clock = createManualClock();
    const pair = createMemoryStreamPair();
    const ring = createWireTraceRing(clock);
    const link = tracedReportLink(streamReportLink(pair.near, 2), ring);
    const heard: string[] = [];
    link.onReport((report) => heard.push(hex(report)));
    await link.write(bytes('01 02'));
    await pair.far.write(bytes('03 04'));
    await clock.advance(0);
    pair.cut();
    expect(heard).toEqual(['03 04']);
    expect(ring.entries().map((entry) => entry.kind === 'event' ? entry.event : `${entry.direction} ${entry.hex}`)).toEqual(['opened', 'out 0102', 'in 0304', 'lost: cable pulled']);
  });
});

describe('reports over a byte stream', () => {
  it('come out whole however the bytes arrive', async () => {
    const clock = createManualClock();
    const pair = createMemoryStreamPair();
    const reports: string[] = [];
    streamReportLink(pair.near, 4).onReport((report) => reports.push(hex(report)));
    for (const part of ['01 02 03', '04 05', '06 07 08 09 0a 0b 0c 0d', '']) await pair.far.write(bytes(part));
    await clock.advance(0);
    expect(reports).toEqual(['01 02 03 04', '05 06 07 08', '09 0a 0b 0c']);
  });

  it('are refused in another size', async () => {
    await expect(streamReportLink(createMemoryStreamPair().near, 8).write(bytes('01 02'))).rejects.toThrow('report of 2 bytes, expected 8');
  });
});
