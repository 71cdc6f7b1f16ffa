import { MunimentError } from '#shared/errors.ts';
import type { Driver } from '../../contract/driver.ts';
import { readModbusOptions } from '../../framing/modbus-options.ts';
import { openTcpByteStream } from '../../transports/tcp-byte-stream.ts';
import { openTransmitterSession } from './session.ts';

/**
 * The usual RS-485 wall transmitter behind a network gateway, Modbus TCP or RTU frames.
 * Options: `unitId`, `framing`, `registerOrder` (`temperatureFirst` or `humidityFirst`).
 */
export const modbusTransmitterDriver: Driver = {
  name: 'climate/modbus-transmitter',
  family: 'climate',
  capabilities: { addressKinds: ['tcp'], shelfCommands: {}, measures: ['temperature', 'relativeHumidity'] },
  open: async (request) => {
    const { deviceId, address, clock, options: { registerOrder = 'temperatureFirst' } } = request;
    if (address.kind !== 'tcp') throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'address' });
    if (registerOrder !== 'temperatureFirst' && registerOrder !== 'humidityFirst') {
      throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'registerOrder' });
    }
    const modbus = readModbusOptions(request);
    const stream = await openTcpByteStream({ deviceId, host: address.host, port: address.port, clock });
    return openTransmitterSession({ deviceId, clock, stream, registerOrder, ...modbus });
  },
};
