import type { LocalTime } from '#shared/domain/deadline.ts';

/** The wall on which the room's clock hangs: the time zone of this computer at that instant. */

/** Minutes east of Greenwich (China: 480). */
export const offsetMinutesAt = (ms: number): number => -new Date(ms).getTimezoneOffset();

/** First millisecond of the local day that `ms` falls into. */
export function localDayStartMs(ms: number): number {
  const local = new Date(ms);
  return new Date(local.getFullYear(), local.getMonth(), local.getDate()).getTime();
}

/** The local day, YYYYMMDD. */
export function localDay(ms: number): string {
  const local = new Date(ms);
  return `${String(local.getFullYear()).padStart(4, '0')}${String(local.getMonth() + 1).padStart(2, '0')}${String(local.getDate()).padStart(2, '0')}`;
}

/** The local minute as people write it: 2026-11-30 16:05. */
export function localMinute(instant: string): string {
  const ms = Date.parse(instant);
  return new Date(ms + offsetMinutesAt(ms) * 60_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** The wall itself, in the shape in which deadlines ask for it. A minute that a change of time leaves out is the one after it. */
export const wallClock: LocalTime = {
  dayOf: (instant) => localDay(Date.parse(instant)),
  instantOf: (day, minute) => new Date(Number(day.slice(0, 4)), Number(day.slice(4, 6)) - 1, Number(day.slice(6, 8)), 0, minute).toISOString(),
};
