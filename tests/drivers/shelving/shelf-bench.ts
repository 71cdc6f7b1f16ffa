import type { Driver, ShelfSession } from '#drivers/contract/driver.ts';
import type { ByteStream } from '#drivers/transports/byte-stream.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { ShelfBankStatus } from '#shared/domain/shelf-bank.ts';
import type { Hazard } from '../independent/steel.ts';
import { createManualClock } from '../manual-clock.ts';
import type { ManualClock } from '../manual-clock.ts';
import { LEASE, outcomeOf } from '../open-emulated-bank.ts';
import { createFaultyWire } from './faulty-wire.ts';
import type { FaultyWire, WireHabits } from './faulty-wire.ts';

/** A controller and the room around it, whoever wrote it. */
export interface ShelfRoom {
  attach(stream: ByteStream): void;
  hazard(hazard: Hazard, on: boolean): void;
  /** A carriage does not move although its motor runs. */
  jam(): void;
  moving(): boolean;
  /** Motion commands that arrived, whatever became of them. */
  motions(): number;
  positions(): readonly number[];
  /** A sensor of carriage 4 lies; null for a controller that reports no positions. */
  readonly mislead: ((sensor: 'encoder' | 'limit' | 'none') => void) | null;
  /** Null for a controller that does not tell that it was restarted. */
  readonly reboot: (() => void) | null;
}

export interface ShelfSubject {
  /** `shelving/ms1 over TCP, independent controller` */
  readonly name: string;
  readonly driver: Driver;
  readonly carriages: number;
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly habits: WireHabits;
  /** Whether an answer that is missing or damaged ends the link at once, because nothing numbers the answers. */
  readonly answersAreFragile: boolean;
  /** What somebody who wants to move the bank hears after this happened in motion, while it still lasts. */
  readonly sees: Readonly<Record<Hazard, ErrorCode>>;
  /** What it is called when a carriage sticks. */
  readonly seesStuck: ErrorCode;
  createRoom(clock: ManualClock): ShelfRoom;
  /** Opens a session over a stream to the room. */
  openSession(stream: ByteStream, clock: ManualClock): Promise<ShelfSession>;
}

export interface ShelfBench {
  readonly clock: ManualClock;
  readonly room: ShelfRoom;
  readonly session: ShelfSession;
  readonly wire: FaultyWire;
  readonly lost: ErrorCode[];
  readonly heard: ShelfBankStatus[];
  /** `running` or `accepted`, `done`, or the code of the refusal. */
  open(aisle: number, sequence: number, leaseId?: string | null): Promise<string>;
  /** A new link to the same controller. */
  reopen(): Promise<{ readonly session: ShelfSession; readonly wire: FaultyWire }>;
}

/** The subject's driver and controller on one hand-turned clock; the lease is alive for a minute. */
export async function openShelfBench(subject: ShelfSubject): Promise<ShelfBench> {
  const clock = createManualClock();
  const room = subject.createRoom(clock);
  const connect = async () => {
    const wire = createFaultyWire(clock, (stream) => room.attach(stream), subject.habits);
    const session = await outcomeOf(subject.openSession(wire.near, clock), clock, 30_000);
    if (typeof session === 'string') throw new Error(`not opened: ${session}`);
    session.renewLease(LEASE, 600_000);
    return { session, wire };
  };
  const { session, wire } = await connect();
  const lost: ErrorCode[] = [];
  const heard: ShelfBankStatus[] = [];
  session.on((event) => { if (event.kind === 'lost') lost.push(event.errorCode); else heard.push(event.status); });
  return {
    clock, room, session, wire, lost, heard,
    open: (aisle, sequence, leaseId = LEASE) => outcomeOf(session.command({ kind: 'openAisle', aisle }, sequence, leaseId), clock, 20_000),
    reopen: connect,
  };
}
