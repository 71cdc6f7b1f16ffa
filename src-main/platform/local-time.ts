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
