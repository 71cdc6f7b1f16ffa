import type { ShelfBankState, ShelfCommandResult } from '#shared/domain/shelf-bank.ts';
import { COMMAND, DEFAULT_WATCHDOG_MS, VENTILATING, commandCheck } from '../../shelving/ms1/codec.ts';
import type { EmulatorLog } from '../emulator-log.ts';
import { FAULT, causePersists, motionHazard, quietRoom } from './bank-inputs.ts';
import type { BankInputs, MotionEnd } from './bank-inputs.ts';
import { gapsOf, openAisleOf, targetsFor } from './bank-layout.ts';
import type { BankLayout } from './bank-layout.ts';
import { hasArrived, halt, moveCarriage } from './carriage-motion.ts';
import type { CarriageMotion, MotionLimits } from './carriage-motion.ts';

export interface ShelfBankOptions extends BankLayout {
  /** 1 opens an aisle in about five seconds; 20 in a quarter of one. */
  readonly speedFactor: number;
  readonly positionsMm: readonly number[];
  readonly locked: boolean;
}

export interface EmulatedCarriage extends CarriageMotion {
  lightOn: boolean;
  cycles: number;
}

const TOP_SPEED_MM_PER_S = 250;
const RAMP_MM_PER_S2 = 250;
const STAGGER_MS = 80;
const STUCK_AFTER_MS = 2000;
const BOOT_MS = 1000;
const STEP_MS = 20;
/** SEQs remembered, so that a repeat of one that was overtaken by another is still a repeat. */
const REMEMBERED_SEQUENCES = 32;

/** The controller of one bank: decides about safety by itself, knows nothing of Modbus. */
export class ShelfBank {
  readonly inputs: BankInputs = quietRoom();
  readonly options: ShelfBankOptions;
  readonly carriages: readonly EmulatedCarriage[];
  readonly #log: EmulatorLog;
  readonly #limits: MotionLimits;
  readonly #results = new Map<number, ShelfCommandResult>();
  locked: boolean;
  nightMode = false;
  moving = false;
  targetAisle = 0;
  lastSequence = 0;
  lastResult: ShelfCommandResult = 'none';
  faultCode: number = FAULT.none;
  faultCarriage = 0;
  uptimeMs = 0;
  heartbeatEcho = 0;
  watchdogMs = DEFAULT_WATCHDOG_MS;
  sinceHeartbeatMs = 0;
  #bootLeftMs = 0;
  #motionSequence = 0;
  #parkingForNight = false;
  #stuckForMs = 0;

  constructor(options: ShelfBankOptions, log: EmulatorLog) {
    this.options = options;
    this.#log = log;
    this.locked = options.locked;
    this.#limits = { topSpeedMmPerS: TOP_SPEED_MM_PER_S * options.speedFactor, rampMmPerS2: RAMP_MM_PER_S2 * options.speedFactor ** 2 };
    this.carriages = Array.from({ length: options.carriages }, (_, index) => {
      const positionMm = options.positionsMm[index] ?? 0;
      return { positionMm, targetMm: positionMm, speedMmPerS: 0, startDelayMs: 0, lightOn: false, cycles: 0 };
    });
  }

