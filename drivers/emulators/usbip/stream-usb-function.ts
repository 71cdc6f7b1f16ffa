import { createMemoryStreamPair } from '../../transports/memory-byte-stream.ts';
import type { DeviceEmulator } from '../emulator.ts';

/** The emulator's own byte stream, seen from its USB side. */
export interface EmulatorPipe {
  /** Bytes that the host sent to the device. */
  feed(bytes: Uint8Array): void;
  onBytes(listener: (bytes: Uint8Array) => void): void;
}

/** Puts an emulator that serves byte streams behind a USB function; it does not know that it is on a bus. */
export function pipeToEmulator(emulator: DeviceEmulator): EmulatorPipe {
  const { near, far } = createMemoryStreamPair();
  emulator.attach(far);
  return {
    // The pair is never cut: what is unplugged is the USB device in front of it.
    feed: (bytes) => { near.write(bytes).catch(() => undefined); },
    onBytes: (listener) => near.onData(listener),
  };
}

/** Bytes into pieces of at most `size`. */
export const piecesOf = (bytes: Uint8Array, size: number): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.slice(index * size, (index + 1) * size));
