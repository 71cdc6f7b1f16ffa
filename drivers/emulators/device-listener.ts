import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { socketByteStream } from '../transports/tcp-byte-stream.ts';
import type { ByteStream } from '../transports/byte-stream.ts';

/** A TCP port of an emulated device on this machine, whose cable can be pulled. */
export interface DeviceListener {
  readonly port: number;
  /** Ends every link at once, as a pulled cable does. */
  cutLinks(): void;
  /** While true, whoever connects is thrown out again. */
  refuseLinks(refuse: boolean): void;
  close(): Promise<void>;
}

export interface ListenOptions {
  /** Where others in the network may reach it; left out: only this machine. */
  readonly host?: string;
  /** PEM of the certificate and its key, for a device that speaks TLS. */
  readonly tls?: { readonly cert: string; readonly key: string };
}

export function listenForDevice(port: number, attach: (stream: ByteStream) => void, { host = '127.0.0.1', tls }: ListenOptions = {}): Promise<DeviceListener> {
  const sockets = new Set<Socket>();
  let refusing = false;
  const cutLinks = (): void => { for (const socket of sockets) socket.destroy(); };
  const answer = (socket: Socket): void => {
    if (refusing) { socket.destroy(); return; }
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // Who does not trust the certificate hangs up in the middle of its greeting.
    socket.on('error', () => socket.destroy());
    attach(socketByteStream(socket));
  };
  const server = tls === undefined ? createServer(answer) : createTlsServer(tls, answer);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve({
      port: (server.address() as AddressInfo).port,
      cutLinks,
      refuseLinks: (refuse) => { refusing = refuse; },
      close: () => new Promise((closed) => { cutLinks(); server.close(() => closed()); }),
    }));
  });
}
