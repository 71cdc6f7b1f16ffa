import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLoggerTable } from '#shared/domain/logger-table.ts';
import { readLoggerTime, type DateOrder } from '#shared/domain/logger-time.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/loggers');
const read = (name: string, separator = ',', order?: DateOrder) => {
  const rows = readFileSync(join(FOLDER, name), 'utf8').split('\n').map((line) => line.split(separator).map((cell) => cell.replaceAll('"', '').trim()));
  return readLoggerTable(rows, name, order)!;
};
const values = (name: string, separator?: string) => read(name, separator).readings.map(({ sensor, local, temperatureC, relativeHumidityPct }) => [sensor, local, temperatureC, relativeHumidityPct]);

describe('the export of a climate logger', () => {
  it('of Hanwell is read with its serial number, the day after the time, and a missing value as missing', () => {
    expect(read('hanwell.csv').maker).toBe('hanwell');
    expect(values('hanwell.csv').slice(0, 3)).toEqual([['0412-00317', '2026-11-03T00:00:00', 18.5, 40.5], ['0412-00317', '2026-11-03T00:30:00', 18.5, 40.4], ['0412-00317', '2026-11-03T01:00:00', null, 40.5]]);
  });

  it('of Meaco is read with as many sensors as it has transmitters', () => {
    expect(read('meaco.csv').maker).toBe('meaco');
    expect(values('meaco.csv').map(([sensor]) => sensor)).toEqual(['一号库', '二号库', '一号库', '二号库', '一号库', '一号库', '一号库']);
  });

  it('of TinyTag is read from numbered channels, with or without units in the cells', () => {
    expect(read('tinytag.csv').maker).toBe('tinytag');
    expect(values('tinytag.csv')).toEqual([['731204', '2026-11-03T14:26:00', 20.873, 53.4], ['731204', '2026-11-03T14:56:00', 20.879, 53.4], ['731204', '2026-11-03T15:26:00', 20.879, null]]);
  });

  it('of Rotronic is read from its sections, with decimal commas, and the rows tell that the day comes first', () => {
    expect(read('rotronic.csv', ';')).toMatchObject({ maker: 'rotronic', dateOrder: 'dayFirst', ambiguousDates: false });
    expect(values('rotronic.csv', ';')).toEqual([['A19030016', '2026-10-12T13:37:22', 20, 37.9], ['A19030016', '2026-10-13T01:37:22', 20.5, 36.9], ['A19030016', '2026-10-13T13:37:22', 20.6, 36]]);
  });

  it('of T&D is read by the units of its channels, leaving light out, and a humidity of 453 % is no humidity', () => {
    expect(read('tandd.csv').maker).toBe('tandd');
    expect(values('tandd.csv')[0]).toEqual(['tandd', '2026-08-21T08:06:00', 22.7, 53]);
    expect(read('tandd.csv').readings[2]).toMatchObject({ relativeHumidityPct: null, temperatureC: 22.8, outOfRange: true });
  });

  it('of Trend is read one value a file, with midnight as 12 am', () => {
    expect(read('trend-temperature.csv')).toMatchObject({ maker: 'trend', hasTemperature: true, hasHumidity: false });
    expect(read('trend-temperature.csv').readings.map(({ local }) => local)).toEqual(['2026-06-01T00:00:00', '2026-06-01T00:30:00', '2026-06-01T13:00:00']);
    expect(read('trend-humidity.csv')).toMatchObject({ maker: 'trend', hasTemperature: false, hasHumidity: true });
  });

  it('of an unknown maker is read by its headings: °F become ℃, the dew point is not the temperature, rows that cannot be read are named', () => {
    const table = read('unknown-fahrenheit.csv');
    expect(table).toMatchObject({ maker: 'other', ambiguousDates: true, dateOrder: 'dayFirst' });
    expect(table.readings.map(({ local, temperatureC, relativeHumidityPct }) => [local, temperatureC, relativeHumidityPct])).toEqual([['2026-04-03T09:00:00', 20, 50], ['2026-04-04T09:00:00', 21, 51]]);
    expect(table.refused.map(({ line, reason }) => [line, reason])).toEqual([[4, 'time'], [5, 'value']]);
    expect(read('unknown-fahrenheit.csv', ',', 'monthFirst').readings[0]).toMatchObject({ local: '2026-03-04T09:00:00' });
  });

  it('is not found in a table that has no date or no climate', () => {
    expect(readLoggerTable([['题名', '页数'], ['通知', '3']], 'a.csv')).toBeNull();
    expect(readLoggerTable([['Date', 'Visitors'], ['2026-01-01', '3']], 'a.csv')).toBeNull();
    expect(readLoggerTable([], 'a.csv')).toBeNull();
  });
});

describe('the time of a logger', () => {
  it.each([
    ['2026-02-29 10:00', null], ['2028-02-29 10:00', '2028-02-29T10:00:00'], ['31/02/2026 10:00', null], ['2026年11月3日 下午 2:00', '2026-11-03T14:00:00'], ['2026年11月3日 2:00 下午', '2026-11-03T14:00:00'],
    ['12:30 pm 03-Mar-26', '2026-03-03T12:30:00'], ['3 Mar 26 12:30 pm', '2026-03-03T12:30:00'], ['2026-11-03T08:00:00.250', '2026-11-03T08:00:00'], ['2026/1/9 24:00', null], ['20.5', null], ['1,2', null],
  ])('%s is %s', (text, local) => {
    expect(readLoggerTime(text, null, 'dayFirst')?.local ?? null).toBe(local);
  });
});
