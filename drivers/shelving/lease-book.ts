import type { DriverClock } from '../contract/driver-clock.ts';

/** Which screens are alive. A lease that is not renewed lapses by itself; nothing has to be told. */
export interface LeaseBook {
  renew(leaseId: string, ttlMs: number): void;
  release(leaseId: string): void;
  isAlive(leaseId: string | null): boolean;
}

export function createLeaseBook(clock: DriverClock): LeaseBook {
  const aliveUntil = new Map<string, number>();
  return {
    renew: (leaseId, ttlMs) => {
      const now = clock.steadyMs();
      for (const [id, until] of aliveUntil) if (until <= now) aliveUntil.delete(id);
      aliveUntil.set(leaseId, now + ttlMs);
    },
    release: (leaseId) => { aliveUntil.delete(leaseId); },
    isAlive: (leaseId) => leaseId !== null && (aliveUntil.get(leaseId) ?? 0) > clock.steadyMs(),
  };
}
