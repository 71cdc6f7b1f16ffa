import type { DecodedReading } from '../../contract/climate-sample.ts';

/**
 * Lascar EL-USB-RT: speaks of its own accord, listens to nothing. Report 3 is the temperature, T = −200 + 0.1 · u16 LE ℃;
 * report 2 the humidity, RH = 0.5 · u8 %. Source: rca/lascar-usb-thermometer and its forks (one doc-string says −100; all code says −200).
 */
const TEMPERATURE_REPORT = 0x03;
const HUMIDITY_REPORT = 0x02;
const ZERO_C = -200;

/** What one report says, each with its report id first; null when it is neither, or not whole. */
export function decodeLascarReport(report: Uint8Array): Partial<DecodedReading> | null {
  const [id, first, second] = report;
  if (id === TEMPERATURE_REPORT && first !== undefined && second !== undefined) return { temperatureC: tenth(ZERO_C + 0.1 * (first | (second << 8))) };
  return id === HUMIDITY_REPORT && first !== undefined ? { relativeHumidityPct: first / 2 } : null;
}

export function encodeTemperature(temperatureC: number): Uint8Array {
  const raw = Math.round((temperatureC - ZERO_C) * 10);
  return Uint8Array.from([TEMPERATURE_REPORT, raw & 0xff, raw >> 8]);
}

export const encodeHumidity = (relativeHumidityPct: number): Uint8Array => Uint8Array.from([HUMIDITY_REPORT, Math.round(relativeHumidityPct * 2)]);

const tenth = (value: number): number => Math.round(value * 10) / 10;
