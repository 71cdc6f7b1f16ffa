import type { DriverClock } from '../contract/driver-clock.ts';
import { COMMAND, commandCheck } from '../shelving/ms1/codec.ts';
import type { EmulatorLog } from './emulator-log.ts';
import { turnKnobs } from './emulator.ts';
import type { KnobValue } from './emulator.ts';
import { ShelfBank } from './ms1/shelf-bank.ts';
import type { ShelfBankOptions } from './ms1/shelf-bank.ts';

/** The steel of a bank whose controller has no watchdog and numbers no commands. */
export interface UnwatchedBank {
  readonly bank: ShelfBank;
  /** Lets the time pass that has passed. */
  catchUp(): void;
  command(code: number, argument: number): void;
  /** Turns line knobs and the knobs of the room. */
  turn(lineKnobs: object, values: Readonly<Record<string, KnobValue>>): void;
  /** `reboot`, or `resetOnSite`: the key switch in the room, where a latched fault is cleared. */
  act(action: string): void;
  state(): Readonly<Record<string, unknown>>;
  close(): void;
}

const TICK_MS = 50;

/** `onStep` is called after every piece of time that passed. */
export function createUnwatchedBank(clock: DriverClock, options: ShelfBankOptions, log: EmulatorLog, onStep: (bank: ShelfBank) => void): UnwatchedBank {
  const bank = new ShelfBank(options, log);
  bank.watchdogMs = Number.POSITIVE_INFINITY;
  let steppedTo = clock.steadyMs();
  let number = 0;
  let cancelTick: () => void = () => undefined;
  const catchUp = (): void => {
    const now = clock.steadyMs();
    bank.step(now - steppedTo);
    steppedTo = now;
    onStep(bank);
  };
  const command = (code: number, argument: number): void => {
    number = number % 0xffff + 1;
    bank.command(code, argument, number, commandCheck(code, argument, number));
  };
  const tick = (): void => {
    catchUp();
    cancelTick = clock.after(TICK_MS, tick);
  };
  cancelTick = clock.after(TICK_MS, tick);
  return {
    bank, catchUp, command,
    turn: (lineKnobs, values) => {
      catchUp();
      const line: Record<string, KnobValue> = {};
      const room: Record<string, KnobValue> = {};
      for (const [name, value] of Object.entries(values)) {
        if (name === 'locked') bank.locked = value === true;
        else (Object.hasOwn(lineKnobs, name) ? line : room)[name] = value;
      }
      turnKnobs(lineKnobs, line);
      turnKnobs(bank.inputs, room);
      log.add('set', values);
    },
    act: (action) => {
      catchUp();
      if (action === 'reboot') bank.reboot();
      else if (action === 'resetOnSite') command(COMMAND.resetFault, 0);
      else throw new Error(`no action ${action}; there are reboot, resetOnSite`);
    },
    state: () => {
      catchUp();
      return {
        state: bank.state, moving: bank.moving, openAisle: bank.openAisle, positionsMm: bank.positionsMm(), locked: bank.locked,
        lastResult: bank.lastResult, faultCode: bank.faultCode,
      };
    },
    close: () => cancelTick(),
  };
}
