import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Written from the protocol's facts alone; shares no code with the driver or with our emulator, and has other habits on purpose. */
export interface IndependentScanner {
  readonly port: number;
  readonly knobs: IndependentKnobs;
  readonly seen: string[];
  /** Pictures handed out so far. */
  served(): number;
  close(): Promise<void>;
}

export interface IndependentKnobs {
  sheets: number; jamAt: number; pickedTwoAt: number; cutAt: number; unplugAt: number; cancelAt: number; busy: number; notYet: number; hatch: boolean; slowMs: number; forbidden: boolean;
}

/** Other prefixes, attributes, comments, chunked bodies, relative locations with a trailing slash, no Content-Length, no Retry-After. */
export async function startIndependentScanner(picture: (n: number) => Buffer): Promise<IndependentScanner> {
  const knobs: IndependentKnobs = { sheets: 10, jamAt: 0, pickedTwoAt: 0, cutAt: 0, unplugAt: 0, cancelAt: 0, busy: 0, notYet: 0, hatch: false, slowMs: 0, forbidden: false };
  const seen: string[] = [];
  let current: { id: number; feeder: boolean; sides: number; given: number; over: string | null } | null = null;
  let ids = 40;
  let served = 0;
  let stuck: string | null = null;
  let patience = 0;
  const xml = (response: ServerResponse, text: string): void => { response.writeHead(200, { 'Content-Type': 'application/xml; charset=UTF-8' }); response.write(text.slice(0, 50)); response.end(text.slice(50)); };
  const feederWord = (): string => knobs.hatch ? 'ScannerAdfHatchOpen' : stuck ?? (knobs.sheets > 0 ? 'ScannerAdfLoaded' : 'ScannerAdfEmpty');
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    let body = '';
    request.on('data', (part: Buffer) => { body += part.toString(); });
    request.on('end', () => {
      const { url = '', method = '' } = request;
      const answer = (status: number, headers: Record<string, string> = {}): void => { response.writeHead(status, headers); response.end(); };
      if (knobs.forbidden) { answer(401); return; }
      if (knobs.unplugAt > 0 && served >= knobs.unplugAt) { request.socket.resetAndDestroy(); return; }
      if (url.endsWith('/ScannerCapabilities')) { xml(response, CAPABILITIES); return; }
      if (url.endsWith('/ScannerStatus')) {
        const list = current === null ? '' : `<e:Jobs><e:JobInfo><p:JobUri>http://printer.local:80/eSCL/ScanJobs/${current.id}</p:JobUri><p:JobState>${current.over ?? 'Processing'}</p:JobState></e:JobInfo></e:Jobs>`;
        xml(response, `<?xml version='1.0'?><!-- status --><e:ScannerStatus xmlns:e='http://schemas.hp.com/imaging/escl/2011/05/03' xmlns:p='http://www.pwg.org/schemas/2010/12/sm' v="1&gt;0"><p:Version>2.0</p:Version>\n  <p:State>${knobs.hatch || stuck !== null ? 'Stopped' : current !== null && current.over === null ? 'Processing' : 'Idle'}</p:State>\n<e:AdfState> ${feederWord()}\n</e:AdfState>${list}</e:ScannerStatus>\n`);
        return;
      }
      if (url === '/eSCL/ScanJobs' && method === 'POST') {
        if (knobs.busy > 0) { knobs.busy -= 1; answer(503); return; }
        const feeder = body.includes('>Feeder<');
        if (feeder && feederWord() !== 'ScannerAdfLoaded') { answer(503); return; }
        current = { id: (ids += 1), feeder, sides: body.includes('Duplex>true<') ? 2 : 1, given: 0, over: null };
        patience = knobs.notYet;
        answer(201, { Location: `/eSCL/ScanJobs/${current.id}/` });
        return;
      }
      const job = current;
      if (job === null || !url.startsWith(`/eSCL/ScanJobs/${job.id}`)) { answer(404); return; }
      if (method === 'DELETE') { job.over ??= 'Canceled'; answer(204); return; }
      if (job.over !== null) { answer(404); return; }
      if (patience > 0) { patience -= 1; answer(503, { 'Retry-After': '0' }); return; }
      patience = knobs.notYet;
      const n = served + 1;
      if (job.feeder && knobs.hatch) { job.over = 'Aborted'; answer(404); return; }
      if (job.feeder && (n === knobs.jamAt || n === knobs.pickedTwoAt)) { stuck = n === knobs.jamAt ? 'ScannerAdfJam' : 'ScannerAdfMultipickDetected'; job.over = 'Aborted'; answer(404); return; }
      if (n === knobs.cancelAt) { job.over = 'Canceled'; answer(410); return; }
      if (job.feeder ? knobs.sheets === 0 : job.given > 0) { job.over = 'Completed'; answer(404); return; }
      setTimeout(() => {
        served = n;
        job.given += 1;
        if (job.feeder && job.given % job.sides === 0) knobs.sheets -= 1;
        const whole = picture(n);
        response.writeHead(200, { 'Content-Type': 'image/jpeg' });
        if (n === knobs.cutAt) { response.end(whole.subarray(0, whole.length - 40)); return; }
        if (n === knobs.unplugAt) { response.write(whole.subarray(0, 60), () => request.socket.resetAndDestroy()); return; }
        response.write(whole.subarray(0, 10));
        response.end(whole.subarray(10));
      }, knobs.slowMs);
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    port: (server.address() as AddressInfo).port, seen, served: () => served,
    knobs: new Proxy(knobs, { set: (target, name, value: never) => { if (name === 'jamAt' || name === 'pickedTwoAt') stuck = null; Reflect.set(target, name, value); return true; } }),
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()); }),
  };
}

const LIMITS = '<e:MaxWidth>2550</e:MaxWidth><e:MaxHeight>4200</e:MaxHeight>';
const PROFILE = '<e:SettingProfiles><e:SettingProfile name="0"><e:ColorModes><e:ColorMode>RGB24</e:ColorMode><e:ColorMode>Grayscale8</e:ColorMode><e:ColorMode>RGB48</e:ColorMode></e:ColorModes><e:SupportedResolutions><e:XResolutionRange><e:Min>100</e:Min><e:Max>600</e:Max><e:Normal>300</e:Normal><e:Step>1</e:Step></e:XResolutionRange></e:SupportedResolutions></e:SettingProfile></e:SettingProfiles>';
const CAPABILITIES = `<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<e:ScannerCapabilities xmlns:e="http://schemas.hp.com/imaging/escl/2011/05/03" xmlns:p="http://www.pwg.org/schemas/2010/12/sm"><p:Version>2.0</p:Version><p:MakeAndModel>Other &amp; Sons <![CDATA[MFP]]></p:MakeAndModel><e:UUID>abcd</e:UUID>
<e:Platen><e:PlatenInputCaps>${LIMITS}${PROFILE}</e:PlatenInputCaps></e:Platen><e:Adf><e:AdfSimplexInputCaps>${LIMITS}${PROFILE}</e:AdfSimplexInputCaps><e:AdfDuplexInputCaps>${LIMITS}${PROFILE}</e:AdfDuplexInputCaps></e:Adf><e:Empty/></e:ScannerCapabilities>`;
