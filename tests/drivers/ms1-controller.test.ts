import { describe, expect, it } from 'vitest';
import { createMs1Emulator } from '#drivers/emulators/ms1/ms1-emulator.ts';
import { registersOf } from '#drivers/framing/modbus-pdu.ts';
import { encodeRtuFrame } from '#drivers/framing/modbus-rtu.ts';
import { commandPdu, decodeHead, heartbeatPdu, readHeadPdu, stopPdu } from '#drivers/shelving/ms1/codec.ts';
import type { Ms1Head } from '#drivers/shelving/ms1/codec.ts';
import { createMemoryStreamPair } from '#drivers/transports/memory-byte-stream.ts';
import type { ShelfCommand } from '#shared/domain/shelf-bank.ts';
import { bytes, hex } from './hex.ts';
import { createManualClock } from './manual-clock.ts';

/** Speaks raw RTU frames to the emulated controller, as a Modbus tool would. */
function openController(options: { positionsMm?: readonly number[]; speedFactor?: number } = {}) {
  const clock = createManualClock();
  const emulator = createMs1Emulator({ clock, framing: 'rtu', ...options });
  const pair = createMemoryStreamPair();
  emulator.attach(pair.far);
  let replies: Uint8Array[] = [];
  pair.near.onData((data) => replies.push(data));
  const send = async (frame: Uint8Array): Promise<string[]> => {
    replies = [];
    await pair.near.write(frame);
    await clock.advance(0);
    return replies.map(hex);
  };
  const read = async (): Promise<Ms1Head> => {
    await send(encodeRtuFrame(1, readHeadPdu));
    const head = decodeHead(registersOf(replies[0]?.slice(1, -2) ?? new Uint8Array()));
    if (head === null) throw new Error('no head');
    return head;
  };
  const command = async (wanted: ShelfCommand, sequence: number): Promise<Ms1Head> => {
    await send(encodeRtuFrame(1, commandPdu(wanted, sequence)));
    return read();
  };
  /** A live screen: beats every 400 ms for `ms`. */
  const beatFor = async (ms: number): Promise<void> => {
    for (let passed = 0; passed < ms; passed += 400) {
      await send(encodeRtuFrame(1, heartbeatPdu(passed)));
      await clock.advance(400);
    }
  };
  return { clock, emulator, send, read, command, beatFor };
}

