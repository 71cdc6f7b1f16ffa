import { MunimentError } from '#shared/errors.ts';
import type { Driver, DriverOpenRequest } from '../../contract/driver.ts';
import { readModbusOptions } from '../../framing/modbus-options.ts';
import type { ByteStream } from '../../transports/byte-stream.ts';
import { openCp2110ByteStream } from '../../transports/cp2110/cp2110-byte-stream.ts';
import { readUartOptions } from '../../transports/cp2110/uart-options.ts';
import { openHidDevice } from '../../transports/hid-device.ts';
import { readHidBackEnd } from '../../transports/hid-library.ts';
import { openTcpByteStream } from '../../transports/tcp-byte-stream.ts';
import { tracedByteStream } from '../../transports/traced-byte-stream.ts';
import { openTransmitterSession } from './session.ts';

/**
 * The usual RS-485 wall transmitter: behind a network gateway (Modbus TCP or RTU frames), or on the line of a CP2110 (RTU).
 * Options: `unitId`, `framing`, `registerOrder` (`temperatureFirst` or `humidityFirst`); on USB also `baudRate`, `parity`, `stopBits`.
 */
export const modbusTransmitterDriver: Driver = {
  name: 'climate/modbus-transmitter',
  family: 'climate',
  capabilities: { addressKinds: ['tcp', 'hid'], shelfCommands: {}, measures: ['temperature', 'relativeHumidity'] },
  open: async (request) => {
    const { deviceId, address, clock, options: { registerOrder = 'temperatureFirst' } } = request;
    if (registerOrder !== 'temperatureFirst' && registerOrder !== 'humidityFirst') {
      throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'registerOrder' });
    }
    const modbus = readModbusOptions(request);
    const stream = tracedByteStream(await openLine(request), request.trace);
    // A serial line knows no other framing.
    const framing = address.kind === 'hid' ? 'rtu' : modbus.framing;
    return openTransmitterSession({ deviceId, clock, stream, registerOrder, ...modbus, framing });
  },
};

async function openLine(request: DriverOpenRequest): Promise<ByteStream> {
  const { deviceId, address, options, clock } = request;
  switch (address.kind) {
    case 'tcp': return openTcpByteStream({ deviceId, host: address.host, port: address.port, clock });
    case 'hid': {
      const uart = readUartOptions({ deviceId, options });
      const { vendorId, productId, serialNumber } = address;
      return openCp2110ByteStream(deviceId, await openHidDevice({ deviceId, vendorId, productId, serialNumber, backEnd: readHidBackEnd(request) }), uart);
    }
    default: throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'address' });
  }
}
