import { STOP_REACH } from '#shared/domain/device-drivers.ts';
import { MunimentError } from '#shared/errors.ts';
import type { ClimateSample } from '#shared/domain/device-status.ts';
import type { ShelfCommand } from '#shared/domain/shelf-bank.ts';
import { toClimateSample } from '../../contract/climate-sample.ts';
import { WireFailure } from '../../contract/wire-failure.ts';
import type { Driver, DriverOpenRequest } from '../../contract/driver.ts';
import type { ByteStream } from '../../transports/byte-stream.ts';
import { tracedByteStream } from '../../transports/traced-byte-stream.ts';
import { openUdpDatagrams } from '../../transports/udp-datagrams.ts';
import { GuardedSession } from '../guarded-session.ts';
import { createMotionLedger } from '../motion-ledger.ts';
import type { ShelfWire, TimedStatus } from '../shelf-wire.ts';
import { createBankView } from './bank-view.ts';
import { isCalibrated } from './calibration.ts';
import { COMMAND, NOTICE } from './codec.ts';
import type { Frame55 } from './codec.ts';
import { DatagramLink } from './datagram-link.ts';
import type { AskedFrame } from './datagram-link.ts';
import { readUdp55Options } from './options.ts';
import type { Udp55Options } from './options.ts';

/**
 * Shelf controllers that speak 0x55 frames over UDP. The checksum must pass a calibration exchange before anything may move;
 * no stop and no watchdog are known, so only the button in the room stops them. Options: see `readUdp55Options`.
 */
export const udp55Driver: Driver = {
  name: 'shelving/udp-55',
  family: 'shelving',
  capabilities: {
    addressKinds: ['udp'], shelfCommands: { openAisle: 'motion', closeAll: 'motion', ventilate: 'motion' }, shelfStop: STOP_REACH['shelving/udp-55'], shelfWatchdog: false, measures: [],
  },
  open: async (request) => {
    const { deviceId, address } = request;
    if (address.kind !== 'udp') throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'address' });
    readUdp55Options(request);
    return openUdp55Session(await openUdpDatagrams({ deviceId, host: address.host, port: address.port }), request);
  },
};

/**
 * Calibrates, then reads the state. A link whose checksum is not proved stays open to be looked at (`notice` is
 * DEVICES_NOT_CALIBRATED) and is sent nothing but the climate query. Closes the stream when it rejects.
 */
export async function openUdp55Session(untraced: ByteStream, request: DriverOpenRequest): Promise<GuardedSession> {
  const { deviceId, clock, trace } = request;
  const stream = tracedByteStream(untraced, trace);
  const options = readUdp55Options(request);
  const link = new DatagramLink(stream, clock, options);
  const ledger = createMotionLedger(clock);
  const view = createBankView({ deviceId, clock, ledger, ...options });
  try {
    const calibrated = await isCalibrated(link, options.columns);
    if (calibrated) link.onFrame((frame) => view.take(frame));
    const read = async (attempts: number): Promise<TimedStatus> => {
      const readSteadyMs = clock.steadyMs();
      const readAt = new Date(clock.nowMs()).toISOString();
      if (calibrated && options.statusCommand !== null) await link.ask({ column: 0, command: options.statusCommand }, isAllColumns, attempts);
      // Only whether anybody is there; what a frame says whose checksum is not proved is not used.
      else await link.ask({ column: 1, command: COMMAND.queryClimate }, () => true, attempts).catch(ignoreDamage);
      return { readSteadyMs, status: view.status(readAt) };
    };
    const first = await read(3);
    const wire: ShelfWire = {
      identity: `UDP 0x55, ${options.columns} columns${calibrated ? '' : ', checksum not proved'}`,
      commandClasses: udp55Driver.capabilities.shelfCommands,
      readStatus: read,
      send: async (command, sequence) => {
        const asked = commandFrame(command, options);
        if (asked === null) throw new MunimentError('DEVICES_BAD_ARGUMENT', { deviceId, sequence });
        ledger.begin(sequence, goalOf(command));
        await link.ask(asked, (frame) => acknowledges(frame, asked), 1);
        return 'answered';
      },
      // A damaged checksum cannot be told from a right one before the calibration: nothing is measured then.
      ...(options.readsSensor && calibrated && { readClimate: async () => toSample(deviceId, clock.nowMs(), await link.ask({ column: 1, command: COMMAND.queryClimate }, isClimate, 1)) }),
      sendStop: null,
      heartbeat: null,
      motionBlock: () => calibrated ? null : 'DEVICES_NOT_CALIBRATED',
      preempt: () => link.preempt(),
      onLost: (listener) => stream.onLost(listener),
      close: () => stream.close(),
    };
    return new GuardedSession({ deviceId, wire, clock, first }).start();
  } catch (error) {
    await stream.close();
    throw probeError(error, deviceId);
  }
}

function commandFrame(command: ShelfCommand, { columns, fixedSide }: Udp55Options): AskedFrame | null {
  switch (command.kind) {
    // Data: direction (1 left, 2 right: the side of the gap), layer and section (0: the whole column).
    case 'openAisle':
      return command.aisle > columns ? null
        : { column: command.aisle, command: fixedSide === 'left' ? COMMAND.openFixedLeft : COMMAND.openFixedRight, data: [fixedSide === 'left' ? 1 : 2, 0, 0] };
    case 'closeAll': return { column: 0, command: COMMAND.close };
    case 'ventilate': return { column: 0, command: COMMAND.ventilate };
    default: return null;
  }
}

const goalOf = (command: ShelfCommand): number => command.kind === 'openAisle' ? command.aisle : command.kind === 'ventilate' ? -1 : 0;
const isClimate = ({ command, column }: Frame55): boolean => command === NOTICE.climate && column === 1;

/** Temperature and humidity in tenths, two bytes each. */
function toSample(deviceId: string, nowMs: number, { data }: Frame55): ClimateSample {
  const tenths = (at: number): number => (data[at] ?? 0) << 8 | (data[at + 1] ?? 0);
  const humidity = tenths(2);
  // No air is without water: a controller without a sensor answers zeros.
  const reading = data.length < 4 || humidity === 0 ? { temperatureC: null, relativeHumidityPct: null } : { temperatureC: (tenths(0) << 16 >> 16) / 10, relativeHumidityPct: humidity / 10 };
  return toClimateSample(deviceId, nowMs, reading, Uint8Array.from(data));
}

const isAllColumns = ({ command }: Frame55): boolean => command === NOTICE.allColumns;
/** The answer to a command is a column's state or the notice that it moves. */
const acknowledges = ({ command, column }: Frame55, asked: AskedFrame): boolean =>
  command === NOTICE.moving || (command === NOTICE.columnState && (asked.column === 0 || column === asked.column));

function ignoreDamage(error: unknown): void {
  if (!(error instanceof WireFailure) || error.reason !== 'bad reply') throw error;
}

function probeError(error: unknown, deviceId: string): MunimentError {
  if (error instanceof MunimentError) return error;
  if (error instanceof WireFailure && error.reason === 'timeout') return new MunimentError('DEVICES_TIMEOUT', { deviceId });
  if (error instanceof WireFailure && error.reason === 'bad reply') return new MunimentError('DEVICES_BAD_REPLY', { deviceId, reason: error.detail });
  return new MunimentError('DEVICES_LINK_LOST', { deviceId }, { cause: error });
}
