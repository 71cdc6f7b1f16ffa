import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { independentThermometer, independentTransmitter } from '../drivers/independent/climate-sensors.ts';
import { serveOverTcp } from '../drivers/independent/serve-controller.ts';
import { openTestRoom } from '../harness/open-test-room.ts';
import { runCli } from '../harness/run-cli.ts';
import { makeSmallSampleRoom } from '../harness/small-sample-room.ts';

const fixture = (name: string) => join(import.meta.dirname, '../fixtures/loggers', name);
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muniment-climate-'));
  await makeSmallSampleRoom(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const climate = (...args: readonly string[]) => runCli(['climate', ...args, '--data', folder]);

describe('muniment climate', () => {
  it('reads the emulated sensors now, and records what they say', async () => {
    const { readings } = (await climate('read')).json<{ readings: { deviceId: string; code: string | null; reading: { temperatureC: number } | null }[] }>();
    expect(readings.length).toBeGreaterThan(0);
    for (const { code, reading } of readings) expect([code, typeof reading?.temperatureC]).toEqual([null, 'number']);
    expect((await climate('read', 'no-such-sensor')).refusal()).toMatchObject({ code: 'CLIMATE_SENSOR_NOT_FOUND' });
  });

  it('reads sensors that share no code with the drivers, and keeps their bytes', async () => {
    const sensors: readonly { deviceId: string; driver: string; options: Record<string, string>; far: ReturnType<typeof independentTransmitter>; says: object }[] = [
      { deviceId: 'wall', driver: 'climate/modbus-transmitter', options: { framing: 'rtu' }, far: independentTransmitter(), says: { temperatureC: 27.3, relativeHumidityPct: 62.6, rawHex: '030401110272' } },
      { deviceId: 'stick', driver: 'climate/temperhum', options: {}, far: independentThermometer(), says: { temperatureC: 24.13, relativeHumidityPct: 63.6, rawHex: '8020096d18d80000' } },
    ];
    const served = await Promise.all(sensors.map(({ far }) => serveOverTcp(far.attach)));
    const own = mkdtempSync(join(tmpdir(), 'muniment-sensors-'));
    try {
      const room = await openTestRoom({ folder: own });
      const { roomId } = await room.client.stacks.saveRoom({ code: '1', name: '一号库', medium: 'paper' });
      for (const [index, { deviceId, driver, options }] of sensors.entries()) {
        await room.client.system.saveDevice({ deviceId, name: deviceId, family: 'climate', driver, address: { kind: 'tcp', host: '127.0.0.1', port: served[index]!.port }, options: { ...options }, pollIntervalMs: 60_000, enabled: true });
        await room.client.climate.bindSensor({ deviceId, roomId, name: deviceId });
      }
      await room.close();
      for (const { deviceId, far, says } of sensors) {
        expect((await runCli(['climate', 'read', deviceId, '--data', own])).json()).toMatchObject({ readings: [{ deviceId, code: null, reading: { ...says, quality: 'good' } }] });
        expect(far.asked.length).toBeGreaterThan(0);
      }
    } finally {
      for (const each of served) await each.close();
      rmSync(own, { recursive: true, force: true });
    }
  });

  it('shows the file of a logger, takes it in once, and takes it out again', async () => {
    expect((await climate('import', fixture('meaco.csv'), '--dry-run')).json()).toMatchObject({ maker: 'meaco', sensors: [{ sensor: '一号库', known: 0 }, { sensor: '二号库' }] });
    expect((await climate('import', fixture('meaco.csv'), '--room', '1')).refusal()).toMatchObject({ code: 'CLI_USAGE' });
    const taken = (await climate('import', fixture('meaco.csv'), '--room', '1', '--sensor', '一号库')).json<{ import: { importId: string; added: number } }>();
    expect(taken.import.added).toBe(5);
    const again = await climate('import', fixture('meaco.csv'), '--room', '1', '--sensor', '一号库');
    expect([again.exitCode, again.refusal().code]).toEqual([1, 'CLIMATE_LOGGER_NOTHING_NEW']);
    expect((await climate('withdraw', taken.import.importId)).json()).toMatchObject({ fileName: 'meaco.csv' });
  });

  it('asks how dates are meant where the file does not tell', async () => {
    const asked = await climate('import', fixture('unknown-fahrenheit.csv'), '--room', '1');
    expect([asked.exitCode, asked.refusal().code]).toEqual([2, 'CLI_USAGE']);
    expect((await climate('import', fixture('unknown-fahrenheit.csv'), '--room', '1', '--dates', 'month-first')).json()).toMatchObject({ refusedCount: 2, import: { added: 2 } });
  });
});
