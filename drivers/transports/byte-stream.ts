/**
 * A byte source and a byte sink; knows nothing of frames. TCP, a serial line or a pair in memory.
 * A link that failed once stays failed: the owner closes it and opens another.
 */
export interface ByteStream {
  /** Resolves when handed to the operating system. A rejection means that the link is lost. */
  write(bytes: Uint8Array): Promise<void>;
  onData(listener: (bytes: Uint8Array) => void): void;
  /** Called once when the far end or the wire is gone; not after our own `close`. At once when it is gone already. */
  onLost(listener: (reason: string) => void): void;
  close(): Promise<void>;
}
