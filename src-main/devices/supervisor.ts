import { MunimentError } from '#shared/errors.ts';
import type { DriverClock } from '#drivers/contract/driver-clock.ts';
import { createBackoff } from './backoff.ts';
import type { ProgramChannel } from '#main/platform/program-channel.ts';
import { fromDeviceHostSchema } from './device-protocol.ts';
import type { DeviceCall, FromDeviceHost, ToDeviceHost } from './device-protocol.ts';

const FIRST_RESTART_MS = 250;
const MOST_RESTART_MS = 30_000;
/** A host that lived this long was not a failed start. */
const STABLE_AFTER_MS = 30_000;
const PING_EVERY_MS = 2000;
/** Silence after which the host is taken for hung in native code and killed. */
const SILENT_AFTER_MS = 6000;
/** The same before its first word: a cold disk and a busy machine make a start slow, and killing it makes the next one no faster. */
const HELLO_WITHIN_MS = 30_000;
const SHUTDOWN_WITHIN_MS = 2000;

type Answer = Extract<FromDeviceHost, { kind: 'answer' }>['value'];
/** What the host tells of its own accord. */
export type DeviceHostNews = Extract<FromDeviceHost, { kind: 'device' | 'shelf' | 'climate' | 'scan' | 'tag' }>;

export interface SupervisorParts {
  readonly startHost: () => ProgramChannel;
  readonly clock: DriverClock;
  /** A host is up and knows nothing yet. */
  readonly onUp: () => void;
  /** The host is gone, with everything that was known through it. */
  readonly onGone: () => void;
  readonly onNews: (news: DeviceHostNews) => void;
}

interface PendingCall {
  readonly resolve: (value: Answer) => void;
  readonly reject: (error: MunimentError) => void;
}

/** Keeps one device-host process alive. Its death is an ordinary event: calls reject, a new one is started, nothing is sent again. */
export class DeviceSupervisor {
  readonly #parts: SupervisorParts;
  readonly #backoff = createBackoff(FIRST_RESTART_MS, MOST_RESTART_MS);
  readonly #pending = new Map<number, PendingCall>();
  #channel: ProgramChannel | null = null;
  #up = false;
  #closed = false;
  #lastCallId = 0;
  #heardSteadyMs = 0;
  #startedSteadyMs = 0;
  #cancelTimer: () => void = () => undefined;
  #onClosed: () => void = () => undefined;

  constructor(parts: SupervisorParts) {
    this.#parts = parts;
  }

  start(): void {
    const now = this.#parts.clock.steadyMs();
    this.#startedSteadyMs = now;
    this.#heardSteadyMs = now;
    let channel: ProgramChannel;
    try {
      channel = this.#parts.startHost();
    } catch {
      this.#startLater();
      return;
    }
    this.#channel = channel;
    channel.onMessage((message) => { if (this.#channel === channel) this.#receive(message); });
    channel.onExit(() => { if (this.#channel === channel) this.#exited(); });
    this.#watch();
  }

  /** Whether a host has said hello and is alive. */
  get up(): boolean {
    return this.#up;
  }

  send(message: ToDeviceHost): void {
    if (this.#up) this.#channel?.send(message);
  }

  /** Asks the host; rejects with its refusal, DEVICES_HOST_GONE, or DEVICES_TIMEOUT after `timeoutMs`. */
  call(call: DeviceCall, timeoutMs: number): Promise<Answer> {
    const { deviceId } = call;
    if (!this.#up) return Promise.reject(new MunimentError('DEVICES_HOST_GONE', { deviceId }));
    this.#lastCallId += 1;
    const id = this.#lastCallId;
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void): void => {
        cancelTimeout();
        this.#pending.delete(id);
        finish();
      };
      const cancelTimeout = this.#parts.clock.after(timeoutMs, () => settle(() => reject(new MunimentError('DEVICES_TIMEOUT', { deviceId }))));
      this.#pending.set(id, { resolve: (value) => settle(() => resolve(value)), reject: (error) => settle(() => reject(error)) });
      this.send({ kind: 'call', id, call });
    });
  }

  /** Asks the host to let go of its handles and waits until it is gone; kills it when it does not go. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#cancelTimer();
    const channel = this.#channel;
    if (channel === null) return;
    await new Promise<void>((resolve) => {
      this.#onClosed = resolve;
      this.#cancelTimer = this.#parts.clock.after(SHUTDOWN_WITHIN_MS, () => channel.kill());
      channel.send({ kind: 'shutdown' } satisfies ToDeviceHost);
    });
  }

  #receive(raw: unknown): void {
    const parsed = fromDeviceHostSchema.safeParse(raw);
    // A host that speaks another language cannot be trusted with tonnes of steel.
    if (!parsed.success) { this.#channel?.kill(); return; }
    const message = parsed.data;
    this.#heardSteadyMs = this.#parts.clock.steadyMs();
    switch (message.kind) {
      case 'hello': this.#up = true; this.#parts.onUp(); break;
      case 'pong': break;
      case 'answer': this.#pending.get(message.id)?.resolve(message.value); break;
      case 'refusal': this.#pending.get(message.id)?.reject(new MunimentError(message.code, message.data)); break;
      default: this.#parts.onNews(message);
    }
  }

  #watch(): void {
    this.#cancelTimer = this.#parts.clock.after(PING_EVERY_MS, () => {
      const now = this.#parts.clock.steadyMs();
      if (now - this.#heardSteadyMs > (this.#up ? SILENT_AFTER_MS : HELLO_WITHIN_MS)) this.#channel?.kill();
      if (this.#up && now - this.#startedSteadyMs > STABLE_AFTER_MS) this.#backoff.reset();
      this.send({ kind: 'ping', number: this.#lastCallId });
      this.#watch();
    });
  }

  #exited(): void {
    this.#channel = null;
    this.#up = false;
    this.#cancelTimer();
    for (const call of this.#pending.values()) call.reject(new MunimentError('DEVICES_HOST_GONE', {}));
    this.#onClosed();
    if (this.#closed) return;
    this.#parts.onGone();
    this.#startLater();
  }

  #startLater(): void {
    this.#cancelTimer = this.#parts.clock.after(this.#backoff.next(), () => this.start());
  }
}
