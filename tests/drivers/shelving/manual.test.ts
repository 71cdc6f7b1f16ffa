import { describe, expect, it } from 'vitest';
import { manualShelvingDriver } from '#drivers/shelving/manual/driver.ts';
import { handWheelSteps } from '#shared/domain/hand-wheel.ts';
import { MunimentError } from '#shared/errors.ts';
import type { ShelfCommand } from '#shared/domain/shelf-bank.ts';
import { createManualClock } from '../manual-clock.ts';

async function openBank(options: Readonly<Record<string, number>> = { carriages: 6, aisleMm: 900, mmPerTurn: 80 }) {
  const clock = createManualClock();
  const session = await manualShelvingDriver.open({ deviceId: 'bank-m', address: { kind: 'none' }, options, clock });
  if (session.family !== 'shelving' || session.confirmByHand === undefined) throw new Error('no bank');
  const { confirmByHand } = session;
  const ask = (command: ShelfCommand) => session.command(command, 1, null).then(() => { throw new Error('it moved'); }, (error: unknown) => error instanceof MunimentError ? { code: error.code, ...error.data } : error);
  return { clock, session, ask, confirm: (openAisle: number) => confirmByHand(openAisle) };
}

describe('a hand-wheeled bank', () => {
  it('knows nothing until somebody has looked', async () => {
    const { session, ask } = await openBank();
    expect(session.status()).toMatchObject({ state: 'unknown', linked: true });
    expect(await ask({ kind: 'openAisle', aisle: 2 })).toMatchObject({ code: 'DEVICES_STATE_UNKNOWN' });
  });

  it('says which wheels to turn, in which order, which way and how far, and moves nothing', async () => {
    const { session, ask, confirm } = await openBank();
    confirm(5);
    expect(await ask({ kind: 'openAisle', aisle: 2 })).toMatchObject({ code: 'DEVICES_TURN_AWAY', aisle: 2, columns: [4, 3, 2], turns: '12' });
    expect(await ask({ kind: 'closeAll' })).toMatchObject({ code: 'DEVICES_TURN_TOWARDS', columns: [5, 6] });
    expect(await ask({ kind: 'ventilate' })).toMatchObject({ code: 'DEVICES_TURN_SPREAD' });
    expect(await ask({ kind: 'openAisle', aisle: 5 })).toMatchObject({ code: 'DEVICES_ALREADY_THERE' });
    expect(await ask({ kind: 'lock' })).toMatchObject({ code: 'DEVICES_COMMAND_NOT_OFFERED' });
    expect(await ask({ kind: 'openAisle', aisle: 7 })).toMatchObject({ code: 'DEVICES_BAD_ARGUMENT' });
    expect(session.status()).toMatchObject({ state: 'manual', openAisle: 5 });
  });

  it('has the state that was confirmed, at the time when it was', async () => {
    const { clock, session, confirm } = await openBank();
    const heard: unknown[] = [];
    session.on((event) => heard.push(event));
    await clock.advance(60_000);
    confirm(3);
    await clock.advance(60_000);
    expect(session.status()).toMatchObject({ openAisle: 3, readAt: '2026-11-23T08:01:01.000Z' });
    expect(session.status().carriages.map(({ positionMm }) => positionMm)).toEqual([0, 0, 900, 900, 900, 900]);
    expect(heard).toHaveLength(1);
    expect(() => confirm(7)).toThrow('DEVICES_BAD_ARGUMENT');
  });

  it('is stopped by letting go', async () => {
    const { session } = await openBank();
    await expect(session.stop()).resolves.toBeUndefined();
  });

  it('does not guess turns that nobody measured', async () => {
    const { ask, confirm } = await openBank({ carriages: 4 });
    confirm(0);
    expect(await ask({ kind: 'openAisle', aisle: 3 })).toMatchObject({ columns: [4, 3], turns: '—' });
  });

  it.each([[{}], [{ carriages: 41 }], [{ carriages: 4, mmPerTurn: 0 }]])('refuses the options %j', async (options) => {
    await expect(openBank(options as Readonly<Record<string, number>>)).rejects.toMatchObject({ code: 'DEVICES_BAD_OPTIONS' });
  });

  it('leads from every aisle to every other, each carriage with room to move', () => {
    for (let from = 0; from <= 6; from += 1) {
      for (let to = 0; to <= 6; to += 1) {
        const positions = Array.from({ length: 6 }, (_, index) => from !== 0 && index + 1 >= from ? 1 : 0);
        const steps = handWheelSteps({ carriages: 6, aisleMm: 900, mmPerTurn: null }, from, to);
        for (const column of steps?.columns ?? []) {
          positions[column - 1] = steps?.direction === 'away' ? 1 : 0;
          // A carriage that passes its neighbour would have gone through it.
          expect(positions).toEqual(positions.toSorted((a, b) => a - b));
        }
        expect(positions).toEqual(Array.from({ length: 6 }, (_, index) => to !== 0 && index + 1 >= to ? 1 : 0));
      }
    }
  });
});
