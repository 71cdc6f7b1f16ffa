import { readLoggerTable, type LoggerReading, type LoggerTable } from '#shared/domain/logger-table.ts';
import type { DateOrder } from '#shared/domain/logger-time.ts';
import { MunimentError } from '#shared/errors.ts';
import { createCsvRecords } from '#main/formats/csv/csv-records.ts';
import { sha256Hex } from '#main/platform/text-hash.ts';

const SEPARATORS = [',', ';', '\t'];

/** Throws CLIMATE_LOGGER_UNREADABLE. */
export function readLoggerFile({ fileName, text, dateOrder }: { readonly fileName: string; readonly text: string; readonly dateOrder?: DateOrder | null | undefined }): LoggerTable {
  const body = text.replace(/^\uFEFF/u, '');
  const separator = SEPARATORS.reduce((best, each) => (body.split(each).length > body.split(best).length ? each : best));
  try {
    const records = createCsvRecords(separator);
    const rows = [...records.push(body), ...records.end()].map(({ cells }) => [...cells]);
    const table = readLoggerTable(rows, fileName, dateOrder ?? undefined);
    if (table !== null && table.readings.length > 0) return table;
  } catch (error) {
    // A quote without a partner.
    throw new MunimentError('CLIMATE_LOGGER_UNREADABLE', { file: fileName }, { cause: error });
  }
  throw new MunimentError('CLIMATE_LOGGER_UNREADABLE', { file: fileName });
}

/** Readings of each sensor, in the order of time. */
export function bySensor(readings: readonly LoggerReading[]): Map<string, LoggerReading[]> {
  const sensors = new Map<string, LoggerReading[]>();
  for (const reading of readings) {
    const list = sensors.get(reading.sensor);
    if (list === undefined) sensors.set(reading.sensor, [reading]);
    else list.push(reading);
  }
  for (const list of sensors.values()) list.sort((a, b) => (a.local < b.local ? -1 : a.local > b.local ? 1 : 0));
  return sensors;
}

/** Loggers know no offset: their clocks were set by a computer in the same place as this one. */
export const instantOf = ({ local }: LoggerReading): string => new Date(local).toISOString();

/** The same logger gives the same id in every file, so that a file read twice adds nothing. */
export function loggerDeviceId(sensor: string): string {
  const plain = sensor.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-|-$/gu, '').slice(0, 40);
  // A name in Chinese leaves nothing, and two names may leave the same.
  return `logger-${plain === '' ? '' : `${plain}-`}${sha256Hex(sensor).slice(0, 8)}`;
}
