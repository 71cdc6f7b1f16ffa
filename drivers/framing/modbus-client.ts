import type { DriverClock } from '../contract/driver-clock.ts';
import type { ByteStream } from '../transports/byte-stream.ts';
import type { ModbusDeframer, ModbusFraming } from './modbus-framing.ts';
import { answers, exceptionOf } from './modbus-pdu.ts';

/** An answer that takes longer is not waited for; 9600 baud devices answer in a tenth of it. */
export const RESPONSE_TIMEOUT_MS = 400;
/** Silence before a repeat, in which a late answer to the first try is thrown away. */
const RETRY_GAP_MS = 20;

export type ModbusFailureReason = 'timeout' | 'short reply' | 'bad CRC' | 'bad frame' | 'wrong reply' | 'exception' | 'link lost' | 'pre-empted';

/** A request that was not answered properly. */
export class ModbusFailure extends Error {
  readonly reason: ModbusFailureReason;
  /** The Modbus exception code when `reason` is `exception`, otherwise 0. */
  readonly exception: number;

  constructor(reason: ModbusFailureReason, exception = 0) {
    super(reason === 'exception' ? `exception ${exception}` : reason);
    this.name = 'ModbusFailure';
    this.reason = reason;
    this.exception = exception;
  }
}

interface Job {
  readonly pdu: Uint8Array;
  readonly attempts: number;
  readonly resolve: (reply: Uint8Array) => void;
  readonly reject: (failure: ModbusFailure) => void;
}

/**
 * One Modbus master on one link: requests leave one at a time, each after a purge.
 * `attempts` is 1 unless the caller says that a repeat is harmless.
 */
export class ModbusClient {
  readonly #stream: ByteStream;
  readonly #framing: ModbusFraming;
  readonly #deframer: ModbusDeframer;
  readonly #unitId: number;
  readonly #clock: DriverClock;
  readonly #queue: Job[] = [];
  #transactionId = 0;
  #pumping = false;
  #lost = false;
  /** Ends the exchange or the gap under way with a failure. */
  #interrupt: ((failure: ModbusFailure) => void) | null = null;
  #onBytes: ((bytes: Uint8Array) => void) | null = null;

  constructor(stream: ByteStream, framing: ModbusFraming, unitId: number, clock: DriverClock) {
    this.#stream = stream;
    this.#framing = framing;
    this.#deframer = framing.deframer('responses');
    this.#unitId = unitId;
    this.#clock = clock;
    stream.onData((bytes) => this.#onBytes?.(bytes));
    stream.onLost(() => this.#lose());
  }

  /** Sends `pdu` and gives the answering PDU, or rejects with a ModbusFailure. */
  request(pdu: Uint8Array, attempts = 1): Promise<Uint8Array> {
    if (this.#lost) return Promise.reject(new ModbusFailure('link lost'));
    return new Promise((resolve, reject) => {
      this.#queue.push({ pdu, attempts, resolve, reject });
      if (!this.#pumping) void this.#pump();
    });
  }

  /** Rejects the request under way and all that wait, so that the next one leaves at once. */
  preempt(): void {
    this.#abandon(new ModbusFailure('pre-empted'));
  }

  async #pump(): Promise<void> {
    this.#pumping = true;
    for (let job = this.#queue.shift(); job !== undefined; job = this.#queue.shift()) {
      try {
        job.resolve(await this.#attempt(job));
      } catch (failure) {
        job.reject(failure instanceof ModbusFailure ? failure : new ModbusFailure('link lost'));
      }
    }
    this.#pumping = false;
  }

  async #attempt({ pdu, attempts }: Job): Promise<Uint8Array> {
    for (let left = attempts; ; left -= 1) {
      try {
        return await this.#exchange(pdu);
      } catch (failure) {
        if (!(failure instanceof ModbusFailure)) throw failure;
        const final = failure.reason === 'link lost' || failure.reason === 'pre-empted' || failure.reason === 'exception' && failure.exception !== 6;
        if (final || left <= 1) throw failure;
        await this.#gap();
      }
    }
  }

  #exchange(pdu: Uint8Array): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      if (this.#lost) { reject(new ModbusFailure('link lost')); return; }
      this.#deframer.purge();
      this.#transactionId = (this.#transactionId + 1) & 0xffff;
      const transactionId = this.#transactionId;
      let silence: ModbusFailureReason = 'timeout';
      const settle = (finish: () => void): void => {
        cancel();
        this.#interrupt = null;
        this.#onBytes = null;
        finish();
      };
      const fail = (failure: ModbusFailure): void => settle(() => reject(failure));
      const cancel = this.#clock.after(RESPONSE_TIMEOUT_MS, () =>
        fail(new ModbusFailure(this.#deframer.pendingBytes() > 0 ? 'short reply' : silence)));
      this.#interrupt = fail;
      this.#onBytes = (bytes) => {
        for (const message of this.#deframer.push(bytes)) {
          if (message.kind === 'damaged') { fail(new ModbusFailure(message.reason)); return; }
          const mine = message.unitId === this.#unitId && answers(pdu, message.pdu)
            && (this.#framing.kind === 'rtu' || message.transactionId === transactionId);
          // A late answer to an earlier request, or another unit's: not ours, keep waiting.
          if (!mine) { silence = 'wrong reply'; continue; }
          const exception = exceptionOf(message.pdu);
          if (exception !== null) fail(new ModbusFailure('exception', exception));
          else settle(() => resolve(message.pdu));
          return;
        }
      };
      this.#stream.write(this.#framing.encode(transactionId, this.#unitId, pdu)).catch(() => this.#lose());
    });
  }

  #gap(): Promise<void> {
    return new Promise((resolve, reject) => {
      const cancel = this.#clock.after(RETRY_GAP_MS, () => { this.#interrupt = null; resolve(); });
      this.#interrupt = (failure) => { cancel(); this.#interrupt = null; reject(failure); };
    });
  }

  #lose(): void {
    if (this.#lost) return;
    this.#lost = true;
    this.#abandon(new ModbusFailure('link lost'));
  }

  #abandon(failure: ModbusFailure): void {
    for (const job of this.#queue.splice(0)) job.reject(failure);
    this.#interrupt?.(failure);
  }
}
