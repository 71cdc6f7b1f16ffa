import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { DriverClock } from '../../contract/driver-clock.ts';
import { createEmulatorLog } from '../emulator-log.ts';
import { turnKnobs, type DeviceEmulator } from '../emulator.ts';
import { duplexOver } from '../stream-duplex.ts';
import { capabilitiesDocument, readSettings, statusDocument } from './escl-documents.ts';
import { drawnSheets, type SheetSource } from './sheet-source.ts';

export interface EsclEmulatorOptions {
  readonly clock: DriverClock;
  /** Sheets that lie in the feeder at first. */
  readonly sheets?: number;
  readonly duplex?: boolean;
  readonly model?: string;
  readonly serialNumber?: string;
  /** Pictures of what lies in it; left out: drawn. */
  readonly source?: SheetSource;
}

interface ScanJob { readonly name: string; readonly feeder: boolean; readonly sides: 1 | 2; readonly settings: NonNullable<ReturnType<typeof readSettings>>; state: string; reason: string; images: number }

/** Jobs that a status still lists. */
const LISTED_JOBS = 5;

/**
 * An eSCL scanner with a feeder. Knobs: `sheets` in the feeder; `jamAtPage` and `truncateAtPage`, `disconnectAtPage` count every side since the start
 * (0: never), so that a page number on paper and in the knob are the same; `busyTimes` how often a new job gets 503; `retryAfterS` (-1: not said);
 * `notReadyTimes` 503 before each page; `coverOpen`; `doubleFeedAtPage`; `slowMs` per page; `blankPages` such as `3,7`; `deny`; `paddingBytes` after each JPEG.
 */
