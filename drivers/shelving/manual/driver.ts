import { STOP_REACH } from '#shared/domain/device-drivers.ts';
import { MunimentError } from '#shared/errors.ts';
import type { Driver } from '../../contract/driver.ts';
import { integerOption } from '../integer-option.ts';
import { createManualSession } from './session.ts';

/** Hand-wheeled shelving. Options: `carriages` (needed), `aisleMm` (900), `mmPerTurn` (how far one turn moves a carriage, if somebody measured it). */
export const manualShelvingDriver: Driver = {
  name: 'shelving/manual',
  family: 'shelving',
  // Motion is offered so that the answer can say what to turn.
  capabilities: { addressKinds: ['none'], shelfCommands: { openAisle: 'motion', closeAll: 'motion', ventilate: 'motion' }, shelfStop: STOP_REACH['shelving/manual'], measures: [] },
  open: async (request) => {
    const { deviceId, address, clock, options } = request;
    if (address.kind !== 'none') throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'address' });
    return createManualSession({
      deviceId, clock, carriages: integerOption(request, 'carriages', [1, 40]), aisleMm: integerOption(request, 'aisleMm', [100, 10_000], 900),
      mmPerTurn: options.mmPerTurn === undefined ? null : integerOption(request, 'mmPerTurn', [1, 1000]),
    });
  },
};
