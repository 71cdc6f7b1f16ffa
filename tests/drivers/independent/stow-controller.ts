import { Steel } from './steel.ts';
import type { Hazard, Ticker, Wire } from './steel.ts';

/** A second Stow racking, written from the published table of twenty bytes alone. */
const ALARM_OF: Readonly<Record<Hazard | 'stuck' | 'watchdog', number>> = { beam: 0x02, emergencyStop: 0x08, kickPlate: 0x10, pinch: 0x40, overCurrent: 0x80, stuck: 0x80, watchdog: 0 };

export function independentStow(ticker: Ticker, trolleys = 8) {
  const steel = new Steel(ticker, trolleys, Number.POSITIVE_INFINITY);
  const received: number[] = [];
  let messages = 200;
  let lastOpen = 0;
  steel.onEnd = (how) => { if (how === 'done') lastOpen = steel.target; };

  const reply = (aisle: number, flags: number): Uint8Array => {
    messages = (messages + 1) % 256;
    if ((flags & 1) !== 0) {
      received.push(aisle);
      if (aisle >= 1 && aisle <= trolleys) steel.begin(aisle);
    }
    const alarms = [...steel.hazards].reduce((bits, hazard) => bits | ALARM_OF[hazard], steel.latched === null ? 0 : ALARM_OF[steel.latched]);
    // TCP ok, AUTO, released, power on; bit 5 while something moves.
    const mode = 0b0100_0111 + (steel.moving ? 0b0010_0000 : 0);
    return Uint8Array.of(aisle, flags, 2, 5, messages, mode, trolleys, 0, alarms, 0, steel.moving ? 1 : 0, 0, 0, 0, steel.moving ? steel.target : 0, lastOpen, 0, 0, 0, 0);
  };

  return {
    steel, received,
    attach: (wire: Wire) => wire.onData((bytes) => {
      for (let at = 0; at + 1 < bytes.length; at += 2) {
        const whole = reply(bytes[at] ?? 0, bytes[at + 1] ?? 0);
        wire.write(whole.slice(0, 7)).catch(() => undefined);
        wire.write(whole.slice(7)).catch(() => undefined);
      }
    }),
  };
}
