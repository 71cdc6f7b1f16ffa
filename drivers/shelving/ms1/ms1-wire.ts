import type { ShelfCommand } from '#shared/domain/shelf-bank.ts';
import { WireFailure } from '../../contract/wire-failure.ts';
import type { DriverClock } from '../../contract/driver-clock.ts';
import { ModbusFailure } from '../../framing/modbus-client.ts';
import type { ModbusClient } from '../../framing/modbus-client.ts';
import type { ByteStream } from '../../transports/byte-stream.ts';
import type { ShelfWire } from '../shelf-wire.ts';
import { MS1_COMMAND_CLASSES, commandPdu, heartbeatPdu, stopPdu } from './codec.ts';
import { readBankStatus } from './status-reader.ts';
import type { Ms1Reading } from './status-reader.ts';

export interface Ms1WireParts {
  readonly deviceId: string;
  readonly stream: ByteStream;
  readonly client: ModbusClient;
  readonly clock: DriverClock;
  readonly identity: string;
  /** Whether the controller's own sensor is to be read. */
  readonly readsSensor: boolean;
  /** A third of the controller's watchdog at most. */
  readonly heartbeatIntervalMs: number;
}

/** An MS/1.0 controller behind a Modbus client. */
export function createMs1Wire({ deviceId, stream, client, clock, identity, readsSensor, heartbeatIntervalMs }: Ms1WireParts): ShelfWire {
  let beats = 0;
  const exchange = (pdu: Uint8Array, attempts = 1): Promise<Uint8Array> => client.request(pdu, attempts).catch((error: unknown) => { throw asWireFailure(error); });
  const read = (attempts: number): Promise<Ms1Reading> => readBankStatus(client, deviceId, clock, attempts).catch((error: unknown) => { throw asWireFailure(error); });
  return {
    identity,
    commandClasses: MS1_COMMAND_CLASSES,
    readStatus: (attempts) => read(attempts),
    ...(readsSensor && { readClimate: async () => (await read(1)).climate }),
    send: async (command: ShelfCommand, sequence, attempts) => {
      try {
        await client.request(commandPdu(command, sequence), attempts);
        return 'answered';
      } catch (error) {
        if (!(error instanceof ModbusFailure)) throw error;
        if (error.reason === 'exception' || error.reason === 'link lost' || error.reason === 'pre-empted') throw asWireFailure(error);
        return 'unanswered';
      }
    },
    sendStop: () => exchange(stopPdu),
    heartbeat: {
      intervalMs: heartbeatIntervalMs,
      beat: () => {
        beats = (beats + 1) & 0xffff;
        return exchange(heartbeatPdu(beats));
      },
    },
    motionBlock: () => null,
    preempt: () => client.preempt(),
    onLost: (listener) => stream.onLost(listener),
    close: () => stream.close(),
  };
}

function asWireFailure(error: unknown): unknown {
  if (!(error instanceof ModbusFailure)) return error;
  switch (error.reason) {
    case 'timeout': case 'link lost': case 'pre-empted': return new WireFailure(error.reason);
    case 'exception': return error.exception === 6 ? new WireFailure('busy') : new WireFailure('bad reply', error.message);
    default: return new WireFailure('bad reply', error.reason);
  }
}
