import type { DriverClock } from '../contract/driver-clock.ts';

/** Lets `delayMs` pass; rejects with the signal's reason when it is aborted meanwhile. */
export function wait(clock: DriverClock, delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) { reject(signal.reason); return; }
    const abort = (): void => { cancel(); reject(signal.reason); };
    const cancel = clock.after(delayMs, () => { signal.removeEventListener('abort', abort); resolve(); });
    signal.addEventListener('abort', abort, { once: true });
  });
}
