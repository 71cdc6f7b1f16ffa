import { STOP_REACH } from '#shared/domain/device-drivers.ts';
import { MunimentError } from '#shared/errors.ts';
import type { Driver, DriverOpenRequest } from '../../contract/driver.ts';
import { ModbusClient, ModbusFailure } from '../../framing/modbus-client.ts';
import { modbusFraming } from '../../framing/modbus-framing.ts';
import { readModbusOptions } from '../../framing/modbus-options.ts';
import { registersOf } from '../../framing/modbus-pdu.ts';
import type { ByteStream } from '../../transports/byte-stream.ts';
import { openCp2110ByteStream } from '../../transports/cp2110/cp2110-byte-stream.ts';
import { readUartOptions } from '../../transports/cp2110/uart-options.ts';
import { openHidDevice } from '../../transports/hid-device.ts';
import { readHidBackEnd } from '../../transports/hid-library.ts';
import { openTcpByteStream } from '../../transports/tcp-byte-stream.ts';
import { tracedByteStream } from '../../transports/traced-byte-stream.ts';
import { GuardedSession } from '../guarded-session.ts';
import { readsOwnSensor } from '../own-sensor.ts';
import { DEFAULT_WATCHDOG_MS, MS1_COMMAND_CLASSES, readWatchdogPdu } from './codec.ts';
import { createMs1Wire } from './ms1-wire.ts';
import { readBankStatus } from './status-reader.ts';

const PROBE_ATTEMPTS = 3;
/** Fast enough that two lost beats do not end a motion, slow enough for 9600 baud. */
const HEARTBEAT_MS = 400;

/**
 * MS/1.0 over Modbus TCP, over RTU frames on a network gateway (`framing: 'rtu'`), or over RTU on an RS-485 line behind a CP2110.
 * Options: `unitId`, `framing`, `climate`; on USB also `baudRate`, `parity`, `stopBits`.
 */
export const ms1Driver: Driver = {
  name: 'shelving/ms1',
  family: 'shelving',
  capabilities: { addressKinds: ['tcp', 'hid'], shelfCommands: MS1_COMMAND_CLASSES, shelfStop: STOP_REACH['shelving/ms1'], shelfWatchdog: true, measures: [] },
  open: async (request) => {
    // Options are checked before anything is connected.
    readModbusOptions(request);
    readsOwnSensor(request);
    const { stream, options } = await openLine(request);
    return openMs1Session(stream, { ...request, options });
  },
};

async function openLine(request: DriverOpenRequest): Promise<Pick<DriverOpenRequest, 'options'> & { readonly stream: ByteStream }> {
  const { deviceId, address, options, clock } = request;
  switch (address.kind) {
    case 'tcp':
      return { stream: await openTcpByteStream({ deviceId, host: address.host, port: address.port, clock }), options };
    case 'hid': {
      const uart = readUartOptions({ deviceId, options });
      const { vendorId, productId, serialNumber } = address;
      const device = await openHidDevice({ deviceId, vendorId, productId, serialNumber, backEnd: readHidBackEnd(request) });
      // A serial line knows no other framing.
      return { stream: await openCp2110ByteStream(deviceId, device, uart), options: { ...options, framing: 'rtu' } };
    }
    default:
      throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'address' });
  }
}

/** Proves that an MS/1.x controller is at the other end of `stream` and starts a session. Nothing is written before. */
export async function openMs1Session(untraced: ByteStream, request: DriverOpenRequest): Promise<GuardedSession> {
  const { deviceId, clock } = request;
  const { unitId, framing } = readModbusOptions(request);
  const stream = tracedByteStream(untraced, request.trace);
  const client = new ModbusClient(stream, modbusFraming(framing), unitId, clock);
  try {
    const first = await readBankStatus(client, deviceId, clock, PROBE_ATTEMPTS);
    const watchdogMs = await readWatchdogMs(client);
    const wire = createMs1Wire({
      deviceId, stream, client, clock, readsSensor: readsOwnSensor(request),
      identity: `MS/1.0, ${first.status.carriages.length} carriages`,
      heartbeatIntervalMs: Math.min(HEARTBEAT_MS, watchdogMs / 3),
    });
    return new GuardedSession({ deviceId, wire, clock, first }).start();
  } catch (error) {
    await stream.close();
    throw probeError(error, deviceId);
  }
}

async function readWatchdogMs(client: ModbusClient): Promise<number> {
  try {
    return registersOf(await client.request(readWatchdogPdu, PROBE_ATTEMPTS))[0] ?? DEFAULT_WATCHDOG_MS;
  } catch (error) {
    // The map gives a default, so a controller need not let it be read.
    if (error instanceof ModbusFailure && error.reason === 'exception') return DEFAULT_WATCHDOG_MS;
    throw error;
  }
}

function probeError(error: unknown, deviceId: string): MunimentError {
  if (error instanceof MunimentError) return error;
  if (!(error instanceof ModbusFailure)) return new MunimentError('DEVICES_LINK_LOST', { deviceId }, { cause: error });
  switch (error.reason) {
    case 'timeout': return new MunimentError('DEVICES_TIMEOUT', { deviceId });
    case 'exception': return new MunimentError('DEVICES_UNSUPPORTED', { deviceId, found: error.message });
    case 'link lost': return new MunimentError('DEVICES_LINK_LOST', { deviceId });
    default: return new MunimentError('DEVICES_BAD_REPLY', { deviceId, reason: error.reason });
  }
}
