import { MunimentError } from '#shared/errors.ts';
import type { Driver, DriverOpenRequest } from '../../contract/driver.ts';
import type { ByteStream } from '../../transports/byte-stream.ts';
import { openCp2110ByteStream } from '../../transports/cp2110/cp2110-byte-stream.ts';
import { readUartOptions } from '../../transports/cp2110/uart-options.ts';
import { openHidDevice } from '../../transports/hid-device.ts';
import { readHidBackEnd } from '../../transports/hid-library.ts';
import { openTcpByteStream } from '../../transports/tcp-byte-stream.ts';
import { tracedByteStream } from '../../transports/traced-byte-stream.ts';
import { openR200Session } from './session.ts';

/** UHF readers of the R200 family, 115200 8N1: behind a network serial adapter, or behind a CP2110. Options on USB: `baudRate`. */
export const r200Driver: Driver = {
  name: 'rfid/r200',
  family: 'rfid',
  capabilities: { addressKinds: ['tcp', 'hid'], shelfCommands: {}, measures: [] },
  open: async (request) => openR200Session({ deviceId: request.deviceId, clock: request.clock, stream: tracedByteStream(await openLine(request), request.trace) }),
};

async function openLine(request: DriverOpenRequest): Promise<ByteStream> {
  const { deviceId, address, options, clock } = request;
  switch (address.kind) {
    case 'tcp': return openTcpByteStream({ deviceId, host: address.host, port: address.port, clock });
    case 'hid': {
      const uart = readUartOptions({ deviceId, options: { baudRate: 115200, parity: 'none', stopBits: 1, ...options } });
      return openCp2110ByteStream(deviceId, await openHidDevice({ deviceId, vendorId: address.vendorId, productId: address.productId, serialNumber: address.serialNumber, backEnd: readHidBackEnd(request) }), uart);
    }
    default: throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'address' });
  }
}
