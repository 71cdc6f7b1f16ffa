import { describe, expect, it } from 'vitest';
import { motionRefusal } from '#drivers/contract/motion-gate.ts';
import type { ShelfBankStatus } from '#shared/domain/shelf-bank.ts';

const idle: ShelfBankStatus = {
  deviceId: 'bank-1', state: 'idle', conditions: [], openAisle: 0, targetAisle: 0, lastSequence: 0, lastResult: 'none', faultCode: 0,
  faultCarriage: 0, carriages: [], controllerUptimeS: 10, readAt: '2026-11-23T08:00:00.000Z', linked: true,
};

describe('the gate before every motion', () => {
  it('opens for an idle bank seen within the last second', () => {
    expect(motionRefusal(idle, 0)).toBeNull();
    expect(motionRefusal(idle, 1000)).toBeNull();
    expect(motionRefusal({ ...idle, conditions: ['lightsOn', 'nightMode', 'ventilating'] }, 10)).toBeNull();
  });

  it.each([1001, -1, Number.NaN, Number.POSITIVE_INFINITY])('stays shut when the status is %d ms old', (ageMs) => {
    expect(motionRefusal(idle, ageMs)).toBe('DEVICES_STATUS_STALE');
  });

  it('stays shut when nothing was heard, or the link is lost', () => {
    expect(motionRefusal(null, 0)).toBe('DEVICES_STATE_UNKNOWN');
    expect(motionRefusal({ ...idle, linked: false }, 0)).toBe('DEVICES_LINK_LOST');
  });

  it.each([
    ['unknown', 'DEVICES_STATE_UNKNOWN'], ['boot', 'DEVICES_STATE_UNKNOWN'], ['moving', 'DEVICES_BUSY'], ['fault', 'DEVICES_FAULT_LATCHED'],
    ['emergencyStop', 'DEVICES_EMERGENCY_STOP'], ['manual', 'DEVICES_MANUAL'], ['fireHold', 'DEVICES_FIRE_HOLD'], ['powerOff', 'DEVICES_POWER_OFF'],
  ] as const)('stays shut in state %s', (state, code) => {
    expect(motionRefusal({ ...idle, state }, 0)).toBe(code);
  });

  it.each([
    ['aisleBeam', 'DEVICES_AISLE_OCCUPIED'], ['kickPlate', 'DEVICES_OBSTRUCTED'], ['antiPinch', 'DEVICES_OBSTRUCTED'],
    ['overCurrent', 'DEVICES_OVER_CURRENT'], ['manualOverride', 'DEVICES_MANUAL'], ['accessDoor', 'DEVICES_ACCESS_DOOR_OPEN'],
    ['fireInput', 'DEVICES_FIRE_HOLD'], ['selfTestFailed', 'DEVICES_SELF_TEST_FAILED'], ['positionDoubtful', 'DEVICES_POSITION_DOUBTFUL'], ['mainsLost', 'DEVICES_POWER_OFF'],
    ['locked', 'DEVICES_LOCKED'], ['emergencyStop', 'DEVICES_EMERGENCY_STOP'],
  ] as const)('stays shut under the condition %s', (condition, code) => {
    expect(motionRefusal({ ...idle, conditions: [condition] }, 0)).toBe(code);
  });

  it('speaks of people before it speaks of locks', () => {
    expect(motionRefusal({ ...idle, conditions: ['locked', 'aisleBeam'] }, 0)).toBe('DEVICES_AISLE_OCCUPIED');
    expect(motionRefusal({ ...idle, state: 'fault', conditions: ['emergencyStop'] }, 0)).toBe('DEVICES_EMERGENCY_STOP');
  });
});
