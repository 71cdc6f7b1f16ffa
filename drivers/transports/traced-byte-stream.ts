import type { WireTrace } from '../contract/wire-trace.ts';
import type { ByteStream } from './byte-stream.ts';

/** The same stream, every byte of which is noted; without a trace the stream itself. */
export function tracedByteStream(stream: ByteStream, trace: WireTrace | undefined): ByteStream {
  if (trace === undefined) return stream;
  trace.event('opened');
  stream.onData((bytes) => trace.bytes('in', bytes));
  stream.onLost((reason) => trace.event(`lost: ${reason}`));
  return {
    write: (bytes) => {
      // Noted before it leaves, so that an answer never stands before its question.
      trace.bytes('out', bytes);
      return stream.write(bytes);
    },
    onData: (listener) => stream.onData(listener),
    onLost: (listener) => stream.onLost(listener),
    close: () => {
      trace.event('closed');
      return stream.close();
    },
  };
}
