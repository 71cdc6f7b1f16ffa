import type { DeviceBridge, DeviceEvent } from '#main/devices/device-bridge.ts';
import type { ClimateSample, DeviceHealth, DeviceStatus } from '#shared/domain/device-status.ts';
import type { ShelfBankStatus } from '#shared/domain/shelf-bank.ts';

/** Resolves with the first event that `found` takes. */
const eventOf = <Found>(bridge: DeviceBridge, found: (event: DeviceEvent) => Found | undefined): Promise<Found> => new Promise((resolve) => {
  const off = bridge.on((event) => {
    const value = found(event);
    if (value === undefined) return;
    off();
    resolve(value);
  });
});

/** The next status of this health from now on, of any device or of the given one. */
export const nextHealth = (bridge: DeviceBridge, health: DeviceHealth, deviceId?: string): Promise<DeviceStatus> =>
  eventOf(bridge, (event) => event.kind === 'device' && event.status.health === health && (deviceId === undefined || event.status.deviceId === deviceId) ? event.status : undefined);

export const nextSample = (bridge: DeviceBridge): Promise<ClimateSample> =>
  eventOf(bridge, (event) => event.kind === 'climate' ? event.sample : undefined);

export const nextScan = (bridge: DeviceBridge): Promise<Extract<DeviceEvent, { kind: 'scan' }>['scan']> =>
  eventOf(bridge, (event) => event.kind === 'scan' ? event.scan : undefined);

export const nextShelf = (bridge: DeviceBridge, matches: (status: ShelfBankStatus) => boolean): Promise<ShelfBankStatus> =>
  eventOf(bridge, (event) => event.kind === 'shelf' && matches(event.status) ? event.status : undefined);
