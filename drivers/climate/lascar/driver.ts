import { MunimentError } from '#shared/errors.ts';
import type { Driver } from '../../contract/driver.ts';
import { openHidReportLink } from '../../transports/hid-report-link.ts';
import { tracedReportLink } from '../../transports/traced-report-link.ts';
import { readHidBackEnd } from '../../transports/hid-library.ts';
import { openLascarSession } from './session.ts';

/** Lascar EL-USB-RT, 1781:0ec4: push only, nothing is ever written to it. */
export const lascarDriver: Driver = {
  name: 'climate/lascar',
  family: 'climate',
  capabilities: { addressKinds: ['hid'], shelfCommands: {}, measures: ['temperature', 'relativeHumidity'] },
  open: async (request) => {
    const { deviceId, address, clock } = request;
    if (address.kind !== 'hid') throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'address' });
    const { vendorId, productId, serialNumber } = address;
    const link = await openHidReportLink({ deviceId, vendorId, productId, serialNumber, backEnd: readHidBackEnd(request) });
    return openLascarSession({ deviceId, link: tracedReportLink(link, request.trace), clock });
  },
};
