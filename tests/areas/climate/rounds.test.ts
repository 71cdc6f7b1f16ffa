import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noticeMissing } from '#main/areas/climate/start-climate-watch.ts';
import { openClimateRoom, type ClimateRoom } from './climate-room.ts';

let at: ClimateRoom;
beforeEach(async () => { at = await openClimateRoom(); });
afterEach(() => at.room.close());

const openTasks = async () => (await at.room.client.tasks.listTasks({})).map(({ kind, data }) => ({ kind, ...data }));
const climates = () => at.room.client.climate.listRoomClimates({});

describe('the round of the rooms', () => {
  it('shows a room that is within its limits, with what follows from the reading', async () => {
    await at.record(at.paper.roomId, 20, 50);
    const [climate] = await climates();
    expect(climate).toMatchObject({
      verdict: 'normal', reasons: [], limits: { temperatureMinC: 14, temperatureMaxC: 24, humidityMinPct: 45, humidityMaxPct: 60, dailyTemperatureC: 2, dailyHumidityPct: 5, source: 'JGJ 25-2010' },
      latest: { temperatureC: 20, origin: 'manual', recordedBy: '周敏', verdict: 'normal' }, roundsToday: { morning: { temperatureC: 20 }, afternoon: null },
    });
    expect(climate!.derived.dewPointC).toBeCloseTo(9.26, 1);
    expect(climate!.derived.equilibriumMoisturePct).toBeCloseTo(9.27, 1);
    expect(climate!.derived.preservationIndexYears).toBeCloseTo(41.8, 0);
    expect(await at.room.client.tasks.getToday({})).toMatchObject({ climate: { verdict: 'normal', worstRoom: null } });
  });

  it('asks for a note when a value is out of band, saves nothing before, and makes one task of it', async () => {
    const second = await at.room.client.stacks.saveRoom({ code: '2', name: '二号库', medium: 'paper' });
    const rows = [{ roomId: at.paper.roomId, temperatureC: 20, relativeHumidityPct: 50 }, { roomId: second.roomId, temperatureC: 27.46, relativeHumidityPct: 71 }];
    await expect(at.room.client.climate.recordRound({ rows })).rejects.toMatchObject({ code: 'CLIMATE_NOTE_NEEDED', data: { rooms: ['二号库'] } });
    expect(await at.room.client.climate.listReadings({})).toEqual([]);
    await at.room.client.climate.recordRound({ rows: rows.map((row) => ({ ...row, note: '空调停电，已报修' })) });
    await at.record(second.roomId, 27.3, 70, '仍在抢修');
    expect(await openTasks()).toEqual([{ kind: 'climateOut', room: '二号库', temperatureC: 27.5, humidityPct: 71 }]);
    expect(await at.room.client.tasks.getToday({})).toMatchObject({ climate: { verdict: 'out', worstRoom: '二号库' }, overdue: 1 });
    expect((await climates())[1]).toMatchObject({ verdict: 'out', reasons: ['temperatureHigh', 'humidityHigh'] });
  });

  it('closes the alarm by itself, with a note, when the room was back for half an hour', async () => {
    await at.record(at.paper.roomId, 27, 50, '开门搬运');
    at.clock.forward(20);
    await at.record(at.paper.roomId, 23, 50);
    expect(await openTasks()).toMatchObject([{ kind: 'climateOut' }, { kind: 'climateDrift' }]);
    at.clock.forward(20);
    await at.record(at.paper.roomId, 23, 50);
    expect(await openTasks()).toMatchObject([{ kind: 'climateDrift', temperatureC: 4 }]);
    const [closed] = await at.room.client.tasks.listTasks({ state: 'closed' });
    expect(closed).toMatchObject({ kind: 'climateOut', state: 'done' });
    expect(closed!.closingNote).toContain('30 minutes');
  });

  it('makes a task of a change of more than two degrees or five per cent within a day, until it has calmed down', async () => {
    await at.record(at.paper.roomId, 20, 50);
    at.clock.forward(300);
    await at.record(at.paper.roomId, 21.9, 54.9);
    expect(await openTasks()).toEqual([]);
    at.clock.forward(60);
    await at.record(at.paper.roomId, 21.9, 55.1);
    expect(await openTasks()).toEqual([{ kind: 'climateDrift', room: '一号库', temperatureC: 1.9, humidityPct: 5.1 }]);
    at.clock.forward(24 * 60);
    await at.record(at.paper.roomId, 22, 55);
    expect(await openTasks()).toEqual([]);
  });

  it('takes no reading from the future, and one from this morning gladly', async () => {
    await expect(at.record(at.paper.roomId, 20, 50, '', new Date(at.clock.nowMs() + 3_600_000).toISOString())).rejects.toMatchObject({ code: 'CLIMATE_IN_FUTURE' });
    at.clock.set('2026-11-23T16:00');
    await at.record(at.paper.roomId, 20, 50, '', new Date('2026-11-23T09:10').toISOString());
    expect((await climates())[0]).toMatchObject({ roundsToday: { morning: { temperatureC: 20 }, afternoon: null } });
  });

  it('misses a round that nobody made, once, and is content when it is made up for', async () => {
    await at.record(at.paper.roomId, 20, 50);
    at.clock.set('2026-11-24T10:00');
    noticeMissing(at.room.context);
    expect(await openTasks()).toEqual([]);
    at.clock.set('2026-11-24T10:31');
    noticeMissing(at.room.context);
    noticeMissing(at.room.context);
    expect(await openTasks()).toEqual([{ kind: 'roundMissing', room: '一号库', round: 'morning', day: '20261124' }]);
    await at.record(at.paper.roomId, 20, 50, '', new Date('2026-11-24T09:30').toISOString());
    expect(await openTasks()).toEqual([]);
    at.clock.set('2026-11-24T16:31');
    noticeMissing(at.room.context);
    expect(await openTasks()).toMatchObject([{ round: 'afternoon' }]);
  });

  it('goes by the times of the settings, and does not ask again what somebody has dismissed', async () => {
    const settings = await at.room.client.system.getSettings({});
    await at.room.client.system.saveSettings({ ...settings, climateRounds: { morning: '07:30', afternoon: '17:00' } });
    await at.record(at.paper.roomId, 20, 50);
    at.clock.set('2026-11-24T09:05');
    noticeMissing(at.room.context);
    const [task] = await at.room.client.tasks.listTasks({});
    expect(task).toMatchObject({ kind: 'roundMissing' });
    await at.room.client.tasks.closeTask({ taskId: task!.taskId, version: task!.version, outcome: 'dismissed', note: '停电' });
    noticeMissing(at.room.context);
    expect(await openTasks()).toEqual([]);
  });

  it('asks nothing of a room that has never been read', async () => {
    at.clock.set('2026-11-23T23:00');
    noticeMissing(at.room.context);
    expect(await openTasks()).toEqual([]);
  });

  it('keeps a reading that came while the clock was wrong, and says so', async () => {
    await at.record(at.paper.roomId, 20, 50);
    at.clock.set('2026-11-22T09:00');
    const [reading] = await at.record(at.paper.roomId, 21, 51);
    expect(reading).toMatchObject({ clockQuality: 'doubtful', temperatureC: 21 });
    expect((await at.room.client.climate.listReadings({ roomId: at.paper.roomId })).map(({ temperatureC }) => temperatureC)).toEqual([20, 21]);
    expect((await climates())[0]).toMatchObject({ latest: { temperatureC: 21 } });
  });
});

