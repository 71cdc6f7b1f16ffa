import type { ErrorCode } from '#shared/errors.ts';
import { MunimentError } from '#shared/errors.ts';
import type { ShelfBankStatus } from '#shared/domain/shelf-bank.ts';
import type { DeviceEmulator } from '#drivers/emulators/emulator.ts';
import { createMs1Emulator } from '#drivers/emulators/ms1/ms1-emulator.ts';
import type { Ms1EmulatorOptions } from '#drivers/emulators/ms1/ms1-emulator.ts';
import { openMs1Session } from '#drivers/shelving/ms1/driver.ts';
import type { GuardedSession } from '#drivers/shelving/guarded-session.ts';
import { createMemoryStreamPair } from '#drivers/transports/memory-byte-stream.ts';
import { createManualClock } from './manual-clock.ts';
import type { ManualClock } from './manual-clock.ts';

export interface EmulatedBank {
  readonly clock: ManualClock;
  readonly emulator: DeviceEmulator;
  readonly session: GuardedSession;
  readonly lost: ErrorCode[];
  /** Every status that the session told of. */
  readonly heard: ShelfBankStatus[];
  cutCable(): void;
  /** A second master on the same controller. */
  openAnother(): Promise<GuardedSession>;
  /** Names of what the controller logged, optionally of one kind. */
  logged(event: string): Readonly<Record<string, string | number | boolean>>[];
}

export const LEASE = 'screen-1';

/** A session over a wire in memory to an emulated controller, both on one hand-turned clock. The lease is alive for a minute. */
export async function openEmulatedBank(options: Partial<Ms1EmulatorOptions> = {}): Promise<EmulatedBank> {
  const clock = createManualClock();
  const { framing = 'tcp' } = options;
  const emulator = createMs1Emulator({ clock, ...options });
  const connect = () => {
    const pair = createMemoryStreamPair();
    emulator.attach(pair.far);
    return pair;
  };
  const open = (stream: ReturnType<typeof connect>['near']) =>
    openMs1Session(stream, { deviceId: 'bank-1', address: { kind: 'tcp', host: 'memory', port: 1 }, options: { framing }, clock });
  const pair = connect();
  const session = await open(pair.near);
  session.renewLease(LEASE, 60_000);
  const lost: ErrorCode[] = [];
  const heard: ShelfBankStatus[] = [];
  session.on((event) => { if (event.kind === 'lost') lost.push(event.errorCode); else heard.push(event.status); });
  return {
    clock, emulator, session, lost, heard,
    cutCable: () => pair.cut(),
    openAnother: async () => {
      const other = await open(connect().near);
      other.renewLease(LEASE, 60_000);
      return other;
    },
    logged: (event) => emulator.log.entries().filter((entry) => entry.event === event).map((entry) => entry.detail),
  };
}

/** Lets time pass until `work` is settled; gives its value or the code of its MunimentError. */
export async function outcomeOf<Value>(work: Promise<Value>, clock: ManualClock, withinMs = 10_000): Promise<Value | ErrorCode> {
  let outcome: { readonly value: Value | ErrorCode } | null = null;
  let fault: unknown = null;
  work.then(
    (value) => { outcome = { value }; },
    (error: unknown) => { if (error instanceof MunimentError) outcome = { value: error.code }; else fault = error; },
  );
  for (let passed = 0; passed <= withinMs && outcome === null && fault === null; passed += 10) await clock.advance(10);
  if (outcome === null) throw fault ?? new Error(`not settled within ${withinMs} ms`);
  return (outcome as { readonly value: Value | ErrorCode }).value;
}
