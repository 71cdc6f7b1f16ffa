import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import type { Ticker, Wire } from './steel.ts';

/** A controller on a port of this machine, in real time, over plain Node sockets. */
export interface ServedController {
  readonly port: number;
  /** Every line that is open now is cut at the controller's end. */
  hangUp(): void;
  close(): Promise<void>;
}

/** Real time, until it is over: whatever a controller still has planned then does not happen. */
export function realTicker(): Ticker & { stop(): void } {
  const timers = new Set<NodeJS.Timeout>();
  return {
    after: (delayMs, run) => {
      const timer = setTimeout(() => { timers.delete(timer); run(); }, delayMs);
      timers.add(timer);
      return () => { clearTimeout(timer); timers.delete(timer); };
    },
    stop: () => { for (const timer of timers) clearTimeout(timer); },
  };
}

export async function serveOverTcp(attach: (wire: Wire) => void): Promise<ServedController> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    attach({
      write: (bytes) => new Promise((done) => { socket.write(bytes, () => done()); }),
      onData: (listener) => { socket.on('data', (bytes) => listener(new Uint8Array(bytes))); },
    });
  });
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  return {
    port: (server.address() as AddressInfo).port,
    hangUp: () => { for (const socket of sockets) socket.destroy(); },
    close: () => new Promise((closed) => { for (const socket of sockets) socket.destroy(); server.close(() => closed()); }),
  };
}

/** Each sender is a wire of its own; one that has gone is never noticed, as with a real controller. */
export async function serveOverUdp(attach: (wire: Wire) => void): Promise<ServedController> {
  const socket = createSocket('udp4');
  const wires = new Map<string, (bytes: Uint8Array) => void>();
  socket.on('message', (bytes, { address, port }) => {
    const sender = `${address}:${port}`;
    if (!wires.has(sender)) {
      attach({
        write: (answer) => new Promise((done) => { socket.send(answer, port, address, () => done()); }),
        onData: (listener) => { wires.set(sender, listener); },
      });
    }
    wires.get(sender)?.(new Uint8Array(bytes));
  });
  await new Promise<void>((listening) => { socket.bind(0, '127.0.0.1', listening); });
  // A datagram has no line.
  return { port: socket.address().port, hangUp: () => undefined, close: () => new Promise((closed) => { socket.close(() => closed()); }) };
}
