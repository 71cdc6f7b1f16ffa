import { MunimentError } from '#shared/errors.ts';
import type { Driver, DriverOpenRequest } from '../contract/driver.ts';
import type { ByteStream } from '../transports/byte-stream.ts';
import { openTcpByteStream } from '../transports/tcp-byte-stream.ts';
import { tracedByteStream } from '../transports/traced-byte-stream.ts';
import { openUsbPrinterStream } from '../transports/usb-printer-stream.ts';
import type { LabelPaper, PrinterLanguage } from './printer-language.ts';
import { openPrinterSession } from './printer-session.ts';

const MOST_MM = 300;

/**
 * A driver for one label language over raw TCP (9100) or the USB printer class.
 * Options: `widthMm`, `heightMm`, `gapMm`, `dpi` (203, 300 or 600), `answers` (false: nothing ever comes back).
 */
export function createPrinterDriver(name: string, language: PrinterLanguage): Driver {
  return {
    name,
    family: 'printing',
    capabilities: { addressKinds: ['tcp', 'usb'], shelfCommands: {}, measures: [] },
    open: async (request) => {
      const { deviceId, clock, options } = request;
      const paper = readPaper(request);
      if (options.dpi !== undefined && options.dpi !== 203 && options.dpi !== 300 && options.dpi !== 600) throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'dpi' });
      const stream = tracedByteStream(await openStream(request, language), request.trace);
      return openPrinterSession({ deviceId, stream, clock, language, paper, answers: options.answers !== false });
    },
  };
}

function readPaper({ deviceId, options }: DriverOpenRequest): LabelPaper {
  const read = (option: 'widthMm' | 'heightMm' | 'gapMm', usual: number, least: number): number => {
    const value = options[option] ?? usual;
    if (typeof value !== 'number' || !(value >= least && value <= MOST_MM)) throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option });
    return value;
  };
  return { widthMm: read('widthMm', 60, 15), heightMm: read('heightMm', 40, 10), gapMm: read('gapMm', 2, 0) };
}

function openStream({ deviceId, address, clock }: DriverOpenRequest, { deviceIdWords }: PrinterLanguage): Promise<ByteStream> {
  switch (address.kind) {
    case 'tcp': return openTcpByteStream({ deviceId, host: address.host, port: address.port, clock });
    case 'usb': return openUsbPrinterStream({ deviceId, vendorId: address.vendorId, productId: address.productId, serialNumber: address.serialNumber, deviceIdWords });
    default: throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'address' });
  }
}
