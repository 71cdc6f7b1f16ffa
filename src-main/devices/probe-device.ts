import { systemDriverClock } from '#drivers/contract/system-clock.ts';
import { createWireTraceRing } from '#drivers/contract/wire-trace.ts';
import { writeWireTrace } from '#drivers/contract/wire-trace-format.ts';
import { loadDriver } from '#drivers/registry.ts';
import type { DeviceAddress, DeviceConfig } from '#shared/domain/device-status.ts';
import { MunimentError } from '#shared/errors.ts';

export interface ProbedDevice {
  readonly driver: string;
  readonly identity: string;
  /** What must be put right before the device can do all it could. */
  readonly notice: string | null;
  /** What it can do over this driver. */
  readonly capabilities: Readonly<Record<string, unknown>>;
  /** The state of a bank or the reading of a sensor; null for what only answers when it is used. */
  readonly reading: unknown;
  /** Every byte that went over the wire, as JSON lines. */
  readonly trace: string;
}

/**
 * Opens one device in this process, proves what it is, reads it once and lets it go: nothing is set up and nothing moves.
 * Rejects as the driver's `open` does.
 */
export async function probeDevice(driverName: string, address: DeviceAddress, options: DeviceConfig['options']): Promise<ProbedDevice> {
  const deviceId = 'probe';
  const driver = await loadDriver(driverName);
  if (!driver.capabilities.addressKinds.includes(address.kind)) throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'address' });
  const trace = createWireTraceRing(systemDriverClock);
  const session = await driver.open({ deviceId, address, options, clock: systemDriverClock, trace });
  try {
    const reading = session.family === 'shelving' ? session.status() : session.family === 'climate' ? await session.readNow() : null;
    const header = { deviceId, driver: driverName, address, options, identity: session.identity, dropped: trace.dropped() };
    return {
      driver: driverName, identity: session.identity, notice: session.family === 'shelving' ? session.notice : null, capabilities: { ...driver.capabilities }, reading,
      trace: writeWireTrace({ header, entries: trace.entries() }),
    };
  } finally {
    await session.close();
  }
}
