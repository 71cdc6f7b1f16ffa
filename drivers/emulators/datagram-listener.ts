import { createSocket } from 'node:dgram';
import type { ByteStream } from '../transports/byte-stream.ts';
import type { DeviceListener } from './device-listener.ts';

interface Peer {
  readonly stream: ByteStream;
  hear(datagram: Uint8Array): void;
  lose(): void;
}

/** A UDP port of an emulated device on this machine: every sender is a link of its own. */
export function listenForDatagrams(port: number, attach: (stream: ByteStream) => void): Promise<DeviceListener> {
  const socket = createSocket('udp4');
  const peers = new Map<string, Peer>();
  let refusing = false;
  const peerOf = (address: string, peerPort: number): Peer => {
    const key = `${address}:${peerPort}`;
    const known = peers.get(key);
    if (known !== undefined) return known;
    const dataListeners: ((bytes: Uint8Array) => void)[] = [];
    const lostListeners: ((reason: string) => void)[] = [];
    const stream: ByteStream = {
      write: (bytes) => new Promise((resolve, reject) => { socket.send(bytes, peerPort, address, (error) => { if (error === null) resolve(); else reject(error); }); }),
      onData: (listener) => { dataListeners.push(listener); },
      onLost: (listener) => { lostListeners.push(listener); },
      close: () => { peers.delete(key); return Promise.resolve(); },
    };
    const peer = {
      stream,
      hear: (datagram: Uint8Array) => { for (const listener of dataListeners) listener(datagram); },
      lose: () => { for (const listener of lostListeners) listener('cable pulled'); },
    };
    peers.set(key, peer);
    attach(stream);
    return peer;
  };
  const cutLinks = (): void => {
    for (const peer of peers.values()) peer.lose();
    peers.clear();
  };
  socket.on('message', (datagram, { address, port: peerPort }) => { if (!refusing) peerOf(address, peerPort).hear(new Uint8Array(datagram)); });
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.bind(port, '127.0.0.1', () => resolve({
      port: socket.address().port,
      cutLinks,
      refuseLinks: (refuse) => { refusing = refuse; },
      close: () => new Promise((closed) => { cutLinks(); socket.close(() => closed()); }),
    }));
  });
}
