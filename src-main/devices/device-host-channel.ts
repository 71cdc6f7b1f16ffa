/**
 * The message link to one device-host process, whatever started it: `child_process.fork` under plain Node,
 * `utilityProcess.fork` in Electron. Messages are plain JSON values; both ends validate them.
 */
export interface DeviceHostChannel {
  /** Never throws; a message to a dead process is dropped, `onExit` says so. */
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, when the process is gone for whatever reason. */
  onExit(listener: () => void): void;
  /** Ends the process at once (SIGKILL): used when it hangs in native code. */
  kill(): void;
  readonly pid: number | undefined;
}

/** The far end of the same link, inside the device-host process. */
export interface DeviceHostPort {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The parent is gone; nobody is left to hold a lease. */
  onDisconnect(listener: () => void): void;
}
