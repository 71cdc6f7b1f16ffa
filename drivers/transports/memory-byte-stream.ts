import type { ByteStream } from './byte-stream.ts';

export interface MemoryStreamPair {
  /** The end that a driver gets. */
  readonly near: ByteStream;
  /** The end that an emulator serves. */
  readonly far: ByteStream;
  /** The cable is pulled: both ends lose the link. */
  cut(reason?: string): void;
}

/** Two connected byte streams in one process; bytes arrive in order, in a later microtask, as over a socket. */
export function createMemoryStreamPair(): MemoryStreamPair {
  let cutReason: string | null = null;
  const nearData: ((bytes: Uint8Array) => void)[] = [];
  const farData: ((bytes: Uint8Array) => void)[] = [];
  const lost: { end: 'near' | 'far'; listener: (reason: string) => void }[] = [];

  const cut = (reason: string, from?: 'near' | 'far'): void => {
    if (cutReason !== null) return;
    cutReason = reason;
    for (const { end, listener } of lost) if (end !== from) listener(reason);
  };
  const end = (name: 'near' | 'far', own: typeof nearData, other: typeof nearData): ByteStream => ({
    write: async (bytes) => {
      if (cutReason !== null) throw new Error(cutReason);
      const copy = bytes.slice();
      queueMicrotask(() => { if (cutReason === null) for (const listener of other) listener(copy); });
    },
    onData: (listener) => { own.push(listener); },
    onLost: (listener) => {
      lost.push({ end: name, listener });
      if (cutReason !== null) listener(cutReason);
    },
    close: async () => cut('closed by the far end', name),
  });
  return { near: end('near', nearData, farData), far: end('far', farData, nearData), cut: (reason = 'cable pulled') => cut(reason) };
}
