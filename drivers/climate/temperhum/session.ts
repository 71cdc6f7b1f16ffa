import { MunimentError } from '#shared/errors.ts';
import type { DriverClock } from '../../contract/driver-clock.ts';
import type { ClimateSession } from '../../contract/driver.ts';
import type { ReportLink } from '../../transports/report-link.ts';
import { toClimateSample } from '../../contract/climate-sample.ts';
import { createClimateSession } from '../climate-session.ts';
import { FIRMWARE_QUERY, READ_COMMAND, REPORT_BYTES, decodeFirmware, decodeReading, findModel, isReading } from './codec.ts';
import type { TemperModel } from './codec.ts';

/** The second report follows within a few milliseconds, or not at all. */
const REPORT_GAP_MS = 200;
const FIRMWARE_TRIES = 10;
const READ_TRIES = 3;

export interface TemperSessionRequest {
  readonly deviceId: string;
  readonly link: ReportLink;
  readonly clock: DriverClock;
  /** Which of two probes to record. */
  readonly probe: 'internal' | 'external';
}

/** Asks who is there, and starts a session only with a known thermometer. Closes the link when it rejects. */
export async function openTemperSession({ deviceId, link, clock, probe }: TemperSessionRequest): Promise<ClimateSession> {
  const exchange = createReportExchange(link, clock);
  try {
    const model = await identify(deviceId, exchange);
    const read = async () => {
      const raw = await readReports(deviceId, exchange, model);
      const { internal, external } = decodeReading(model, raw);
      const absent = { temperatureC: null, relativeHumidityPct: null };
      return toClimateSample(deviceId, clock.nowMs(), probe === 'external' ? external ?? absent : internal, raw);
    };
    return createClimateSession({ deviceId, identity: model.firmware, clock, link, read });
  } catch (error) {
    await link.close();
    throw error instanceof MunimentError ? error : new MunimentError('DEVICES_LINK_LOST', { deviceId }, { cause: error });
  }
}

async function identify(deviceId: string, exchange: ReportExchange): Promise<TemperModel> {
  let heard = '';
  for (let left = FIRMWARE_TRIES; left > 0; left -= 1) {
    const reports = await exchange(FIRMWARE_QUERY, 2);
    if (reports.length > 0) heard = decodeFirmware(join(reports));
    // Sometimes only the first half arrives: ask again rather than guess the rest.
    if (reports.length < 2) continue;
    const model = findModel(heard);
    if (model !== null) return model;
    throw new MunimentError('DEVICES_UNSUPPORTED', { deviceId, found: heard });
  }
  throw heard === ''
    ? new MunimentError('DEVICES_TIMEOUT', { deviceId })
    : new MunimentError('DEVICES_BAD_REPLY', { deviceId, reason: `half a firmware name: ${heard}` });
}

async function readReports(deviceId: string, exchange: ReportExchange, model: TemperModel): Promise<Uint8Array> {
  let reports: Uint8Array[] = [];
  for (let left = READ_TRIES; left > 0; left -= 1) {
    reports = await exchange(READ_COMMAND, model.reports);
    if (reports[0] !== undefined && isReading(reports[0])) return join(reports);
  }
  throw reports.length === 0
    ? new MunimentError('DEVICES_TIMEOUT', { deviceId })
    : new MunimentError('DEVICES_BAD_REPLY', { deviceId, reason: 'not a reading' });
}

/** Sends a command and gives the reports that came, at most `expected`, each within the gap after the one before. */
type ReportExchange = (command: Uint8Array, expected: 1 | 2) => Promise<Uint8Array[]>;

function createReportExchange(link: ReportLink, clock: DriverClock): ReportExchange {
  let receive: (report: Uint8Array) => void = () => undefined;
  let fail: (reason: Error) => void = () => undefined;
  // A report that nobody waits for is a late one: dropped.
  link.onReport((report) => receive(report));
  link.onLost((reason) => fail(new Error(reason)));
  return (command, expected) => new Promise((resolve, reject) => {
    const reports: Uint8Array[] = [];
    const settle = (finish: () => void): void => {
      cancel();
      receive = () => undefined;
      fail = () => undefined;
      finish();
    };
    const wait = (): () => void => clock.after(REPORT_GAP_MS, () => settle(() => resolve(reports)));
    let cancel = wait();
    fail = (reason) => settle(() => reject(reason));
    receive = (report) => {
      reports.push(report);
      cancel();
      if (reports.length >= expected) settle(() => resolve(reports));
      else cancel = wait();
    };
    link.write(command).catch((error: unknown) => fail(error instanceof Error ? error : new Error(String(error))));
  });
}

function join(reports: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(reports.length * REPORT_BYTES);
  reports.forEach((report, index) => bytes.set(report.subarray(0, REPORT_BYTES), index * REPORT_BYTES));
  return bytes;
}
