import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openClimateRoom, type ClimateRoom } from './climate-room.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

let at: ClimateRoom;
beforeEach(async () => { at = await openClimateRoom('2026-11-23T09:00'); });
afterEach(() => at.room.close());

/** Readings every `stepMinutes` over `[fromMs, toMs)`, as an import would bring them. */
function fill(fromMs: number, toMs: number, stepMinutes: number, temperatureAt: (ms: number) => number = () => 20): void {
  const { db, ids } = at.room.context;
  at.room.context.write(() => {
    const insert = db.statement("INSERT INTO climate_readings (reading_id, room_id, sampled_at, received_at, temperature_c, relative_humidity_pct, origin, quality) VALUES (?, ?, ?, ?, ?, 50, 'import', 'good')");
    for (let ms = fromMs; ms < toMs; ms += stepMinutes * MINUTE_MS) {
      const sampledAt = new Date(ms).toISOString();
      insert.run(ids.uuid(), at.paper.roomId, sampledAt, sampledAt, temperatureAt(ms));
    }
  }, { local: true });
}

/** The same in one statement, for very many. */
function fillFast(fromMs: number, count: number, stepMinutes: number): void {
  const { db } = at.room.context;
  at.room.context.write(() => db.statement(`WITH RECURSIVE step (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM step WHERE i < ? - 1)
    INSERT INTO climate_readings (reading_id, room_id, sampled_at, received_at, temperature_c, relative_humidity_pct, origin, quality)
    SELECT printf('reading-%d', i), ?, strftime('%Y-%m-%dT%H:%M:%fZ', (? + i * ?) / 1000.0, 'unixepoch'), '', 20.0, 50.0, 'import', 'good' FROM step`).run(count, at.paper.roomId, fromMs, stepMinutes * MINUTE_MS), { local: true });
}

const series = (fromMs: number, toMs: number, maxPoints = 1500) => at.room.client.climate.listSeries({ roomId: at.paper.roomId, from: new Date(fromMs).toISOString(), to: new Date(toMs).toISOString(), maxPoints });
const now = () => at.clock.nowMs();

describe('the series of a chart', () => {
  it('gives every reading while they are few', async () => {
    const from = now() - DAY_MS;
    fill(from, now(), 30);
    const chart = await series(from, now());
    expect(chart).toMatchObject({ bucketMs: 0, readings: 48, gaps: [] });
    expect(chart.at).toHaveLength(48);
    expect(chart.at[1]! - chart.at[0]!).toBe(30 * MINUTE_MS);
    expect(new Set(chart.temperatureC)).toEqual(new Set([20]));
  });

  it('leaves a gap open, with its ends, and puts no line across it', async () => {
    const from = now() - DAY_MS;
    fill(from, from + 6 * 60 * MINUTE_MS, 30);
    fill(from + 12 * 60 * MINUTE_MS, now(), 30);
    const chart = await series(from, now());
    expect(chart.gaps).toEqual([{ from: new Date(from + 330 * MINUTE_MS).toISOString(), to: new Date(from + 720 * MINUTE_MS).toISOString() }]);
    const hole = chart.temperatureC.indexOf(null);
    expect(chart.at[hole]).toBe(from + 525 * MINUTE_MS);
    expect([chart.humidityPct[hole], chart.temperatureMinC[hole], chart.humidityMaxPct[hole]]).toEqual([null, null, null]);
  });

  it('calls what has not happened yet no gap, and an empty room one', async () => {
    const from = now() - DAY_MS;
    expect(await series(from, now() + DAY_MS)).toMatchObject({ at: [expect.any(Number)], temperatureC: [null], readings: 0, gaps: [{ from: new Date(from).toISOString(), to: at.clock.nowIso() }] });
    fill(from, now(), 10);
    expect((await series(from, now() + DAY_MS)).gaps).toEqual([]);
  });

  it('keeps mean and extremes in buckets, so that a short peak is not smoothed away', async () => {
    const from = now() - 10 * DAY_MS;
    const peak = from + 5 * DAY_MS;
    fill(from, now(), 10, (ms) => (ms >= peak && ms < peak + 20 * MINUTE_MS ? 29 : 20));
    const chart = await series(from, now(), 100);
    expect(chart.bucketMs).toBe(180 * MINUTE_MS);
    expect(chart.at.length).toBeLessThanOrEqual(100);
    expect(Math.max(...chart.temperatureMaxC.map(Number))).toBe(29);
    expect(Math.max(...chart.temperatureC.map(Number))).toBeLessThan(22);
    expect(chart).toMatchObject({ readings: 1440, gaps: [] });
  });

  it('does not call the nights between two rounds a day gaps', async () => {
    const from = now() - 7 * DAY_MS;
    for (let day = 0; day < 7; day++) for (const hour of [0, 6]) fill(from + day * DAY_MS + hour * 60 * MINUTE_MS, from + day * DAY_MS + hour * 60 * MINUTE_MS + 1, 1);
    expect((await series(from, now())).gaps).toEqual([]);
  });

  it('answers a year of readings every five minutes from the index alone', async () => {
    const from = now() - 365 * DAY_MS;
    fillFast(from, 365 * 24 * 12, 5);
    const chart = await series(from, now());
    expect(chart).toMatchObject({ readings: 105_120, gaps: [] });
    expect(chart.at.length).toBeLessThanOrEqual(1500);
    const plan = at.room.context.db.sqlite.prepare<[], { detail: string }>("EXPLAIN QUERY PLAN SELECT avg(temperature_c), min(relative_humidity_pct) FROM climate_readings WHERE room_id = 'x' AND sampled_at >= 'a' AND sampled_at < 'b'").all();
    expect(plan.map(({ detail }) => detail).join()).toMatch(/SEARCH climate_readings USING COVERING INDEX/);
  }, 60_000);

  it('refuses a span that ends before it begins', async () => {
    await expect(series(now(), now() - 1)).rejects.toMatchObject({ code: 'CLIMATE_SPAN_EMPTY' });
  });
});
