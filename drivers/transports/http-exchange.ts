import { request as httpRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { DriverClock } from '../contract/driver-clock.ts';
import { WireFailure } from '../contract/wire-failure.ts';
import type { WireTrace } from '../contract/wire-trace.ts';
import { connectPinned, type CertificateHash } from './pinned-tls.ts';

export interface HttpDevice {
  readonly host: string;
  readonly port: number;
  readonly clock: DriverClock;
  readonly trace?: WireTrace | undefined;
  /** HTTPS, with this certificate and no other. Left out: HTTP. */
  readonly certificate?: CertificateHash | undefined;
}

export interface HttpAsk {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: string;
  /** Silence for this long ends it. */
  readonly silenceMs: number;
  readonly mostBytes: number;
  readonly signal?: AbortSignal | undefined;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  /** The connection ended before everything that was announced had come. */
  readonly cut: boolean;
}

/**
 * One HTTP/1.1 exchange with a device on the network, on a connection of its own: devices are known to drop idle ones without a word.
 * Over HTTPS nothing is sent before the certificate is seen to be the one that was accepted.
 * Rejects with CertificateChanged, a WireFailure (`timeout`, `link lost`, `bad reply` when it sends more than `mostBytes`) or the signal's reason.
 */
export async function exchange(device: HttpDevice, ask: HttpAsk): Promise<HttpAnswer> {
  if (device.certificate === undefined) return exchangeOver(null, device, ask);
  const socket = await connectPinned(device, device.certificate).catch((error: Error) => {
    device.trace?.event(`${ask.method} ${ask.path}: ${error.message}`);
    throw error;
  });
  return exchangeOver(socket, device, ask);
}

function exchangeOver(socket: Socket | null, device: HttpDevice, ask: HttpAsk): Promise<HttpAnswer> {
  const { trace } = device;
  const line = `${ask.method} ${ask.path}`;
  return new Promise((resolve, reject) => {
    if (ask.signal?.aborted) { socket?.destroy(); reject(ask.signal.reason); return; }
    let settled = false;
    let cancelSilence = (): void => undefined;
    const settle = (finish: () => void): void => {
      if (settled) return;
      settled = true;
      cancelSilence();
      ask.signal?.removeEventListener('abort', abort);
      finish();
      if (!sent.destroyed) sent.destroy();
    };
    const fail = (error: Error): void => settle(() => {
      trace?.event(`${line}: ${error.message}`);
      reject(error);
    });
    const heard = (): void => {
      cancelSilence();
      cancelSilence = device.clock.after(ask.silenceMs, () => fail(new WireFailure('timeout')));
    };
    const abort = (): void => settle(() => reject(ask.signal?.reason));
    const headers = { accept: '*/*', ...(ask.body !== undefined && { 'content-type': 'text/xml; charset=utf-8', 'content-length': Buffer.byteLength(ask.body) }) };
    const sent = httpRequest({ host: device.host, port: device.port, method: ask.method, path: ask.path, headers, ...(socket === null ? { agent: false } : { createConnection: () => socket }) }, (answer) => {
      const parts: Buffer[] = [];
      let size = 0;
      heard();
      const finish = (cut: boolean): void => settle(() => {
        const body = Buffer.concat(parts);
        trace?.event(`${line} → ${answer.statusCode} ${answer.headers['content-type'] ?? ''} ${size} bytes${cut ? ', cut off' : ''}`);
        if (isText(answer)) trace?.bytes('in', body);
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body, cut });
      });
      answer.on('data', (part: Buffer) => {
        heard();
        size += part.length;
        if (size > ask.mostBytes) fail(new WireFailure('bad reply', `more than ${ask.mostBytes} bytes`));
        else parts.push(part);
      });
      answer.on('end', () => finish(!answer.complete));
      answer.on('error', () => finish(true));
    });
    heard();
    ask.signal?.addEventListener('abort', abort);
    sent.on('error', (error) => fail(new WireFailure('link lost', error.message)));
    if (ask.body !== undefined) trace?.bytes('out', Buffer.from(ask.body));
    sent.end(ask.body);
  });
}

const isText = ({ headers }: IncomingMessage): boolean => /xml|text/u.test(headers['content-type'] ?? '');
