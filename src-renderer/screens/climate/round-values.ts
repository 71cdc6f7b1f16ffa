import { judgeReading, type ClimateLimits, type ClimateVerdict } from '#shared/domain/climate-limits.ts';

/** What stands in the cells of one room, as typed. */
export interface RoundCells { readonly temperature: string; readonly humidity: string; readonly note: string }

export const EMPTY_CELLS: RoundCells = { temperature: '', humidity: '', note: '' };

export type CellProblem = 'badNumber' | 'tooFar' | 'bothNeeded';

export interface RoundRow {
  /** Nothing in it: the room was not visited. */
  readonly blank: boolean;
  readonly temperatureC: number | null;
  readonly relativeHumidityPct: number | null;
  readonly temperatureProblem: CellProblem | null;
  readonly humidityProblem: CellProblem | null;
  /** Of what is there so far; null while nothing is. */
  readonly verdict: ClimateVerdict | null;
}

// As the contract of climate.recordRound has them.
const TEMPERATURE_C = [-40, 85] as const;
const HUMIDITY_PCT = [0, 100] as const;

/** Reads the cells of a row. Full-width digits and a comma for a point are taken as they are meant. */
export function readRoundRow(cells: RoundCells, limits: ClimateLimits): RoundRow {
  const temperature = readNumber(cells.temperature, TEMPERATURE_C);
  const humidity = readNumber(cells.humidity, HUMIDITY_PCT);
  const blank = temperature === 'blank' && humidity === 'blank';
  const [temperatureC, relativeHumidityPct] = [known(temperature), known(humidity)];
  const judged = temperatureC === null && relativeHumidityPct === null ? null : judgeReading({ temperatureC, relativeHumidityPct }, limits);
  return {
    blank, temperatureC, relativeHumidityPct, temperatureProblem: problemOf(temperature, blank), humidityProblem: problemOf(humidity, blank),
    // Half a row is not yet a reading with a value missing.
    verdict: judged === null ? null : judged.verdict === 'out' ? 'out' : temperatureC === null || relativeHumidityPct === null ? null : judged.verdict,
  };
}

type Read = number | 'blank' | 'badNumber' | 'tooFar';

function readNumber(text: string, [least, most]: readonly [number, number]): Read {
  const plain = text.normalize('NFKC').trim().replace(/[,。]/, '.').replace(/^[-−–—]/, '-');
  if (plain === '') return 'blank';
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return 'badNumber';
  const value = Number(plain);
  return value < least || value > most ? 'tooFar' : value;
}

const known = (read: Read): number | null => (typeof read === 'number' ? read : null);
const problemOf = (read: Read, blank: boolean): CellProblem | null => (typeof read === 'number' || blank ? null : read === 'blank' ? 'bothNeeded' : read);

/** `HH:MM` of the day of `now` as an instant; null when it is no time. Blank means now, which the core knows best. */
export function readRoundTime(text: string, now: Date): string | null | undefined {
  if (text.trim() === '') return undefined;
  const parts = /^(\d{1,2})[::](\d{2})$/.exec(text.normalize('NFKC').trim());
  if (parts === null) return null;
  const [hours, minutes] = [Number(parts[1]), Number(parts[2])];
  if (hours > 23 || minutes > 59) return null;
  return new Date(now.getFullYear(), now.getMonth(), now.getDate(), hours, minutes).toISOString();
}
