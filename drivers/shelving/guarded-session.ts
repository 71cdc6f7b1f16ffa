import { MunimentError } from '#shared/errors.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { ClimateSample } from '#shared/domain/device-status.ts';
import type { ShelfBankStatus, ShelfCommand, ShelfCommandResult } from '#shared/domain/shelf-bank.ts';
import type { DriverClock } from '../contract/driver-clock.ts';
import type { ShelfSession, ShelfSessionEvent } from '../contract/driver.ts';
import { RESULT_REFUSALS, motionRefusal } from '../contract/motion-gate.ts';
import { WireFailure } from '../contract/wire-failure.ts';
import type { LeaseBook } from './lease-book.ts';
import { createLeaseBook } from './lease-book.ts';
import type { ShelfWire, TimedStatus } from './shelf-wire.ts';

const POLL_MOVING_MS = 150;
const POLL_IDLE_MS = 500;
const HARMLESS_ATTEMPTS = 3;
const STOP_ROUNDS = 3;
const STOP_ROUND_GAP_MS = 100;

export interface GuardedSessionParts {
  readonly deviceId: string;
  readonly wire: ShelfWire;
  readonly clock: DriverClock;
  /** The status that the probe read. */
  readonly first: TimedStatus;
}

/**
 * One proved link to a shelf controller, until it is lost or closed: the safety rules, the same for every kind of controller.
 * The session never starts a motion by itself, never repeats or queues one, and keeps only those alive that it started
 * under a lease which is alive: after a new link there are none.
 */
export class GuardedSession implements ShelfSession {
  readonly family = 'shelving';
  readonly identity: string;
  readonly readClimate: (() => Promise<ClimateSample>) | undefined;
  readonly #parts: GuardedSessionParts;
  readonly #leases: LeaseBook;
  readonly #listeners = new Set<(event: ShelfSessionEvent) => void>();
  #last: TimedStatus;
  /** The lease that watches over the motion that this session started. */
  #motionLease: string | null = null;
  #commandUnderWay = false;
  #stopping: Promise<void> | null = null;
  #ended: ErrorCode | 'closed' | null = null;
  #cancelPoll: () => void = () => undefined;
  #heartbeatSteadyMs = Number.NEGATIVE_INFINITY;

  constructor(parts: GuardedSessionParts) {
    this.#parts = parts;
    this.identity = parts.wire.identity;
    this.readClimate = parts.wire.readClimate;
    this.#last = parts.first;
    this.#leases = createLeaseBook(parts.clock);
  }

  /** Begins to poll; apart from the constructor, which only assigns. */
  start(): this {
    this.#parts.wire.onLost(() => this.#lose('DEVICES_LINK_LOST'));
    this.#schedulePoll();
    return this;
  }

  get notice(): ErrorCode | null {
    return this.#parts.wire.motionBlock();
  }

  status(): ShelfBankStatus {
    return this.#last.status;
  }

  renewLease(leaseId: string, ttlMs: number): void {
    this.#leases.renew(leaseId, ttlMs);
  }

  releaseLease(leaseId: string): void {
    this.#leases.release(leaseId);
  }

