import { isClock, readLoggerTime, type DateOrder } from './logger-time.ts';

/**
 * What the exports of climate loggers have in common: lines about the logger, a head that names the columns, rows of local time and values.
 * Makers are told apart only to name them; columns are found by their names and units, so that an unknown maker's table is read as well.
 */
export type LoggerMaker = 'hanwell' | 'meaco' | 'rotronic' | 'tandd' | 'tinytag' | 'trend' | 'other';

export interface LoggerReading {
  /** Line of the file, the first being 1. */
  readonly line: number;
  readonly sensor: string;
  /** On the wall where the logger hung: `2025-11-21T00:30:00`. */
  readonly local: string;
  /** Null where the cell is empty or says that there is none: absent is never zero. */
  readonly temperatureC: number | null;
  readonly relativeHumidityPct: number | null;
  /** A value that no air in a room can have stood there. */
  readonly outOfRange: boolean;
  /** The cells as they stood, joined by tabs. */
  readonly raw: string;
}

export interface RefusedRow { readonly line: number; readonly reason: 'time' | 'value' | 'columns'; readonly raw: string }

export interface LoggerTable {
  readonly maker: LoggerMaker;
  readonly dateOrder: DateOrder;
  /** No row of the file tells day from month. */
  readonly ambiguousDates: boolean;
  readonly hasTemperature: boolean;
  readonly hasHumidity: boolean;
  readonly readings: readonly LoggerReading[];
  readonly refused: readonly RefusedRow[];
}

type Row = readonly string[];
interface Column { readonly at: number; readonly fahrenheit: boolean }
interface Layout { readonly date: number; readonly clock: number | null; readonly sensor: number | null; readonly temperature: Column | null; readonly humidity: Column | null }

