import { describe, expect, it } from 'vitest';
import { createMs1Emulator } from '#drivers/emulators/ms1/ms1-emulator.ts';
import { openMs1Session } from '#drivers/shelving/ms1/driver.ts';
import { createMemoryStreamPair } from '#drivers/transports/memory-byte-stream.ts';
import { createManualClock } from './manual-clock.ts';
import { LEASE, openEmulatedBank, outcomeOf } from './open-emulated-bank.ts';

const request = (clock: ReturnType<typeof createManualClock>, options = {}) =>
  ({ deviceId: 'bank-1', address: { kind: 'tcp', host: 'memory', port: 1 } as const, options, clock });

describe('an MS/1.0 session', () => {
  it('proves the map before it writes anything', async () => {
    const { emulator, session } = await openEmulatedBank();
    expect(session.identity).toBe('MS/1.0, 10 carriages');
    expect(session.status()).toMatchObject({ state: 'idle', linked: true, openAisle: 0, readAt: '2026-11-23T08:00:01.000Z' });
    expect(emulator.log.entries().filter(({ event }) => event === 'write')).toEqual([{ number: 1, event: 'write', detail: { pdu: '0300110001' } }]);
  });

  it('calls another device unsupported and lets go of it', async () => {
    const clock = createManualClock();
    const pair = createMemoryStreamPair();
    pair.far.onData((data) => { void pair.far.write(Uint8Array.from([...data.slice(0, 4), 0, 3, data[6] ?? 0, 0x84, 2])); });
    let released = false;
    pair.far.onLost(() => { released = true; });
    expect(await outcomeOf(openMs1Session(pair.near, request(clock)), clock)).toBe('DEVICES_UNSUPPORTED');
    expect(released).toBe(true);
  });

  it('gives up on a silent line after three tries', async () => {
    const clock = createManualClock();
    const pair = createMemoryStreamPair();
    let asked = 0;
    pair.far.onData(() => { asked += 1; });
    expect(await outcomeOf(openMs1Session(pair.near, request(clock)), clock)).toBe('DEVICES_TIMEOUT');
    expect(asked).toBe(3);
  });

  it.each([{ unitId: 0 }, { unitId: 'one' }, { framing: 'ascii' }])('refuses the options %j', async (options) => {
    const clock = createManualClock();
    expect(await outcomeOf(openMs1Session(createMemoryStreamPair().near, request(clock, options)), clock)).toBe('DEVICES_BAD_OPTIONS');
  });

  it.each(['tcp', 'rtu'] as const)('opens an aisle over %s framing, beating while it moves and no longer', async (framing) => {
    const { clock, session, heard, logged } = await openEmulatedBank({ framing });
    expect(await outcomeOf(session.command({ kind: 'openAisle', aisle: 3 }, 501, LEASE), clock)).toBe('running');
    await clock.advance(6000);
    expect(session.status()).toMatchObject({ state: 'idle', openAisle: 3, lastSequence: 501, lastResult: 'done' });
    const positions = heard.map(({ carriages }) => carriages[2]?.positionMm ?? 0);
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    expect(new Set(positions).size).toBeGreaterThan(20);
    const beats = logged('heartbeat').length;
    expect(beats).toBeGreaterThan(8);
    await clock.advance(3000);
    expect(logged('heartbeat')).toHaveLength(beats);
    expect(logged('command')).toHaveLength(1);
  });

  it.each([
    ['tcp', { corruptReplies: 2 }], ['rtu', { corruptReplies: 2 }], ['tcp', { dropReplies: 2 }], ['rtu', { dropReplies: 2 }],
    ['tcp', { shortReplies: 2 }], ['rtu', { shortReplies: 2 }], ['tcp', { dropRequests: 2 }], ['tcp', { lateReplies: 2 }], ['rtu', { lateReplies: 2 }],
    ['tcp', { exceptionReplies: 2, exceptionCode: 6 }],
  ] as const)('reads the status over a %s line with %j, and the link holds', async (framing, knobs) => {
    const { clock, emulator, session, heard, lost } = await openEmulatedBank({ framing });
    emulator.set(knobs);
    await clock.advance(3000);
    expect(lost).toEqual([]);
    expect(heard.length).toBeGreaterThan(1);
    expect(heard.every((status) => status.state === 'idle' && status.carriages.length === 10)).toBe(true);
    expect(session.status().linked).toBe(true);
  });

  it.each([
    [{ dropReplies: 99 }, 'DEVICES_TIMEOUT'], [{ corruptReplies: 99 }, 'DEVICES_BAD_REPLY'], [{ shortReplies: 99 }, 'DEVICES_BAD_REPLY'],
    [{ exceptionReplies: 99, exceptionCode: 1 }, 'DEVICES_BAD_REPLY'], [{ exceptionReplies: 99, exceptionCode: 2 }, 'DEVICES_BAD_REPLY'], [{ exceptionReplies: 99, exceptionCode: 3 }, 'DEVICES_BAD_REPLY'],
    [{ exceptionReplies: 99, exceptionCode: 4 }, 'DEVICES_BAD_REPLY'], [{ exceptionReplies: 99, exceptionCode: 6 }, 'DEVICES_BUSY'],
  ] as const)('says that the link is lost after a run of %j', async (knobs, code) => {
    const { clock, emulator, session, lost } = await openEmulatedBank();
    emulator.set(knobs);
    await clock.advance(3000);
    expect(lost).toEqual([code]);
    expect(session.status()).toMatchObject({ linked: false, state: 'unknown' });
    expect(await outcomeOf(session.command({ kind: 'openAisle', aisle: 1 }, 9, LEASE), clock)).toBe('DEVICES_LINK_LOST');
  });

  it('sends a motion once though its answer is lost, and learns from the state that it runs', async () => {
    const { clock, emulator, session, logged } = await openEmulatedBank();
    emulator.set({ dropCommandReplies: 1 });
    expect(await outcomeOf(session.command({ kind: 'openAisle', aisle: 2 }, 41, LEASE), clock)).toBe('running');
    await clock.advance(7000);
    expect(logged('command')).toEqual([{ code: 1, argument: 2, sequence: 41, result: 'running' }]);
    expect(logged('repeat')).toEqual([]);
    expect(session.status()).toMatchObject({ openAisle: 2, lastSequence: 41 });
  });

  it('reports a motion that never arrived and does not send it again', async () => {
    const { clock, emulator, session, logged } = await openEmulatedBank();
    emulator.set({ dropRequests: 1 });
    expect(await outcomeOf(session.command({ kind: 'openAisle', aisle: 2 }, 41, LEASE), clock)).toBe('DEVICES_TIMEOUT');
    await clock.advance(5000);
    expect(logged('command')).toEqual([]);
    expect(session.status()).toMatchObject({ state: 'idle', openAisle: 0 });
  });

  it('repeats a harmless command with the same SEQ, which the controller carries out once', async () => {
    const { clock, emulator, session, logged } = await openEmulatedBank();
    emulator.set({ dropCommandReplies: 2 });
    expect(await outcomeOf(session.command({ kind: 'light', aisle: 4, on: true }, 42, null), clock)).toBe('done');
    expect(logged('command')).toHaveLength(1);
    expect(logged('repeat')).toHaveLength(2);
    expect(session.status().carriages[3]?.lightOn).toBe(true);
  });

  it('refuses a SEQ that the controller would take for a repeat', async () => {
    const { clock, session } = await openEmulatedBank();
    await outcomeOf(session.command({ kind: 'lock' }, 7, null), clock);
    expect(await outcomeOf(session.command({ kind: 'unlock' }, 7, null), clock)).toBe('DEVICES_SEQUENCE_REUSED');
  });

  it('lets the controller answer BUSY to the second of two racing masters', async () => {
    const { clock, session, openAnother, logged } = await openEmulatedBank();
    const other = await openAnother();
    const first = outcomeOf(session.command({ kind: 'openAisle', aisle: 2 }, 1, LEASE), clock);
    const second = outcomeOf(other.command({ kind: 'openAisle', aisle: 8 }, 2, LEASE), clock);
    expect(await second).toBe('DEVICES_BUSY');
    // The second answer stands where the first one stood: what became of the first is not claimed.
    expect(await first).toBe('DEVICES_OUTCOME_UNKNOWN');
    expect(logged('command').map(({ sequence, result }) => [sequence, result])).toEqual([[1, 'running'], [2, 'busy']]);
  });

  it('never queues: a second command of the same session is busy before it reaches the wire', async () => {
    const { clock, session, logged } = await openEmulatedBank();
    const first = outcomeOf(session.command({ kind: 'openAisle', aisle: 2 }, 1, LEASE), clock);
    expect(await outcomeOf(session.command({ kind: 'openAisle', aisle: 8 }, 2, LEASE), clock)).toBe('DEVICES_BUSY');
    expect(await first).toBe('running');
    expect(logged('command')).toHaveLength(1);
  });

  it('names an aisle occupied when the beam breaks between status and command', async () => {
    const { clock, emulator, session, logged } = await openEmulatedBank();
    emulator.set({ beamAisle: 3 });
    expect(await outcomeOf(session.command({ kind: 'openAisle', aisle: 2 }, 1, LEASE), clock)).toBe('DEVICES_AISLE_OCCUPIED');
    await clock.advance(600);
    expect(await outcomeOf(session.command({ kind: 'openAisle', aisle: 2 }, 2, LEASE), clock)).toBe('DEVICES_AISLE_OCCUPIED');
    // The first refusal came from the controller, the second from the status.
    expect(logged('command')).toHaveLength(1);
  });

  it('tells of an obstruction while moving and starts nothing by itself when it is gone', async () => {
    const { clock, emulator, session, logged } = await openEmulatedBank();
    await outcomeOf(session.command({ kind: 'openAisle', aisle: 2 }, 1, LEASE), clock);
    await clock.advance(800);
    emulator.set({ kickPlate: true });
    await clock.advance(300);
    expect(session.status()).toMatchObject({ state: 'fault', lastResult: 'obstructed', conditions: expect.arrayContaining(['kickPlate']) });
    emulator.set({ kickPlate: false });
    await clock.advance(5000);
    expect(session.status()).toMatchObject({ state: 'fault', openAisle: 0 });
    expect(logged('command')).toHaveLength(1);
  });

  it('drops the lease of a lost cable mid-move: the watchdog stops the bank, a new session reads how it ended', async () => {
    const { clock, emulator, session, cutCable, lost, openAnother, logged } = await openEmulatedBank();
    await outcomeOf(session.command({ kind: 'openAisle', aisle: 1 }, 60, LEASE), clock);
    await clock.advance(500);
    cutCable();
    expect(lost).toEqual(['DEVICES_LINK_LOST']);
    expect(session.status()).toMatchObject({ linked: false, state: 'unknown' });
    // Linked again before the watchdog runs out, with the same screen alive: still nothing beats for an adopted motion.
    const again = await openAnother();
    expect(again.status()).toMatchObject({ state: 'moving', lastSequence: 60 });
    const beats = logged('heartbeat').length;
    await clock.advance(3000);
    expect(again.status()).toMatchObject({ state: 'fault', lastSequence: 60, lastResult: 'watchdogExpired' });
    expect(logged('heartbeat')).toHaveLength(beats);
    expect(logged('command')).toHaveLength(1);
    const { positionsMm } = emulator.state();
    await clock.advance(3000);
    expect(emulator.state().positionsMm).toEqual(positionsMm);
  });

  it('lets the watchdog stop the bank when the screen goes away', async () => {
    const { clock, session, logged } = await openEmulatedBank();
    session.renewLease(LEASE, 1000);
    await outcomeOf(session.command({ kind: 'openAisle', aisle: 1 }, 3, LEASE), clock);
    await clock.advance(2000);
    expect(session.status().state).toBe('moving');
    await clock.advance(1200);
    expect(session.status()).toMatchObject({ state: 'fault', lastResult: 'watchdogExpired' });
    expect(logged('heartbeat').length).toBeGreaterThan(1);
  });

  it('refuses to move for nobody', async () => {
    const { clock, session, logged } = await openEmulatedBank();
    for (const lease of [null, 'screen-2']) {
      expect(await outcomeOf(session.command({ kind: 'openAisle', aisle: 1 }, 3, lease), clock)).toBe('DEVICES_LEASE_REQUIRED');
    }
    session.releaseLease(LEASE);
    expect(await outcomeOf(session.command({ kind: 'closeAll' }, 3, LEASE), clock)).toBe('DEVICES_LEASE_REQUIRED');
    expect(logged('command')).toEqual([]);
  });

  it('notices that the controller was restarted and lets its old motion go', async () => {
    const { clock, emulator, session, heard } = await openEmulatedBank();
    await clock.advance(5000);
    await outcomeOf(session.command({ kind: 'openAisle', aisle: 1 }, 3, LEASE), clock);
    await clock.advance(1000);
    emulator.act('reboot');
    await clock.advance(2500);
    expect(session.status()).toMatchObject({ state: 'idle', conditions: expect.arrayContaining(['locked']), lastSequence: 0, controllerUptimeS: 2 });
    const uptimes = heard.map(({ controllerUptimeS }) => controllerUptimeS);
    expect(uptimes.some((uptime, index) => uptime < (uptimes[index - 1] ?? 0))).toBe(true);
    expect(await outcomeOf(session.command({ kind: 'openAisle', aisle: 1 }, 4, LEASE), clock)).toBe('DEVICES_LOCKED');
  });

  it('takes another device at the same address for what it is', async () => {
    const clock = createManualClock();
    const pair = createMemoryStreamPair();
    let exchanged = false;
    // Once exchanged, the device answers like an MS/1.0 controller in all but the identity.
    const write = (data: Uint8Array) => pair.far.write(exchanged && data.length === 45 ? Uint8Array.from(data, (byte, at) => at === 9 ? 0x58 : byte) : data);
    createMs1Emulator({ clock }).attach({ ...pair.far, write });
    const session = await openMs1Session(pair.near, request(clock));
    const lost: string[] = [];
    session.on((event) => { if (event.kind === 'lost') lost.push(event.errorCode); });
    await clock.advance(2000);
    expect(lost).toEqual([]);
    exchanged = true;
    await clock.advance(600);
    expect(lost).toEqual(['DEVICES_UNSUPPORTED']);
  });
});
