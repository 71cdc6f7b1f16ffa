import type { DriverOpenRequest } from '#drivers/contract/driver.ts';
import type { DeviceEmulator } from '#drivers/emulators/emulator.ts';
import { createMs1Emulator } from '#drivers/emulators/ms1/ms1-emulator.ts';
import { createStowEmulator } from '#drivers/emulators/stow/stow-emulator.ts';
import { createUdp55Emulator } from '#drivers/emulators/udp-55/udp-55-emulator.ts';
import { crc16Modbus } from '#drivers/framing/crc16-modbus.ts';
import { ms1Driver, openMs1Session } from '#drivers/shelving/ms1/driver.ts';
import { openStowSession, stowWmsDriver } from '#drivers/shelving/stow-wms/driver.ts';
import { openUdp55Session, udp55Driver } from '#drivers/shelving/udp-55/driver.ts';
import { openCp2110ByteStream } from '#drivers/transports/cp2110/cp2110-byte-stream.ts';
import { readUartOptions } from '#drivers/transports/cp2110/uart-options.ts';
import { independentMs1 } from '../independent/ms1-controller.ts';
import { independentStow } from '../independent/stow-controller.ts';
import type { Hazard, Steel } from '../independent/steel.ts';
import { crc8ByDivision, independentUdp55 } from '../independent/udp-55-controller.ts';
import type { ManualClock } from '../manual-clock.ts';
import { cp2110Over } from './cp2110-over.ts';
import type { WireHabits } from './faulty-wire.ts';
import type { ShelfRoom, ShelfSubject } from './shelf-bench.ts';

const KNOB_OF = { beam: ['beamAisle', 3], kickPlate: ['kickPlate', true], pinch: ['antiPinch', true], overCurrent: ['overCurrentCarriage', 2], emergencyStop: ['emergencyStop', true] } as const;
/** Motion commands as our emulated bank logs them: open, close, ventilate, night park. */
const MOVING_CODES: readonly unknown[] = [1, 2, 3, 9];

function emulatedRoom(emulator: DeviceEmulator, reboots: boolean): ShelfRoom {
  return {
    attach: (stream) => emulator.attach(stream),
    hazard: (hazard, on) => {
      const [knob, value] = KNOB_OF[hazard];
      emulator.set({ [knob]: on ? value : typeof value === 'number' ? 0 : false });
    },
    jam: () => emulator.set({ stuckCarriage: 4 }),
    moving: () => emulator.state().moving === true,
    motions: () => emulator.log.entries().filter(({ event, detail }) => (event === 'command' || event === 'repeat') && MOVING_CODES.includes(detail.code)).length,
    positions: () => emulator.state().positionsMm as number[],
    mislead: reboots ? (sensor) => emulator.set({ lostCarriage: sensor === 'encoder' ? 4 : 0, limitStuckCarriage: sensor === 'limit' ? 4 : 0 }) : null,
    reboot: reboots ? () => emulator.act('reboot') : null,
  };
}

function independentRoom({ steel, received, attach, reboot = null, wrong = null }: { readonly steel: Steel; readonly received: readonly number[]; readonly attach: ShelfRoom['attach']; readonly reboot?: (() => void) | null; readonly wrong?: { lost: number; limitStuck: number } | null }): ShelfRoom {
  return {
    attach,
    hazard: (hazard: Hazard, on) => { if (on) steel.hazards.add(hazard); else steel.hazards.delete(hazard); },
    jam: () => { steel.jammed = true; },
    moving: () => steel.moving,
    motions: () => received.length,
    positions: () => steel.positions(),
    mislead: wrong === null ? null : (sensor) => { wrong.lost = sensor === 'encoder' ? 4 : 0; wrong.limitStuck = sensor === 'limit' ? 4 : 0; },
    reboot,
  };
}

const flip = (at: number) => (answer: Uint8Array): Uint8Array => answer.map((byte, index) => index === (at < 0 ? answer.length + at : at) ? byte ^ 0x01 : byte);

