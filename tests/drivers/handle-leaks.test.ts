import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemDriverClock } from '#drivers/contract/system-clock.ts';
import { ms1Driver } from '#drivers/shelving/ms1/driver.ts';
import { independentMs1 } from './independent/ms1-controller.ts';
import { realTicker, serveOverTcp, type ServedController } from './independent/serve-controller.ts';

const ROUNDS = 60;
const ticker = realTicker();
const bank = independentMs1(ticker, 5);
let controller: ServedController;
beforeAll(async () => { controller = await serveOverTcp(bank.attach); });
afterAll(async () => {
  ticker.stop();
  await controller.close();
});

const open = (port = controller.port) => ms1Driver.open({ deviceId: 'bank', address: { kind: 'tcp', host: '127.0.0.1', port }, options: {}, clock: systemDriverClock });
/** Open files and sockets of this process; both ends of the line are in it. */
const handles = (): number => readdirSync('/proc/self/fd').length;

describe('a link that comes and goes for weeks', { retry: 0 }, () => {
  it('leaves no handle open, whether it is closed, cut or never proved', async () => {
    const warm = await open();
    await warm.close();
    const before = handles();
    for (let round = 0; round < ROUNDS; round += 1) {
      const session = await open();
      if (round % 2 === 0) await session.close();
      else {
        const lost = new Promise((resolve) => { session.on((event) => { if (event.kind === 'lost') resolve(event); }); });
        controller.hangUp();
        await lost;
      }
    }
    const silent = await serveOverTcp((wire) => { wire.onData(() => { controllerSays(wire.write); }); });
    for (let round = 0; round < 10; round += 1) await expect(open(silent.port)).rejects.toMatchObject({ code: 'DEVICES_UNSUPPORTED' });
    await silent.close();
    // What was closed here is only gone when the other end has heard of it.
    await expect.poll(handles).toBeLessThanOrEqual(before);
    expect(bank.received).toEqual([]);
  });
});

/** Another device at the address: it refuses every register. */
function controllerSays(write: (bytes: Uint8Array) => Promise<void>): void {
  write(Uint8Array.from([0, 1, 0, 0, 0, 3, 1, 0x84, 2])).catch(() => undefined);
}
