import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { MunimentError } from '#shared/errors.ts';
import type { DriverClock } from '../contract/driver-clock.ts';
import type { ByteStream } from './byte-stream.ts';

/** Wraps a connected socket; used by drivers as client and by emulators as server. */
export function socketByteStream(socket: Socket): ByteStream {
  let lostReason: string | null = null;
  let closing = false;
  const lostListeners: ((reason: string) => void)[] = [];
  const lose = (reason: string): void => {
    if (lostReason !== null || closing) return;
    lostReason = reason;
    for (const listener of lostListeners) listener(reason);
  };
  socket.setNoDelay(true);
  socket.on('error', (error) => lose(error.message));
  // A controller never half-closes on purpose: its end of stream means that it is gone.
  socket.on('end', () => { lose('closed by the far end'); socket.destroy(); });
  socket.on('close', () => lose('closed'));

  return {
    write: (bytes) => new Promise((resolve, reject) => {
      if (lostReason !== null || closing) { reject(new Error(lostReason ?? 'closed')); return; }
      socket.write(bytes, (error) => {
        if (!error) { resolve(); return; }
        lose(error.message);
        reject(error);
      });
    }),
    onData: (listener) => { socket.on('data', (chunk) => listener(new Uint8Array(chunk))); },
    onLost: (listener) => {
      lostListeners.push(listener);
      if (lostReason !== null) listener(lostReason);
    },
    close: () => new Promise((resolve) => {
      closing = true;
      if (socket.destroyed) { resolve(); return; }
      socket.once('close', () => resolve());
      socket.destroy();
    }),
  };
}

export interface TcpOpenRequest {
  readonly deviceId: string;
  readonly host: string;
  readonly port: number;
  readonly clock: DriverClock;
  readonly connectTimeoutMs?: number;
}

/** Connects within `connectTimeoutMs` (3 s) or rejects with DEVICES_NOT_FOUND. */
export function openTcpByteStream({ deviceId, host, port, clock, connectTimeoutMs = 3000 }: TcpOpenRequest): Promise<ByteStream> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    const refuse = (reason: string): void => {
      cancelTimeout();
      socket.destroy();
      reject(new MunimentError('DEVICES_NOT_FOUND', { deviceId, address: `${host}:${port}`, reason }));
    };
    const onError = (error: Error): void => refuse(error.message);
    const cancelTimeout = clock.after(connectTimeoutMs, () => refuse('no answer'));
    socket.once('error', onError);
    socket.once('connect', () => {
      cancelTimeout();
      socket.off('error', onError);
      resolve(socketByteStream(socket));
    });
  });
}
