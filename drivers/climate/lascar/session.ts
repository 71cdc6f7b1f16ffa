import { MunimentError } from '#shared/errors.ts';
import type { ClimateSample } from '#shared/domain/device-status.ts';
import type { DriverClock } from '../../contract/driver-clock.ts';
import type { ClimateSession } from '../../contract/driver.ts';
import type { ReportLink } from '../../transports/report-link.ts';
import { toClimateSample } from '../../contract/climate-sample.ts';
import type { DecodedReading } from '../../contract/climate-sample.ts';
import { createClimateSession } from '../climate-session.ts';
import { decodeLascarReport } from './codec.ts';

/** It speaks about once a second; who says nothing for so long is gone, or is something else. */
const SILENT_AFTER_MS = 5000;

interface Heard {
  readonly report: Uint8Array;
  readonly steadyMs: number;
}

export interface LascarSessionRequest {
  readonly deviceId: string;
  /** Reports with their id. Never written to. */
  readonly link: ReportLink;
  readonly clock: DriverClock;
}

/**
 * Listens until the device has said something that only such a device says: there is nothing that could be asked.
 * A value that was not said for five seconds is absent. Closes the link when it rejects.
 */
export async function openLascarSession({ deviceId, link, clock }: LascarSessionRequest): Promise<ClimateSession> {
  const heard = new Map<number, Heard>();
  const waiting = new Set<() => void>();
  let strange: string | null = null;
  let gone: string | null = null;
  const wake = (): void => { for (const resume of waiting) resume(); };
  link.onReport((report) => {
    if (decodeLascarReport(report) === null) strange = `report ${report[0] ?? 'without bytes'}, ${report.length} bytes`;
    else heard.set(report[0] ?? 0, { report, steadyMs: clock.steadyMs() });
    wake();
  });
  link.onLost((reason) => { gone = reason; wake(); });

  const fresh = (): Heard[] => [...heard.values()].filter(({ steadyMs }) => clock.steadyMs() - steadyMs < SILENT_AFTER_MS);
  const listen = (enough: () => boolean): Promise<void> => new Promise((resolve) => {
    const cancel = clock.after(SILENT_AFTER_MS, () => settle());
    const settle = (): void => { cancel(); waiting.delete(check); resolve(); };
    const check = (): void => { if (gone !== null || enough()) settle(); };
    waiting.add(check);
    check();
  });
  const read = async (): Promise<ClimateSample> => {
    await listen(() => fresh().length === 2);
    if (gone !== null) throw new MunimentError('DEVICES_LINK_LOST', { deviceId, reason: gone });
    const reports = fresh().map(({ report }) => report).toSorted((a, b) => (b[0] ?? 0) - (a[0] ?? 0));
    if (reports.length === 0) throw new MunimentError('DEVICES_TIMEOUT', { deviceId });
    const nothing: DecodedReading = { temperatureC: null, relativeHumidityPct: null };
    const reading = reports.reduce<DecodedReading>((known, report) => ({ ...known, ...decodeLascarReport(report) }), nothing);
    return toClimateSample(deviceId, clock.nowMs(), reading, Uint8Array.from(reports.flatMap((report) => [...report])));
  };

  try {
    await listen(() => fresh().length > 0 || strange !== null);
    if (gone !== null) throw new MunimentError('DEVICES_LINK_LOST', { deviceId, reason: gone });
    if (fresh().length === 0) throw strange === null ? new MunimentError('DEVICES_TIMEOUT', { deviceId }) : new MunimentError('DEVICES_UNSUPPORTED', { deviceId, found: strange });
  } catch (error) {
    await link.close();
    throw error;
  }
  return createClimateSession({ deviceId, identity: 'Lascar EL-USB-RT', clock, link, read });
}