export function createEsclEmulator({ clock, sheets = 10, duplex = true, model = 'Muniment Emulated Scanner', serialNumber = 'ES0001', source = drawnSheets }: EsclEmulatorOptions): DeviceEmulator {
  const log = createEmulatorLog();
  const knobs = {
    sheets, jamAtPage: 0, doubleFeedAtPage: 0, truncateAtPage: 0, disconnectAtPage: 0, cancelAtPage: 0, busyTimes: 0, retryAfterS: 1, notReadyTimes: 0, coverOpen: false, slowMs: 0, blankPages: '', deny: false, paddingBytes: 0,
  };
  const jobs = new Map<string, ScanJob>();
  let jobCount = 0;
  let pages = 0;
  let trouble: 'ScannerAdfJam' | 'ScannerAdfMultipickDetected' | null = null;
  let notReady = 0;

  const adfState = (): string => {
    if (knobs.coverOpen) return 'ScannerAdfHatchOpen';
    return trouble ?? (knobs.sheets > 0 ? 'ScannerAdfLoaded' : 'ScannerAdfEmpty');
  };
  const isRunning = (): boolean => [...jobs.values()].some(({ state }) => state === 'Processing');
  const stateOfAll = (): string => knobs.coverOpen || trouble !== null ? 'Stopped' : isRunning() ? 'Processing' : 'Idle';
  const end = (job: ScanJob, state: string, reason: string): void => {
    job.state = state;
    job.reason = reason;
    log.add('jobEnded', { job: job.name, state, images: job.images });
  };

  const send = (response: ServerResponse, status: number, headers: Readonly<Record<string, string | number>> = {}, body: string | Buffer = ''): void => {
    response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers });
    response.end(body);
  };
  const putOff = (response: ServerResponse): void => send(response, 503, knobs.retryAfterS < 0 ? {} : { 'retry-after': knobs.retryAfterS });

  const createJob = (body: string, response: ServerResponse): void => {
    const settings = readSettings(body);
    if (settings === null) { send(response, 400); return; }
    if (knobs.busyTimes > 0 || isRunning()) {
      knobs.busyTimes = Math.max(0, knobs.busyTimes - 1);
      putOff(response);
      return;
    }
    if (settings.feeder && adfState() !== 'ScannerAdfLoaded') { send(response, 409); return; }
    jobCount += 1;
    const job: ScanJob = { name: `job-${jobCount}`, feeder: settings.feeder, sides: settings.duplex && duplex ? 2 : 1, settings, state: 'Processing', reason: 'JobScanning', images: 0 };
    jobs.set(job.name, job);
    for (const name of [...jobs.keys()].slice(0, -LISTED_JOBS)) jobs.delete(name);
    notReady = knobs.notReadyTimes;
    log.add('job', { job: job.name, feeder: job.feeder, duplex: job.sides === 2, dpi: settings.resolutionDpi });
    send(response, 201, { location: `/eSCL/ScanJobs/${job.name}` });
  };

  /** What stands in the way of the next side, after the job was marked with it. */
  const obstacle = (job: ScanJob): number | null => {
    if (job.state !== 'Processing') return 404;
    if (job.feeder && knobs.coverOpen) { end(job, 'Aborted', 'AbortedBySystem'); return 409; }
    const side = pages + 1;
    if (job.feeder && (side === knobs.jamAtPage || side === knobs.doubleFeedAtPage)) {
      trouble = side === knobs.jamAtPage ? 'ScannerAdfJam' : 'ScannerAdfMultipickDetected';
      end(job, 'Aborted', 'AbortedBySystem');
      return 409;
    }
    if (side === knobs.cancelAtPage) { end(job, 'Canceled', 'JobCanceledByUser'); return 404; }
    const isOver = job.feeder ? knobs.sheets <= 0 : job.images > 0;
    if (isOver) { end(job, 'Completed', 'JobCompletedSuccessfully'); return 404; }
    return null;
  };

  const nextDocument = async (job: ScanJob, response: ServerResponse): Promise<void> => {
    const refusal = obstacle(job);
    if (refusal !== null) { send(response, refusal); return; }
    if (notReady > 0) { notReady -= 1; putOff(response); return; }
    notReady = knobs.notReadyTimes;
    if (knobs.slowMs > 0) {
      await new Promise<void>((resolve) => { clock.after(knobs.slowMs, resolve); });
      // Cancelled meanwhile: what is put in the feeder next belongs to the next job.
      if (job.state !== 'Processing') { send(response, 404); return; }
    }
    pages += 1;
    job.images += 1;
    if (job.feeder && job.images % job.sides === 0) knobs.sheets -= 1;
    const { resolutionDpi, widthMm, heightMm, grey } = job.settings;
    const drawn = await source({ number: pages, blank: knobs.blankPages.split(',').includes(String(pages)), resolutionDpi, widthMm, heightMm, grey });
    const picture = Buffer.concat([drawn, Buffer.alloc(knobs.paddingBytes)]);
    log.add('page', { job: job.name, page: pages });
    if (pages === knobs.disconnectAtPage || pages === knobs.truncateAtPage) {
      response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': picture.length });
      response.write(picture.subarray(0, Math.floor(picture.length / 2)), () => response.destroy());
      return;
    }
    send(response, 200, { 'content-type': 'image/jpeg', 'content-location': `/eSCL/ScanJobs/${job.name}/${job.images}` }, picture);
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { method, url = '' } = request;
    if (knobs.deny) { send(response, 403); return; }
    // A cable that fell out stays out until the knob is turned back.
    if (knobs.disconnectAtPage > 0 && pages >= knobs.disconnectAtPage) { response.destroy(); return; }
    const xml = { 'content-type': 'text/xml' };
    if (url === '/eSCL/ScannerCapabilities') send(response, 200, xml, capabilitiesDocument({ model, serialNumber, duplex, feeder: true }));
    else if (url === '/eSCL/ScannerStatus') send(response, 200, xml, statusDocument({ state: stateOfAll(), adfState: adfState(), jobs: [...jobs.values()].reverse() }));
    else if (url === '/eSCL/ScanJobs' && method === 'POST') createJob(Buffer.concat(parts).toString('utf8'), response);
    else {
      const [, name, document] = /^\/eSCL\/ScanJobs\/([^/]+)(\/NextDocument)?$/u.exec(url) ?? [];
      const job = jobs.get(name ?? '');
      if (job === undefined) send(response, 404);
      else if (method === 'DELETE') {
        if (job.state === 'Processing') end(job, 'Canceled', 'JobCanceledByUser');
        send(response, 200);
      } else if (document !== undefined) await nextDocument(job, response);
      else send(response, 404);
    }
  };

  const server = createServer((request, response) => { handle(request, response).catch(() => response.destroy()); });
  return {
    attach: (stream) => { server.emit('connection', duplexOver(stream)); },
    set: (values) => {
      turnKnobs(knobs, values);
      // Whoever turns the fault off has opened the cover and taken the sheet out.
      if (values.jamAtPage === 0 || values.doubleFeedAtPage === 0) trouble = null;
    },
    act: (action) => {
      if (action !== 'clearJam') throw new Error(`no action ${action}; there is clearJam`);
      trouble = null;
      knobs.jamAtPage = 0;
      knobs.doubleFeedAtPage = 0;
    },
    state: () => ({ ...knobs, adfState: adfState(), scannerState: stateOfAll(), pages, jobs: [...jobs.values()].map(({ name, state, images }) => ({ name, state, images })) }),
    log,
    close: () => { server.closeAllConnections(); },
  };
}
