import { describe, expect, it } from 'vitest';
import { MOTION_COMMANDS } from '#shared/domain/shelf-bank.ts';
import type { ShelfCommand } from '#shared/domain/shelf-bank.ts';
import { LEASE, outcomeOf } from './open-emulated-bank.ts';
import { openShelfBench } from './shelving/shelf-bench.ts';
import type { ShelfSubject } from './shelving/shelf-bench.ts';

const ALL: readonly ShelfCommand[] = [
  { kind: 'openAisle', aisle: 2 }, { kind: 'closeAll' }, { kind: 'ventilate' }, { kind: 'nightPark' }, { kind: 'lock' }, { kind: 'unlock' },
  { kind: 'resetFault' }, { kind: 'selfTest' }, { kind: 'light', aisle: 2, on: true },
];
const GOES_ON = expect.stringMatching(/^(running|accepted)$/) as string;
/** From here on a person can walk in. */
const ENTRY_MM = 600;

/** The rules of motion, which hold for every driver and every controller, whoever wrote it. */
export function describeShelvingRules(subject: ShelfSubject): void {
  const offered = subject.driver.capabilities.shelfCommands;
  const openBench = () => openShelfBench(subject);

  describe(`${subject.name} keeps the rules of motion`, () => {
    it('proves who is there and moves nothing by opening', async () => {
      const { session, room, clock } = await openBench();
      expect(session.identity).toMatch(/\d/);
      expect(session.status()).toMatchObject({ linked: true, state: 'idle', openAisle: 0 });
      expect(session.status().carriages).toHaveLength(subject.carriages);
      await clock.advance(5000);
      expect(room.motions()).toBe(0);
    });

    it('opens one aisle after another, never two at once', async () => {
      const { session, room, clock, open } = await openBench();
      for (const [aisle, sequence] of [[3, 11], [7, 12], [1, 13]] as const) {
        expect(await open(aisle, sequence)).toEqual(GOES_ON);
        await clock.advance(9000);
        expect(session.status()).toMatchObject({ state: 'idle', openAisle: aisle, lastSequence: sequence, lastResult: 'done' });
        const gaps = room.positions().map((position, index, all) => position - (all[index - 1] ?? 0));
        expect(gaps.filter((gap) => gap >= ENTRY_MM)).toHaveLength(1);
      }
      expect(room.motions()).toBe(3);
    });

    it('spreads without a gap that somebody could enter, when it can spread at all', async () => {
      const { session, room, clock } = await openBench();
      const outcome = await outcomeOf(session.command({ kind: 'ventilate' }, 5, LEASE), clock);
      expect(outcome).toEqual(offered.ventilate === undefined ? 'DEVICES_COMMAND_NOT_OFFERED' : GOES_ON);
      await clock.advance(15_000);
      expect(session.status().openAisle).toBe(offered.ventilate === undefined ? 0 : -1);
      expect(room.positions().map((position, index, all) => position - (all[index - 1] ?? 0)).filter((gap) => gap >= ENTRY_MM)).toEqual([]);
    });

    it('queues nothing: what comes while something is asked or moves is refused', async () => {
      const { session, room, clock, open } = await openBench();
      const first = open(2, 1);
      expect(await outcomeOf(session.command({ kind: 'openAisle', aisle: 6 }, 2, LEASE), clock)).toBe('DEVICES_BUSY');
      expect(await first).toEqual(GOES_ON);
      await clock.advance(1000);
      expect(await open(6, 3)).toBe('DEVICES_BUSY');
      await clock.advance(15_000);
      expect(session.status().openAisle).toBe(2);
      expect(room.motions()).toBe(1);
    });

    it('moves for nobody but a living screen', async () => {
      const { session, room, clock, open } = await openBench();
      expect(await open(2, 1, null)).toBe('DEVICES_LEASE_REQUIRED');
      expect(await open(2, 1, 'screen-2')).toBe('DEVICES_LEASE_REQUIRED');
      session.releaseLease(LEASE);
      expect(await open(2, 1)).toBe('DEVICES_LEASE_REQUIRED');
      session.renewLease(LEASE, 500);
      await clock.advance(501);
      expect(await open(2, 1)).toBe('DEVICES_LEASE_REQUIRED');
      expect(room.motions()).toBe(0);
    });

    it('refuses a number that the last command had', async () => {
      const { clock, room, open } = await openBench();
      await open(2, 7);
      await clock.advance(9000);
      expect(await open(5, 7)).toBe('DEVICES_SEQUENCE_REUSED');
      expect(room.motions()).toBe(1);
    });

    it('sends nothing that its controller does not have', async () => {
      const { session, wire, clock } = await openBench();
      for (const [index, command] of ALL.filter(({ kind }) => offered[kind] === undefined).entries()) {
        const before = wire.written().length;
        expect(await outcomeOf(session.command(command, 100 + index, LEASE), clock, 0)).toBe('DEVICES_COMMAND_NOT_OFFERED');
        expect(wire.written()).toHaveLength(before);
      }
      expect(MOTION_COMMANDS.filter((kind) => offered[kind] !== undefined && offered[kind] !== 'motion')).toEqual([]);
    });

    it('has no command that masks a sensor', async () => {
      const { session, room, clock, open } = await openBench();
      await open(2, 1);
      await clock.advance(1500);
      room.hazard('emergencyStop', true);
      await clock.advance(1000);
      const positions = room.positions();
      for (const [index, command] of ALL.entries()) {
        await outcomeOf(session.command(command, 200 + index, LEASE), clock);
        expect(session.status().state).not.toMatch(/idle|moving/);
      }
      await clock.advance(5000);
      expect(room.positions()).toEqual(positions);
      expect(await open(6, 300)).toBe(subject.sees.emergencyStop);
    });

    it('starts nothing by itself when the cause is gone', async () => {
      const { session, room, clock, open } = await openBench();
      await open(2, 1);
      await clock.advance(1500);
      room.hazard('kickPlate', true);
      await clock.advance(1500);
      room.hazard('kickPlate', false);
      const positions = room.positions();
      await clock.advance(20_000);
      expect(room.positions()).toEqual(positions);
      expect(room.motions()).toBe(1);
      expect(session.status().state).not.toBe('moving');
    });

    it('says of STOP what its controller can do', async () => {
      const { session, room, clock, open } = await openBench();
      expect(await outcomeOf(session.stop(), clock)).toBeUndefined();
      await open(1, 1);
      await clock.advance(1000);
      const stopped = await outcomeOf(session.stop(), clock);
      if (subject.driver.capabilities.shelfStop === 'remote') {
        expect(stopped).toBeUndefined();
        expect(room.moving()).toBe(false);
        expect(session.status()).toMatchObject({ lastSequence: 1, lastResult: 'stopped' });
      } else {
        expect(stopped).toBe('DEVICES_STOP_ON_SITE');
        expect(room.motions()).toBe(1);
      }
    });
  });
}
