import { afterEach, describe, expect, it } from 'vitest';
import { BANK, LEASE, bankConfig, settled, startMotion } from '../bank-on-cp2110.ts';
import { nextHealth, nextShelf } from '../device-events.ts';
import { openNativeBench } from './open-native-bench.ts';
import type { NativeBench } from './open-native-bench.ts';

const PORT = 2;
const OTHER_PORT = 5;

const cleanups: (() => unknown)[] = [];
afterEach(async () => { for (const cleanup of cleanups.splice(0).toReversed()) await cleanup(); });

async function openBank() {
  const native = await openNativeBench([BANK]);
  cleanups.push(native.close);
  await native.plug(0, PORT);
  const bridge = native.openBridge([bankConfig(native.serialOf(0), { hidBackEnd: 'hidraw' })]);
  await settled(bridge);
  return { native, bridge };
}

const stateOf = async ({ emulators }: NativeBench) => (await emulators.control({ device: 'bank-1', read: 'state' })).value as { moving: boolean; positionsMm: readonly number[]; lastResult: number };
const commandsOf = async ({ emulators }: NativeBench) =>
  ((await emulators.control({ device: 'bank-1', read: 'log' })).value as { event: string }[]).filter(({ event }) => event === 'command').length;

describe('an MS/1.0 bank on the RS-485 line of a CP2110, behind the real node-hid', () => {
  it('opens an aisle, and never writes what can be written only once', async () => {
    const { native, bridge } = await openBank();
    const opened = nextShelf(bridge, ({ openAisle }) => openAisle === 3);
    await startMotion(bridge, 3, 11);
    expect(await opened).toMatchObject({ lastSequence: 11, lastResult: 'done', state: 'idle' });
    expect((await stateOf(native)).positionsMm).toEqual([0, 0, 900, 900]);
    const { value } = await native.emulators.control({ device: 'bank-1', read: 'log' });
    expect((value as { event: string }[]).filter(({ event }) => event === 'one-time write')).toEqual([]);
  });

  it('stops on the way and stays where it stopped', async () => {
    const { native, bridge } = await openBank();
    await startMotion(bridge, 1, 12);
    await bridge.stopShelf('bank-1');
    const { moving, positionsMm } = await stateOf(native);
    expect(moving).toBe(false);
    expect(positionsMm[3]).toBeLessThan(900);
  });

  it('fault: RS-485 bridge unplugged in motion, replugged into another port | level 2 | sees: link lost, then "the controller heard no heartbeat and stopped by itself" | kept: carriages where they stopped; the command is not sent again', async () => {
    const { native, bridge } = await openBank();
    await startMotion(bridge, 1, 21);
    const lost = nextHealth(bridge, 'lost');
    const halted = native.emulators.nextEntry('bank-1', 'halted');
    await native.unplug(0, PORT);
    expect(await lost).toMatchObject({ errorCode: 'DEVICES_LINK_LOST' });
    expect((await halted).detail).toMatchObject({ result: 'watchdogExpired', sequence: 21 });
    const { positionsMm } = await stateOf(native);
    await native.plug(0, OTHER_PORT);
    expect(await settled(bridge)).toMatchObject({ state: 'fault', lastSequence: 21, lastResult: 'watchdogExpired', openAisle: 0 });
    // The screen is still there and says so; nothing moves for it.
    bridge.renewLease(LEASE, 'bank-1', 60_000);
    await nextShelf(bridge, ({ linked }) => linked);
    expect((await stateOf(native)).positionsMm).toEqual(positionsMm);
    expect(await commandsOf(native)).toBe(1);
  });

  it('fault: answers damaged, cut short or lost on the RS-485 line | level 2 | sees: nothing; the question is repeated | kept: only answers with a right checksum', async () => {
    const { native, bridge } = await openBank();
    for (const knob of ['corruptReplies', 'shortReplies', 'dropReplies']) {
      await native.emulators.control({ device: 'bank-1', set: { [knob]: 1 } });
      expect(await nextShelf(bridge, ({ linked }) => linked)).toMatchObject({ state: 'idle' });
    }
    expect(bridge.statuses()).toMatchObject([{ health: 'ready' }]);
  });

  it('fault: another USB device with the bridge\'s ids at another speed | level 2 | sees: no answer in time | kept: nothing is commanded', async () => {
    const native = await openNativeBench([BANK]);
    cleanups.push(native.close);
    await native.plug(0, PORT);
    const bridge = native.openBridge([bankConfig(native.serialOf(0), { hidBackEnd: 'hidraw', baudRate: 19_200 })]);
    expect(await nextHealth(bridge, 'failed')).toMatchObject({ errorCode: 'DEVICES_TIMEOUT' });
    expect(await commandsOf(native)).toBe(0);
  });
});
