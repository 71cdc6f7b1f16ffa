import { Duplex } from 'node:stream';
import type { ByteStream } from '../transports/byte-stream.ts';

/** A byte stream as Node's own servers want one. Destroying it cuts the link. */
export function duplexOver(stream: ByteStream): Duplex {
  const duplex = new Duplex({
    read: () => undefined,
    // What cannot be sent any more is told by `onLost`.
    write: (chunk: Buffer, _encoding, done) => { stream.write(chunk).catch(() => undefined).finally(done); },
    final: (done) => { stream.close().catch(() => undefined).finally(done); },
    destroy: (reason, done) => { stream.close().catch(() => undefined).finally(() => { done(reason); }); },
  });
  stream.onData((bytes) => { duplex.push(bytes); });
  stream.onLost(() => { duplex.push(null); duplex.destroy(); });
  duplex.on('error', () => undefined);
  return duplex;
}
