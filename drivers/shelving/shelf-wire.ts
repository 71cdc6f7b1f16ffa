import type { ErrorCode } from '#shared/errors.ts';
import type { ClimateSample } from '#shared/domain/device-status.ts';
import type { ShelfBankStatus, ShelfCommand } from '#shared/domain/shelf-bank.ts';
import type { CommandClass } from '../contract/driver.ts';

/** A status with the steady instant at which its reading began: the conservative end of its age. */
export interface TimedStatus {
  readonly status: ShelfBankStatus;
  readonly readSteadyMs: number;
}

/**
 * How one kind of shelf controller is asked and told. It decides nothing: what may be sent, when, and how often is the guarded
 * session's business, the same for every kind. Every method rejects with a WireFailure or a MunimentError of area DEVICES.
 */
export interface ShelfWire {
  readonly identity: string;
  /** The commands that this controller has; all others are refused before they get here. */
  readonly commandClasses: Readonly<Partial<Record<ShelfCommand['kind'], CommandClass>>>;
  /** Reads the whole state; up to `attempts` times where a repeat is possible. */
  readStatus(attempts: number): Promise<TimedStatus>;
  /** Sends a command at most `attempts` times with the same number. `unanswered`: only the state can tell whether it arrived. */
  send(command: ShelfCommand, sequence: number, attempts: number): Promise<'answered' | 'unanswered'>;
  /** Sends one STOP; null when this controller takes none over the wire. */
  readonly sendStop: (() => Promise<unknown>) | null;
  /** What keeps a motion alive; null when this controller does not watch the program. */
  readonly heartbeat: { readonly intervalMs: number; beat(): Promise<unknown> } | null;
  /** Why this link must not be asked to move besides what the status says; null when nothing speaks against it. */
  motionBlock(): ErrorCode | null;
  /** Asks the controller's own sensor; left out where it has none. */
  readonly readClimate?: (() => Promise<ClimateSample>) | undefined;
  /** Gives up the exchange under way, so that the next one leaves at once. */
  preempt(): void;
  onLost(listener: () => void): void;
  close(): Promise<void>;
}