describe('limits', () => {
  it('come from the medium with their source, and a room may have its own', async () => {
    const presets = await at.room.client.climate.listLimitPresets({});
    expect(presets.find(({ medium }) => medium === 'filmMaster')).toMatchObject({ limits: { temperatureMinC: 13, temperatureMaxC: 15, humidityMinPct: 35, humidityMaxPct: 45, source: 'JGJ 25-2010' } });
    await at.record(at.paper.roomId, 23, 50);
    const film = await at.room.client.climate.saveLimits({ roomId: at.paper.roomId, medium: 'filmMaster', limits: null });
    expect(film).toMatchObject({ medium: 'filmMaster', verdict: 'out', reasons: ['temperatureHigh', 'humidityHigh'] });
    expect(await openTasks()).toMatchObject([{ kind: 'climateOut' }]);
    const own = { ...film.limits, temperatureMinC: 20, temperatureMaxC: 25, humidityMaxPct: 55, source: '本馆规定' };
    expect(await at.room.client.climate.saveLimits({ roomId: at.paper.roomId, medium: 'filmMaster', limits: own })).toMatchObject({ verdict: 'normal', limits: { source: '本馆规定' } });
    expect(await openTasks()).toEqual([]);
  });

  it('are refused when no reading could meet them', async () => {
    const { limits } = (await climates())[0]!;
    await expect(at.room.client.climate.saveLimits({ roomId: at.paper.roomId, medium: 'paper', limits: { ...limits, temperatureMinC: 30 } })).rejects.toMatchObject({ code: 'CLIMATE_LIMITS_EMPTY' });
  });
});
