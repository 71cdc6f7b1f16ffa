import type { ProgramChannel } from '#main/platform/program-channel.ts';
import type { PictureQuestion } from './picture-messages.ts';
import { startPictureProcess, type PictureProcess, type PictureProcessLimits } from './picture-process.ts';

type Answer = Awaited<ReturnType<PictureProcess['ask']>>;

/** Processes that work on pictures, as many as there are processors at most. */
export interface PicturePool {
  /** `sha256`: of the original that the question is about. Who asks by itself comes before work that holds pictures. Rejects with an Error. */
  ask(sha256: string, question: PictureQuestion): Promise<Answer>;
  /** Until `work` has ended all questions about this original go to one process, so that it is decoded once. `pixels`: its size; of large ones only one is held at a time. */
  holding<Result>(sha256: string, pixels: number, work: () => Promise<Result>): Promise<Result>;
  readonly processes: number;
  close(): Promise<void>;
}

/** A seat has a process from the first question on, until nobody has asked for a while. */
interface Seat { process: PictureProcess | null; holds: string | null; /** The original that lies open there. */ open: string; last: Promise<unknown> }

/** Kept for the next page, not for the night. */
const IDLE_MS = 20_000;
/** Four bytes a pixel and as much again while something is made of it: with two processors some 2 GB are the most. */
const LARGE_PIXELS = 40_000_000;

export function createPicturePool(start: () => ProgramChannel, processes: number, limits?: PictureProcessLimits): PicturePool {
  const seats: Seat[] = Array.from({ length: processes }, () => ({ process: null, holds: null, open: '', last: Promise.resolve() }));
  const free = new Set(seats);
  const waiting: { readonly isHold: boolean; take(seat: Seat): void }[] = [];
  let large: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const closeIdle = (): void => { for (const seat of free) { seat.process?.end(); seat.process = null; seat.open = ''; } };
  const seatFor = (sha256: string, isHold: boolean): Promise<Seat> => new Promise((resolve) => {
    clearTimeout(timer);
    // Where it lies open already, else one that runs, rather than one that has yet to be started.
    const seat = [...free].find(({ open }) => open === sha256) ?? [...free].find(({ process }) => process !== null) ?? free.values().next().value;
    if (seat === undefined) waiting.push({ isHold, take: resolve });
    else { free.delete(seat); resolve(seat); }
  });
  const release = (seat: Seat): void => {
    const at = waiting.findIndex(({ isHold }) => !isHold);
    const next = waiting.splice(Math.max(0, at), 1)[0];
    if (next !== undefined) { next.take(seat); return; }
    free.add(seat);
    clearTimeout(timer);
    timer = setTimeout(closeIdle, IDLE_MS).unref();
  };
  const askAt = (seat: Seat, sha256: string, question: PictureQuestion): Promise<Answer> => {
    const asked = seat.last.then(() => {
      if (closed) throw new Error('the room is being closed');
      if (seat.process === null || seat.process.isGone()) seat.process = startPictureProcess(start, limits);
      seat.open = sha256;
      return seat.process.ask(question);
    });
    seat.last = asked.catch(() => undefined);
    return asked;
  };
  const held = async <Result>(sha256: string, work: () => Promise<Result>): Promise<Result> => {
    const seat = await seatFor(sha256, true);
    seat.holds = sha256;
    try {
      return await work();
    } finally {
      await seat.last;
      seat.holds = null;
      release(seat);
    }
  };

  return {
    processes,
    async ask(sha256, question) {
      const holder = seats.find(({ holds }) => holds === sha256);
      if (holder !== undefined) return askAt(holder, sha256, question);
      const seat = await seatFor(sha256, false);
      try {
        return await askAt(seat, sha256, question);
      } finally {
        release(seat);
      }
    },
    holding(sha256, pixels, work) {
      // Two pages of one original, or a page that is asked for while it is held: the one process answers both.
      if (seats.some(({ holds }) => holds === sha256)) return work();
      if (pixels < LARGE_PIXELS) return held(sha256, work);
      const mine = large.then(() => held(sha256, async () => {
        try {
          return await work();
        } finally {
          const seat = seats.find(({ holds }) => holds === sha256);
          await seat?.last;
          // Its memory goes with it.
          seat?.process?.end();
        }
      }));
      large = mine.catch(() => undefined);
      return mine;
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      for (const seat of seats) seat.process?.end();
      await Promise.all(seats.map(({ last }) => last));
    },
  };
}
