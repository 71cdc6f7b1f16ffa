import type { DriverClock } from '../../contract/driver-clock.ts';
import { COMMAND } from '../../shelving/ms1/codec.ts';
import { ALARM, MODE, MOST_AISLES, REPLY_BYTES, REQUEST } from '../../shelving/stow-wms/codec.ts';
import type { DeviceEmulator } from '../emulator.ts';
import { createEmulatorLog } from '../emulator-log.ts';
import { quietFrames, takeFault, writeFaulty } from '../frame-faults.ts';
import { FAULT } from '../ms1/bank-inputs.ts';
import { createUnwatchedBank } from '../unwatched-bank.ts';
import type { UnwatchedBank } from '../unwatched-bank.ts';

export interface StowEmulatorOptions {
  readonly clock: DriverClock;
  readonly carriages?: number;
  readonly aisleMm?: number;
  readonly speedFactor?: number;
}

const SOFTWARE_VERSION = [2, 5] as const;

/** A Stow racking's controller. Knobs: BankInputs, FrameKnobs, `locked`, `forkliftsInside`. Actions: `reboot`, `resetOnSite`. */
export function createStowEmulator({ clock, carriages = 10, aisleMm = 900, speedFactor = 1 }: StowEmulatorOptions): DeviceEmulator {
  const log = createEmulatorLog();
  const knobs = { ...quietFrames(), forkliftsInside: 0 };
  const unwatched = createUnwatchedBank(clock, { carriages, aisleMm, speedFactor, positionsMm: [], locked: false }, log, (bank) => {
    if (!bank.moving && bank.openAisle >= 1 && bank.openAisle <= carriages) lastOpenAisle = bank.openAisle;
  });
  let lastOpenAisle = 0;
  let received = 0;

  const answer = (aisle: number, flags: number): Uint8Array => {
    unwatched.catchUp();
    received = (received + 1) & 0xff;
    if ((flags & REQUEST.open) !== 0) {
      log.add('write', { aisle });
      // Forklifts in the racking: the controller will not close an aisle on them.
      if (aisle >= 1 && aisle <= MOST_AISLES && knobs.forkliftsInside === 0) unwatched.command(COMMAND.openAisle, aisle);
    }
    return replyOf(unwatched, aisle, flags);
  };
  const replyOf = ({ bank }: UnwatchedBank, aisle: number, flags: number): Uint8Array => {
    const reply = new Uint8Array(REPLY_BYTES);
    reply.set([aisle, flags, ...SOFTWARE_VERSION, received, modeOf(unwatched), carriages, knobs.forkliftsInside, alarmsOf(unwatched)]);
    const lit = bank.carriages.reduce((bits, carriage, index) => carriage.lightOn ? bits + 2 ** index : bits, 0);
    reply.set([lit & 0xff, Math.floor(lit / 0x100) & 0xff, Math.floor(lit / 0x1_0000) & 0xff, Math.floor(lit / 0x100_0000) & 0xff], 10);
    reply.set([bank.moving ? bank.targetAisle : 0, lastOpenAisle], 14);
    if (bank.faultCode === FAULT.overCurrent) reply.set([bank.faultCarriage, 1], 16);
    if (bank.faultCode === FAULT.stuck) reply.set([bank.faultCarriage, 2], 18);
    return reply;
  };

  return {
    attach: (stream) => {
      let pending: number[] = [];
      stream.onData((bytes) => {
        pending.push(...bytes);
        for (; pending.length >= 2; pending = pending.slice(2)) {
          if (takeFault(knobs, 'dropRequests')) continue;
          writeFaulty(stream, clock, knobs, answer(pending[0] ?? 0, pending[1] ?? 0));
        }
      });
    },
    set: (values) => unwatched.turn(knobs, values),
    act: (action) => unwatched.act(action),
    state: () => ({ ...unwatched.state(), lastOpenAisle }),
    log,
    close: () => unwatched.close(),
  };
}

function modeOf({ bank: { inputs, locked, moving } }: UnwatchedBank): number {
  return MODE.tcpOk | (inputs.manual ? MODE.manual : MODE.automatic) | (locked ? 0 : MODE.released) | (moving ? MODE.moving : 0) | (inputs.mainsLost ? 0 : MODE.powerOn);
}

function alarmsOf({ bank: { inputs, faultCode } }: UnwatchedBank): number {
  return (inputs.beamAisle !== 0 || faultCode === FAULT.aisleBeam ? ALARM.curtainFront : 0)
    | (inputs.emergencyStop || faultCode === FAULT.emergencyStop ? ALARM.emergencyStop : 0)
    | (inputs.kickPlate || faultCode === FAULT.kickPlate ? ALARM.underDrive : 0)
    | (inputs.antiPinch || faultCode === FAULT.antiPinch ? ALARM.palletMaster : 0)
    | (inputs.fireInput || faultCode === FAULT.fire ? ALARM.fds : 0);
}
