import { SAMPLE_RECORDERS } from './sample-people.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';

/** One climate reading of the sample; the names are those of the climate area. */
export interface SampleReading {
  readonly roomCode: string;
  /** UTC */
  readonly sampledAt: string;
  readonly temperatureC: number | null;
  readonly relativeHumidityPct: number | null;
  readonly origin: 'sensor' | 'manual';
  readonly recordedBy: string | null;
  readonly quality: 'good' | 'absent';
  readonly note: string;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** The sample stands in China: UTC+8, no summer time. */
const LOCAL_MS = 8 * HOUR_MS;
const DAYS = 31;
const SENSOR_STEP_MS = 10 * MINUTE_MS;

/** What happened in that month, in days before the last local midnight. */
const HUMID = { roomCode: '1', dayBack: 11, fromHour: 13, hours: 26 };
const POWER_CUT = { dayBack: 20, fromHour: 22, hours: 9 };
const PROBE_OUT = { roomCode: '2', dayBack: 6, fromHour: 10.34, hours: 5.5 };

interface Habit {
  readonly roomCode: string;
  readonly temperatureC: number;
  readonly humidityPct: number;
}

// 纸质档案库 14–24 ℃, 45–60 %; 特藏库 14–20 ℃, 45–55 % (JGJ 25-2010).
const HABITS: readonly Habit[] = [
  { roomCode: '1', temperatureC: 19.6, humidityPct: 52.4 },
  { roomCode: '2', temperatureC: 17.2, humidityPct: 49.6 },
];

function within(atMs: number, midnightMs: number, event: { dayBack: number; fromHour: number; hours: number }): boolean {
  const from = midnightMs - event.dayBack * DAY_MS + event.fromHour * HOUR_MS;
  return atMs >= from && atMs < from + event.hours * HOUR_MS;
}

/** How far the humid spell has pushed the room, 0..1: quick to come, slower to go. */
function humidity(atMs: number, midnightMs: number): number {
  const from = midnightMs - HUMID.dayBack * DAY_MS + HUMID.fromHour * HOUR_MS;
  const hours = (atMs - from) / HOUR_MS;
  if (hours < 0) return 0;
  if (hours < HUMID.hours) return 1 - Math.exp(-hours / 5);
  return Math.exp(-(hours - HUMID.hours) / 4);
}

interface Air { temperatureC: number; relativeHumidityPct: number }

/** The true air of a room at each step: season, day, slow drift, air conditioning, and the spell. */
function airOf(habit: Habit, startMs: number, steps: number, midnightMs: number, random: SeededRandom): Air[] {
  let driftT = 0;
  let driftH = 0;
  return Array.from({ length: steps }, (_, step) => {
    const atMs = startMs + step * SENSOR_STEP_MS;
    const local = new Date(atMs + LOCAL_MS);
    const dayOfYear = (local.getTime() - Date.UTC(local.getUTCFullYear(), 0, 1)) / DAY_MS;
    const season = -Math.cos(((dayOfYear - 15) / 365) * 2 * Math.PI);
    const hour = (local.getTime() % DAY_MS) / HOUR_MS;
    const day = Math.cos(((hour - 15.5) / 24) * 2 * Math.PI);
    // On working days people come in and the door stands open; that shows as a small rise.
    const weekday = local.getUTCDay();
    const opened = weekday > 0 && weekday < 6 && hour > 8.5 && hour < 17 ? 0.25 : 0;
    driftT = driftT * 0.997 + random.around(0, 0.014);
    driftH = driftH * 0.997 + random.around(0, 0.05);
    const spell = habit.roomCode === HUMID.roomCode ? humidity(atMs, midnightMs) : 0;
    return {
      temperatureC: habit.temperatureC + season * 1.6 + day * 0.45 + opened + driftT + spell * 0.6 + random.around(0, 0.03),
      relativeHumidityPct: habit.humidityPct + season * 2.1 - day * 1.1 + opened * 1.6 + driftH + spell * 13.6 + random.around(0, 0.12),
    };
  });
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function noteOfRound(roomCode: string, atMs: number, midnightMs: number, relativeHumidityPct: number): string {
  if (roomCode === HUMID.roomCode && relativeHumidityPct > 60) {
    return within(atMs, midnightMs, HUMID)
      ? '连续降雨，除湿机水箱满停机；已倒水重启，关闭通风口，加开移动除湿机1台，2小时后复测'
      : '除湿机已恢复，湿度回落中';
  }
  const cutEnd = midnightMs - POWER_CUT.dayBack * DAY_MS + (POWER_CUT.fromHour + POWER_CUT.hours) * HOUR_MS;
  if (atMs > cutEnd && atMs < cutEnd + 4 * HOUR_MS) return '夜间22时至次日7时线路检修停电，自动记录中断，来电后设备正常';
  if (roomCode === PROBE_OUT.roomCode && within(atMs, midnightMs, { ...PROBE_OUT, hours: PROBE_OUT.hours + 1 })) return '传感器无读数，探头插头松动，已重新插紧；本次用手持表测量';
  return '';
}

/**
 * A month of climate up to `endsAt` (UTC instant): a sensor every ten minutes in each room, people twice a day.
 * In it one humid spell with its explanation, one power cut of nine hours without any reading, and one stretch in which
 * the sensor answered but had no probe.
 */
export function buildSampleClimate(seed: number, endsAt: string): SampleReading[] {
  const endMs = Math.floor(Date.parse(endsAt) / SENSOR_STEP_MS) * SENSOR_STEP_MS;
  const startMs = endMs - DAYS * DAY_MS + SENSOR_STEP_MS;
  const midnightMs = Math.floor((endMs + LOCAL_MS) / DAY_MS) * DAY_MS - LOCAL_MS;
  const steps = DAYS * (DAY_MS / SENSOR_STEP_MS);
  const readings = HABITS.flatMap((habit) => {
    const random = seededRandom(seed).fork(`climate${habit.roomCode}`);
    const air = airOf(habit, startMs, steps, midnightMs, random);
    const sensor = air.flatMap((truth, step): SampleReading[] => {
      const atMs = startMs + step * SENSOR_STEP_MS;
      if (within(atMs, midnightMs, POWER_CUT)) return [];
      const absent = habit.roomCode === PROBE_OUT.roomCode && within(atMs, midnightMs, PROBE_OUT);
      return [{
        roomCode: habit.roomCode, sampledAt: new Date(atMs).toISOString(), origin: 'sensor', recordedBy: null, note: '',
        temperatureC: absent ? null : tenth(truth.temperatureC), relativeHumidityPct: absent ? null : tenth(truth.relativeHumidityPct),
        quality: absent ? 'absent' : 'good',
      }];
    });
    const rounds: SampleReading[] = [];
    for (let day = 0; day <= DAYS; day += 1) {
      const dayMs = midnightMs - (DAYS - day) * DAY_MS;
      const weekday = new Date(dayMs + LOCAL_MS).getUTCDay();
      const recorder = SAMPLE_RECORDERS[day % SAMPLE_RECORDERS.length] ?? null;
      for (const hour of weekday === 0 || weekday === 6 ? [9.5] : [9, 15.5]) {
        const atMs = dayMs + hour * HOUR_MS + random.int(-6, 9) * MINUTE_MS;
        const truth = air[Math.round((atMs - startMs) / SENSOR_STEP_MS)];
        if (truth === undefined || atMs > endMs || atMs < startMs) continue;
        // A dial on the wall reads a little differently from the probe under the ceiling.
        const relativeHumidityPct = Math.round(truth.relativeHumidityPct + random.around(0, 0.4));
        rounds.push({
          roomCode: habit.roomCode, sampledAt: new Date(atMs).toISOString(), origin: 'manual', recordedBy: recorder, quality: 'good',
          temperatureC: tenth(truth.temperatureC + random.around(0.1, 0.1)), relativeHumidityPct,
          note: noteOfRound(habit.roomCode, atMs, midnightMs, relativeHumidityPct),
        });
      }
    }
    return [...sensor, ...rounds];
  });
  return readings.sort((a, b) => (a.sampledAt < b.sampledAt ? -1 : Number(a.sampledAt > b.sampledAt)));
}
