import { MunimentError, type ErrorCode } from '#shared/errors.ts';
import { unsupportedSetting, type ScanSettings, type ScannerReport } from '#shared/domain/scanning.ts';
import type { DriverClock } from '../../contract/driver-clock.ts';
import type { ScannerSession, TakeImage } from '../../contract/scanner-session.ts';
import type { SessionLostEvent } from '../../contract/session-lost-event.ts';
import { hasImageEnd, imageKind } from '../image-end.ts';
import { jobName, readStatus, writeScanSettings, type EsclCapabilities, type EsclStatus } from './codec.ts';
import type { EsclLink } from './link.ts';
import { wait } from '../wait.ts';

export interface EsclTimes {
  /** How long a scanner may say "busy" before we give up. */
  readonly busyMs: number;
  /** How long one page may take without a byte: lamps warm up, 600 dpi creeps. */
  readonly pageMs: number;
}

/** When 503 comes without Retry-After. */
const USUAL_RETRY_MS = 1000;
/** A scanner that says "in ten minutes" is asked sooner. */
const LONGEST_RETRY_MS = 10_000;
/** 503 and 409 are said of an ordinary wait for the next sheet too; longer than this they are trouble. */
const FEEDER_ERRORS: Readonly<Partial<Record<EsclStatus['feeder'], ErrorCode>>> = { jam: 'SCAN_JAM', coverOpen: 'SCAN_COVER_OPEN', doubleFeed: 'SCAN_DOUBLE_FEED' };

interface EsclSessionParts {
  readonly link: EsclLink;
  readonly capabilities: EsclCapabilities;
  readonly clock: DriverClock;
  readonly times: EsclTimes;
}

