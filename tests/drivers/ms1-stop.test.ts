import { describe, expect, it } from 'vitest';
import { LEASE, openEmulatedBank, outcomeOf } from './open-emulated-bank.ts';
import type { EmulatedBank } from './open-emulated-bank.ts';

async function openMovingBank(watchdogMs = 1500): Promise<EmulatedBank> {
  const bank = await openEmulatedBank({ watchdogMs });
  await outcomeOf(bank.session.command({ kind: 'openAisle', aisle: 1 }, 100, LEASE), bank.clock);
  await bank.clock.advance(700);
  return bank;
}

const positionsOf = ({ emulator }: EmulatedBank): unknown => emulator.state().positionsMm;

describe('STOP', () => {
  it('stops the carriages where they are and is confirmed by the state', async () => {
    const bank = await openMovingBank();
    expect(await outcomeOf(bank.session.stop(), bank.clock, 100)).toBeUndefined();
    expect(bank.session.status()).toMatchObject({ state: 'idle', lastSequence: 100, lastResult: 'stopped' });
    const positions = positionsOf(bank);
    await bank.clock.advance(5000);
    expect(positionsOf(bank)).toEqual(positions);
    expect(bank.logged('stop')).toEqual([{ by: 'coil', wasMoving: true }]);
  });

  it('does not wait for an answer that is outstanding', async () => {
    const bank = await openMovingBank();
    bank.emulator.set({ dropReplies: 1 });
    await bank.clock.advance(160);
    const asked = bank.clock.steadyMs();
    const stopped = bank.session.stop();
    await bank.clock.advance(0);
    expect(bank.logged('stop')).toHaveLength(1);
    expect(await outcomeOf(stopped, bank.clock, 100)).toBeUndefined();
    expect(bank.clock.steadyMs() - asked).toBeLessThan(100);
  });

  it('ends a command under way, which says so', async () => {
    const bank = await openEmulatedBank();
    bank.emulator.set({ dropCommandReplies: 1 });
    const opening = outcomeOf(bank.session.command({ kind: 'openAisle', aisle: 1 }, 100, LEASE), bank.clock);
    await bank.clock.advance(50);
    expect(await outcomeOf(bank.session.stop(), bank.clock, 100)).toBeUndefined();
    expect(await opening).toBe('DEVICES_STOPPED');
    await bank.clock.advance(5000);
    expect(bank.session.status()).toMatchObject({ state: 'idle', lastResult: 'stopped' });
    expect(bank.logged('heartbeat')).toEqual([]);
  });

  it('refuses commands while it stops', async () => {
    const bank = await openMovingBank();
    bank.emulator.set({ dropStops: 1 });
    const stopping = outcomeOf(bank.session.stop(), bank.clock);
    expect(await outcomeOf(bank.session.command({ kind: 'closeAll' }, 101, LEASE), bank.clock, 50)).toBe('DEVICES_STOPPED');
    expect(await stopping).toBeUndefined();
  });

  it('is sent again when the first one is lost', async () => {
    const bank = await openMovingBank();
    bank.emulator.set({ dropStops: 1 });
    expect(await outcomeOf(bank.session.stop(), bank.clock)).toBeUndefined();
    expect(bank.session.status()).toMatchObject({ state: 'idle', lastResult: 'stopped' });
  });

  it('is believed by the state alone when only its echo is lost', async () => {
    const bank = await openMovingBank();
    bank.emulator.set({ dropReplies: 1 });
    expect(await outcomeOf(bank.session.stop(), bank.clock)).toBeUndefined();
    expect(bank.logged('stop')).toHaveLength(1);
  });

  it('is called unconfirmed when every one is lost, and no heartbeat keeps the motion alive', async () => {
    const bank = await openMovingBank(3000);
    bank.emulator.set({ dropStops: 99 });
    const beats = bank.logged('heartbeat').length;
    expect(await outcomeOf(bank.session.stop(), bank.clock)).toBe('DEVICES_STOP_UNCONFIRMED');
    await bank.clock.advance(4000);
    expect(bank.logged('heartbeat')).toHaveLength(beats);
    expect(bank.session.status()).toMatchObject({ state: 'fault', lastResult: 'watchdogExpired' });
  });

  it('is confirmed by a standstill that the watchdog brought about', async () => {
    const bank = await openMovingBank();
    bank.emulator.set({ dropStops: 99 });
    expect(await outcomeOf(bank.session.stop(), bank.clock)).toBeUndefined();
    expect(bank.session.status()).toMatchObject({ state: 'fault', lastResult: 'watchdogExpired' });
  });

  it('is called unconfirmed when the state cannot be read', async () => {
    const bank = await openMovingBank();
    bank.emulator.set({ dropReplies: 99 });
    expect(await outcomeOf(bank.session.stop(), bank.clock)).toBe('DEVICES_STOP_UNCONFIRMED');
  });

  it('is called unconfirmed when the cable goes meanwhile, and at once when it is gone already', async () => {
    const bank = await openMovingBank();
    bank.emulator.set({ dropStops: 99 });
    const stopping = outcomeOf(bank.session.stop(), bank.clock);
    bank.cutCable();
    expect(await stopping).toBe('DEVICES_STOP_UNCONFIRMED');
    expect(await outcomeOf(bank.session.stop(), bank.clock, 0)).toBe('DEVICES_STOP_UNCONFIRMED');
  });

  it('serves two who press it at once with one confirmation', async () => {
    const bank = await openMovingBank();
    const both = Promise.all([bank.session.stop(), bank.session.stop()]);
    expect(await outcomeOf(both, bank.clock, 100)).toEqual([undefined, undefined]);
    expect(bank.logged('stop')).toHaveLength(1);
  });

  it('goes through in every state of the bank', async () => {
    for (const knob of ['emergencyStop', 'manual', 'fireInput', 'mainsLost', 'locked']) {
      const bank = await openEmulatedBank();
      bank.emulator.set({ [knob]: true });
      expect(await outcomeOf(bank.session.stop(), bank.clock, 100)).toBeUndefined();
    }
  });
});