  on(listener: (event: ShelfSessionEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async command(command: ShelfCommand, sequence: number, leaseId: string | null): Promise<ShelfCommandResult> {
    const commandClass = this.#parts.wire.commandClasses[command.kind];
    if (commandClass === undefined) throw this.#error('DEVICES_COMMAND_NOT_OFFERED', { command: command.kind, sequence });
    const motion = commandClass === 'motion';
    this.#refuseBeforeSending(motion, sequence, leaseId);
    this.#commandUnderWay = true;
    try {
      if (motion) this.#motionLease = leaseId;
      const unanswered = await this.#parts.wire.send(command, sequence, motion ? 1 : HARMLESS_ATTEMPTS) === 'unanswered';
      await this.#refresh(HARMLESS_ATTEMPTS);
      const result = this.#resultOf(sequence, unanswered);
      if (motion) this.#pollNow();
      return result;
    } catch (error) {
      // Whatever moves now is not known to be ours.
      if (motion) this.#motionLease = null;
      throw this.#named(error, sequence);
    } finally {
      this.#commandUnderWay = false;
    }
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stopNow().finally(() => { this.#stopping = null; this.#pollNow(); });
    return this.#stopping;
  }

  async close(): Promise<void> {
    if (this.#ended === null) this.#ended = 'closed';
    this.#cancelPoll();
    this.#parts.wire.preempt();
    await this.#parts.wire.close();
  }

  #refuseBeforeSending(motion: boolean, sequence: number, leaseId: string | null): void {
    const refuse = (code: ErrorCode): never => { throw this.#error(code, { sequence }); };
    if (this.#ended !== null) refuse('DEVICES_LINK_LOST');
    if (this.#stopping !== null) refuse('DEVICES_STOPPED');
    // Never queued: what was right to ask when it was asked may be wrong when its turn comes.
    if (this.#commandUnderWay) refuse('DEVICES_BUSY');
    if (sequence === this.#last.status.lastSequence) refuse('DEVICES_SEQUENCE_REUSED');
    if (!motion) return;
    const block = this.#parts.wire.motionBlock();
    if (block !== null) refuse(block);
    const refusal = motionRefusal(this.#last.status, this.#parts.clock.steadyMs() - this.#last.readSteadyMs);
    if (refusal !== null) refuse(refusal);
    if (!this.#leases.isAlive(leaseId)) refuse('DEVICES_LEASE_REQUIRED');
  }

  #resultOf(sequence: number, unanswered: boolean): ShelfCommandResult {
    const { lastSequence, lastResult } = this.#last.status;
    if (lastSequence !== sequence) {
      if (lastResult === 'badCheck') throw this.#error('DEVICES_BAD_CHECK', { sequence });
      // Acknowledged but not the last one: somebody else commands this bank.
      throw this.#error(unanswered ? 'DEVICES_TIMEOUT' : 'DEVICES_OUTCOME_UNKNOWN', { sequence });
    }
    const refusal = RESULT_REFUSALS[lastResult];
    if (refusal !== null) throw this.#error(refusal, { sequence });
    return lastResult;
  }

  async #stopNow(): Promise<void> {
    const { wire, clock } = this.#parts;
    this.#motionLease = null;
    this.#cancelPoll();
    wire.preempt();
    for (let round = 0; round < STOP_ROUNDS && this.#ended === null; round += 1) {
      if (round > 0) await new Promise<void>((resolve) => clock.after(STOP_ROUND_GAP_MS, resolve));
      // The echo is a courtesy: only the state read afterwards confirms.
      await wire.sendStop?.().catch(() => undefined);
      const read = await this.#refresh(1).then(() => true, () => false);
      if (read && standsStill(this.#last.status)) return;
    }
    throw this.#error(wire.sendStop === null ? 'DEVICES_STOP_ON_SITE' : 'DEVICES_STOP_UNCONFIRMED', {});
  }

  async #refresh(attempts: number): Promise<void> {
    const read = await this.#parts.wire.readStatus(attempts);
    // Two readings may overlap; the one that began earlier must not overwrite the other.
    if (this.#ended !== null || read.readSteadyMs < this.#last.readSteadyMs) return;
    const restarted = read.status.controllerUptimeS < this.#last.status.controllerUptimeS;
    this.#last = read;
    // What moved under our lease has ended; a later motion is not ours unless we start it.
    if (restarted || (read.status.state !== 'moving' && !this.#commandUnderWay)) this.#motionLease = null;
    this.#emit({ kind: 'status', status: read.status });
  }

  async #poll(): Promise<void> {
    if (this.#ended !== null || this.#stopping !== null) return;
    try {
      await this.#beat();
      await this.#refresh(HARMLESS_ATTEMPTS);
    } catch (error) {
      const preempted = error instanceof WireFailure && error.reason === 'pre-empted';
      if (!preempted) this.#lose(this.#named(error, 0).code);
    }
    this.#schedulePoll();
  }

  async #beat(): Promise<void> {
    const { clock, wire: { heartbeat } } = this.#parts;
    if (heartbeat === null || this.#last.status.state !== 'moving' || !this.#leases.isAlive(this.#motionLease)) return;
    if (clock.steadyMs() - this.#heartbeatSteadyMs < heartbeat.intervalMs) return;
    this.#heartbeatSteadyMs = clock.steadyMs();
    try {
      await heartbeat.beat();
    } catch (error) {
      // One lost beat is not the end of the link; the reading that follows decides.
      if (error instanceof WireFailure && (error.reason === 'link lost' || error.reason === 'pre-empted')) throw error;
    }
  }

  #schedulePoll(): void {
    this.#cancelPoll();
    if (this.#ended !== null || this.#stopping !== null) return;
    const delayMs = this.#last.status.state === 'moving' ? POLL_MOVING_MS : POLL_IDLE_MS;
    this.#cancelPoll = this.#parts.clock.after(delayMs, () => { void this.#poll(); });
  }

  #pollNow(): void {
    this.#cancelPoll();
    if (this.#ended === null) this.#cancelPoll = this.#parts.clock.after(0, () => { void this.#poll(); });
  }

  #lose(errorCode: ErrorCode): void {
    if (this.#ended !== null) return;
    this.#ended = errorCode;
    this.#cancelPoll();
    this.#motionLease = null;
    // Positions are kept as the last thing known; whether anything moves is not known any more.
    this.#last = { ...this.#last, status: { ...this.#last.status, linked: false, state: 'unknown' } };
    this.#parts.wire.preempt();
    this.#parts.wire.close().catch(() => undefined);
    this.#emit({ kind: 'status', status: this.#last.status });
    this.#emit({ kind: 'lost', errorCode });
  }

  #emit(event: ShelfSessionEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** Every failure under a name of area DEVICES. */
  #named(error: unknown, sequence: number): MunimentError {
    if (error instanceof MunimentError) return error;
    if (!(error instanceof WireFailure)) return new MunimentError('DEVICES_LINK_LOST', { deviceId: this.#parts.deviceId }, { cause: error });
    switch (error.reason) {
      case 'timeout': return this.#error('DEVICES_TIMEOUT', { sequence });
      case 'pre-empted': return this.#error(this.#ended === null ? 'DEVICES_STOPPED' : 'DEVICES_LINK_LOST', { sequence });
      case 'link lost': return this.#error('DEVICES_LINK_LOST', { sequence });
      case 'busy': return this.#error('DEVICES_BUSY', { sequence });
      case 'bad reply': return this.#error('DEVICES_BAD_REPLY', { reason: error.detail, sequence });
    }
  }

  #error(code: ErrorCode, data: Readonly<Record<string, string | number>>): MunimentError {
    const { faultCode, faultCarriage } = this.#last.status;
    return new MunimentError(code, { deviceId: this.#parts.deviceId, faultCode, faultCarriage, ...data });
  }
}

/** Neither the bank nor any carriage says that it moves. */
function standsStill(status: ShelfBankStatus): boolean {
  return status.linked && status.state !== 'moving' && status.state !== 'unknown'
    && status.carriages.every((carriage) => carriage.state !== 'moving' && carriage.speedMmPerS === 0);
}
