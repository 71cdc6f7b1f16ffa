import { formatDay, isCalendarDay } from './calendar-day.ts';
import { addDays } from './working-calendar.ts';

const DAY = String.raw`(\d{4})(?:(\d{2})(\d{2})|\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?)`;
const DAY_OR_RANGE = new RegExp(`^${DAY}(?:\\s*(?:-|~|～|–|—|至|到|to)\\s*${DAY})?$`, 'u');
/** A longer range is a slip of the pen in a list of holidays. */
const LONGEST_RANGE = 62;

/**
 * Days out of pasted text: `2026-10-01`, `2026/10/1`, `20261001`, `2026年10月1日`, and ranges of them (`2026-10-01~2026-10-07`, `…至…`), one a line or separated by commas.
 * `days` are YYYYMMDD, in order, each once; `wrong` is what could not be read, as it stands there. What follows a `#` on a line is a note.
 */
export function readDays(text: string): { readonly days: string[]; readonly wrong: string[] } {
  const days = new Set<string>();
  const wrong: string[] = [];
  for (const part of text.split(/\r?\n/u).map((line) => line.replace(/#.*$/u, '')).flatMap(splitLine)) {
    const read = readPart(part);
    if (read === null) wrong.push(part);
    else for (const day of read) days.add(day);
  }
  return { days: [...days].toSorted(), wrong };
}

/** Commas part days; so do spaces, where every word between them can be read by itself. */
function splitLine(line: string): string[] {
  return line.split(/[,，、;；\t]/u).map((part) => part.trim()).filter((part) => part !== '').flatMap((part) => {
    const words = part.split(/\s+/u);
    return words.every((word) => readPart(word) !== null) ? words : [part];
  });
}

function readPart(part: string): string[] | null {
  const found = DAY_OR_RANGE.exec(part);
  if (!found) return null;
  const [from, to] = [dayOf(found.slice(1, 6)), found[6] === undefined ? null : dayOf(found.slice(6, 11))];
  if (from === null || (found[6] !== undefined && to === null)) return null;
  if (to === null) return [from];
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    days.push(day);
    if (days.length > LONGEST_RANGE) return null;
  }
  return days.length === 0 ? null : days;
}

function dayOf([year, month, day, looseMonth, looseDay]: readonly (string | undefined)[]): string | null {
  const text = formatDay(Number(year), Number(month ?? looseMonth), Number(day ?? looseDay));
  return isCalendarDay(text) ? text : null;
}
