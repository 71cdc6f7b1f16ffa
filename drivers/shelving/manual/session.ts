import { MunimentError } from '#shared/errors.ts';
import { handWheelSteps } from '#shared/domain/hand-wheel.ts';
import type { HandWheelBank } from '#shared/domain/hand-wheel.ts';
import type { ShelfBankStatus, ShelfCommand, ShelfCommandResult } from '#shared/domain/shelf-bank.ts';
import type { DriverClock } from '../../contract/driver-clock.ts';
import type { ShelfSession, ShelfSessionEvent } from '../../contract/driver.ts';
import { drawnCarriages } from '../drawn-carriages.ts';

export interface ManualSessionParts extends HandWheelBank {
  readonly deviceId: string;
  readonly clock: DriverClock;
}

/**
 * A hand-wheeled bank: moves nothing, says what to turn, and knows what somebody confirmed. Its state is `unknown` until the first
 * confirmation, and `readAt` is when that was given: nobody measures anything here.
 */
export function createManualSession({ deviceId, clock, carriages, aisleMm, mmPerTurn }: ManualSessionParts): ShelfSession {
  const listeners = new Set<(event: ShelfSessionEvent) => void>();
  let status = statusWith(null);

  function statusWith(openAisle: number | null): ShelfBankStatus {
    return {
      deviceId, state: openAisle === null ? 'unknown' : 'manual', conditions: openAisle === -1 ? ['manualOverride', 'ventilating'] : ['manualOverride'],
      openAisle: openAisle ?? 0, targetAisle: 0, lastSequence: 0, lastResult: 'none', faultCode: 0, faultCarriage: 0,
      carriages: drawnCarriages({ carriages, aisleMm, openAisle }), controllerUptimeS: 0, readAt: new Date(clock.nowMs()).toISOString(), linked: true,
    };
  }

  /** What to turn, as the refusal that it is: the program cannot do it. */
  const instruction = (command: ShelfCommand, sequence: number): MunimentError => {
    const all = Array.from({ length: carriages }, (_, index) => carriages - index);
    if (command.kind === 'ventilate') return new MunimentError('DEVICES_TURN_SPREAD', { deviceId, columns: all, turns: '—', sequence });
    if (command.kind !== 'openAisle' && command.kind !== 'closeAll') return new MunimentError('DEVICES_COMMAND_NOT_OFFERED', { deviceId, command: command.kind, sequence });
    const aisle = command.kind === 'openAisle' ? command.aisle : 0;
    if (aisle > carriages) return new MunimentError('DEVICES_BAD_ARGUMENT', { deviceId, sequence });
    if (status.state === 'unknown') return new MunimentError('DEVICES_STATE_UNKNOWN', { deviceId, sequence });
    // A spread bank has no one way: it is closed first, as if nothing stood open.
    const steps = handWheelSteps({ carriages, aisleMm, mmPerTurn }, Math.max(0, status.openAisle), aisle);
    if (steps === null) return new MunimentError('DEVICES_ALREADY_THERE', { deviceId, sequence });
    return new MunimentError(steps.direction === 'away' ? 'DEVICES_TURN_AWAY' : 'DEVICES_TURN_TOWARDS', {
      deviceId, aisle, columns: steps.columns, turns: steps.turnsEach === null ? '—' : String(steps.turnsEach), sequence,
    });
  };

  return {
    family: 'shelving',
    identity: `hand-wheeled, ${carriages} carriages`,
    notice: null,
    status: () => status,
    command: (command, sequence): Promise<ShelfCommandResult> => Promise.reject(instruction(command, sequence)),
    // Whoever turns the wheel stops by letting go.
    stop: () => Promise.resolve(),
    renewLease: () => undefined,
    releaseLease: () => undefined,
    confirmByHand: (openAisle) => {
      if (!Number.isInteger(openAisle) || openAisle < -1 || openAisle > carriages) throw new MunimentError('DEVICES_BAD_ARGUMENT', { deviceId, sequence: 0 });
      status = statusWith(openAisle);
      for (const listener of listeners) listener({ kind: 'status', status });
      return status;
    },
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => Promise.resolve(),
  };
}