describe('the emulated MS/1.0 controller', () => {
  it('answers the golden frames byte for byte', async () => {
    const { send } = openController();
    expect(await send(bytes('01 10 00 00 00 04 08 00 01 00 03 03 e9 a6 4e c8 9e'))).toEqual(['01 10 00 00 00 04 c1 ca']);
    expect(await send(bytes('01 05 00 00 ff 00 8c 3a'))).toEqual(['01 05 00 00 ff 00 8c 3a']);
    expect(await send(bytes('01 06 00 10 00 01 49 cf'))).toEqual(['01 06 00 10 00 01 49 cf']);
    expect(await send(encodeRtuFrame(1, bytes('04 00 50 00 01')))).toEqual(['01 84 02 c2 c1']);
  });

  it('opens an aisle in four to six seconds while a screen beats', async () => {
    const { command, beatFor, read, emulator } = openController();
    expect(await command({ kind: 'openAisle', aisle: 3 }, 1)).toMatchObject({ state: 'moving', lastResult: 'running', targetAisle: 3 });
    await beatFor(4000);
    expect((await read()).state).toBe('moving');
    await beatFor(2000);
    expect(await read()).toMatchObject({ state: 'idle', openAisle: 3, lastSequence: 1, lastResult: 'done' });
    expect(emulator.state().positionsMm).toEqual([0, 0, 900, 900, 900, 900, 900, 900, 900, 900]);
  });

  it('stops without a heartbeat when its watchdog runs out, keeps the positions and latches the fault', async () => {
    const { clock, command, read, emulator } = openController();
    await command({ kind: 'openAisle', aisle: 1 }, 1);
    await clock.advance(1450);
    expect((await read()).state).toBe('moving');
    await clock.advance(100);
    expect(await read()).toMatchObject({ state: 'fault', lastResult: 'watchdogExpired' });
    const { positionsMm } = emulator.state();
    await clock.advance(5000);
    expect(emulator.state().positionsMm).toEqual(positionsMm);
    expect(await command({ kind: 'openAisle', aisle: 1 }, 2)).toMatchObject({ lastResult: 'fault' });
    expect(await command({ kind: 'resetFault' }, 3)).toMatchObject({ state: 'idle', lastResult: 'done' });
  });

  it('does nothing on a repeated SEQ and answers as before, even after another command was refused', async () => {
    const { command, emulator } = openController();
    await command({ kind: 'openAisle', aisle: 2 }, 10);
    expect(await command({ kind: 'openAisle', aisle: 5 }, 11)).toMatchObject({ lastSequence: 11, lastResult: 'busy', targetAisle: 2 });
    expect(await command({ kind: 'openAisle', aisle: 2 }, 10)).toMatchObject({ lastSequence: 10, lastResult: 'running', targetAisle: 2 });
    expect(emulator.log.entries().filter(({ event }) => event === 'repeat')).toHaveLength(1);
  });

  it('drops a command whose CHECK is wrong and one that is not the whole block', async () => {
    const { send, read } = openController();
    await send(encodeRtuFrame(1, bytes('10 00 00 00 04 08 00 01 00 03 03 e9 a6 4f')));
    expect(await read()).toMatchObject({ state: 'idle', lastSequence: 0, lastResult: 'badCheck' });
    expect(await send(encodeRtuFrame(1, bytes('10 00 00 00 03 06 00 01 00 03 03 e9')))).toEqual([hex(encodeRtuFrame(1, bytes('90 03')))]);
    expect(await send(encodeRtuFrame(1, bytes('06 00 00 00 01')))).toEqual([hex(encodeRtuFrame(1, bytes('86 03')))]);
    expect(await send(encodeRtuFrame(1, bytes('06 00 11 00 00')))).toEqual([hex(encodeRtuFrame(1, bytes('86 03')))]);
  });

  it('obeys a broadcast STOP without answering', async () => {
    const { command, send, read } = openController();
    await command({ kind: 'closeAll' }, 1);
    await command({ kind: 'openAisle', aisle: 4 }, 2);
    expect(await send(encodeRtuFrame(0, stopPdu))).toEqual([]);
    expect(await read()).toMatchObject({ state: 'idle', lastSequence: 2, lastResult: 'stopped' });
  });

  it('refuses an aisle that there is not, a locked bank and an occupied aisle', async () => {
    const { command, emulator } = openController({ positionsMm: [0, 900, 900, 900, 900, 900, 900, 900, 900, 900] });
    expect(await command({ kind: 'openAisle', aisle: 11 }, 1)).toMatchObject({ openAisle: 2, lastResult: 'badArgument' });
    emulator.set({ beamAisle: 2 });
    expect(await command({ kind: 'openAisle', aisle: 7 }, 2)).toMatchObject({ state: 'idle', lastResult: 'aisleOccupied' });
    emulator.set({ beamAisle: 0 });
    await command({ kind: 'lock' }, 3);
    expect(await command({ kind: 'openAisle', aisle: 7 }, 4)).toMatchObject({ lastResult: 'locked' });
  });

  it.each([
    [{ beamAisle: 4 }, 'fault', 'obstructed'], [{ kickPlate: true }, 'fault', 'obstructed'], [{ antiPinch: true }, 'fault', 'obstructed'],
    [{ overCurrentCarriage: 6 }, 'fault', 'overCurrent'], [{ emergencyStop: true }, 'emergencyStop', 'emergencyStop'],
    [{ fireInput: true }, 'fireHold', 'fault'], [{ manual: true }, 'manual', 'manual'], [{ mainsLost: true }, 'powerOff', 'fault'],
  ] as const)('ends a motion at once on %j', async (knobs, state, lastResult) => {
    const { clock, command, read, emulator } = openController();
    await command({ kind: 'openAisle', aisle: 4 }, 1);
    await clock.advance(500);
    emulator.set(knobs);
    await clock.advance(50);
    expect(await read()).toMatchObject({ state, lastResult, lastSequence: 1 });
    const { positionsMm } = emulator.state();
    await clock.advance(2000);
    expect(emulator.state().positionsMm).toEqual(positionsMm);
  });

  it('keeps a fault latched until its cause is gone and somebody resets it', async () => {
    const { clock, command, read, emulator } = openController();
    await command({ kind: 'openAisle', aisle: 4 }, 1);
    emulator.set({ emergencyStop: true });
    await clock.advance(50);
    expect(await command({ kind: 'resetFault' }, 2)).toMatchObject({ lastResult: 'emergencyStop' });
    emulator.set({ emergencyStop: false });
    await clock.advance(5000);
    expect(await read()).toMatchObject({ state: 'fault', faultCode: 1 });
    expect(await command({ kind: 'resetFault' }, 3)).toMatchObject({ state: 'idle', faultCode: 0 });
  });

  it('reports a carriage that does not come as stuck', async () => {
    const { command, beatFor, read, emulator } = openController();
    emulator.set({ stuckCarriage: 5 });
    await command({ kind: 'openAisle', aisle: 4 }, 1);
    await beatFor(2400);
    expect(await read()).toMatchObject({ state: 'fault', lastResult: 'stuck', faultCarriage: 5 });
  });

  it('spreads its carriages to ventilate, no gap wide enough to enter', async () => {
    const { command, beatFor, read, emulator } = openController();
    await command({ kind: 'ventilate' }, 1);
    await beatFor(5200);
    expect(await read()).toMatchObject({ state: 'idle', openAisle: -1, conditions: ['ventilating'] });
    expect(emulator.state().positionsMm).toEqual([82, 164, 245, 327, 409, 491, 573, 655, 736, 818]);
  });

  it('stands locked and with a young uptime after its power came back, carriages where they were', async () => {
    const { clock, command, read, emulator } = openController();
    await clock.advance(5000);
    await command({ kind: 'openAisle', aisle: 4 }, 77);
    await clock.advance(1000);
    const { positionsMm } = emulator.state();
    emulator.act('reboot');
    expect(await read()).toMatchObject({ state: 'boot', uptimeS: 0, lastSequence: 0 });
    await clock.advance(3000);
    expect(await read()).toMatchObject({ state: 'idle', conditions: ['locked', 'lightsOn'], uptimeS: 3 });
    expect(emulator.state().positionsMm).toEqual(positionsMm);
  });

  it('parks for the night, locked, until somebody unlocks it', async () => {
    const { command, beatFor, read } = openController({ positionsMm: [900, 900, 900, 900, 900, 900, 900, 900, 900, 900] });
    await command({ kind: 'nightPark' }, 1);
    await beatFor(6000);
    expect(await read()).toMatchObject({ state: 'idle', openAisle: 0, conditions: ['locked', 'nightMode'] });
    expect(await command({ kind: 'unlock' }, 2)).toMatchObject({ conditions: [] });
  });

  it('refuses a knob or an action that it does not have', () => {
    const { emulator } = openController();
    expect(() => emulator.set({ emergencyStopp: true })).toThrow('no knob emergencyStopp');
    expect(() => emulator.set({ kickPlate: 1 })).toThrow('takes a boolean');
    expect(() => emulator.act('explode')).toThrow('no action explode');
  });
});
