import { describe, expect } from 'vitest';
import type { Hazard } from '../independent/steel.ts';
import { fault } from '../fault.ts';
import { LEASE, outcomeOf } from '../open-emulated-bank.ts';
import type { WireFault } from './faulty-wire.ts';
import { openShelfBench } from './shelf-bench.ts';
import type { ShelfSubject } from './shelf-bench.ts';

/** Damages of answers, and whether a byte stream without a checksum can notice them at all. */
const ANSWERS: readonly (readonly [WireFault, string])[] = [
  ['drop', 'answer lost'], ['short', 'short answer'], ['long', 'long answer'], ['split', 'answer split into single bytes'], ['merge', 'two answers merged'],
  ['late', 'late answer'], ['corrupt', 'answer with a bad checksum or header'], ['wrongUnit', 'answer of another unit'],
];
const HAZARDS: readonly (readonly [Hazard, string])[] = [
  ['beam', 'light beam broken in motion'], ['kickPlate', 'kick plate touched in motion'], ['pinch', 'pressure strip pinched in motion'],
  ['overCurrent', 'motor over-current in motion'], ['emergencyStop', 'emergency stop pressed in motion'],
];
const LINK_ENDED = expect.stringMatching(/^DEVICES_(TIMEOUT|BAD_REPLY|LINK_LOST)$/) as string;

