import type { Clock } from '#main/platform/clock.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

/** A clock that the test sets: wall time may jump, steady time goes on. */
export interface SetClock extends Clock {
  set(localTime: string): void;
  forward(minutes: number): void;
}

/** `2026-11-23T09:00` is local time of whatever zone the test runs in, as on the wall of the room. */
export function createSetClock(localTime: string): SetClock {
  let nowMs = new Date(localTime).getTime();
  let steadyMs = 0;
  return {
    nowMs: () => nowMs,
    steadyMs: () => steadyMs,
    nowIso: () => new Date(nowMs).toISOString(),
    set(time) { steadyMs += Math.max(0, new Date(time).getTime() - nowMs); nowMs = new Date(time).getTime(); },
    forward(minutes) { nowMs += minutes * 60_000; steadyMs += minutes * 60_000; },
  };
}

export async function openClimateRoom(localTime = '2026-11-23T09:00') {
  const clock = createSetClock(localTime);
  const room = await openTestRoom({ clock });
  const paper = await room.client.stacks.saveRoom({ code: '1', name: '一号库', medium: 'paper' });
  return { clock, room, paper, record: recorder(room) };
}

export type ClimateRoom = Awaited<ReturnType<typeof openClimateRoom>>;

type RoundRow = Parameters<TestRoom['client']['climate']['recordRound']>[0]['rows'][number];

const recorder = (room: TestRoom) => (roomId: RoundRow['roomId'], temperatureC: number, relativeHumidityPct: number, note = '', sampledAt: string | null = null) =>
  room.client.climate.recordRound({ rows: [{ roomId, temperatureC, relativeHumidityPct, note, sampledAt }] });
