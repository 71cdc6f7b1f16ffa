import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noticeMissing } from '#main/areas/climate/start-climate-watch.ts';
import { BANK, THERMOMETER } from '../../drivers/open-bridged-bank.ts';
import { openRoomWithDevices, type RoomWithDevices } from '../../harness/bridged-room.ts';

let at: RoomWithDevices;
let roomId: Awaited<ReturnType<RoomWithDevices['room']['client']['stacks']['saveRoom']>>['roomId'];
beforeEach(async () => {
  // The minute that readings wait for is turned by hand; everything else keeps its own time.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  at = await openRoomWithDevices();
  ({ roomId } = await at.room.client.stacks.saveRoom({ code: '1', name: '一号库', medium: 'paper' }));
});
afterEach(async () => {
  await at.close();
  vi.useRealTimers();
});

const { deviceId } = THERMOMETER;
const bind = () => at.room.client.climate.bindSensor({ deviceId, roomId, name: '门口' });
/** As an administrator does it: first the device, then its room. */
const addSensor = async () => {
  await at.addDevice(THERMOMETER, '温湿度计');
  await bind();
};
const readings = () => at.room.client.climate.listReadings({ roomId });
const pass = async (minutes: number) => {
  for (let minute = 0; minute < minutes; minute++) {
    await at.devices.clock.advance(60_000);
    vi.advanceTimersByTime(60_000);
  }
};
const openTasks = async () => (await at.room.client.tasks.listTasks({})).map(({ kind, data }) => ({ kind, ...data }));

describe('a sensor', () => {
  it('tells the climate of its room, with the bytes that it said', async () => {
    await addSensor();
    at.devices.thermometer.set({ replayHex: '8020096d18d80000' });
    await pass(2);
    const [latest] = await readings();
    expect(latest).toMatchObject({ temperatureC: 24.13, relativeHumidityPct: 63.6, origin: 'sensor', deviceId, quality: 'good', clockQuality: 'good', rawHex: '8020096d18d80000', verdict: 'out' });
    expect(await at.room.client.climate.listRoomClimates({})).toMatchObject([{ latest: { temperatureC: 24.13 }, verdict: 'out' }]);
  });

  it('that a shelf controller carries tells the climate of the room of its bank, once somebody says that there is one', async () => {
    await at.addDevice({ ...BANK, pollIntervalMs: 1000 });
    await at.room.client.stacks.createBank({ roomId, code: 'A', name: '甲区', kind: 'powered', deviceId: BANK.deviceId, carriages: 10, sections: 1, shelvesPerSection: 1, shelfWidthMm: 900, carriageDepthMm: 550, aisleWidthMm: 900 });
    await pass(3);
    expect(await readings()).toEqual([]);
    const [device] = (await at.room.client.system.listDevices({})).filter(({ deviceId: id }) => id === BANK.deviceId);
    await at.room.client.system.saveDevice({ ...BANK, options: { ...BANK.options, climate: 'roomSensor' }, address: { ...BANK.address }, pollIntervalMs: 1000, name: '甲区控制器', version: device!.version });
    await pass(3);
    const [latest] = await readings();
    expect(latest).toMatchObject({ temperatureC: 21.5, relativeHumidityPct: 52, origin: 'sensor', deviceId: BANK.deviceId, quality: 'good', rawHex: '00d70208' });
  });

  it('has its readings written together once a minute, with one op for the room', async () => {
    await at.addDevice({ ...THERMOMETER, pollIntervalMs: 10_000 });
    await bind();
    await pass(1);
    const { db } = at.room.context;
    const ops = () => db.statement<[], { count: number }>("SELECT count(*) AS count FROM op_log WHERE kind = 'climate.record'").get()!.count;
    const before = [(await readings()).length, ops()];
    await pass(3);
    expect([(await readings()).length - before[0]!, ops() - before[1]!]).toEqual([18, 3]);
  });

  it('loses nothing that was heard when the program is closed', async () => {
    await at.addDevice({ ...THERMOMETER, pollIntervalMs: 10_000 });
    await bind();
    await pass(1);
    const before = (await readings()).length;
    await at.devices.clock.advance(30_000);
    expect((await readings()).length).toBe(before);
    await at.restart();
    expect((await readings()).length).toBe(before + 3);
  });

  it('is absent, never zero, without its probe, and somebody is told until it is back', async () => {
    await addSensor();
    at.devices.thermometer.set({ replayHex: '80204e204e200000' });
    await pass(1);
    expect((await readings())[0]).toMatchObject({ temperatureC: null, relativeHumidityPct: null, quality: 'absent', verdict: 'absent' });
    await expect(at.settle(at.room.client.climate.readSensorNow({ deviceId }))).rejects.toMatchObject({ code: 'CLIMATE_SENSOR_ABSENT' });
    expect(await openTasks()).toEqual([{ kind: 'sensorSilent', room: '一号库', device: '门口', minutes: 0 }]);
    at.devices.thermometer.set({ replayHex: '8020079e139c0000' });
    await pass(1);
    expect(await openTasks()).toEqual([]);
  });

  it('does not wait for its minute to say that the probe is gone', async () => {
    await at.addDevice({ ...THERMOMETER, pollIntervalMs: 10_000 });
    await bind();
    await pass(1);
    at.devices.thermometer.set({ replayHex: '80204e204e200000' });
    await at.devices.clock.advance(10_000);
    expect((await readings())[0]).toMatchObject({ temperatureC: null, quality: 'absent' });
  });

  it('reads when asked, once, although the feed hears the same sample', async () => {
    await addSensor();
    at.devices.thermometer.set({ replayHex: '8020079e139c0000' });
    await at.devices.clock.advance(2000);
    const reading = await at.settle(at.room.client.climate.readSensorNow({ deviceId }));
    expect(reading).toMatchObject({ temperatureC: 19.5, relativeHumidityPct: 50.2, verdict: 'normal' });
    vi.advanceTimersByTime(60_000);
    expect((await readings()).filter(({ sampledAt }) => sampledAt === reading.sampledAt)).toHaveLength(1);
  });

  it('belongs to a room before it can be read, and must exist', async () => {
    await at.addDevice(THERMOMETER);
    await expect(at.room.client.climate.readSensorNow({ deviceId })).rejects.toMatchObject({ code: 'CLIMATE_SENSOR_UNBOUND' });
    await expect(at.room.client.climate.readSensorNow({ deviceId: 'nobody' })).rejects.toMatchObject({ code: 'CLIMATE_SENSOR_NOT_FOUND' });
  });

  it('is a case for somebody after half an hour of silence, and stands in for the round as long as it reads', async () => {
    await addSensor();
    await pass(2);
    noticeMissing(at.room.context);
    expect(await openTasks()).toEqual([]);
    at.devices.unplug('thermometer');
    await pass(31);
    noticeMissing(at.room.context);
    expect(await openTasks()).toMatchObject([{ kind: 'sensorSilent', device: '门口', minutes: 31 }]);
    at.devices.plugIn('thermometer');
    await pass(3);
    expect(await openTasks()).toEqual([]);
  });

  it('keeps reading while the clock is set back, and its readings say so', async () => {
    await addSensor();
    await pass(2);
    at.devices.clock.setBack(3_600_000);
    await pass(2);
    const doubtful = (await readings()).filter(({ clockQuality }) => clockQuality === 'doubtful');
    expect(doubtful.length).toBeGreaterThanOrEqual(2);
    expect(doubtful.every(({ quality }) => quality === 'good')).toBe(true);
  });
});