const TCP: WireHabits = { lateMs: 600, corrupt: flip(2), misaddress: (answer) => answer.map((byte, index) => index === 6 ? 9 : byte) };
const RTU: WireHabits = {
  lateMs: 600, corrupt: flip(-1),
  misaddress: (answer) => {
    const other = Uint8Array.from([9, ...answer.slice(1, -2)]);
    const crc = crc16Modbus(other);
    return Uint8Array.from([...other, crc & 0xff, crc >> 8]);
  },
};
const STOW: WireHabits = { lateMs: 1400, corrupt: flip(1), misaddress: (answer) => answer.map((byte, index) => index === 0 ? 9 : byte) };
const UDP: WireHabits = {
  lateMs: 3400, corrupt: flip(-2),
  misaddress: (answer) => {
    const other = [...answer.slice(0, 3), 9, ...answer.slice(4, -2)];
    return Uint8Array.from([...other, crc8ByDivision(other, 0x31), 0x68]);
  },
};

const LATCHED = { beam: 'DEVICES_FAULT_LATCHED', kickPlate: 'DEVICES_FAULT_LATCHED', pinch: 'DEVICES_FAULT_LATCHED', overCurrent: 'DEVICES_FAULT_LATCHED', emergencyStop: 'DEVICES_EMERGENCY_STOP' } as const;

const request = (clock: ManualClock, options: DriverOpenRequest['options']): DriverOpenRequest =>
  ({ deviceId: 'bank-1', address: { kind: 'tcp', host: 'memory', port: 1 }, options, clock });

const ms1 = { driver: ms1Driver, carriages: 8, answersAreFragile: false, sees: LATCHED, seesStuck: 'DEVICES_FAULT_LATCHED' } as const;
const ms1Over = (framing: 'tcp' | 'rtu') => ({
  ...ms1, options: { framing }, habits: framing === 'tcp' ? TCP : RTU,
  openSession: (stream, clock) => openMs1Session(stream, request(clock, { framing })),
} satisfies Partial<ShelfSubject>);
const stow = {
  driver: stowWmsDriver, carriages: 8, options: {}, habits: STOW, answersAreFragile: true, seesStuck: 'DEVICES_FAULT_LATCHED',
  sees: { ...LATCHED, beam: 'DEVICES_AISLE_OCCUPIED' },
  openSession: (stream, clock) => openStowSession(stream, request(clock, {})),
} as const satisfies Partial<ShelfSubject>;
export const UDP_OPTIONS = { crcPolynomial: 0x31, columns: 8, statusCommand: 0x83 } as const;
const udp = {
  driver: udp55Driver, carriages: 8, options: UDP_OPTIONS, habits: UDP, answersAreFragile: false, seesStuck: 'DEVICES_FAULT_LATCHED',
  // One warning notice stands for everything that this protocol can tell.
  sees: { ...LATCHED, emergencyStop: 'DEVICES_FAULT_LATCHED' },
  openSession: (stream, clock) => openUdp55Session(stream, request(clock, UDP_OPTIONS)),
} as const satisfies Partial<ShelfSubject>;

/** Every driver that reaches a controller, with our emulated controller and with one that knows only the published facts. */
export const SHELF_SUBJECTS: readonly ShelfSubject[] = [
  { ...ms1Over('tcp'), name: 'shelving/ms1 over Modbus TCP', createRoom: (clock) => emulatedRoom(createMs1Emulator({ clock, carriages: 8 }), true) },
  { ...ms1Over('rtu'), name: 'shelving/ms1 over RTU frames', createRoom: (clock) => emulatedRoom(createMs1Emulator({ clock, carriages: 8, framing: 'rtu' }), true) },
  {
    ...ms1Over('rtu'), name: 'shelving/ms1 over RS-485 behind a CP2110',
    createRoom: (clock) => emulatedRoom(createMs1Emulator({ clock, carriages: 8, framing: 'rtu' }), true),
    openSession: async (stream, clock) =>
      openMs1Session(await openCp2110ByteStream('bank-1', cp2110Over(stream, clock), readUartOptions({ deviceId: 'bank-1', options: {} })), request(clock, { framing: 'rtu' })),
  },
  { ...ms1Over('tcp'), name: 'shelving/ms1, independent controller', createRoom: (clock) => independentRoom(independentMs1(clock)) },
  { ...stow, name: 'shelving/stow-wms', createRoom: (clock) => emulatedRoom(createStowEmulator({ clock, carriages: 8 }), false) },
  { ...stow, name: 'shelving/stow-wms, independent controller', createRoom: (clock) => independentRoom(independentStow(clock)) },
  { ...udp, name: 'shelving/udp-55', createRoom: (clock) => emulatedRoom(createUdp55Emulator({ clock, carriages: 8, crcPolynomial: 0x31 }), false) },
  { ...udp, name: 'shelving/udp-55, independent controller', createRoom: (clock) => independentRoom(independentUdp55(clock)) },
];
