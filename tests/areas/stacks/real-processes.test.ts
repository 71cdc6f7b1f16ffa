import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CoreEvent } from '#shared/contract/events.ts';
import { spawnEmulators, type RunningEmulators } from '#main/hosts/launch-emulators.ts';
import { silentLogger } from '#main/platform/logger.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

const ROOT = join(import.meta.dirname, '../../..');
const LEASE = '0198c1f2-0000-7000-8000-000000000002';

let folder: string;
let emulators: RunningEmulators;
let room: TestRoom;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muniment-bank-'));
  const spec = join(folder, 'spec.json');
  writeFileSync(spec, JSON.stringify({ controlPort: 0, devices: [{ name: 'bank-1', kind: 'ms1', port: 0, carriages: 6, speedFactor: 20 }, { name: 'thermo-1', kind: 'modbus-transmitter', port: 0 }] }));
  emulators = await spawnEmulators(join(ROOT, 'drivers/emulators/serve.ts'), spec, silentLogger);
  room = await openTestRoom({ deviceHost: { program: join(ROOT, 'src-main/devices/device-host.ts') } });
}, 30_000);
afterAll(async () => {
  await room.close();
  await emulators.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The first announcement that is meant, after the number `after` (now, unless told). */
async function heard(isMeant: (event: CoreEvent) => boolean, after = room.core.events.last()): Promise<CoreEvent> {
  for await (const event of room.core.events.watch(after, AbortSignal.timeout(20_000))) if (isMeant(event)) return event;
  throw new Error('was not announced within 20 s');
}

async function addDevice(family: 'shelving' | 'climate', deviceId: string, driver: string): Promise<void> {
  const ready = async () => (await room.client.system.listDevices({})).some((device) => device.deviceId === deviceId && device.health === 'ready');
  await room.client.system.saveDevice({ deviceId, name: deviceId, family, driver, address: { kind: 'tcp', host: '127.0.0.1', port: emulators.ports[deviceId]! }, options: {}, pollIntervalMs: 1000, enabled: true });
  for (let after = room.core.events.last(); !(await ready());) after = (await heard(({ name }) => name === 'system.deviceChanged', after)).number;
}

describe('with the device host and the emulators as processes of their own', () => {
  it('opens an aisle over TCP, follows the carriages, and writes down how it ended', async () => {
    await addDevice('shelving', 'bank-1', 'shelving/ms1');
    const { roomId } = await room.client.stacks.saveRoom({ code: '1', name: '一号库', medium: 'paper' });
    const { bankId } = await room.client.stacks.createBank({ roomId, code: '1', name: '一区', kind: 'powered', deviceId: 'bank-1', carriages: 6, sections: 1, shelvesPerSection: 2, shelfWidthMm: 900, carriageDepthMm: 550, aisleWidthMm: 900 });
    const feed = await room.client.stacks.watchBank({ bankId });
    await feed.next();
    const ended = heard(({ name }) => name === 'stacks.motionEnded');
    const renewal = setInterval(() => { room.client.stacks.renewLease({ bankId, leaseId: LEASE }).catch(() => undefined); }, 500);
    const answer = await room.client.stacks.openAisle({ bankId, aisle: 3, leaseId: LEASE, openAisleIsEmpty: true });
    const { payload } = await ended;
    clearInterval(renewal);
    expect(payload).toMatchObject({ bankIds: [bankId], sequence: answer.sequence, result: 'done' });
    expect((await feed.next()).value).toMatchObject({ linked: true });
    expect(await room.client.stacks.getBankStatus({ bankId })).toMatchObject({ openAisle: 3, state: 'idle', carriages: { length: 6 } });
    expect(await room.client.stacks.stopBank({ bankId })).toEqual({});
    expect((await room.client.stacks.listMovements({ bankId })).rows.map(({ what, result }) => [what, result])).toEqual([['stop', 'done'], ['openAisle', 'done']]);
    await feed.return();
  }, 30_000);

  it('records what a sensor of the room says', async () => {
    const [stackRoom] = await room.client.stacks.listRooms({});
    await addDevice('climate', 'thermo-1', 'climate/modbus-transmitter');
    const recorded = heard(({ name }) => name === 'climate.readingRecorded');
    await room.client.climate.bindSensor({ deviceId: 'thermo-1', roomId: stackRoom!.roomId, name: '门口' });
    await recorded;
    expect((await room.client.climate.listReadings({ origin: 'sensor' }))[0]).toMatchObject({ deviceId: 'thermo-1', quality: 'good', temperatureC: expect.any(Number) });
  }, 30_000);
});