  get state(): ShelfBankState {
    if (this.#bootLeftMs > 0) return 'boot';
    if (this.inputs.mainsLost) return 'powerOff';
    if (this.inputs.emergencyStop) return 'emergencyStop';
    if (this.inputs.fireInput) return 'fireHold';
    if (this.inputs.manual) return 'manual';
    if (this.faultCode !== FAULT.none) return 'fault';
    return this.moving ? 'moving' : 'idle';
  }

  get openAisle(): number {
    return this.moving ? 0 : openAisleOf(this.positionsMm());
  }

  positionsMm(): number[] {
    return this.carriages.map((carriage) => carriage.positionMm);
  }

  gapsMm(): number[] {
    return gapsOf(this.positionsMm());
  }

  heartbeat(value: number): void {
    this.heartbeatEcho = value;
    this.sinceHeartbeatMs = 0;
    this.#log.add('heartbeat', { value });
  }

  /** One command block. Every outcome is told through LAST_SEQ and LAST_RESULT. */
  command(code: number, argument: number, sequence: number, check: number): void {
    if (commandCheck(code, argument, sequence) !== check) {
      this.lastResult = 'badCheck';
      this.#log.add('badCheck', { sequence });
      return;
    }
    if (code === COMMAND.stop) { this.#remember(sequence, 'done'); this.stop('command'); return; }
    const before = this.#results.get(sequence);
    if (before !== undefined) {
      this.#log.add('repeat', { code, sequence });
      this.#remember(sequence, before);
      return;
    }
    const result = this.#decide(code, argument, sequence);
    this.#log.add('command', { code, argument, sequence, result });
    this.#remember(sequence, result);
  }

  /** Always accepted; the brake falls at once and no fault is latched. */
  stop(by: string): void {
    this.#log.add('stop', { by, wasMoving: this.moving });
    if (this.moving) this.#endMotion({ result: 'stopped', fault: FAULT.none, carriage: 0 });
  }

  /** Power went and came back: positions are steel, everything else is forgotten, and motion is locked until somebody unlocks it. */
  reboot(): void {
    for (const carriage of this.carriages) halt(carriage);
    this.moving = false;
    this.locked = true;
    this.nightMode = false;
    this.lastSequence = 0;
    this.lastResult = 'none';
    this.#results.clear();
    this.faultCode = FAULT.none;
    this.faultCarriage = 0;
    this.targetAisle = 0;
    this.uptimeMs = 0;
    this.#bootLeftMs = BOOT_MS;
    this.#log.add('reboot');
  }

  /** Lets `elapsedMs` pass. */
  step(elapsedMs: number): void {
    for (let left = elapsedMs; left > 0; left -= STEP_MS) this.#tick(Math.min(left, STEP_MS));
  }

  #tick(elapsedMs: number): void {
    this.uptimeMs += elapsedMs;
    this.#bootLeftMs = Math.max(0, this.#bootLeftMs - elapsedMs);
    if (this.inputs.emergencyStop && this.faultCode === FAULT.none && !this.moving) this.#latch(FAULT.emergencyStop, 0);
    if (!this.moving) return;
    this.sinceHeartbeatMs += elapsedMs;
    const end = motionHazard(this.inputs)
      ?? (this.sinceHeartbeatMs > this.watchdogMs ? { result: 'watchdogExpired', fault: FAULT.watchdog, carriage: 0 } as const : null);
    if (end !== null) { this.#endMotion(end); return; }
    this.carriages.forEach((carriage, index) => {
      if (index + 1 !== this.inputs.stuckCarriage) moveCarriage(carriage, this.#limits, elapsedMs);
    });
    this.#watchStuck(elapsedMs);
    if (this.moving && this.carriages.every(hasArrived)) this.#arrive();
  }

  #watchStuck(elapsedMs: number): void {
    const stuck = this.carriages[this.inputs.stuckCarriage - 1];
    this.#stuckForMs = stuck !== undefined && !hasArrived(stuck) ? this.#stuckForMs + elapsedMs : 0;
    if (this.#stuckForMs > STUCK_AFTER_MS / this.options.speedFactor) {
      this.#endMotion({ result: 'stuck', fault: FAULT.stuck, carriage: this.inputs.stuckCarriage });
    }
  }

  #decide(code: number, argument: number, sequence: number): ShelfCommandResult {
    if (this.#bootLeftMs > 0) return 'fault';
    if (this.inputs.emergencyStop) return 'emergencyStop';
    if (code === COMMAND.resetFault) return this.#reset();
    if (this.faultCode !== FAULT.none || this.inputs.fireInput || this.inputs.mainsLost || this.inputs.accessDoor) return 'fault';
    if (this.moving) return 'busy';
    switch (code) {
      case COMMAND.lock: this.locked = true; return 'done';
      case COMMAND.unlock: this.locked = false; this.nightMode = false; return 'done';
      case COMMAND.light: return this.#light(argument >> 8, (argument & 1) === 1);
      case COMMAND.selfTest:
        if (this.inputs.selfTestFails) this.#latch(FAULT.selfTest, 0);
        return this.inputs.selfTestFails ? 'fault' : 'done';
      case COMMAND.openAisle: return argument >= 1 && argument <= this.options.carriages ? this.#begin(argument, sequence) : 'badArgument';
      case COMMAND.closeAll: return this.#begin(0, sequence);
      case COMMAND.ventilate: return this.#begin(VENTILATING, sequence);
      case COMMAND.nightPark: {
        const result = this.#begin(0, sequence);
        this.#parkingForNight = result === 'running' || result === 'done';
        if (result === 'done') this.#finishParking();
        return result;
      }
      default: return 'badArgument';
    }
  }

  #begin(aisle: number, sequence: number): ShelfCommandResult {
    if (this.inputs.manual) return 'manual';
    if (this.locked) return 'locked';
    if (this.inputs.beamAisle !== 0) return 'aisleOccupied';
    if (this.inputs.kickPlate || this.inputs.antiPinch) return 'obstructed';
    this.#parkingForNight = false;
    this.targetAisle = aisle;
    this.#motionSequence = sequence;
    let started = 0;
    targetsFor(aisle, this.options).forEach((targetMm, index) => {
      const carriage = this.carriages[index];
      if (carriage === undefined) return;
      carriage.targetMm = targetMm;
      if (hasArrived(carriage)) return;
      carriage.startDelayMs = started * STAGGER_MS / this.options.speedFactor;
      carriage.cycles += 1;
      started += 1;
    });
    this.carriages.forEach((carriage, index) => { carriage.lightOn = index + 1 === aisle; });
    if (started === 0) return 'done';
    this.moving = true;
    this.sinceHeartbeatMs = 0;
    this.#stuckForMs = 0;
    return 'running';
  }

  #arrive(): void {
    this.moving = false;
    this.#remember(this.#motionSequence, 'done');
    if (this.#parkingForNight) this.#finishParking();
    this.#log.add('arrived', { aisle: this.targetAisle, sequence: this.#motionSequence });
  }

  #finishParking(): void {
    this.#parkingForNight = false;
    this.locked = true;
    this.nightMode = true;
  }

