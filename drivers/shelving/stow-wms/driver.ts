import { STOP_REACH } from '#shared/domain/device-drivers.ts';
import { MunimentError } from '#shared/errors.ts';
import { WireFailure } from '../../contract/wire-failure.ts';
import type { Driver, DriverOpenRequest } from '../../contract/driver.ts';
import type { ByteStream } from '../../transports/byte-stream.ts';
import { openTcpByteStream } from '../../transports/tcp-byte-stream.ts';
import { tracedByteStream } from '../../transports/traced-byte-stream.ts';
import { GuardedSession } from '../guarded-session.ts';
import { integerOption } from '../integer-option.ts';
import { createMotionLedger } from '../motion-ledger.ts';
import type { ShelfWire, TimedStatus } from '../shelf-wire.ts';
import { MOST_AISLES, openAisleRequest, statusRequest } from './codec.ts';
import type { StowReply } from './codec.ts';
import { StowLink } from './stow-link.ts';
import { stowStatus } from './stow-status.ts';

const MOST_TROLLEYS = 40;

/**
 * Stow mobile racking: an aisle can be asked for and the racking be watched, nothing more. There is no stop over the wire.
 * Option: `aisleMm` (900), the width of an open aisle in the drawing.
 */
export const stowWmsDriver: Driver = {
  name: 'shelving/stow-wms',
  family: 'shelving',
  capabilities: { addressKinds: ['tcp'], shelfCommands: { openAisle: 'motion' }, shelfStop: STOP_REACH['shelving/stow-wms'], shelfWatchdog: false, measures: [] },
  open: async (request) => {
    const { deviceId, address, clock } = request;
    if (address.kind !== 'tcp') throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'address' });
    aisleMmOf(request);
    return openStowSession(await openTcpByteStream({ deviceId, host: address.host, port: address.port, clock }), request);
  },
};

const aisleMmOf = (request: DriverOpenRequest): number => integerOption(request, 'aisleMm', [100, 10_000], 900);

/** Asks for the state once as a probe; a controller that echoes it and has trolleys is taken for a Stow racking. Closes the stream when it rejects. */
export async function openStowSession(untraced: ByteStream, request: DriverOpenRequest): Promise<GuardedSession> {
  const { deviceId, clock, trace } = request;
  const stream = tracedByteStream(untraced, trace);
  const aisleMm = aisleMmOf(request);
  const link = new StowLink(stream, clock);
  const ledger = createMotionLedger(clock);
  const read = async (): Promise<TimedStatus & { readonly reply: StowReply }> => {
    const readSteadyMs = clock.steadyMs();
    const readAt = new Date(clock.nowMs()).toISOString();
    const reply = await link.ask(statusRequest());
    return { reply, readSteadyMs, status: stowStatus(reply, { deviceId, readAt, ledger, aisleMm }) };
  };
  try {
    const first = await read();
    const { trolleys, softwareVersion } = first.reply;
    if (trolleys < 1 || trolleys > MOST_TROLLEYS) throw new MunimentError('DEVICES_UNSUPPORTED', { deviceId, found: `${trolleys} trolleys` });
    const wire: ShelfWire = {
      identity: `Stow WMS ${softwareVersion}, ${trolleys} trolleys`,
      commandClasses: stowWmsDriver.capabilities.shelfCommands,
      readStatus: read,
      send: async (command, sequence) => {
        if (command.kind !== 'openAisle' || command.aisle > MOST_AISLES) throw new MunimentError('DEVICES_BAD_ARGUMENT', { deviceId, sequence });
        // Noted before it leaves: whether it arrived is then a question of what is seen to move.
        ledger.begin(sequence, command.aisle);
        await link.ask(openAisleRequest(command.aisle));
        return 'answered';
      },
      sendStop: null,
      heartbeat: null,
      motionBlock: () => null,
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

function probeError(error: unknown, deviceId: string): MunimentError {
  if (error instanceof MunimentError) return error;
  if (!(error instanceof WireFailure) || error.reason === 'link lost') return new MunimentError('DEVICES_LINK_LOST', { deviceId }, { cause: error });
  if (error.reason === 'timeout') return new MunimentError('DEVICES_TIMEOUT', { deviceId });
  // Something answers here, but not as this racking does.
  return new MunimentError('DEVICES_UNSUPPORTED', { deviceId, found: error.detail });
}