const MOST_HEAD_LINES = 60;
const MAKERS: readonly (readonly [LoggerMaker, RegExp])[] = [
  ['rotronic', /\[#[IDHS]\]/u], ['meaco', /\bRECEIVER\tTRANSMITTER\b/iu], ['trend', /\[P\d+\] \[S\w+\]/u], ['tandd', /Date\/Time\tNo\.1\b/iu],
  ['tinytag', /^S\/N\t|Tiny ?tag|\bT[GV][A-Z]?-\d{4}\b/imu], ['hanwell', /^Database Valid|Hanwell/imu],
];
const TEMPERATURE = /temp|温度|℃|°\s*[CF]\b|℉/iu;
const HUMIDITY = /humid|湿度|\brh\b|%\s*rh|^%$/iu;
/** Derived or foreign values that carry the same words or units. */
const OTHER_VALUE = /dew|露点|illumin|absolute|wet ?bulb|cumulative|alarm|\bmin\b|\bmax\b/iu;
const SENSOR = /^(transmitter|sensor|logger|probe|location|传感器|记录仪|探头|位置)( (name|id))?$/iu;
const SERIAL = /(?:S\/N|Serial(?: No| Number)?\.?)\s*[:=]?\s*\t*\s*([A-Z0-9][A-Z0-9-]{2,})/iu;
const NOTHING = /^(?:|-+|n\/?a|nan|null|no data|无|—|\*+)$/iu;

/**
 * @param rows cells of every line, `fileName` names the sensor where nothing in the file does
 * @param wanted how ambiguous dates are to be read; without it a row that decides, else day first, as all six makers' regions write
 * @returns null when there is no row with a date and a column of temperature or humidity
 */
export function readLoggerTable(rows: readonly Row[], fileName: string, wanted?: DateOrder): LoggerTable | null {
  const decided = wanted ?? decidedOrder(rows);
  const dateOrder = decided ?? 'dayFirst';
  const first = rows.slice(0, MOST_HEAD_LINES).findIndex((row) => findDate(row, dateOrder) !== null && row.some((cell) => /^-?\d+([.,]\d+)?\D{0,5}$/u.test(cell)));
  if (first < 0) return null;
  const head = rows.slice(0, first);
  const layout = readLayout(head, rows[first]!, dateOrder);
  if (layout === null) return null;
  const headText = head.map((row) => row.join('\t')).join('\n');
  const named = SERIAL.exec(headText)?.[1] ?? fileName.replace(/\.[^.]*$/u, '');
  const readings: LoggerReading[] = [];
  const refused: RefusedRow[] = [];
  let ambiguous = false;
  for (const [index, row] of rows.slice(first).entries()) {
    const line = first + index + 1;
    if (row.every((cell) => cell === '')) continue;
    const raw = row.join('\t');
    const time = readLoggerTime(row[layout.date] ?? '', layout.clock === null ? null : row[layout.clock] ?? '', dateOrder);
    if (time === null) { refused.push({ line, reason: row.length < 2 ? 'columns' : 'time', raw }); continue; }
    const temperature = readValue(row, layout.temperature);
    const humidity = readValue(row, layout.humidity);
    if (temperature === 'bad' || humidity === 'bad') { refused.push({ line, reason: 'value', raw }); continue; }
    ambiguous ||= time.ambiguous;
    const [temperatureC, relativeHumidityPct] = [within(temperature, -60, 90), within(humidity, 0, 100)];
    readings.push({
      line, sensor: (layout.sensor === null ? '' : row[layout.sensor]?.trim()) || named, local: time.local, temperatureC, relativeHumidityPct,
      outOfRange: (temperature !== null && temperatureC === null) || (humidity !== null && relativeHumidityPct === null), raw,
    });
  }
  return {
    maker: MAKERS.find(([, sign]) => sign.test(headText))?.[0] ?? 'other', dateOrder, ambiguousDates: decided === null && ambiguous,
    hasTemperature: layout.temperature !== null, hasHumidity: layout.humidity !== null, readings, refused,
  };
}

/** A date that can only be read one way decides for all. */
function decidedOrder(rows: readonly Row[]): DateOrder | null {
  for (const row of rows) {
    for (const order of ['dayFirst', 'monthFirst'] as const) {
      const other = order === 'dayFirst' ? 'monthFirst' : 'dayFirst';
      if (findDate(row, order) !== null && findDate(row, other) === null) return order;
    }
  }
  return null;
}

/** The column of the date, and the one after it when the time of day stands there. */
function findDate(row: Row, order: DateOrder): Pick<Layout, 'date' | 'clock'> | null {
  for (const [date, cell] of row.entries()) {
    if (!/\d/u.test(cell) || isClock(cell) || readLoggerTime(cell, null, order) === null) continue;
    return { date, clock: isClock(row[date + 1] ?? '') ? date + 1 : null };
  }
  return null;
}

function readLayout(head: readonly Row[], sample: Row, order: DateOrder): Layout | null {
  const when = findDate(sample, order)!;
  // Lines about the logger are narrower than the table; the names of columns stand as far right as their columns.
  const namesOf = (at: number): string[] => head.filter((row) => row.length > 1).map((row) => row[at]?.trim() ?? '').filter((name) => name !== '' && name.length < 160);
  const columns = sample.map((_, at) => ({ at, names: namesOf(at) })).filter(({ at }) => at !== when.date && at !== when.clock);
  const find = (word: RegExp): Column | null => {
    const found = columns.find(({ names }) => names.some((name) => word.test(name)) && !names.some((name) => OTHER_VALUE.test(name)));
    return found === undefined ? null : { at: found.at, fahrenheit: found.names.some((name) => /°\s*F\b|℉|\(F\)/u.test(name)) };
  };
  // A column of humidity is looked for first: "Temp and humidity logger 1 (%RH)" names both, and its unit decides.
  const humidity = find(/%\s*rh|\brh\s*\(?%|^%$/iu) ?? find(HUMIDITY);
  const unit = find(/℃|°\s*[CF]\b|℉|\([CF]\)/u);
  const temperature = unit ?? columnOtherThan(humidity, find(TEMPERATURE));
  if (temperature === null && humidity === null) return null;
  return { ...when, sensor: columns.find(({ names }) => names.some((name) => SENSOR.test(name)))?.at ?? null, temperature: columnOtherThan(humidity, temperature), humidity };
}

const columnOtherThan = (taken: Column | null, column: Column | null): Column | null => column !== null && column.at === taken?.at ? null : column;

/** `20.5`, `20,5`, `20.5 °C`; null when there is no value, `bad` for anything else. In ℃ or %. */
function readValue(row: Row, column: Column | null): number | null | 'bad' {
  if (column === null) return null;
  const cell = (row[column.at] ?? '').trim();
  if (NOTHING.test(cell)) return null;
  const found = /^([-+]?\d+(?:[.,]\d+)?)\s*(?:°?\s*[CF]|℃|℉|%?\s*rh|%)?$/iu.exec(cell);
  if (!found) return 'bad';
  const value = Number(found[1]!.replace(',', '.'));
  const celsius = column.fahrenheit || /[F℉]\s*$/u.test(cell) ? (value - 32) / 1.8 : value;
  return Math.round(celsius * 1000) / 1000;
}

const within = (value: number | null, low: number, high: number): number | null => value !== null && value >= low && value <= high ? value : null;
