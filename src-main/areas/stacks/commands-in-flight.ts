import type { DeviceBridge } from '#main/devices/device-bridge.ts';

/** Commands whose answer is still awaited by the call that sent them, by bridge. Whoever reads the status leaves them alone. */
const inFlight = new WeakMap<DeviceBridge, Set<number>>();

/** Marks row `n` for as long as `work` takes. */
export async function whileInFlight<Result>(devices: DeviceBridge, n: number, work: () => Promise<Result>): Promise<Result> {
  const rows = inFlight.get(devices) ?? new Set<number>();
  inFlight.set(devices, rows);
  rows.add(n);
  try {
    return await work();
  } finally {
    rows.delete(n);
  }
}

export const isInFlight = (devices: DeviceBridge, n: number): boolean => inFlight.get(devices)?.has(n) ?? false;
