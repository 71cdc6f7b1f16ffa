import { MunimentError } from '#shared/errors.ts';
import type { DriverOpenRequest, ClimateSession } from '../../contract/driver.ts';
import { ModbusClient, ModbusFailure } from '../../framing/modbus-client.ts';
import { modbusFraming } from '../../framing/modbus-framing.ts';
import type { ModbusOptions } from '../../framing/modbus-options.ts';
import { registersOf } from '../../framing/modbus-pdu.ts';
import type { ByteStream } from '../../transports/byte-stream.ts';
import { toClimateSample } from '../../contract/climate-sample.ts';
import { createClimateSession } from '../climate-session.ts';
import { decodeClimateRegisters, readClimatePdu } from './codec.ts';
import type { RegisterOrder } from './codec.ts';

const READ_ATTEMPTS = 3;

export interface TransmitterRequest extends ModbusOptions, Pick<DriverOpenRequest, 'deviceId' | 'clock'> {
  readonly stream: ByteStream;
  readonly registerOrder: RegisterOrder;
}

/**
 * Reads once as a probe: the transmitter has no identity register, so the answer's shape and range are all the proof there is.
 * Closes the stream when it rejects.
 */
export async function openTransmitterSession({ deviceId, clock, stream, unitId, framing, registerOrder }: TransmitterRequest): Promise<ClimateSession> {
  const client = new ModbusClient(stream, modbusFraming(framing), unitId, clock);
  const read = async () => {
    try {
      const reply = await client.request(readClimatePdu, READ_ATTEMPTS);
      return toClimateSample(deviceId, clock.nowMs(), decodeClimateRegisters(registersOf(reply), registerOrder), reply);
    } catch (error) {
      throw named(error, deviceId);
    }
  };
  try {
    await read();
  } catch (error) {
    await stream.close();
    throw error;
  }
  return createClimateSession({ deviceId, identity: `Modbus transmitter, unit ${unitId}`, clock, link: stream, read });
}

function named(error: unknown, deviceId: string): MunimentError {
  if (!(error instanceof ModbusFailure) || error.reason === 'link lost' || error.reason === 'pre-empted') {
    return new MunimentError('DEVICES_LINK_LOST', { deviceId }, { cause: error });
  }
  switch (error.reason) {
    case 'timeout': return new MunimentError('DEVICES_TIMEOUT', { deviceId });
    case 'exception': return new MunimentError('DEVICES_UNSUPPORTED', { deviceId, found: error.message });
    default: return new MunimentError('DEVICES_BAD_REPLY', { deviceId, reason: error.reason });
  }
}
