import { MunimentError } from '#shared/errors.ts';
import { WireFailure } from '../../contract/wire-failure.ts';
import { readCertificate, type ShownCertificate } from '../../transports/pinned-tls.ts';

/** The certificate that a scanner shows, for somebody to compare and accept; nothing else is sent. Rejects with DEVICES_NOT_FOUND. */
export async function readScannerCertificate(host: string, port: number): Promise<ShownCertificate> {
  try {
    return await readCertificate({ host, port });
  } catch (error) {
    if (!(error instanceof WireFailure)) throw error;
    throw new MunimentError('DEVICES_NOT_FOUND', { deviceId: '', address: `${host}:${port}` }, { cause: error });
  }
}
