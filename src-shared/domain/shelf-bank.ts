/**
 * A powered shelf bank (智能密集架区) as every driver reports it, whatever the wire protocol.
 * One controller drives one bank of carriages 1..N; aisle k is the gap in front of carriage k.
 */

/** `unknown` is what we say when we have not heard from the controller, never a guess. */
export type ShelfBankState =
  | 'unknown' | 'boot' | 'idle' | 'moving' | 'fault' | 'emergencyStop' | 'manual' | 'fireHold' | 'powerOff';

/**
 * Conditions that the controller reports; each blocks motion or explains why it stopped. `positionDoubtful` is what a driver concludes from
 * reports that cannot all be true.
 */
export type ShelfBankCondition =
  | 'aisleBeam' | 'kickPlate' | 'antiPinch' | 'overCurrent' | 'manualOverride' | 'accessDoor' | 'fireInput'
  | 'nightMode' | 'ventilating' | 'lightsOn' | 'selfTestFailed' | 'mainsLost' | 'locked' | 'emergencyStop' | 'positionDoubtful';

/** What became of the last command, in the controller's own words. */
export type ShelfCommandResult =
  | 'none' | 'accepted' | 'running' | 'done' | 'busy' | 'aisleOccupied' | 'locked' | 'fault' | 'emergencyStop'
  | 'badArgument' | 'badCheck' | 'obstructed' | 'stopped' | 'watchdogExpired' | 'overCurrent' | 'stuck' | 'manual';

export interface ShelfCarriageStatus {
  /** 1..N from the fixed end. */
  readonly number: number;
  readonly state: 'parked' | 'moving' | 'fault' | 'unknown';
  /** Distance from the closed position, in millimetres. */
  readonly positionMm: number;
  readonly speedMmPerS: number;
  readonly lightOn: boolean;
  readonly beamBroken: boolean;
}

export interface ShelfBankStatus {
  readonly deviceId: string;
  readonly state: ShelfBankState;
  readonly conditions: readonly ShelfBankCondition[];
  /** 0 when none is open, 1..N otherwise, -1 while ventilating (疏架). */
  readonly openAisle: number;
  readonly targetAisle: number;
  readonly lastSequence: number;
  readonly lastResult: ShelfCommandResult;
  readonly faultCode: number;
  readonly faultCarriage: number;
  readonly carriages: readonly ShelfCarriageStatus[];
  /** Seconds since the controller started; a drop means that it was restarted. */
  readonly controllerUptimeS: number;
  /** When this status was read off the wire (UTC ISO). Older than one second blocks motion. */
  readonly readAt: string;
  /** False as soon as the link is lost; the rest is then the last thing known. */
  readonly linked: boolean;
}

export type ShelfCommand =
  | { readonly kind: 'openAisle'; readonly aisle: number }
  | { readonly kind: 'closeAll' } | { readonly kind: 'ventilate' } | { readonly kind: 'nightPark' }
  | { readonly kind: 'lock' } | { readonly kind: 'unlock' } | { readonly kind: 'resetFault' } | { readonly kind: 'selfTest' }
  | { readonly kind: 'light'; readonly aisle: number; readonly on: boolean };

/** Commands that make tonnes move. Never retried or queued by software. */
export const MOTION_COMMANDS: readonly ShelfCommand['kind'][] = ['openAisle', 'closeAll', 'ventilate', 'nightPark'];
