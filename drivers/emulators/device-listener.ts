import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
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

export function listenForDevice(port: number, attach: (stream: ByteStream) => void): Promise<DeviceListener> {
  const sockets = new Set<Socket>();
  let refusing = false;
  const cutLinks = (): void => { for (const socket of sockets) socket.destroy(); };
  const server = createServer((socket) => {
    if (refusing) { socket.destroy(); return; }
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    attach(socketByteStream(socket));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve({
      port: (server.address() as AddressInfo).port,
      cutLinks,
      refuseLinks: (refuse) => { refusing = refuse; },
      close: () => new Promise((closed) => { cutLinks(); server.close(() => closed()); }),
    }));
  });
}
