import { join } from 'node:path';
import type { DeviceConfig } from '#shared/domain/device-status.ts';
import type { Core } from '#main/core.ts';
import { configureDevices } from '#main/areas/system/configure-devices.ts';
import { moveDevices } from '#main/areas/system/move-devices.ts';
import { FILLER } from './filler.ts';

/** A device of the sample room: how the core is told of it, and what the emulator program plays. */
interface SampleDevice {
  readonly config: Omit<DeviceConfig, 'address' | 'enabled'>;
  readonly name: string;
  readonly roomCode: string;
  readonly emulation: Readonly<Record<string, string | number | boolean>>;
}

export const SHELF_DEVICE = 'bank-1';

export const SAMPLE_DEVICES: readonly SampleDevice[] = [
  {
    name: '1号库房电动密集架控制器', roomCode: '1', emulation: { kind: 'ms1', carriages: 10, aisleMm: 800 },
    config: { deviceId: SHELF_DEVICE, family: 'shelving', driver: 'shelving/ms1', options: { unitId: 1, carriageCount: 10 }, pollIntervalMs: 1000 },
  },
  {
    name: '1号库房温湿度探头', roomCode: '1', emulation: { kind: 'modbus-transmitter', seed: 1, temperatureC: 19.6, relativeHumidityPct: 52.4 },
    config: { deviceId: 'climate-1', family: 'climate', driver: 'climate/modbus-transmitter', options: { unitId: 1, registerOrder: 'temperatureFirst' }, pollIntervalMs: 10_000 },
  },
  {
    name: '2号库房温湿度探头', roomCode: '2', emulation: { kind: 'temperhum', seed: 2, temperatureC: 17.2, relativeHumidityPct: 49.6 },
    config: { deviceId: 'climate-2', family: 'climate', driver: 'climate/temperhum', options: {}, pollIntervalMs: 10_000 },
  },
  {
    name: '扫描室扫描仪', roomCode: '1', emulation: { kind: 'escl', sheets: 40, model: 'Muniment Practice Scanner' },
    config: { deviceId: 'scanner-practice', family: 'scanning', driver: 'scanning/escl', options: {}, pollIntervalMs: 60_000 },
  },
];

/** Part of the emulator program's spec; positions of the carriages survive in `folder`, as those of real steel do. */
export function emulatedDevices(folder: string): readonly object[] {
  return SAMPLE_DEVICES.map(({ config, emulation }) => ({ name: config.deviceId, port: 0, ...emulation, ...(config.family === 'shelving' && { stateFile: join(folder, `${config.deviceId}.json`) }) }));
}

/** The emulators listen on other ports at every start. */
export function connectEmulators(core: Core, ports: Readonly<Record<string, number>>): void {
  const context = core.contextFor(FILLER);
  moveDevices(context, ports);
  configureDevices(context);
}
