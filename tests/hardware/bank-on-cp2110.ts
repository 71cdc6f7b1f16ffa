import type { DeviceBridge } from '#main/devices/device-bridge.ts';
import type { DeviceConfig } from '#shared/domain/device-status.ts';
import { MunimentError } from '#shared/errors.ts';
import type { ShelfBankStatus } from '#shared/domain/shelf-bank.ts';
import { nextShelf } from './device-events.ts';

/** The screen that watches over the motions of these tests. */
export const LEASE = 'screen-1';

/** An MS/1.0 bank on the RS-485 line of a CP2110. */
export const bankConfig = (serialNumber: string, options: DeviceConfig['options'] = {}): DeviceConfig => ({
  deviceId: 'bank-1', family: 'shelving', driver: 'shelving/ms1', address: { kind: 'hid', vendorId: 0x10c4, productId: 0xea80, serialNumber }, options, pollIntervalMs: 1000, enabled: true,
});

/** Four carriages that take several seconds for an aisle: long enough to be stopped on the way. */
export const BANK = { name: 'bank-1', kind: 'ms1', carriages: 4, speedFactor: 1 } as const;

/** Asks for an aisle and resolves when the last carriage has left its place. */
export async function startMotion(bridge: DeviceBridge, aisle: number, sequence: number): Promise<void> {
  const before = bridge.shelfStatus('bank-1')?.carriages.map(({ positionMm }) => positionMm) ?? [];
  const underWay = nextShelf(bridge, ({ carriages }) => carriages.some(({ positionMm }, index) => Math.abs(positionMm - (before[index] ?? 0)) > 20));
  bridge.renewLease(LEASE, 'bank-1', 60_000);
  await press(bridge, aisle, sequence, 10);
  await underWay;
}

/** As a clerk does it: told that the status is too old to move on, they wait for the next one and press again. Nothing was sent before. */
async function press(bridge: DeviceBridge, aisle: number, sequence: number, presses: number): Promise<void> {
  const next = nextShelf(bridge, ({ linked, state }) => linked && state === 'idle');
  try {
    await bridge.shelfCommand('bank-1', { kind: 'openAisle', aisle }, sequence, LEASE);
  } catch (error) {
    if (presses === 0 || !(error instanceof MunimentError) || error.code !== 'DEVICES_STATUS_STALE') throw error;
    await next;
    await press(bridge, aisle, sequence, presses - 1);
  }
}

/** The status after the link came back: linked, and not moving. */
export const settled = (bridge: DeviceBridge): Promise<ShelfBankStatus> => nextShelf(bridge, ({ linked, state }) => linked && state !== 'moving' && state !== 'unknown');