  #endMotion({ result, fault, carriage }: MotionEnd): void {
    for (const moved of this.carriages) halt(moved);
    this.moving = false;
    this.#parkingForNight = false;
    this.targetAisle = 0;
    this.#remember(this.#motionSequence, result);
    if (fault !== FAULT.none) this.#latch(fault, carriage);
    this.#log.add('halted', { result, sequence: this.#motionSequence });
  }

  #latch(fault: number, carriage: number): void {
    if (this.faultCode !== FAULT.none) return;
    this.faultCode = fault;
    this.faultCarriage = carriage;
  }

  #reset(): ShelfCommandResult {
    if (this.moving) return 'busy';
    const persisting = causePersists(this.inputs, this.faultCode);
    if (persisting !== null) return persisting;
    this.faultCode = FAULT.none;
    this.faultCarriage = 0;
    return 'done';
  }

  #light(aisle: number, on: boolean): ShelfCommandResult {
    const carriage = this.carriages[aisle - 1];
    if (carriage === undefined) return 'badArgument';
    carriage.lightOn = on;
    return 'done';
  }

  #remember(sequence: number, result: ShelfCommandResult): void {
    this.lastSequence = sequence;
    this.lastResult = result;
    this.#results.delete(sequence);
    this.#results.set(sequence, result);
    const oldest = this.#results.keys().next();
    if (this.#results.size > REMEMBERED_SEQUENCES && oldest.done !== true) this.#results.delete(oldest.value);
  }
}
