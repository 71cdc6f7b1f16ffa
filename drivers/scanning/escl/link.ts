import { MunimentError } from '#shared/errors.ts';
import { WireFailure } from '../../contract/wire-failure.ts';
import { CertificateChanged } from '../../transports/pinned-tls.ts';
import { exchange, type HttpAnswer, type HttpAsk, type HttpDevice } from '../../transports/http-exchange.ts';

/** The resources of one eSCL scanner below its root. Rejects with SCAN_LINK_LOST, SCAN_TIMEOUT, SCAN_DENIED, SCAN_UNEXPECTED_ANSWER, SCAN_CERTIFICATE_CHANGED. */
export interface EsclLink {
  /** Reads a small XML resource. */
  read<Value>(resource: string, parse: (document: string) => Value): Promise<Value>;
  post(resource: string, body: string, signal: AbortSignal): Promise<HttpAnswer>;
  get(path: string, silenceMs: number, signal: AbortSignal): Promise<HttpAnswer>;
  remove(path: string): Promise<void>;
  /** The path of a `Location`, which may be whole or relative and name a host that only the scanner knows. */
  pathOf(location: string): string;
  isThere(): Promise<boolean>;
}

const SMALL_MS = 5000;
const SMALL_BYTES = 1024 * 1024;
/** A0 at 300 dpi in colour as a poor JPEG; more is a scanner gone mad. */
const IMAGE_BYTES = 256 * 1024 * 1024;

export function createEsclLink(device: HttpDevice, root: string): EsclLink {
  const ask = async (asked: HttpAsk): Promise<HttpAnswer> => {
    try {
      return await exchange(device, asked);
    } catch (error) {
      if (error instanceof CertificateChanged) throw new MunimentError('SCAN_CERTIFICATE_CHANGED', { shown: error.shown }, { cause: error });
      if (!(error instanceof WireFailure)) throw error;
      if (error.reason === 'bad reply') throw new MunimentError('SCAN_UNEXPECTED_ANSWER', { reason: error.detail }, { cause: error });
      throw new MunimentError(error.reason === 'timeout' ? 'SCAN_TIMEOUT' : 'SCAN_LINK_LOST', { reason: error.detail }, { cause: error });
    }
  };
  const small = (method: HttpAsk['method'], path: string): Promise<HttpAnswer> => ask({ method, path, silenceMs: SMALL_MS, mostBytes: SMALL_BYTES });
  return {
    read: async (resource, parse) => {
      const answer = await small('GET', `${root}/${resource}`);
      if (answer.status === 401 || answer.status === 403) throw new MunimentError('SCAN_DENIED', {});
      if (answer.status !== 200 || answer.cut) throw new MunimentError('SCAN_UNEXPECTED_ANSWER', { reason: `${resource}: HTTP ${answer.status}` });
      try {
        return parse(answer.body.toString('utf8'));
      } catch (error) {
        throw new MunimentError('SCAN_UNEXPECTED_ANSWER', { reason: `${resource}: ${error instanceof Error ? error.message : ''}` }, { cause: error });
      }
    },
    post: (resource, body, signal) => ask({ method: 'POST', path: `${root}/${resource}`, body, silenceMs: SMALL_MS * 2, mostBytes: SMALL_BYTES, signal }),
    get: (path, silenceMs, signal) => ask({ method: 'GET', path, silenceMs, mostBytes: IMAGE_BYTES, signal }),
    remove: async (path) => { await small('DELETE', path); },
    pathOf: (location) => new URL(location, `http://${device.host}:${device.port}${root}/`).pathname.replace(/\/+$/u, ''),
    isThere: () => small('GET', `${root}/ScannerStatus`).then(() => true, () => false),
  };
}
