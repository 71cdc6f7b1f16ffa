import { createMemoryStreamPair } from '#drivers/transports/memory-byte-stream.ts';
import type { ByteStream } from '#drivers/transports/byte-stream.ts';
import type { ManualClock } from '../manual-clock.ts';

export type WireFault = 'drop' | 'short' | 'long' | 'split' | 'merge' | 'late' | 'corrupt' | 'wrongUnit';

/** A wire between a driver and a controller that does to the answers what the test says, whoever the controller is. */
export interface FaultyWire {
  readonly near: ByteStream;
  /** The next `times` answers suffer `fault`. */
  suffer(fault: WireFault, times?: number): void;
  /** The next `times` requests are lost; for ever without a number. */
  loseRequests(times?: number): void;
  heal(): void;
  cut(): void;
  /** What the driver has written, hex. */
  written(): readonly string[];
}

export interface WireHabits {
  readonly lateMs: number;
  /** Damages an answer so that the framing can notice. */
  readonly corrupt: (answer: Uint8Array) => Uint8Array;
  /** The same answer from somebody else, intact. */
  readonly misaddress: (answer: Uint8Array) => Uint8Array;
}

/** Pieces that a controller writes within one instant are one answer. */
export function createFaultyWire(clock: ManualClock, attach: (stream: ByteStream) => void, { lateMs, corrupt, misaddress }: WireHabits): FaultyWire {
  const driverSide = createMemoryStreamPair();
  const controllerSide = createMemoryStreamPair();
  attach(controllerSide.far);
  const written: string[] = [];
  let fault: WireFault | null = null;
  let faultsLeft = 0;
  let lostRequests = 0;
  let held: number[] = [];
  let gathering: number[] | null = null;

  const deliver = (bytes: Iterable<number>): void => { driverSide.far.write(Uint8Array.from(bytes)).catch(() => undefined); };
  const passOn = (answer: Uint8Array): void => {
    if (fault === null || faultsLeft <= 0) { deliver([...held, ...answer]); held = []; return; }
    faultsLeft -= 1;
    switch (fault) {
      case 'drop': break;
      case 'short': deliver(answer.slice(0, -2)); break;
      case 'long': deliver([...answer, 0xde, 0xad]); break;
      case 'split': answer.forEach((byte, index) => clock.after(index, () => deliver([byte]))); break;
      case 'merge': held.push(...answer); break;
      case 'late': clock.after(lateMs, () => deliver(answer)); break;
      case 'corrupt': deliver(corrupt(answer)); break;
      case 'wrongUnit': deliver(misaddress(answer)); break;
    }
  };
  controllerSide.near.onData((bytes) => {
    if (gathering !== null) { gathering.push(...bytes); return; }
    gathering = [...bytes];
    clock.after(0, () => {
      const answer = Uint8Array.from(gathering ?? []);
      gathering = null;
      passOn(answer);
    });
  });
  driverSide.far.onData((bytes) => {
    written.push(Buffer.from(bytes).toString('hex'));
    if (lostRequests > 0) { lostRequests -= 1; return; }
    controllerSide.near.write(bytes).catch(() => undefined);
  });
  return {
    near: driverSide.near,
    suffer: (next, times = 1) => { fault = next; faultsLeft = times; },
    loseRequests: (times = Number.POSITIVE_INFINITY) => { lostRequests = times; },
    heal: () => { fault = null; faultsLeft = 0; lostRequests = 0; held = []; },
    cut: () => { driverSide.cut(); controllerSide.cut(); },
    written: () => written,
  };
}
