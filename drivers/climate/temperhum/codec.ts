import type { DecodedReading } from '../../contract/climate-sample.ts';

/**
 * PCsensor TEMPer/TEMPerHUM thermo-hygrometers: 8-byte reports without ids.
 * Source of commands, firmware names and scales: urwen/temper, ccwienk/temper, edorfaus/TEMPered (captures in the tests).
 */
export const REPORT_BYTES = 8;

/** The only bytes that may be sent to a device not yet identified: foot switches share the vendor and product ids and take `01 80 08` as "program". */
export const FIRMWARE_QUERY = Uint8Array.from([0x01, 0x86, 0xff, 0x01, 0, 0, 0, 0]);
export const READ_COMMAND = Uint8Array.from([0x01, 0x80, 0x33, 0x01, 0, 0, 0, 0]);

/** 200.00: the socket for this sensor is empty. */
export const ABSENT = 0x4e20;

type Scale = 'hundredths' | 'over256' | 'si7006';

export interface TemperModel {
  readonly firmware: string;
  readonly scale: Scale;
  readonly measuresHumidity: boolean;
  /** How many reports a reading may have; the second carries the external probe. */
  readonly reports: 1 | 2;
}

const model = (firmware: string, scale: Scale, measuresHumidity: boolean, reports: 1 | 2 = 1): TemperModel => ({ firmware, scale, measuresHumidity, reports });

/** Firmware seen with a known scale. Another string is another device until somebody has captured it. */
const MODELS: readonly TemperModel[] = [
  model('TEMPerX_V3.1', 'hundredths', true, 2),
  model('TEMPerX_V3.3', 'hundredths', true, 2),
  model('TEMPerGold_V3.1', 'hundredths', false),
  model('TEMPerHUM_V3.8', 'hundredths', true),
  model('TEMPerHUM_V3.9', 'hundredths', true),
  model('TEMPerHUM_V4.1', 'hundredths', true),
  model('TEMPer2_V4.1', 'hundredths', false, 2),
  model('TEMPerF1.4', 'over256', false),
  model('TEMPERHUM1V1.2', 'si7006', true),
];

/** The firmware name in two joined reports, without its padding of spaces (V3) or zeros (V4). */
export function decodeFirmware(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes).replace(/[\0 ]+$/, '');
}

/** The model of this firmware, or null when it is not one that is known. */
export function findModel(firmware: string): TemperModel | null {
  return MODELS.find((known) => known.firmware === firmware) ?? null;
}

/** Whether the first report of an answer is the answer to a read command. */
export const isReading = (report: Uint8Array): boolean => report.length === REPORT_BYTES && report[0] === 0x80;

/** Decodes one report or two joined ones; `external` is null when there was no second report. */
export function decodeReading({ scale, measuresHumidity }: TemperModel, bytes: Uint8Array): { internal: DecodedReading; external: DecodedReading | null } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = (offset: number): DecodedReading => {
    const temperature = view.getUint16(offset);
    const humidity = view.getUint16(offset + 2);
    return {
      temperatureC: temperature === ABSENT ? null : temperatureC(scale, temperature),
      relativeHumidityPct: !measuresHumidity || humidity === ABSENT ? null : relativeHumidityPct(scale, humidity),
    };
  };
  return { internal: at(2), external: bytes.length >= 2 * REPORT_BYTES ? at(10) : null };
}

const signed = (raw: number): number => raw >= 0x8000 ? raw - 0x10000 : raw;
const hundredth = (value: number): number => Math.round(value * 100) / 100;

function temperatureC(scale: Scale, raw: number): number {
  switch (scale) {
    case 'hundredths': return signed(raw) / 100;
    case 'over256': return hundredth(signed(raw) / 256);
    // Silicon Labs Si7006 data sheet; its raw value is unsigned.
    case 'si7006': return hundredth(raw * 175.72 / 65536 - 46.85);
  }
}

function relativeHumidityPct(scale: Scale, raw: number): number {
  return scale === 'si7006' ? hundredth(raw * 125 / 65536 - 6) : signed(raw) / 100;
}
