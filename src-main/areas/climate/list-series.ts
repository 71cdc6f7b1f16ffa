import { findSeriesGaps, GAP_FACTOR, type SeriesGap } from '#shared/domain/climate-gaps.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { Database } from '#main/db/database.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requireRoomLimits } from './room-limits.ts';
import { countReadings, listInstants, listPoints, readSpan } from './series-store.ts';

type Series = CallAnswer<'climate', 'listSeries'>;
interface Column { readonly ms: number; readonly temperature: readonly [number, number, number] | null; readonly humidity: readonly [number, number, number] | null }

const MINUTE_MS = 60_000;
/** Buckets that people think in. */
const BUCKETS_MS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10_080].map((minutes) => minutes * MINUTE_MS);
/** Where nothing tells how often a room is read: twice a day. */
const ROUND_MS = 12 * 60 * MINUTE_MS;
const LOOK_AT = 50;

/**
 * The series of a chart: every reading while they are few (`bucketMs` 0), else mean and extremes of buckets. A gap is an interval of
 * more than three of the usual ones; a point of nulls stands in it, so that no line crosses it. Throws STACKS_ROOM_NOT_FOUND, CLIMATE_SPAN_EMPTY.
 */
export function listSeries(context: AreaContext, input: CallInput<'climate', 'listSeries'>): Series {
  const { db, clock } = context;
  const { roomId } = requireRoomLimits(context, input.roomId);
  const [fromMs, toMs] = [Date.parse(input.from), Date.parse(input.to)];
  if (toMs <= fromMs) throw new MunimentError('CLIMATE_SPAN_EMPTY');
  const asked: Asked = { db, roomId, from: iso(fromMs), to: iso(toMs) };
  // What has not happened yet is no gap.
  const span = { from: asked.from, to: iso(Math.max(fromMs, Math.min(toMs, clock.nowMs()))) };
  const readings = countReadings(db, roomId, asked.from, asked.to);
  if (readings === 0) return { ...toSeries(withHoles([], [span])), bucketMs: 0, readings, gaps: [span] };
  const usualMs = usualInterval(asked);
  const bucketMs = readings <= input.maxPoints ? 0 : bucketFor(toMs - fromMs, input.maxPoints);
  const { columns, instants } = bucketMs === 0 ? everyReading(asked) : inBuckets(asked, fromMs, toMs, bucketMs);
  // Inside a bucket nothing can be seen that is narrower than it.
  const gaps = findSeriesGaps(instants.map((sampledAt) => ({ sampledAt })), Math.max(usualMs, bucketMs / GAP_FACTOR), span);
  return { ...toSeries(withHoles(columns, gaps)), bucketMs, readings, gaps: [...gaps] };
}

interface Asked { readonly db: Database; readonly roomId: string; readonly from: string; readonly to: string }

function everyReading({ db, roomId, from, to }: Asked): { columns: Column[]; instants: string[] } {
  const points = listPoints(db, roomId, from, to);
  return {
    columns: points.map(({ sampledAt, temperatureC, humidityPct }) => ({ ms: Date.parse(sampledAt), temperature: alone(temperatureC), humidity: alone(humidityPct) })),
    instants: points.map(({ sampledAt }) => sampledAt),
  };
}

function inBuckets({ db, roomId }: Asked, fromMs: number, toMs: number, bucketMs: number): { columns: Column[]; instants: string[] } {
  const columns: Column[] = [];
  const instants: string[] = [];
  for (let startMs = fromMs; startMs < toMs; startMs += bucketMs) {
    const [from, to] = [iso(startMs), iso(Math.min(toMs, startMs + bucketMs))];
    const { readings, temperatureC, temperatureMinC, temperatureMaxC, humidityPct, humidityMinPct, humidityMaxPct } = readSpan(db, roomId, from, to);
    if (readings === 0) continue;
    instants.push(...listInstants(db, roomId, from, to, 'first', 1), ...listInstants(db, roomId, from, to, 'last', 1));
    columns.push({
      ms: startMs + bucketMs / 2,
      temperature: temperatureC === null ? null : [temperatureC, temperatureMinC!, temperatureMaxC!], humidity: humidityPct === null ? null : [humidityPct, humidityMinPct!, humidityMaxPct!],
    });
  }
  return { columns, instants };
}

const iso = (ms: number): string => new Date(ms).toISOString();
const alone = (value: number | null): Column['temperature'] => (value === null ? null : [value, value, value]);
const bucketFor = (spanMs: number, maxPoints: number): number => BUCKETS_MS.find((bucketMs) => spanMs / bucketMs <= maxPoints) ?? Math.ceil(spanMs / maxPoints);

/** How often the room is usually read: the slower of how it began and how it ends, for a sensor may have come in between. */
function usualInterval({ db, roomId, from, to }: Asked): number {
  return Math.max(...(['first', 'last'] as const).map((end) => medianStepMs(listInstants(db, roomId, from, to, end, LOOK_AT)))) || ROUND_MS;
}

function medianStepMs(instants: readonly string[]): number {
  const times = instants.map((instant) => Date.parse(instant));
  const steps = times.slice(1).map((ms, index) => Math.abs(ms - times[index]!)).filter((step) => step > 0).sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? 0;
}

/** A point without values in the middle of each gap that lies between two readings. */
function withHoles(columns: readonly Column[], gaps: readonly SeriesGap[]): Column[] {
  const holes = gaps.map(({ from, to }): Column => ({ ms: Math.round((Date.parse(from) + Date.parse(to)) / 2), temperature: null, humidity: null }));
  return [...columns, ...holes].sort((a, b) => a.ms - b.ms);
}

function toSeries(columns: readonly Column[]): Omit<Series, 'bucketMs' | 'readings' | 'gaps'> {
  const pick = (of: 'temperature' | 'humidity', which: 0 | 1 | 2) => columns.map((column) => column[of]?.[which] ?? null);
  return {
    at: columns.map(({ ms }) => ms), temperatureC: pick('temperature', 0), temperatureMinC: pick('temperature', 1), temperatureMaxC: pick('temperature', 2),
    humidityPct: pick('humidity', 0), humidityMinPct: pick('humidity', 1), humidityMaxPct: pick('humidity', 2),
  };
}
