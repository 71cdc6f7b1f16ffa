import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { DeviceBridge } from '#main/devices/device-bridge.ts';
import type { ShelfBankStatus } from '#shared/domain/shelf-bank.ts';
import { BANK, LEASE, bankConfig, settled, startMotion } from '../bank-on-cp2110.ts';
import { nextHealth, nextShelf } from '../device-events.ts';
import { TIMEOUT, openGuestBench } from './open-guest-bench.ts';
import type { GuestBench } from './open-guest-bench.ts';

/** Bundled into the same folder. */
const CORE_PROCESS = join(import.meta.dirname, 'core-process.js');
const SERIAL = 'SHELF01';
const HALTED_BY_ITSELF = { lastResult: 'watchdogExpired', state: 'fault' };

let guest: GuestBench;
let bridge: DeviceBridge;
let sequence = 100;

const positions = async (): Promise<readonly number[]> => ((await guest.emulators.control({ device: 'bank-1', read: 'state' })).value as { positionsMm: readonly number[] }).positionsMm;
const commands = async (): Promise<number> => (await guest.logged('bank-1', 'command')).length;
const outcomeOf = ({ lastResult, state }: ShelfBankStatus) => ({ lastResult, state });

/** The bank's status as soon as it is so: now, or with a later report. */
async function shelfOnce(isSo: (status: ShelfBankStatus) => boolean): Promise<ShelfBankStatus> {
  const next = nextShelf(bridge, isSo);
  const now = bridge.shelfStatus('bank-1');
  return now !== null && now !== undefined && isSo(now) ? now : next;
}

/** Starts a motion, does something to it on the way, and waits until the controller has halted it by itself. */
async function haltedBy(interrupt: () => unknown): Promise<{ stoppedAt: readonly number[]; commandsSoFar: number }> {
  sequence += 1;
  await startMotion(bridge, sequence % 2 === 0 ? 4 : 1, sequence);
  const halted = guest.emulators.nextEntry('bank-1', 'halted');
  await interrupt();
  assert.deepEqual((await halted).detail, { result: 'watchdogExpired', sequence });
  return { stoppedAt: await positions(), commandsSoFar: await commands() };
}

/** The state as it was left, a screen that is alive, and nothing moving for it; then the fault is reset for the next test. */
async function nothingMovesAgain({ stoppedAt, commandsSoFar }: Awaited<ReturnType<typeof haltedBy>>): Promise<void> {
  bridge.renewLease(LEASE, 'bank-1', 60_000);
  await nextShelf(bridge, ({ linked }) => linked);
  await nextShelf(bridge, ({ linked }) => linked);
  assert.deepEqual(await positions(), stoppedAt);
  assert.equal(await commands(), commandsSoFar);
  sequence += 1;
  assert.equal(await bridge.shelfCommand('bank-1', { kind: 'resetFault' }, sequence, null), 'done');
  await nextShelf(bridge, ({ state }) => state === 'idle');
}

// A suite: in one process the hooks of a file would be everybody's.
describe('an MS/1.0 bank on a real kernel', () => {
  before(async () => {
    // The longest watchdog of the map: in software emulation on a busy machine a heartbeat may be late, and the controller is right to halt.
    guest = await openGuestBench([{ ...BANK, speedFactor: 0.6, watchdogMs: 3000, serialNumber: SERIAL }]);
    await guest.plug(1, 0);
    bridge = guest.openBridge([bankConfig(SERIAL)]);
    await settled(bridge);
  });
  /** A test that failed leaves its fault behind; the next one shall speak for itself. */
  beforeEach(async () => {
    if ((await shelfOnce(({ linked, state }) => linked && state !== 'moving')).state !== 'fault') return;
    sequence += 1;
    await bridge.shelfCommand('bank-1', { kind: 'resetFault' }, sequence, null);
    await nextShelf(bridge, ({ state }) => state === 'idle');
  });
  after(() => guest.close());

  test('opens an aisle over RS-485 behind a CP2110, through the kernel and libusb', TIMEOUT, async () => {
    const opened = nextShelf(bridge, ({ openAisle }) => openAisle === 3);
    await startMotion(bridge, 3, 1);
    assert.equal((await opened).lastResult, 'done');
    assert.deepEqual(await positions(), [0, 0, 900, 900]);
    assert.deepEqual(await guest.logged('bank-1', 'one-time write'), []);
  });

  test('stops on the way', TIMEOUT, async () => {
    sequence += 1;
    await startMotion(bridge, 1, sequence);
    await bridge.stopShelf('bank-1');
    const stoppedAt = await positions();
    await nextShelf(bridge, ({ linked }) => linked);
    assert.deepEqual(await positions(), stoppedAt);
  });

  test('fault: RS-485 bridge unplugged in motion, replugged into another port | level 3 | sees: link lost, then "the controller heard no heartbeat and stopped by itself" | kept: carriages where they stopped; the command is not sent again', TIMEOUT, async () => {
    const lost = nextHealth(bridge, 'lost');
    const halt = await haltedBy(() => guest.unplug('bank-1'));
    assert.equal((await lost).errorCode, 'DEVICES_LINK_LOST');
    const again = settled(bridge);
    await guest.plug(1, 3);
    assert.deepEqual(outcomeOf(await again), HALTED_BY_ITSELF);
    await nothingMovesAgain(halt);
  });

  test('fault: device host killed while carriages move | level 3 | sees: devices gone, then "the controller heard no heartbeat and stopped by itself" | kept: carriages where they stopped; the command is not sent again', TIMEOUT, async () => {
    const forgotten = nextShelf(bridge, ({ linked }) => !linked);
    const halt = await haltedBy(() => guest.hosts.at(-1)?.kill());
    assert.equal((await forgotten).state, 'unknown');
    // The new host may have asked just before the controller halted: what it reports next is the fault.
    assert.deepEqual(outcomeOf(await shelfOnce(({ linked, state }) => linked && state === 'fault')), HALTED_BY_ITSELF);
    await nothingMovesAgain(halt);
  });

  test('fault: core killed while carriages move | level 3 | sees: after the restart, "the controller heard no heartbeat and stopped by itself" | kept: carriages where they stopped; the device process ends by itself; the command is not sent again', TIMEOUT, async () => {
    await bridge.close();
    const core = fork(CORE_PROCESS, [SERIAL, '1', '501'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const [{ hostPid }] = await once(core, 'message') as [{ hostPid: number }];
    const halted = guest.emulators.nextEntry('bank-1', 'halted');
    core.kill('SIGKILL');
    assert.deepEqual((await halted).detail, { result: 'watchdogExpired', sequence: 501 });
    const halt = { stoppedAt: await positions(), commandsSoFar: await commands() };
    bridge = guest.openBridge([bankConfig(SERIAL)]);
    const said = await settled(bridge);
    assert.deepEqual({ ...outcomeOf(said), lastSequence: said.lastSequence }, { ...HALTED_BY_ITSELF, lastSequence: 501 });
    assert.throws(() => process.kill(hostPid, 0), { code: 'ESRCH' });
    await nothingMovesAgain(halt);
  });
});
