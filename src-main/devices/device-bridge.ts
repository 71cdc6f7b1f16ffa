import type { ClimateSample, DeviceConfig, DeviceStatus } from '#shared/domain/device-status.ts';
import type { ShelfBankStatus, ShelfCommand, ShelfCommandResult } from '#shared/domain/shelf-bank.ts';
import type { DriverClock } from '#drivers/contract/driver-clock.ts';
import type { DeviceHostChannel } from './device-host-channel.ts';

/** What the device side tells the core. `shelf` comes with every reading (two to seven a second); `changed` is false when only its age is new. */
export type DeviceEvent =
  | { readonly kind: 'device'; readonly status: DeviceStatus }
  | {
    readonly kind: 'shelf'; readonly status: ShelfBankStatus;
    /** Something besides `readAt` and the uptime differs from the reading before. */
    readonly changed: boolean;
    /** The controller's uptime fell: it was restarted, stands locked and has forgotten the last sequence. */
    readonly controllerRestarted: boolean;
  }
  | { readonly kind: 'climate'; readonly sample: ClimateSample };

/** The core's view of all devices. Areas use this and nothing else of the device side. */
export interface DeviceBridge {
  /** Replaces the whole set of devices; unchanged ones keep their link. */
  configure(configs: readonly DeviceConfig[]): void;
  statuses(): readonly DeviceStatus[];
  /** The last reading; `linked: false` and `state: 'unknown'` once the link or the host is gone. Null before the first reading. */
  shelfStatus(deviceId: string): ShelfBankStatus | null;
  /**
   * Sends one command, once. `sequence` (1..65535, unlike the controller's last one) was persisted by the caller before.
   * Motion needs a lease that is alive (call `renewLease` first) and fails closed on anything that is not known to be safe.
   * Resolves with `running`, `accepted` or `done`; how a motion ends is told by `shelf` events (`lastSequence`, `lastResult`).
   * Rejects with a MunimentError, DEVICES_* ; after DEVICES_TIMEOUT, DEVICES_LINK_LOST or DEVICES_HOST_GONE the outcome
   * is what the next status says about `lastSequence`.
   */
  shelfCommand(deviceId: string, command: ShelfCommand, sequence: number, leaseId: string | null): Promise<ShelfCommandResult>;
  /** Resolves only when the controller's state confirms that nothing moves; otherwise DEVICES_STOP_UNCONFIRMED. */
  stopShelf(deviceId: string): Promise<void>;
  /** The screen is alive. When the lease lapses heartbeats end, and the controller's watchdog stops the motion. */
  renewLease(leaseId: string, deviceId: string, ttlMs: number): void;
  releaseLease(leaseId: string): void;
  readClimateNow(deviceId: string): Promise<ClimateSample>;
  on(listener: (event: DeviceEvent) => void): () => void;
  close(): Promise<void>;
}

export interface DeviceBridgeOptions {
  /** Starts a device-host process; called again after each death. */
  readonly startHost: () => DeviceHostChannel;
  readonly clock: DriverClock;
}
