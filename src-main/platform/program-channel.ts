/**
 * The message link to one process of ours (device host, typesetter), whatever started it: `child_process.fork` under plain Node,
 * `utilityProcess.fork` in Electron. Messages are plain JSON values; both ends validate them.
 */
export interface ProgramChannel {
  /** Never throws; a message to a dead process is dropped, `onExit` says so. */
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, when the process is gone for whatever reason. */
  onExit(listener: () => void): void;
  /** Ends the process at once (SIGKILL): used when it hangs in native code. */
  kill(): void;
  readonly pid: number | undefined;
}

/** The far end of the same link, inside that process. */
export interface ProgramPort {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The parent is gone; nobody is left to work for. */
  onDisconnect(listener: () => void): void;
}
