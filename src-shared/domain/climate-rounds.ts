import { formatDay, isCalendarDay, splitDay } from './calendar-day.ts';

/**
 * 每日两次 The twice-daily round of the rooms: one reading before noon, one after.
 * Source: 档案库房技术管理暂行规定 (1987): temperature and humidity are measured and noted twice a day.
 */
export type ClimateRound = 'morning' | 'afternoon';

export const CLIMATE_ROUNDS: readonly ClimateRound[] = ['morning', 'afternoon'];

export interface RoundOfDay {
  /** Local day, YYYYMMDD. */
  readonly day: string;
  readonly round: ClimateRound;
}

/** Minutes of the local day after which a round counts as missed. */
export const ROUND_DUE_MINUTE: Readonly<Record<ClimateRound, number>> = { morning: 10 * 60 + 30, afternoon: 16 * 60 + 30 };

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** The round that an instant (UTC ISO) belongs to, `offsetMinutes` east of Greenwich (China: 480). */
export function roundOf(instant: string, offsetMinutes: number): RoundOfDay {
  const local = new Date(Date.parse(instant) + offsetMinutes * MINUTE_MS);
  return { day: dayOf(local), round: local.getUTCHours() < 12 ? 'morning' : 'afternoon' };
}

function dayOf(local: Date): string {
  return formatDay(local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate());
}

export interface MissingRoundsQuery {
  /** First local day to look at, YYYYMMDD. */
  readonly fromDay: string;
  /** UTC ISO. Rounds that are not due yet are not missing. */
  readonly now: string;
  readonly offsetMinutes: number;
  /** When a round counts as missed in this room; `ROUND_DUE_MINUTE` unless told. */
  readonly dueMinutes?: Readonly<Record<ClimateRound, number>>;
  /** Days on which nobody is expected; every day is a working day unless told. */
  readonly isWorkingDay?: (day: string) => boolean;
}

/**
 * The rounds that should have been made and have no reading, oldest first.
 * @throws RangeError when `fromDay` is no calendar day
 */
export function missingRounds(readInstants: Iterable<string>, query: MissingRoundsQuery): readonly RoundOfDay[] {
  if (!isCalendarDay(query.fromDay)) throw new RangeError(`not a calendar day: ${query.fromDay}`);
  const made = new Set<string>();
  for (const instant of readInstants) {
    const { day, round } = roundOf(instant, query.offsetMinutes);
    made.add(`${day} ${round}`);
  }
  const nowLocalMs = Date.parse(query.now) + query.offsetMinutes * MINUTE_MS;
  const { dueMinutes = ROUND_DUE_MINUTE } = query;
  const missing: RoundOfDay[] = [];
  const { year, month, day: firstDay } = splitDay(query.fromDay);
  for (let midnightMs = Date.UTC(year, month - 1, firstDay); midnightMs <= nowLocalMs; midnightMs += DAY_MS) {
    const day = dayOf(new Date(midnightMs));
    if (query.isWorkingDay?.(day) === false) continue;
    for (const round of CLIMATE_ROUNDS) {
      if (midnightMs + dueMinutes[round] * MINUTE_MS <= nowLocalMs && !made.has(`${day} ${round}`)) missing.push({ day, round });
    }
  }
  return missing;
}
