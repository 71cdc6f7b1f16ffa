import { MunimentError } from '#shared/errors.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { ClimateSample } from '#shared/domain/device-status.ts';
import type { DriverClock } from '../contract/driver-clock.ts';
import type { ClimateSession, ClimateSessionEvent } from '../contract/driver.ts';

/** Sensors heat up and lie when they are asked more often. */
const MIN_READ_INTERVAL_MS = 1000;

export interface ClimateLink {
  onLost(listener: (reason: string) => void): void;
  close(): Promise<void>;
}

export interface ClimateSessionParts {
  readonly deviceId: string;
  readonly identity: string;
  readonly clock: DriverClock;
  readonly link: ClimateLink;
  /** One reading with its repeats; its rejection ends the session. */
  readonly read: () => Promise<ClimateSample>;
}

/** A session that reads one at a time, at most once a second, and ends with the first reading that fails for good. */
export function createClimateSession({ deviceId, identity, clock, link, read }: ClimateSessionParts): ClimateSession {
  const listeners = new Set<(event: ClimateSessionEvent) => void>();
  let ended = false;
  let underWay: Promise<ClimateSample> | null = null;
  let last: { readonly sample: ClimateSample; readonly steadyMs: number } | null = null;

  const lose = (errorCode: ErrorCode): void => {
    if (ended) return;
    ended = true;
    link.close().catch(() => undefined);
    for (const listener of listeners) listener({ kind: 'lost', errorCode });
  };
  link.onLost(() => lose('DEVICES_LINK_LOST'));

  const readOnce = async (): Promise<ClimateSample> => {
    const steadyMs = clock.steadyMs();
    try {
      const sample = await read();
      last = { sample, steadyMs };
      return sample;
    } catch (error) {
      const named = error instanceof MunimentError ? error : new MunimentError('DEVICES_LINK_LOST', { deviceId }, { cause: error });
      lose(named.code);
      throw named;
    } finally {
      underWay = null;
    }
  };

  return {
    family: 'climate',
    identity,
    readNow: () => {
      if (ended) return Promise.reject(new MunimentError('DEVICES_LINK_LOST', { deviceId }));
      if (last !== null && clock.steadyMs() - last.steadyMs < MIN_READ_INTERVAL_MS) return Promise.resolve(last.sample);
      underWay ??= readOnce();
      return underWay;
    },
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      ended = true;
      await link.close();
    },
  };
}
