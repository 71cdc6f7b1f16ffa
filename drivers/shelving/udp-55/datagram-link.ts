import { WireFailure } from '../../contract/wire-failure.ts';
import type { DriverClock } from '../../contract/driver-clock.ts';
import type { ByteStream } from '../../transports/byte-stream.ts';
import { encodeFrame, takeFrames } from './codec.ts';
import type { Frame55 } from './codec.ts';
import type { Udp55Options } from './options.ts';

type LinkOptions = Pick<Udp55Options, 'crc' | 'frameType' | 'areaCode' | 'answerWithinMs'>;

export interface AskedFrame {
  readonly column: number;
  readonly command: number;
  readonly data?: readonly number[];
}

/** One question at a time over datagrams; notices come through at any time. Frames of other areas are none of ours. */
export class DatagramLink {
  readonly #stream: ByteStream;
  readonly #clock: DriverClock;
  readonly #options: LinkOptions;
  #lost = false;
  #turn: Promise<unknown> = Promise.resolve();
  #era = 0;
  #waiting: { readonly isAnswer: (frame: Frame55) => boolean; readonly resolve: (frame: Frame55) => void; readonly reject: (failure: WireFailure) => void; damage: 'bad CRC' | 'bad frame' | null } | null = null;
  #onFrame: (frame: Frame55) => void = () => undefined;

  constructor(stream: ByteStream, clock: DriverClock, options: LinkOptions) {
    this.#stream = stream;
    this.#clock = clock;
    this.#options = options;
    stream.onData((datagram) => this.#receive(datagram));
    stream.onLost(() => {
      this.#lost = true;
      this.#waiting?.reject(new WireFailure('link lost'));
    });
  }

  /** Every intact frame of our area, answers included. */
  onFrame(listener: (frame: Frame55) => void): void {
    this.#onFrame = listener;
  }

  /** Sends up to `attempts` times and resolves with the first frame that answers. Rejects with a WireFailure. */
  ask(asked: AskedFrame, isAnswer: (frame: Frame55) => boolean, attempts: number): Promise<Frame55> {
    return this.#inTurn(async () => {
      for (let left = attempts; ; left -= 1) {
        try {
          return await this.#exchange(this.#encode(asked), isAnswer);
        } catch (error) {
          const final = !(error instanceof WireFailure) || error.reason === 'link lost' || error.reason === 'pre-empted';
          if (final || left <= 1) throw error;
        }
      }
    });
  }

  /** Sends a question whose checksum is wrong on purpose; true when it was answered all the same. */
  askDamaged(asked: AskedFrame, isAnswer: (frame: Frame55) => boolean): Promise<boolean> {
    const frame = this.#encode(asked);
    frame[frame.length - 2] = (frame[frame.length - 2] ?? 0) ^ 0xff;
    return this.#inTurn(() => this.#exchange(frame, isAnswer).then(() => true, (error: unknown) => {
      if (error instanceof WireFailure && error.reason === 'timeout') return false;
      // An answer that is itself damaged is still an answer.
      if (error instanceof WireFailure && error.reason === 'bad reply') return true;
      throw error;
    }));
  }

  preempt(): void {
    this.#era += 1;
    this.#waiting?.reject(new WireFailure('pre-empted'));
  }

  #encode({ column, command, data = [] }: AskedFrame): Uint8Array {
    const { frameType, areaCode, crc } = this.#options;
    return encodeFrame({ type: frameType, code: areaCode, column, command, data }, crc);
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const era = this.#era;
    const done = this.#turn.then(() => {
      if (era !== this.#era) throw new WireFailure('pre-empted');
      return work();
    });
    this.#turn = done.catch(() => undefined);
    return done;
  }

  #exchange(frame: Uint8Array, isAnswer: (frame: Frame55) => boolean): Promise<Frame55> {
    return new Promise((resolve, reject) => {
      if (this.#lost) { reject(new WireFailure('link lost')); return; }
      const settle = (): void => { cancel(); this.#waiting = null; };
      const cancel = this.#clock.after(this.#options.answerWithinMs, () => {
        const damage = this.#waiting?.damage ?? null;
        this.#waiting?.reject(damage === null ? new WireFailure('timeout') : new WireFailure('bad reply', damage));
      });
      this.#waiting = { isAnswer, resolve: (answer) => { settle(); resolve(answer); }, reject: (failure) => { settle(); reject(failure); }, damage: null };
      this.#stream.write(frame).catch(() => this.#waiting?.reject(new WireFailure('link lost')));
    });
  }

  #receive(datagram: Uint8Array): void {
    for (const taken of takeFrames(datagram, this.#options.crc)) {
      if (taken.kind !== 'frame') {
        // Damaged datagrams are not used; they only explain a silence.
        if (this.#waiting !== null) this.#waiting.damage = taken.kind;
        continue;
      }
      if (taken.frame.code !== this.#options.areaCode) continue;
      this.#onFrame(taken.frame);
      if (this.#waiting?.isAnswer(taken.frame) === true) this.#waiting.resolve(taken.frame);
    }
  }
}
