import { createSocket } from 'node:dgram';
import { MunimentError } from '#shared/errors.ts';
import type { ByteStream } from './byte-stream.ts';

export interface UdpOpenRequest {
  readonly deviceId: string;
  readonly host: string;
  readonly port: number;
}

/**
 * Datagrams to and from one peer: each write is one datagram, each piece of data was one. Nobody says whether a datagram arrived;
 * "lost" is what the operating system knows (the peer's machine refuses, the network is gone). Rejects with DEVICES_NOT_FOUND.
 */
export function openUdpDatagrams({ deviceId, host, port }: UdpOpenRequest): Promise<ByteStream> {
  return new Promise((resolve, reject) => {
    const socket = createSocket({ type: 'udp4' });
    let lostReason: string | null = null;
    let closing = false;
    const lostListeners: ((reason: string) => void)[] = [];
    const lose = (reason: string): void => {
      if (lostReason !== null || closing) return;
      lostReason = reason;
      socket.close();
      for (const listener of lostListeners) listener(reason);
    };
    const refuse = (error: Error): void => {
      socket.close();
      reject(new MunimentError('DEVICES_NOT_FOUND', { deviceId, address: `${host}:${port}`, reason: error.message }));
    };
    socket.once('error', refuse);
    // A connected socket hears nobody but its peer.
    socket.connect(port, host, () => {
      socket.off('error', refuse);
      socket.on('error', (error) => lose(error.message));
      resolve({
        write: (bytes) => new Promise((sent, failed) => {
          if (lostReason !== null || closing) { failed(new Error(lostReason ?? 'closed')); return; }
          socket.send(bytes, (error) => {
            if (error === null) { sent(); return; }
            lose(error.message);
            failed(error);
          });
        }),
        onData: (listener) => { socket.on('message', (datagram) => listener(new Uint8Array(datagram))); },
        onLost: (listener) => {
          lostListeners.push(listener);
          if (lostReason !== null) listener(lostReason);
        },
        close: () => new Promise((closed) => {
          if (closing || lostReason !== null) { closed(); return; }
          closing = true;
          socket.close(() => closed());
        }),
      });
    });
  });
}
