import type { DriverClock } from '../../contract/driver-clock.ts';
import type { Crc8Parameters } from '../../framing/crc8.ts';
import { COMMAND as MS1_COMMAND, VENTILATING } from '../../shelving/ms1/codec.ts';
import { COLUMN_STATE, COMMAND, NOTICE, encodeFrame, takeFrames } from '../../shelving/udp-55/codec.ts';
import type { Frame55 } from '../../shelving/udp-55/codec.ts';
import type { ByteStream } from '../../transports/byte-stream.ts';
import type { DeviceEmulator } from '../emulator.ts';
import { createEmulatorLog } from '../emulator-log.ts';
import { quietFrames, takeFault, writeFaulty } from '../frame-faults.ts';
import { FAULT } from '../ms1/bank-inputs.ts';
import type { ShelfBank } from '../ms1/shelf-bank.ts';
import { createUnwatchedBank } from '../unwatched-bank.ts';

export interface Udp55EmulatorOptions {
  readonly clock: DriverClock;
  readonly carriages?: number;
  readonly aisleMm?: number;
  readonly speedFactor?: number;
  readonly areaCode?: number;
  /** Which command this controller takes for a question about all columns. */
  readonly statusCommand?: number;
  readonly crcPolynomial?: number;
  readonly crcInitial?: number;
  readonly crcReflected?: boolean;
  readonly crcFinalXor?: number;
}

const TEMPERATURE_TENTHS = 215;
const HUMIDITY_TENTHS = 520;
/** A gap narrower than this is none. */
const TOUCHING_MM = 1;

/** A controller of 0x55 frames. Knobs: BankInputs, FrameKnobs, `locked`, `ignoresChecksum`, `dropNotices`. Actions: `reboot`, `resetOnSite`. */
export function createUdp55Emulator(options: Udp55EmulatorOptions): DeviceEmulator {
  const { clock, carriages = 10, aisleMm = 900, speedFactor = 1, areaCode = 1, statusCommand = 0x83 } = options;
  const crc: Crc8Parameters = { polynomial: options.crcPolynomial ?? 0x07, initial: options.crcInitial ?? 0, reflected: options.crcReflected ?? false, finalXor: options.crcFinalXor ?? 0 };
  const log = createEmulatorLog();
  const knobs = { ...quietFrames(), ignoresChecksum: false, dropNotices: false };
  const streams = new Set<ByteStream>();
  let wasMoving = false;
  let wasFaulty = false;

  const frame = (column: number, command: number, data: readonly number[] = []): Uint8Array => encodeFrame({ type: 1, code: areaCode, column, command, data }, crc);
  const notify = (bytes: Uint8Array): void => {
    if (!knobs.dropNotices) for (const stream of streams) stream.write(bytes).catch(() => undefined);
  };
  const onStep = (bank: ShelfBank): void => {
    if (bank.moving && !wasMoving) notify(frame(0, NOTICE.moving));
    if (!bank.moving && wasMoving) notify(frame(0, NOTICE.ended));
    const faulty = bank.faultCode !== FAULT.none;
    if (faulty && !wasFaulty) notify(frame(bank.faultCarriage, NOTICE.warning, [bank.faultCode]));
    wasMoving = bank.moving;
    wasFaulty = faulty;
  };
  const unwatched = createUnwatchedBank(clock, { carriages, aisleMm, speedFactor, positionsMm: [], locked: false }, log, onStep);
  const states = (): number[] => columnStates(unwatched.bank);
  const command = ({ column }: Frame55, code: number, argument: number): Uint8Array => {
    unwatched.command(code, argument);
    return frame(column, NOTICE.columnState, [states()[Math.max(1, column) - 1] ?? COLUMN_STATE.noneHome]);
  };
  const answer = (asked: Frame55): Uint8Array | null => {
    unwatched.catchUp();
    if (asked.code !== areaCode) return null;
    if (asked.command !== COMMAND.queryClimate && asked.command !== statusCommand) log.add('write', { command: asked.command, column: asked.column });
    switch (asked.command) {
      case COMMAND.queryClimate: return frame(asked.column, NOTICE.climate, [TEMPERATURE_TENTHS >> 8, TEMPERATURE_TENTHS & 0xff, HUMIDITY_TENTHS >> 8, HUMIDITY_TENTHS & 0xff]);
      case statusCommand: return frame(0, NOTICE.allColumns, states());
      case COMMAND.openFixedLeft: case COMMAND.openFixedRight: return command(asked, MS1_COMMAND.openAisle, asked.column);
      case COMMAND.close: return command(asked, MS1_COMMAND.closeAll, 0);
      case COMMAND.ventilate: return command(asked, MS1_COMMAND.ventilate, 0);
      default: return null;
    }
  };

  return {
    attach: (stream) => {
      streams.add(stream);
      stream.onLost(() => { streams.delete(stream); });
      stream.onData((datagram) => {
        if (takeFault(knobs, 'dropRequests')) return;
        for (const taken of takeFrames(datagram, crc)) {
          const asked = taken.kind === 'frame' ? taken.frame : knobs.ignoresChecksum ? unchecked(datagram) : null;
          const reply = asked === null ? null : answer(asked);
          if (reply !== null) writeFaulty(stream, clock, knobs, reply);
        }
      });
    },
    set: (values) => unwatched.turn(knobs, values),
    act: (action) => unwatched.act(action),
    state: () => unwatched.state(),
    log,
    close: () => unwatched.close(),
  };
}

const unchecked = ([, , type = 0, code = 0, column = 0, command = 0]: Uint8Array): Frame55 => ({ type, code, column, command, data: [] });

/** Which neighbours each column touches; the fixed column stands left of the first, a wall right of the last. */
function columnStates({ locked, carriages, options, openAisle }: ShelfBank): number[] {
  if (locked) return carriages.map(() => COLUMN_STATE.locked);
  return carriages.map(({ positionMm }, index) => {
    const left = positionMm - (carriages[index - 1]?.positionMm ?? 0) <= TOUCHING_MM;
    // The last column has its free room behind it while nothing is open: it counts as home there.
    const right = index + 1 === carriages.length ? openAisle !== VENTILATING || options.aisleMm - positionMm <= TOUCHING_MM : (carriages[index + 1]?.positionMm ?? 0) - positionMm <= TOUCHING_MM;
    return left && right ? COLUMN_STATE.bothHome : right ? COLUMN_STATE.rightHome : left ? COLUMN_STATE.leftHome : COLUMN_STATE.noneHome;
  });
}
