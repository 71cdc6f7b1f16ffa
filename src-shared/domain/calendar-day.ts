/** Calendar days as `YYYYMMDD` strings: sortable as text, without a clock or a time zone. */

/** Days of a month of the Gregorian calendar; month 1..12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the text is eight digits and names a day that exists. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{8}$/u.test(text)) return false;
  const { year, month, day } = splitDay(text);
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The parts of a `YYYYMMDD` string, unchecked. */
export function splitDay(day: string): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(4, 6)), day: Number(day.slice(6, 8)) };
}

/** `YYYYMMDD` from its parts. */
export function formatDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
}

/** The day `months` later (may be negative); the 31st becomes the last day of a shorter month. */
export function addMonths(day: string, months: number): string {
  const from = splitDay(day);
  const total = from.year * 12 + (from.month - 1) + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  return formatDay(year, month, Math.min(from.day, daysInMonth(year, month)));
}

/** The day before. */
export function previousDay(day: string): string {
  const from = splitDay(day);
  if (from.day > 1) return formatDay(from.year, from.month, from.day - 1);
  if (from.month > 1) return formatDay(from.year, from.month - 1, daysInMonth(from.year, from.month - 1));
  return formatDay(from.year - 1, 12, 31);
}
