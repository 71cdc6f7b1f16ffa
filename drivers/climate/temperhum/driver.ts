import { MunimentError } from '#shared/errors.ts';
import type { Driver, DriverOpenRequest } from '../../contract/driver.ts';
import { readHidBackEnd } from '../../transports/hid-library.ts';
import { openHidReportLink } from '../../transports/hid-report-link.ts';
import type { ReportLink } from '../../transports/report-link.ts';
import { streamReportLink } from '../../transports/stream-report-link.ts';
import { openTcpByteStream } from '../../transports/tcp-byte-stream.ts';
import { tracedReportLink } from '../../transports/traced-report-link.ts';
import { REPORT_BYTES } from './codec.ts';
import { openTemperSession } from './session.ts';

/** PCsensor USB thermo-hygrometers. Over TCP only as 8-byte reports of an emulator. Option: `probe` (`internal` or `external`). */
export const temperhumDriver: Driver = {
  name: 'climate/temperhum',
  family: 'climate',
  capabilities: { addressKinds: ['hid', 'tcp'], shelfCommands: {}, measures: ['temperature', 'relativeHumidity'] },
  open: async (request) => {
    const { deviceId, clock, options: { probe = 'internal' } } = request;
    if (probe !== 'internal' && probe !== 'external') throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'probe' });
    return openTemperSession({ deviceId, clock, probe, link: tracedReportLink(await openLink(request), request.trace) });
  },
};

async function openLink(request: DriverOpenRequest): Promise<ReportLink> {
  const { deviceId, address, clock } = request;
  if (address.kind === 'tcp') return streamReportLink(await openTcpByteStream({ deviceId, host: address.host, port: address.port, clock }), REPORT_BYTES);
  if (address.kind !== 'hid') throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'address' });
  const { vendorId, productId, serialNumber } = address;
  return openHidReportLink({ deviceId, vendorId, productId, serialNumber, backEnd: readHidBackEnd(request) });
}
