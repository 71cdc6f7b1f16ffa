import { Steel } from './steel.ts';
import type { Hazard, Ticker, Wire } from './steel.ts';

/** A second MS/1.0 controller over Modbus TCP, written from the register map alone. */
const FLAG_OF: Readonly<Record<Hazard, number>> = { emergencyStop: 1, beam: 4, kickPlate: 5, pinch: 6, overCurrent: 7 };
const RESULT_OF = { done: 3, stopped: 12, emergencyStop: 8, beam: 11, kickPlate: 11, pinch: 11, overCurrent: 14, stuck: 15, watchdog: 13 } as const;

export function independentMs1(ticker: Ticker, carriages = 8) {
  const steel = new Steel(ticker, carriages, 1500);
  const received: number[] = [];
  const results = new Map<number, number>();
  let locked = false;
  let night = false;
  let lastSequence = 0;
  let lastResult = 0;
  let motionSequence = 0;
  let beat = 0;
  const lights = new Set<number>();
  /** What its own sensors get wrong: a carriage whose position reads 0, one whose left limit switch sticks. */
  const wrong = { lost: 0, limitStuck: 0 };
  const settle = (sequence: number, result: number): void => { results.set(sequence, result); lastSequence = sequence; lastResult = result; };
  steel.onEnd = (how) => settle(motionSequence, RESULT_OF[how]);

  const move = (target: number, sequence: number): number => {
    if (locked) return 6;
    if (steel.hazards.has('beam')) return 5;
    if (steel.hazards.size > 0) return 11;
    motionSequence = sequence;
    steel.begin(target);
    return steel.moving ? 2 : 3;
  };
  const decide = (code: number, argument: number, sequence: number): number => {
    if (steel.hazards.has('emergencyStop')) return 8;
    if (code === 7) {
      if (steel.hazards.size > 0) return 7;
      steel.latched = null;
      return 3;
    }
    if (steel.latched !== null) return 7;
    if (steel.moving) return 4;
    switch (code) {
      case 1: return argument >= 1 && argument <= carriages ? move(argument, sequence) : 9;
      case 2: return move(0, sequence);
      case 3: return move(-1, sequence);
      case 5: locked = true; return 3;
      case 6: locked = false; night = false; return 3;
      case 8: if ((argument & 0xff) === 1) lights.add(argument >> 8); else lights.delete(argument >> 8); return 3;
      case 9: { const result = move(0, sequence); night = result !== 6; return result; }
      case 10: return 3;
      default: return 9;
    }
  };
  const obey = ([code = 0, argument = 0, sequence = 0, check = 0]: readonly number[]): void => {
    if ([1, 2, 3, 9].includes(code)) received.push(sequence);
    if (((code ^ argument ^ sequence ^ 0xa5a5) & 0xffff) !== check) { lastResult = 10; return; }
    if (code === 4) { steel.halt('stopped'); settle(sequence, 3); return; }
    const known = results.get(sequence);
    settle(sequence, known ?? decide(code, argument, sequence));
  };

  const flags = (): number => {
    let bits = (steel.moving ? 1 : 0) | (steel.latched !== null ? 4 : 0) | (locked ? 8 : 0) | (night ? 1 << 11 : 0) | (lights.size > 0 ? 1 << 13 : 0) | (steel.openAisle === -1 ? 1 << 12 : 0);
    for (const hazard of steel.hazards) bits |= 1 << FLAG_OF[hazard];
    return bits;
  };
  const state = (): number => steel.hazards.has('emergencyStop') ? 4 : steel.latched !== null ? 3 : steel.moving ? 2 : 1;
  const aisle = (value: number): number => value === -1 ? 0xffff : value;
  const input = (address: number): number | undefined => {
    const uptime = Math.floor(steel.uptimeMs / 1000);
    if (address <= 0x11) {
      return [0x4d53, 0x0100, carriages, 0, state(), flags(), aisle(steel.openAisle), steel.moving ? aisle(steel.target) : 0, lastSequence, lastResult,
        steel.latched === null ? 0 : 20, 0, 198, 487, Math.floor(uptime / 65536), uptime % 65536, beat, Math.max(0, 1500 - steel.sinceBeatMs)][address];
    }
    const offset = address - 0x100;
    if (offset < 0 || offset >= carriages * 8) return undefined;
    const index = Math.floor(offset / 8);
    return [steel.moving ? 2 : 1, (lights.has(index + 1) ? 1 << 11 : 0) | (wrong.limitStuck === index + 1 ? 1 << 7 : 0), wrong.lost === index + 1 ? 0 : (steel.positions()[index] ?? 0), steel.moving ? 225 : 0, 0, 0, 0, 0][offset % 8];
  };

  const answer = (unit: number, pdu: Buffer): Buffer | null => {
    if (unit !== 1 && unit !== 0) return null;
    const [code = 0] = pdu;
    const refuse = (exception: number): Buffer => Buffer.from([code | 0x80, exception]);
    const address = pdu.readUInt16BE(1);
    const value = pdu.readUInt16BE(3);
    let reply: Buffer;
    if (code === 4) {
      const words = Array.from({ length: value }, (_, index) => input(address + index));
      reply = words.every((word) => word !== undefined) ? Buffer.from([4, value * 2, ...words.flatMap((word) => [word >> 8, word & 255])]) : refuse(2);
    } else if (code === 5 && address === 0 && value === 0xff00) {
      steel.halt('stopped');
      reply = pdu.subarray(0, 5);
    } else if (code === 6 && address === 0x10) {
      beat = value;
      steel.sinceBeatMs = 0;
      reply = pdu.subarray(0, 5);
    } else if (code === 16 && address === 0 && value === 4 && pdu[5] === 8) {
      obey([6, 8, 10, 12].map((at) => pdu.readUInt16BE(at)));
      reply = pdu.subarray(0, 5);
    } else {
      // The map does not say that holding registers can be read: this controller does not let them.
      reply = refuse(code === 3 ? 2 : 3);
    }
    return unit === 0 ? null : reply;
  };

  return {
    steel, received, wrong,
    isLocked: () => locked,
    reboot: () => {
      steel.halt('stopped');
      steel.latched = null;
      steel.uptimeMs = 0;
      locked = true;
      results.clear();
      lastSequence = 0;
      lastResult = 0;
    },
    attach: (wire: Wire) => {
      let pending = Buffer.alloc(0);
      wire.onData((bytes) => {
        pending = Buffer.concat([pending, bytes]);
        while (pending.length >= 6 && pending.length >= 6 + pending.readUInt16BE(4)) {
          const length = 6 + pending.readUInt16BE(4);
          const reply = answer(pending[6] ?? 0, pending.subarray(7, length));
          if (reply !== null) {
            const header = Buffer.from(pending.subarray(0, 7));
            header.writeUInt16BE(reply.length + 1, 4);
            // In two pieces: a controller need not write a frame at once.
            wire.write(new Uint8Array(header)).catch(() => undefined);
            wire.write(new Uint8Array(reply)).catch(() => undefined);
          }
          pending = pending.subarray(length);
        }
      });
    },
  };
}
