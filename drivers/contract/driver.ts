import type { ShelfStopReach } from '#shared/domain/device-drivers.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { ClimateSample, DeviceAddress, DeviceFamily } from '#shared/domain/device-status.ts';
import type { ShelfBankStatus, ShelfCommand, ShelfCommandResult } from '#shared/domain/shelf-bank.ts';
import type { CodeReaderSession } from './code-reader-session.ts';
import type { DriverClock } from './driver-clock.ts';
import type { ScannerSession } from './scanner-session.ts';
import type { PrinterSession } from './printer-session.ts';
import type { SessionLostEvent } from './session-lost-event.ts';
import type { TagReaderSession } from './tag-reader-session.ts';
import type { WireTrace } from './wire-trace.ts';

/**
 * How a command may be treated when its answer does not come:
 * `read` and `idempotent` are repeated at most twice, `motion` never, `stop` pre-empts everything and is confirmed.
 */
export type CommandClass = 'read' | 'idempotent' | 'motion' | 'stop';

/** What a driver needs to open one device. */
export interface DriverOpenRequest {
  readonly deviceId: string;
  readonly address: DeviceAddress;
  /** Driver options of the device's configuration; each driver checks its own. */
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly clock: DriverClock;
  /** Where the transport notes every byte; left out when nobody wants to know. */
  readonly trace?: WireTrace | undefined;
}

export type ShelfSessionEvent =
  | { readonly kind: 'status'; readonly status: ShelfBankStatus }
  | SessionLostEvent;

export type ClimateSessionEvent = SessionLostEvent;

/**
 * One proved link to a shelf controller, from a successful probe until `lost` or `close`.
 * Every method rejects with a MunimentError of area DEVICES.
 */
export interface ShelfSession {
  readonly family: 'shelving';
  /** Map identity and version, for example `MS/1.0, 10 carriages`. */
  readonly identity: string;
  /** What somebody must put right before this link can do all it could; null when nothing. */
  readonly notice: ErrorCode | null;
  /** The last status read; present from the start because opening reads it. */
  status(): ShelfBankStatus;
  /**
   * Sends one command with the sequence number the caller has already persisted (1..65535).
   * Resolves with the controller's answer; a refusal rejects. Motion is sent once, whatever happens.
   */
  command(command: ShelfCommand, sequence: number, leaseId: string | null): Promise<ShelfCommandResult>;
  /** Pre-empts everything; resolves only when the state read back says that nothing moves. */
  stop(): Promise<void>;
  /** Keeps a motion started under this lease alive for `ttlMs`. */
  renewLease(leaseId: string, ttlMs: number): void;
  releaseLease(leaseId: string): void;
  /** Hand-wheeled banks only: somebody has looked, and says which aisle stands open (0 none, -1 spread). */
  confirmByHand?(openAisle: number): ShelfBankStatus;
  /** What the controller's own sensor measures; only where the settings say that it has one. */
  readonly readClimate?: (() => Promise<ClimateSample>) | undefined;
  on(listener: (event: ShelfSessionEvent) => void): () => void;
  close(): Promise<void>;
}

/** One proved link to a thermo-hygrometer. */
export interface ClimateSession {
  readonly family: 'climate';
  readonly identity: string;
  /** One reading now. An absent probe is a sample of quality `absent`, not an error. */
  readNow(): Promise<ClimateSample>;
  on(listener: (event: ClimateSessionEvent) => void): () => void;
  close(): Promise<void>;
}

export type DriverSession = ShelfSession | ClimateSession | PrinterSession | CodeReaderSession | TagReaderSession | ScannerSession;

/** What a driver can do; screens and settings show only what is here. */
export interface DriverCapabilities {
  /** The address kinds that it can be reached by. */
  readonly addressKinds: readonly DeviceAddress['kind'][];
  /** The commands it understands, with how each is treated. Empty for sensors. */
  readonly shelfCommands: Readonly<Partial<Record<ShelfCommand['kind'], CommandClass>>>;
  /** Shelving: whether STOP reaches the controller (`remote`), only the button in the room stops it (`onSite`), or nothing moves by itself (`none`). */
  readonly shelfStop?: ShelfStopReach;
  /** Shelving: the controller halts by itself when the program falls silent. */
  readonly shelfWatchdog?: boolean;
  readonly measures: readonly ('temperature' | 'relativeHumidity')[];
}

export interface Driver {
  /** The name in drivers/registry.ts. */
  readonly name: string;
  readonly family: DeviceFamily;
  readonly capabilities: DriverCapabilities;
  /**
   * Connects, proves that the device is what the configuration says, and reads its state. Writes nothing before the proof.
   * Rejects with DEVICES_NOT_FOUND, DEVICES_OPEN_REFUSED, DEVICES_UNSUPPORTED, DEVICES_TIMEOUT, DEVICES_BAD_REPLY,
   * DEVICES_BAD_OPTIONS or DEVICES_USB_LIBRARY_MISSING.
   */
  open(request: DriverOpenRequest): Promise<DriverSession>;
}