/** A scanner that speaks eSCL: `ScanJobs` → `NextDocument` until 404, each page handed over before the next is asked for. */
export function createEsclSession({ link, capabilities, clock, times }: EsclSessionParts): ScannerSession {
  const listeners = new Set<(event: SessionLostEvent) => void>();
  const closing = new AbortController();
  let scanning = false;

  const status = async (): Promise<EsclStatus> => link.read('ScannerStatus', readStatus);
  /** What the scanner itself says is wrong, read when an exchange failed. */
  const trouble = async (job: string | null): Promise<ErrorCode | null> => {
    const now = await status();
    const fromFeeder = FEEDER_ERRORS[now.feeder];
    if (fromFeeder !== undefined) return fromFeeder;
    const jobState = job === null ? undefined : now.jobs.get(job)?.state;
    if (jobState === 'Canceled') return 'SCAN_CANCELLED_THERE';
    return jobState === 'Aborted' || now.state === 'stopped' ? 'SCAN_STOPPED' : null;
  };
  const report = async (): Promise<ScannerReport> => {
    const now = await status();
    const hasFeeder = capabilities.sources.some(({ source }) => source === 'feeder');
    return { model: capabilities.model, serialNumber: capabilities.serialNumber, sources: capabilities.sources, state: now.state, feeder: hasFeeder ? now.feeder : 'none' };
  };

  const retryDelay = (retryAfter: string | undefined): number => {
    const seconds = Number(retryAfter);
    return Number.isFinite(seconds) && seconds >= 0 ? Math.min(LONGEST_RETRY_MS, seconds * 1000) : USUAL_RETRY_MS;
  };

  const begin = async (settings: ScanSettings, signal: AbortSignal): Promise<string> => {
    const since = clock.steadyMs();
    for (;;) {
      const answer = await link.post('ScanJobs', writeScanSettings(settings, capabilities.version), signal);
      const { location } = answer.headers;
      if (answer.status === 201 && location !== undefined) return link.pathOf(location);
      if (answer.status === 401 || answer.status === 403) throw new MunimentError('SCAN_DENIED', {});
      if (answer.status === 400) throw new MunimentError('SCAN_SETTINGS_REFUSED', { setting: 'HTTP 400' });
      const code = await trouble(null);
      if (code !== null) throw new MunimentError(code, {});
      if (settings.source === 'feeder' && (await status()).feeder === 'empty') throw new MunimentError('SCAN_FEEDER_EMPTY', {});
      if (answer.status !== 503) throw new MunimentError(answer.status === 409 ? 'SCAN_SETTINGS_REFUSED' : 'SCAN_UNEXPECTED_ANSWER', { reason: `HTTP ${answer.status}`, setting: `HTTP ${answer.status}` });
      const delayMs = retryDelay(answer.headers['retry-after']);
      if (clock.steadyMs() - since + delayMs > times.busyMs) throw new MunimentError('SCAN_BUSY', {});
      await wait(clock, delayMs, signal);
    }
  };

  /** The next page of the job, null when there is none. */
  const next = async (path: string, signal: AbortSignal): Promise<Buffer | null> => {
    const since = clock.steadyMs();
    for (;;) {
      const answer = await link.get(`${path}/NextDocument`, times.pageMs, signal);
      if (answer.status === 200 && !answer.cut) return answer.body;
      if (answer.status === 200) throw new MunimentError(await link.isThere() ? 'SCAN_IMAGE_TRUNCATED' : 'SCAN_LINK_LOST', {});
      const code = await trouble(jobName(path));
      if (code !== null) throw new MunimentError(code, {});
      if (answer.status === 404) return null;
      if (answer.status === 410) throw new MunimentError('SCAN_CANCELLED_THERE', {});
      if (answer.status === 409) throw new MunimentError('SCAN_STOPPED', {});
      if (answer.status !== 503) throw new MunimentError('SCAN_UNEXPECTED_ANSWER', { reason: `HTTP ${answer.status}` });
      const delayMs = retryDelay(answer.headers['retry-after']);
      if (clock.steadyMs() - since + delayMs > times.busyMs) throw new MunimentError(answer.status === 503 ? 'SCAN_BUSY' : 'SCAN_STOPPED', {});
      await wait(clock, delayMs, signal);
    }
  };

  const scan = async (settings: ScanSettings, take: TakeImage, signal: AbortSignal): Promise<number> => {
    const setting = unsupportedSetting({ ...capabilities, state: 'idle', feeder: 'unknown' }, settings);
    if (setting !== null) throw new MunimentError('SCAN_SETTINGS_REFUSED', { setting });
    const path = await begin(settings, signal);
    let images = 0;
    try {
      for (;;) {
        const bytes = await next(path, signal);
        if (bytes === null) break;
        const mediaType = imageKind(bytes);
        if (mediaType === null) throw new MunimentError('SCAN_UNEXPECTED_ANSWER', { reason: bytes.subarray(0, 5).toString('latin1') === '%PDF-' ? 'PDF' : 'no picture' });
        if (!hasImageEnd({ bytes, mediaType })) throw new MunimentError('SCAN_IMAGE_TRUNCATED', {});
        await take({ bytes, mediaType });
        images += 1;
        // Some scanners serve the sheet on the glass again and again, as long as one asks.
        if (settings.source === 'platen') break;
      }
    } catch (error) {
      // Whatever it was: the scanner must not go on pulling paper. That it may be gone changes nothing.
      await link.remove(path).catch(() => undefined);
      throw error;
    }
    if (settings.source === 'platen') await link.remove(path).catch(() => undefined);
    if (images === 0) throw new MunimentError(settings.source === 'feeder' ? 'SCAN_FEEDER_EMPTY' : 'SCAN_STOPPED', {});
    return images;
  };

  return {
    family: 'scanning',
    identity: [capabilities.model, capabilities.serialNumber].filter((part) => part !== '').join(' · '),
    report: async () => {
      try {
        return await report();
      } catch (error) {
        const code = error instanceof MunimentError ? error.code : 'SCAN_LINK_LOST';
        // A scanner that is busy with a page may be deaf meanwhile; that is not a lost link.
        if (!scanning) for (const listener of listeners) listener({ kind: 'lost', errorCode: code });
        throw error;
      }
    },
    scan: async (settings, take, signal) => {
      if (scanning) throw new MunimentError('SCAN_IN_USE', {});
      scanning = true;
      try {
        return await scan(settings, take, AbortSignal.any([signal, closing.signal]));
      } finally {
        scanning = false;
      }
    },
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      listeners.clear();
      closing.abort(new MunimentError('SCAN_LINK_LOST', {}));
    },
  };
}
