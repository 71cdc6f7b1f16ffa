import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const MINUTES_OF_HOUR = 60;

export interface Format {
  /** 2026年11月23日 or 2026-11-23, of this workstation's calendar. */
  readonly date: (instant: string) => string;
  /** With hours and minutes. */
  readonly dateTime: (instant: string) => string;
  /** Until when: the very end of a day is 24:00 of that day, not midnight of the next. */
  readonly until: (instant: string) => string;
  readonly time: (instant: string) => string;
  /** 3 天前, 2 小时后; `nowMs` only for tests. */
  readonly relative: (instant: string, nowMs?: number) => string;
  /** A described date `YYYYMMDD` (or its beginning) for reading; other forms as they are. */
  readonly described: (day: string) => string;
  readonly number: (value: number, digits?: number) => string;
  /** 12.3 MB, in powers of 1000 like the disk vendors and the file managers. */
  readonly size: (bytes: number) => string;
  readonly duration: (durationMs: number) => string;
}

/** Dates, numbers and sizes as the language of the screen writes them; digits are tabular everywhere. */
export function useFormat(): Format {
  const { t, i18n } = useTranslation('common');
  return useMemo(() => {
    const chinese = i18n.language !== 'en';
    const two = (value: number): string => String(value).padStart(2, '0');
    const date = (instant: string): string => {
      const day = new Date(instant);
      return chinese ? `${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日` : `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
    };
    const time = (instant: string): string => { const at = new Date(instant); return `${two(at.getHours())}:${two(at.getMinutes())}`; };
    const relative = (instant: string, nowMs = Date.now()): string => {
      const distance = nowMs - Date.parse(instant);
      const size = Math.abs(distance);
      if (size < MINUTE_MS) return t('time.justNow');
      const [minutes, hours, days] = distance > 0 ? (['minutesAgo', 'hoursAgo', 'daysAgo'] as const) : (['inMinutes', 'inHours', 'inDays'] as const);
      if (size < HOUR_MS) return t(`time.${minutes}`, { n: Math.floor(size / MINUTE_MS) });
      if (size < DAY_MS) return t(`time.${hours}`, { n: Math.floor(size / HOUR_MS) });
      return t(`time.${days}`, { n: Math.floor(size / DAY_MS) });
    };
    const number = (value: number, digits = 0): string => value.toLocaleString(i18n.language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    const described = (day: string): string => {
      const parts = /^(\d{4})(\d{2})?(\d{2})?$/.exec(day);
      if (parts === null) return day;
      const [, year, month, dayOfMonth] = parts;
      if (!chinese) return [year, month, dayOfMonth].filter(Boolean).join('-');
      return `${year ?? ''}年${month === undefined ? '' : `${Number(month)}月`}${dayOfMonth === undefined ? '' : `${Number(dayOfMonth)}日`}`;
    };
    const size = (bytes: number): string => {
      const units = ['B', 'kB', 'MB', 'GB', 'TB'];
      let value = bytes;
      let unit = 0;
      while (value >= 1000 && unit < units.length - 1) { value /= 1000; unit += 1; }
      return `${number(value, unit === 0 || value >= 100 ? 0 : 1)} ${units[unit] ?? ''}`;
    };
    const duration = (durationMs: number): string => {
      if (durationMs < MINUTE_MS) return t('duration.seconds', { n: Math.max(1, Math.round(durationMs / 1000)) });
      const minutes = Math.round(durationMs / MINUTE_MS);
      if (minutes < MINUTES_OF_HOUR) return t('duration.minutes', { n: minutes });
      const [h, m] = [Math.floor(minutes / MINUTES_OF_HOUR), minutes % MINUTES_OF_HOUR];
      return m === 0 ? t('duration.wholeHours', { h }) : t('duration.hours', { h, m });
    };
    const until = (instant: string): string => (time(instant) === '00:00' ? `${date(new Date(Date.parse(instant) - 1).toISOString())} 24:00` : `${date(instant)} ${time(instant)}`);
    return { date, time, dateTime: (instant) => `${date(instant)} ${time(instant)}`, until, relative, described, number, size, duration };
  }, [t, i18n.language]);
}
