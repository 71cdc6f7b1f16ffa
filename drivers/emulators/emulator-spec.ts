import { readFileSync } from 'node:fs';
import type { DriverClock } from '../contract/driver-clock.ts';
import { readWireTrace } from '../contract/wire-trace-format.ts';
import type { DeviceEmulator } from './emulator.ts';
import { createEsclEmulator } from './escl/escl-emulator.ts';
import { drawnSheets, sheetsFromFolder } from './escl/sheet-source.ts';
import { createHidPosEmulator } from './hid-pos/hid-pos-emulator.ts';
import { createLabelPrinterEmulator, type LabelLanguageName } from './label-printer/label-printer-emulator.ts';
import { createR200Emulator } from './r200/r200-emulator.ts';
import { createTransmitterEmulator } from './modbus-transmitter/transmitter-emulator.ts';
import { createMs1Emulator } from './ms1/ms1-emulator.ts';
import { createPositionFile } from './position-file.ts';
import { createReplayEmulator } from './replay/replay-emulator.ts';
import { createStowEmulator } from './stow/stow-emulator.ts';
import { createTemperhumEmulator } from './temperhum/temperhum-emulator.ts';
import { createUdp55Emulator } from './udp-55/udp-55-emulator.ts';
import type { Udp55EmulatorOptions } from './udp-55/udp-55-emulator.ts';

/**
 * What `serve` emulates, as JSON:
 * `{"controlPort": 0, "devices": [{"name": "bank-1", "kind": "ms1", "port": 0, "carriages": 10, "stateFile": "…"}, …]}`.
 * Port 0 takes any free one. All else has defaults.
 */
export interface EmulatorSpec {
  readonly controlPort: number;
  readonly devices: readonly EmulatedDeviceSpec[];
}

interface DeviceSpecBase {
  readonly name: string;
  readonly port: number;
}
/** How an emulated scanner shows itself: over HTTPS with this certificate (PEM files), and by mDNS to everybody in the network. */
interface ScannerInNetwork {
  readonly certFile?: string;
  readonly keyFile?: string;
  readonly announce?: boolean;
}
export type EmulatedDeviceSpec =
  | DeviceSpecBase & {
    readonly kind: 'ms1'; readonly carriages?: number; readonly aisleMm?: number; readonly speedFactor?: number; readonly unitId?: number;
    readonly framing?: 'tcp' | 'rtu'; readonly locked?: boolean; readonly stateFile?: string;
  }
  | DeviceSpecBase & { readonly kind: 'escl'; readonly sheets?: number; readonly duplex?: boolean; readonly model?: string; readonly serialNumber?: string; readonly pagesFolder?: string } & ScannerInNetwork
  | DeviceSpecBase & { readonly kind: 'label-printer'; readonly language?: LabelLanguageName; readonly dpi?: number; readonly labelMs?: number }
  | DeviceSpecBase & { readonly kind: 'hid-pos' }
  | DeviceSpecBase & { readonly kind: 'r200'; readonly epcs?: string }
  | DeviceSpecBase & { readonly kind: 'stow'; readonly carriages?: number; readonly aisleMm?: number; readonly speedFactor?: number }
  | DeviceSpecBase & Omit<Udp55EmulatorOptions, 'clock'> & { readonly kind: 'udp-55' }
  | DeviceSpecBase & { readonly kind: 'replay'; readonly traceFile: string }
  | DeviceSpecBase & { readonly kind: 'temperhum'; readonly firmware?: string; readonly seed?: number; readonly temperatureC?: number; readonly relativeHumidityPct?: number }
  | DeviceSpecBase & {
    readonly kind: 'modbus-transmitter'; readonly seed?: number; readonly temperatureC?: number; readonly relativeHumidityPct?: number; readonly unitId?: number; readonly framing?: 'tcp' | 'rtu';
    readonly registerOrder?: 'temperatureFirst' | 'humidityFirst';
  };

/** Reads a spec; throws in plain words on what is not one. */
export function readSpec(file: string): EmulatorSpec {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isRecord(value) || !Array.isArray(value.devices)) throw new Error('the spec has no list "devices"');
  const names = new Set<string>();
  for (const device of value.devices) {
    if (!isDeviceSpec(device)) throw new Error(`not an emulated device: ${JSON.stringify(device)}`);
    if (device.name === 'control' || names.has(device.name)) throw new Error(`the name ${device.name} is taken`);
    names.add(device.name);
  }
  return { controlPort: isPort(value.controlPort) ? value.controlPort : 0, devices: value.devices };
}

/** The emulator that a spec describes; positions come from its state file, when there is one. */
export function createEmulator(spec: EmulatedDeviceSpec, clock: DriverClock): DeviceEmulator {
  switch (spec.kind) {
    case 'ms1': {
      const { stateFile, ...options } = spec;
      if (stateFile === undefined) return createMs1Emulator({ clock, ...options });
      const file = createPositionFile(stateFile);
      return createMs1Emulator({ clock, ...options, positionsMm: file.load(), onMoved: file.save });
    }
    case 'escl': return createEsclEmulator({ clock, ...spec, source: spec.pagesFolder === undefined ? drawnSheets : sheetsFromFolder(spec.pagesFolder) });
    case 'label-printer': return createLabelPrinterEmulator({ clock, ...spec });
    case 'hid-pos': return createHidPosEmulator();
    case 'r200': return createR200Emulator({ clock, ...spec });
    case 'stow': return createStowEmulator({ clock, ...spec });
    case 'udp-55': return createUdp55Emulator({ clock, ...spec });
    case 'replay': return createReplayEmulator({ clock, trace: readWireTrace(readFileSync(spec.traceFile, 'utf8')) });
    case 'temperhum': return createTemperhumEmulator({ clock, ...spec });
    case 'modbus-transmitter': return createTransmitterEmulator({ clock, ...spec });
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isPort = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 65535;
const isDeviceSpec = (value: unknown): value is EmulatedDeviceSpec => isRecord(value) && typeof value.name === 'string' && value.name !== ''
  && isPort(value.port) && (value.kind === 'label-printer' || value.kind === 'hid-pos' || value.kind === 'r200' || value.kind === 'ms1' || value.kind === 'temperhum' || value.kind === 'modbus-transmitter' || value.kind === 'escl' || value.kind === 'stow' || value.kind === 'udp-55' || (value.kind === 'replay' && typeof value.traceFile === 'string'));
