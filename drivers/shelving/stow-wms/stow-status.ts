import type { ShelfBankCondition, ShelfBankState, ShelfBankStatus, ShelfCommandResult } from '#shared/domain/shelf-bank.ts';
import { drawnCarriages } from '../drawn-carriages.ts';
import type { MotionLedger } from '../motion-ledger.ts';
import { ALARM, MODE, SLAVE_ALARM } from './codec.ts';
import type { StowReply } from './codec.ts';

export interface StowStatusParts {
  readonly deviceId: string;
  readonly readAt: string;
  readonly ledger: MotionLedger;
  readonly aisleMm: number;
}

const CURTAINS = ALARM.curtainFront | ALARM.curtainBack | ALARM.curtainSide;

/** A reply in the words that every bank has. Whatever is not understood as harmless counts as a fault. */
export function stowStatus(reply: StowReply, { deviceId, readAt, ledger, aisleMm }: StowStatusParts): ShelfBankStatus {
  const moving = (reply.mode & MODE.moving) !== 0;
  const conditions = conditionsOf(reply);
  const state = stateOf(reply, conditions);
  const openAisle = moving ? 0 : reply.lastOpenAisle;
  const { lastSequence, lastResult, targetAisle } = ledger.observe({ moving, openAisle, halted: haltedBy(state, conditions) });
  return {
    deviceId, state, conditions, openAisle, targetAisle: moving ? reply.aisleToOpen : targetAisle, lastSequence, lastResult,
    // First the alarms as they are on the wire, then the error numbers of motors and trolleys.
    faultCode: state === 'fault' || state === 'emergencyStop' ? (reply.slaveAlarms << 8 | reply.alarms) || reply.mccError[1] || reply.trolleyError[1] : 0,
    faultCarriage: reply.trolleyError[0] || reply.mccError[0],
    carriages: drawnCarriages({ carriages: reply.trolleys, aisleMm, openAisle: moving ? null : openAisle, lit: reply.lit }),
    controllerUptimeS: 0, readAt, linked: true,
  };
}

function conditionsOf({ mode, alarms, slaveAlarms, forkliftsInside, lit }: StowReply): ShelfBankCondition[] {
  const present: readonly (readonly [boolean, ShelfBankCondition])[] = [
    [(alarms & ALARM.emergencyStop) !== 0 || (slaveAlarms & SLAVE_ALARM.emergencyStop) !== 0, 'emergencyStop'],
    // Somebody is in an aisle, whether a beam or the gate counter says so.
    [(alarms & CURTAINS) !== 0 || forkliftsInside > 0, 'aisleBeam'],
    [(alarms & ALARM.underDrive) !== 0 || (slaveAlarms & SLAVE_ALARM.underDrive) !== 0, 'kickPlate'],
    [(mode & MODE.manual) !== 0, 'manualOverride'],
    [(mode & MODE.released) === 0, 'locked'],
    [(mode & MODE.night) !== 0, 'nightMode'],
    [lit.length > 0, 'lightsOn'],
    [(mode & MODE.powerOn) === 0, 'mainsLost'],
  ];
  return present.filter(([is]) => is).map(([, condition]) => condition);
}

function stateOf(reply: StowReply, conditions: readonly ShelfBankCondition[]): ShelfBankState {
  // What may be moving counts as moving, whatever else is wrong.
  if ((reply.mode & MODE.moving) !== 0) return 'moving';
  if (conditions.includes('emergencyStop')) return 'emergencyStop';
  if (conditions.includes('mainsLost')) return 'powerOff';
  if (conditions.includes('manualOverride') || (reply.mode & MODE.automatic) === 0) return 'manual';
  const alarmed = (reply.alarms & ~CURTAINS) !== 0 || reply.slaveAlarms !== 0;
  const failed = reply.mccError[1] !== 0 || reply.trolleyError[1] !== 0;
  return alarmed || failed ? 'fault' : 'idle';
}

function haltedBy(state: ShelfBankState, conditions: readonly ShelfBankCondition[]): ShelfCommandResult | null {
  if (state === 'emergencyStop') return 'emergencyStop';
  if (state === 'manual') return 'manual';
  if (conditions.includes('aisleBeam') || conditions.includes('kickPlate')) return 'obstructed';
  return state === 'fault' || state === 'powerOff' ? 'fault' : null;
}