/** The faults of level 1, which every driver survives with every controller. */
export function describeShelvingFaults(subject: ShelfSubject): void {
  const openBench = () => openShelfBench(subject);
  const { shelfStop, shelfWatchdog } = subject.driver.capabilities;

  describe(`${subject.name} survives`, () => {
    for (const [kind, words] of ANSWERS) {
      // Bytes that come in pieces are no fault to a stream that knows where an answer ends.
      const holds = !subject.answersAreFragile || kind === 'split';
      fault({ fault: words, level: 1, sees: holds ? 'nothing; the state stays fresh or turns stale' : 'DEVICES_LINK_LOST, then the link again', kept: 'no wrong state is shown, nothing is sent again that moves' }, async () => {
        const { clock, wire, session, lost, heard, room, reopen } = await openBench();
        wire.suffer(kind, 2);
        await clock.advance(12_000);
        expect(heard.filter((status) => status.linked && (status.state !== 'idle' || status.openAisle !== 0 || status.carriages.length !== subject.carriages))).toEqual([]);
        if (holds) {
          expect(lost).toEqual([]);
          expect(session.status()).toMatchObject({ linked: true, state: 'idle' });
        } else {
          expect(lost).toEqual([LINK_ENDED]);
          expect(session.status()).toMatchObject({ linked: false, state: 'unknown' });
          wire.heal();
          expect((await reopen()).session.status()).toMatchObject({ linked: true, state: 'idle' });
        }
        expect(room.motions()).toBe(0);
      });
    }

    fault({ fault: 'line falls silent', level: 1, sees: 'DEVICES_STATUS_STALE, then DEVICES_TIMEOUT', kept: 'motion is refused, nothing is sent' }, async () => {
      const { clock, wire, session, lost, room, open } = await openBench();
      wire.loseRequests();
      await clock.advance(1100);
      expect(await open(2, 1)).toBe('DEVICES_STATUS_STALE');
      await clock.advance(20_000);
      expect(lost).toEqual(['DEVICES_TIMEOUT']);
      expect(session.status()).toMatchObject({ linked: false, state: 'unknown' });
      expect(await open(2, 2)).toBe('DEVICES_LINK_LOST');
      expect(room.motions()).toBe(0);
    });

    fault({ fault: 'motion command lost', level: 1, sees: 'DEVICES_TIMEOUT', kept: 'the command is not sent again' }, async () => {
      const { clock, wire, room, open } = await openBench();
      wire.loseRequests(1);
      expect(await open(2, 1)).toBe('DEVICES_TIMEOUT');
      await clock.advance(20_000);
      expect(room.motions()).toBe(0);
      expect(room.moving()).toBe(false);
    });

    fault({ fault: 'answer to a motion command lost', level: 1, sees: 'that it runs, or DEVICES_TIMEOUT', kept: 'the command is not sent again' }, async () => {
      const { clock, wire, room, open } = await openBench();
      wire.suffer('drop', 1);
      // Controllers that announce their motions have answered by that.
      expect(await open(2, 1)).toMatch(/^(running|accepted|DEVICES_TIMEOUT)$/);
      await clock.advance(20_000);
      expect(room.motions()).toBe(1);
    });

    for (const [hazard, words] of HAZARDS) {
      fault({ fault: words, level: 1, sees: subject.sees[hazard], kept: 'the carriages stand where they were; nothing resumes by itself' }, async () => {
        const { clock, room, session, open } = await openBench();
        await open(1, 1);
        await clock.advance(1500);
        expect(room.moving()).toBe(true);
        room.hazard(hazard, true);
        await clock.advance(1000);
        expect(room.moving()).toBe(false);
        const positions = room.positions();
        expect(await open(5, 2)).toBe(subject.sees[hazard]);
        await clock.advance(5000);
        expect(session.status().state).not.toBe('moving');
        expect(room.positions()).toEqual(positions);
        expect(room.motions()).toBe(1);
      });
    }

    fault({ fault: 'carriage stuck', level: 1, sees: subject.seesStuck, kept: 'the motor is off; nothing is tried again' }, async () => {
      const { clock, room, open } = await openBench();
      room.jam();
      await open(1, 1);
      await clock.advance(9000);
      expect(room.moving()).toBe(false);
      expect(await open(5, 2)).toBe(subject.seesStuck);
      expect(room.motions()).toBe(1);
    });

    fault({ fault: 'link cut in motion', level: 1, sees: 'DEVICES_LINK_LOST, the bank grey', kept: shelfWatchdog === true ? 'the watchdog of the controller halts it; the state is read again, nothing is sent again' : 'the state is read again, nothing is sent again' }, async () => {
      const { clock, room, session, lost, wire, open, reopen } = await openBench();
      await open(1, 60);
      await clock.advance(700);
      wire.cut();
      expect(lost).toEqual(['DEVICES_LINK_LOST']);
      expect(session.status()).toMatchObject({ linked: false, state: 'unknown' });
      expect(await open(2, 61)).toBe('DEVICES_LINK_LOST');
      const again = await reopen();
      await clock.advance(10_000);
      expect(room.moving()).toBe(false);
      expect(room.motions()).toBe(1);
      // A controller that numbers commands tells how this one ended; of the others nothing is claimed.
      expect(again.session.status()).toMatchObject(shelfWatchdog === true ? { lastSequence: 60, lastResult: 'watchdogExpired' } : { lastSequence: 0, lastResult: 'none' });
    });

    fault({ fault: 'asking screen dies in motion', level: 1, sees: shelfWatchdog === true ? 'DEVICES_WATCHDOG_EXPIRED' : 'the motion ends by itself', kept: shelfWatchdog === true ? 'heartbeats end with the screen; the controller halts' : 'nothing more is sent' }, async () => {
      const { clock, room, session, open } = await openBench();
      session.renewLease(LEASE, 800);
      await open(1, 3);
      await clock.advance(10_000);
      expect(room.moving()).toBe(false);
      expect(session.status().lastResult).toBe(shelfWatchdog === true ? 'watchdogExpired' : 'done');
      expect(room.motions()).toBe(1);
    });

    fault({ fault: 'stop lost', level: 1, sees: shelfStop === 'remote' ? 'DEVICES_STOP_UNCONFIRMED' : 'DEVICES_STOP_ON_SITE', kept: 'nothing that moves is sent; no heartbeat keeps the motion alive' }, async () => {
      const { clock, room, session, wire, open } = await openBench();
      await open(1, 3);
      await clock.advance(500);
      wire.loseRequests();
      expect(await outcomeOf(session.stop(), clock, 20_000)).toBe(shelfStop === 'remote' ? 'DEVICES_STOP_UNCONFIRMED' : 'DEVICES_STOP_ON_SITE');
      await clock.advance(6000);
      expect(room.motions()).toBe(1);
      expect(room.moving()).toBe(false);
    });

    fault({ fault: 'duplicate sequence number', level: 1, sees: 'DEVICES_SEQUENCE_REUSED', kept: 'nothing is sent' }, async () => {
      const { clock, room, wire, open } = await openBench();
      await open(2, 9);
      await clock.advance(9000);
      const before = wire.written().length;
      expect(await open(4, 9)).toBe('DEVICES_SEQUENCE_REUSED');
      expect(wire.written().length - before).toBeLessThanOrEqual(2);
      expect(room.motions()).toBe(1);
    });

    if (shelfWatchdog === true) {
      for (const [sensor, words, opened] of [['encoder', 'encoder of a carriage lost its count', 3], ['limit', 'limit switch says closed where the positions leave an aisle', 4]] as const) {
        fault({ fault: words, level: 1, sees: 'DEVICES_POSITION_DOUBTFUL', kept: 'nothing is sent; it may move again when the reports agree' }, async () => {
          const { clock, room, session, open } = await openBench();
          await open(opened, 1);
          await clock.advance(9000);
          expect(session.status()).toMatchObject({ openAisle: opened, lastResult: 'done', conditions: expect.not.arrayContaining(['positionDoubtful']) as string[] });
          room.mislead?.(sensor);
          await clock.advance(1000);
          expect(session.status().conditions).toContain('positionDoubtful');
          expect(await open(1, 2)).toBe('DEVICES_POSITION_DOUBTFUL');
          expect(room.motions()).toBe(1);
          room.mislead?.('none');
          await clock.advance(1000);
          session.renewLease(LEASE, 60_000);
          expect(await open(1, 3)).toMatch(/^(running|accepted)$/);
        });
      }

      fault({ fault: 'controller rebooted in motion', level: 1, sees: 'the bank locked, DEVICES_LOCKED', kept: 'the motion is not taken up again' }, async () => {
        const { clock, room, session, heard, open } = await openBench();
        await clock.advance(5000);
        await open(1, 3);
        await clock.advance(1000);
        room.reboot?.();
        const positions = room.positions();
        await clock.advance(3000);
        expect(heard.some(({ controllerUptimeS }, index) => controllerUptimeS < (heard[index - 1]?.controllerUptimeS ?? 0))).toBe(true);
        expect(session.status()).toMatchObject({ state: 'idle', lastSequence: 0, conditions: expect.arrayContaining(['locked']) as string[] });
        expect(room.positions()).toEqual(positions);
        expect(await open(2, 4)).toBe('DEVICES_LOCKED');
      });
    }
  });
}
