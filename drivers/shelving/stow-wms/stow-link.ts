import { WireFailure } from '../../contract/wire-failure.ts';
import type { DriverClock } from '../../contract/driver-clock.ts';
import type { ByteStream } from '../../transports/byte-stream.ts';
import { REPLY_BYTES, decodeReply } from './codec.ts';
import type { StowReply } from './codec.ts';

/** A slow controller is slower than this only when something is wrong. */
const ANSWER_WITHIN_MS = 1000;

/**
 * Asks one thing at a time. Answers carry no number, so an answer that is missing or damaged ends the link: after it nobody could
 * tell which question the next one belongs to. TCP keeps the order, so the answer to a question that we gave up is awaited and thrown away.
 */
export class StowLink {
  readonly #stream: ByteStream;
  readonly #clock: DriverClock;
  #buffer = new Uint8Array(0);
  /** Answers still to come to questions that were given up. */
  #owed = 0;
  #broken: WireFailure | null = null;
  #waiting: { readonly request: Uint8Array; readonly resolve: (reply: StowReply) => void; readonly reject: (failure: WireFailure) => void } | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  /** Grows with every pre-emption; questions that were asked before it are not sent any more. */
  #era = 0;

  constructor(stream: ByteStream, clock: DriverClock) {
    this.#stream = stream;
    this.#clock = clock;
    stream.onData((bytes) => this.#receive(bytes));
    stream.onLost(() => this.#break(new WireFailure('link lost')));
  }

  /** Resolves with the answer that echoes the question; rejects with a WireFailure. */
  ask(request: Uint8Array): Promise<StowReply> {
    const era = this.#era;
    const asked = this.#turn.then(() => {
      if (era !== this.#era) throw new WireFailure('pre-empted');
      return this.#exchange(request);
    });
    this.#turn = asked.catch(() => undefined);
    return asked;
  }

  preempt(): void {
    this.#era += 1;
    if (this.#waiting === null) return;
    this.#owed += 1;
    this.#waiting.reject(new WireFailure('pre-empted'));
  }

  #exchange(request: Uint8Array): Promise<StowReply> {
    return new Promise((resolve, reject) => {
      if (this.#broken !== null) { reject(this.#broken); return; }
      const settle = (): void => { cancel(); this.#waiting = null; };
      const cancel = this.#clock.after(ANSWER_WITHIN_MS, () =>
        this.#break(this.#buffer.length > 0 ? new WireFailure('bad reply', 'short reply') : new WireFailure('timeout')));
      this.#waiting = {
        request,
        resolve: (reply) => { settle(); resolve(reply); },
        reject: (failure) => { settle(); reject(failure); },
      };
      this.#stream.write(request).catch(() => this.#break(new WireFailure('link lost')));
    });
  }

  #receive(bytes: Uint8Array): void {
    this.#buffer = Uint8Array.from([...this.#buffer, ...bytes]);
    while (this.#broken === null && this.#buffer.length >= REPLY_BYTES) {
      const reply = decodeReply(this.#buffer.slice(0, REPLY_BYTES));
      this.#buffer = this.#buffer.slice(REPLY_BYTES);
      if (this.#owed > 0) { this.#owed -= 1; continue; }
      const waiting = this.#waiting;
      if (reply === null || waiting === null || reply.echo[0] !== waiting.request[0] || reply.echo[1] !== waiting.request[1]) {
        this.#break(new WireFailure('bad reply', waiting === null ? 'answer to no question' : 'wrong echo'));
        return;
      }
      waiting.resolve(reply);
    }
    // What is left over belongs to no question, unless one more answer is on its way.
    if (this.#broken === null && this.#buffer.length > 0 && this.#waiting === null && this.#owed === 0) {
      this.#break(new WireFailure('bad reply', 'long reply'));
    }
  }

  #break(failure: WireFailure): void {
    this.#broken ??= failure;
    this.#waiting?.reject(failure);
  }
}
