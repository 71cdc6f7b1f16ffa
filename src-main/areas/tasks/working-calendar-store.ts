import { WEEKENDS_ONLY, type WorkingCalendar } from '#shared/domain/working-calendar.ts';
import type { Database } from '#main/db/database.ts';

/** What a room keeps of its calendar; sets as lists. */
export interface KeptCalendar { readonly freeWeekdays: readonly number[]; readonly holidays: readonly string[]; readonly extraWorkdays: readonly string[]; readonly version: number }

/** The days on which this room works; weekends free where nobody said otherwise. */
export function readWorkingCalendar(db: Database): WorkingCalendar {
  const kept = readKeptCalendar(db);
  return kept === null ? WEEKENDS_ONLY : { freeWeekdays: kept.freeWeekdays, holidays: new Set(kept.holidays), extraWorkdays: new Set(kept.extraWorkdays) };
}

export function readKeptCalendar(db: Database): KeptCalendar | null {
  const row = db.statement<[], { value: string }>("SELECT value FROM settings WHERE key = 'workingCalendar'").get();
  return row ? (JSON.parse(row.value) as KeptCalendar) : null;
}

export const writeKeptCalendar = (db: Database, calendar: KeptCalendar) =>
  db.statement("INSERT INTO settings (key, value) VALUES ('workingCalendar', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value").run(JSON.stringify(calendar));
