import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A UHF reader that answers with the published frames and nothing else; it shares no code with the drivers. */
const FRAMES = {
  once: 'bb00220000227e', many: 'bb0027000322ffff4a7e', stop: 'bb00280000287e',
  tag: 'bb02220011d63400e28011704000021d35ae4008d444c47e', none: 'bb01ff000115167e',
} as const;

export interface IndependentReader {
  readonly port: number;
  heard(): readonly string[];
  close(): Promise<void>;
}

/** `tagPresent` false: it says that there is none. Its frames go out cut in the middle. */
export function startIndependentReader(tagPresent: boolean): Promise<IndependentReader> {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    const say = (): void => {
      const frame = Buffer.from(tagPresent ? FRAMES.tag : FRAMES.none, 'hex');
      socket.write(frame.subarray(0, 5), () => { socket.write(frame.subarray(5)); });
    };
    socket.on('data', (chunk) => {
      const hex = chunk.toString('hex');
      heard.push(hex);
      if (hex.includes(FRAMES.once) || hex.includes(FRAMES.many)) say();
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({
      port: (server.address() as AddressInfo).port,
      heard: () => heard,
      close: () => new Promise((closed) => { for (const socket of sockets) socket.destroy(); server.close(() => closed()); }),
    }));
  });
}