describe('a sensor that was just bound', () => {
  it('shows its first reading at once', async () => {
    await addSensor();
    expect(await readings()).toEqual([]);
    await at.devices.clock.advance(THERMOMETER.pollIntervalMs);
    expect(await readings()).toHaveLength(1);
  });
});

describe('setting devices up', () => {
  it('shows how each device is, and keeps its room when its settings change', async () => {
    await addSensor();
    const [device] = await at.room.client.system.listDevices({});
    expect(device).toMatchObject({ deviceId, name: '门口', health: 'ready', identity: 'TEMPerHUM_V3.9', version: 2 });
    const { health: _h, identity: _i, errorCode: _e, since: _s, restarts: _r, ...fields } = device!;
    await at.room.client.system.saveDevice({ ...fields, pollIntervalMs: 5000 });
    await at.devices.clock.advance(20);
    expect((await at.room.client.system.listDevices({}))[0]).toMatchObject({ pollIntervalMs: 5000, version: 3 });
    await expect(at.room.client.system.saveDevice({ ...fields, pollIntervalMs: 9000 })).rejects.toMatchObject({ code: 'DEVICES_CHANGED_MEANWHILE', data: { version: 3 } });
    await expect(at.room.client.system.saveDevice({ ...fields, version: 3, family: 'shelving' })).rejects.toMatchObject({ code: 'DEVICES_FAMILY_FIXED' });
    vi.advanceTimersByTime(60_000);
    expect((await readings()).length).toBeGreaterThan(0);
  });

  it('refuses settings that no device could have, and connects what is configured after a restart', async () => {
    await expect(at.room.client.system.saveDevice({ ...THERMOMETER, name: '坏的', options: {}, address: { kind: 'tcp', host: '', port: 1 } })).rejects.toMatchObject({ code: 'DEVICES_BAD_OPTIONS', data: { option: 'address.host' } });
    await addSensor();
    await at.restart();
    await at.devices.clock.advance(100);
    expect(await at.room.client.system.listDevices({})).toMatchObject([{ deviceId, health: 'ready' }]);
  });
});
