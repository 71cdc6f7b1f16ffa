import type { Database } from '#main/db/database.ts';

/** What the readings of one span come to; a value is null when none of them has it. */
export interface SpanRow {
  readonly readings: number;
  readonly temperatureC: number | null; readonly temperatureMinC: number | null; readonly temperatureMaxC: number | null;
  readonly humidityPct: number | null; readonly humidityMinPct: number | null; readonly humidityMaxPct: number | null;
}

export interface PointRow { readonly sampledAt: string; readonly temperatureC: number | null; readonly humidityPct: number | null }

// Every query here is answered by the index climate_readings_by_room alone; instants are UTC ISO with milliseconds, the end not included.
const SPAN = 'FROM climate_readings WHERE room_id = ? AND sampled_at >= ? AND sampled_at < ?';

export const countReadings = (db: Database, roomId: string, from: string, to: string): number =>
  db.statement<[string, string, string], { count: number }>(`SELECT count(*) AS count ${SPAN}`).get(roomId, from, to)!.count;

export const listPoints = (db: Database, roomId: string, from: string, to: string): PointRow[] =>
  db.statement<[string, string, string], PointRow>(`SELECT sampled_at AS sampledAt, temperature_c AS temperatureC, relative_humidity_pct AS humidityPct ${SPAN} ORDER BY sampled_at`).all(roomId, from, to);

/** Asked once a bucket: a walk along the index without sorting, where GROUP BY would build a tree of half a million. */
export const readSpan = (db: Database, roomId: string, from: string, to: string): SpanRow =>
  db.statement<[string, string, string], SpanRow>(`SELECT count(*) AS readings, avg(temperature_c) AS temperatureC, min(temperature_c) AS temperatureMinC, max(temperature_c) AS temperatureMaxC,
    avg(relative_humidity_pct) AS humidityPct, min(relative_humidity_pct) AS humidityMinPct, max(relative_humidity_pct) AS humidityMaxPct ${SPAN}`).get(roomId, from, to)!;

/** Instants of readings at the beginning or at the end of a span, going inwards. */
export const listInstants = (db: Database, roomId: string, from: string, to: string, end: 'first' | 'last', count: number): string[] =>
  db.statement<[string, string, string, number], { sampledAt: string }>(`SELECT sampled_at AS sampledAt ${SPAN} ORDER BY sampled_at ${end === 'first' ? 'ASC' : 'DESC'} LIMIT ?`)
    .all(roomId, from, to, count).map(({ sampledAt }) => sampledAt);
