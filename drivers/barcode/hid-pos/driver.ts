import { MunimentError } from '#shared/errors.ts';
import type { Driver } from '../../contract/driver.ts';
import { openHidDevice } from '../../transports/hid-device.ts';
import { readHidBackEnd } from '../../transports/hid-library.ts';
import { streamReportLink } from '../../transports/stream-report-link.ts';
import { openTcpByteStream } from '../../transports/tcp-byte-stream.ts';
import { tracedByteStream } from '../../transports/traced-byte-stream.ts';
import { HID_POS_REPORT_BYTES } from './codec.ts';
import { openHidPosSession } from './session.ts';

/** Barcode readers set to "USB HID POS" (not to keyboard). Over TCP only as 64-byte reports of an emulator. */
export const hidPosDriver: Driver = {
  name: 'barcode/hid-pos',
  family: 'barcode',
  capabilities: { addressKinds: ['hid', 'tcp'], shelfCommands: {}, measures: [] },
  open: async (request) => {
    const { deviceId, address, clock, trace } = request;
    switch (address.kind) {
      case 'hid': return openHidPosSession(await openHidDevice({ deviceId, vendorId: address.vendorId, productId: address.productId, serialNumber: address.serialNumber, backEnd: readHidBackEnd(request) }), clock);
      case 'tcp': {
        const stream = await openTcpByteStream({ deviceId, host: address.host, port: address.port, clock });
        return openHidPosSession(streamReportLink(tracedByteStream(stream, trace), HID_POS_REPORT_BYTES), clock);
      }
      default: throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'address' });
    }
  },
};
