import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { independentMs1 } from '../drivers/independent/ms1-controller.ts';
import { realTicker, serveOverTcp, serveOverUdp, type ServedController } from '../drivers/independent/serve-controller.ts';
import type { Steel } from '../drivers/independent/steel.ts';
import { independentStow } from '../drivers/independent/stow-controller.ts';
import { independentUdp55 } from '../drivers/independent/udp-55-controller.ts';
import { openTestRoom } from '../harness/open-test-room.ts';
import { runCli } from '../harness/run-cli.ts';

const ticker = realTicker();
const ms1 = independentMs1(ticker, 5);
const stow = independentStow(ticker, 5);
const udp = independentUdp55(ticker, 5, 0x31);
let folder: string;
const served: ServedController[] = [];

interface Subject { readonly code: string; readonly driver: string; readonly kind: 'tcp' | 'udp'; readonly steel: Steel; readonly options: Record<string, string | number>; readonly attach: Parameters<typeof serveOverTcp>[0] }
const subjects: readonly Subject[] = [
  { code: '1', driver: 'shelving/ms1', kind: 'tcp', options: {}, ...ms1 },
  { code: '2', driver: 'shelving/stow-wms', kind: 'tcp', options: {}, ...stow },
  { code: '3', driver: 'shelving/udp-55', kind: 'udp', options: { crcPolynomial: 0x31, columns: 5, statusCommand: 0x83 }, ...udp },
];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muniment-aisle-'));
  const room = await openTestRoom({ folder });
  const { roomId } = await room.client.stacks.saveRoom({ code: 'K1', name: '一号库房', medium: 'paper' });
  for (const { code, driver, kind, options, attach } of subjects) {
    const controller = await (kind === 'tcp' ? serveOverTcp : serveOverUdp)(attach);
    served.push(controller);
    const deviceId = `bank-${code}`;
    await room.client.system.saveDevice({ deviceId, name: deviceId, family: 'shelving', driver, address: { kind, host: '127.0.0.1', port: controller.port }, options, pollIntervalMs: 1000, enabled: true });
    await room.client.stacks.createBank({ roomId, code, name: `${code} 区`, kind: 'powered', deviceId, carriages: 5, sections: 1, shelvesPerSection: 2, shelfWidthMm: 900, carriageDepthMm: 550, aisleWidthMm: 900 });
  }
  await room.close();
});
afterAll(async () => {
  ticker.stop();
  await Promise.all(served.map((controller) => controller.close()));
  rmSync(folder, { recursive: true, force: true });
});

const aisle = (...args: readonly string[]) => runCli(['aisle', ...args, '--data', folder]);

describe('muniment aisle, against controllers that share no code with the drivers', () => {
  it('lists the three banks as they name themselves', async () => {
    const { devices } = (await runCli(['devices', 'list', '--data', folder])).json<{ devices: { driver: string; health: string; identity: string }[] }>();
    expect(devices.map(({ driver, health }) => [driver, health]).toSorted()).toEqual([['shelving/ms1', 'ready'], ['shelving/stow-wms', 'ready'], ['shelving/udp-55', 'ready']]);
    for (const { identity } of devices) expect(identity).toMatch(/5/);
  });

  for (const { code, driver, steel } of subjects) {
    it(`opens an aisle over ${driver}, and it is really open`, async () => {
      const opened = await aisle('open', '3', '--open-aisle-is-empty', '--bank', code);
      expect(opened.json()).toMatchObject({ done: true, status: { openAisle: 3, lastResult: 'done' } });
      expect([steel.openAisle, steel.moving, opened.exitCode]).toEqual([3, false, 0]);
      expect((await aisle('status', '--bank', code)).json()).toMatchObject({ state: 'idle', openAisle: 3 });
    });

    it(`does not move ${driver} while somebody presses the emergency stop, and says why`, async () => {
      const before = steel.positions();
      steel.hazards.add('emergencyStop');
      steel.halt('emergencyStop');
      const refused = await aisle('open', '1', '--open-aisle-is-empty', '--bank', code);
      expect([refused.exitCode, steel.positions()]).toEqual([1, before]);
      // UDP 0x55 has no word for a pressed stop before something is asked to move: its carriages not moving is all it shows.
      if (driver === 'shelving/udp-55') expect(refused.json()).toMatchObject({ done: false, status: { lastResult: 'stuck' } });
      else expect(refused.refusal().code).toMatch(/^(DEVICES_EMERGENCY_STOP|DEVICES_FAULT_LATCHED)$/);
      steel.hazards.clear();
    });
  }
});
