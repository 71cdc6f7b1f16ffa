import { Steel } from './steel.ts';
import type { Ticker, Wire } from './steel.ts';

/** CRC-8 as long division of bits: slow, plain, and nothing like the one of the driver. */
export function crc8ByDivision(message: Iterable<number>, polynomial: number): number {
  const bits = [...message, 0].flatMap((byte) => Array.from({ length: 8 }, (_, index) => (byte >> (7 - index)) & 1));
  const divisor = [1, ...Array.from({ length: 8 }, (_, index) => (polynomial >> (7 - index)) & 1)];
  for (let at = 0; at + 8 < bits.length; at += 1) {
    if (bits[at] === 1) divisor.forEach((bit, index) => { bits[at + index] = (bits[at + index] ?? 0) ^ bit; });
  }
  return bits.slice(-8).reduce((value, bit) => value * 2 + bit, 0);
}

/** A second controller of 0x55 frames; polynomial 0x31, start value and final xor 0. It asks for all columns with 0x83. */
export function independentUdp55(ticker: Ticker, columns = 8, polynomial = 0x31) {
  const steel = new Steel(ticker, columns, Number.POSITIVE_INFINITY);
  const received: number[] = [];
  const wires: Wire[] = [];
  const frame = (column: number, command: number, data: readonly number[] = []): Uint8Array => {
    const head = [0x55, 5 + data.length, 0x21, 1, column, command, ...data];
    return Uint8Array.from([...head, crc8ByDivision(head, polynomial), 0x68]);
  };
  const tell = (bytes: Uint8Array): void => { for (const wire of wires) wire.write(bytes).catch(() => undefined); };
  steel.onBegin = () => tell(frame(0, 0x8c));
  steel.onEnd = (how) => {
    const ended = frame(0, 0x8b);
    // A warning and the end stand in one datagram.
    tell(how === 'done' || how === 'stopped' ? ended : Uint8Array.from([...frame(1, 0x89, [how.length]), ...ended]));
  };
  const states = (): number[] => {
    const positions = steel.positions();
    return positions.map((position, index) => {
      const free = index > 0 ? position - (positions[index - 1] ?? 0) > 2 : position > 2;
      const freeBehind = index + 1 < columns ? (positions[index + 1] ?? 0) - position > 2 : steel.openAisle === -1;
      return free && freeBehind ? 3 : free ? 1 : freeBehind ? 2 : 0;
    });
  };
  const move = (column: number, target: number): Uint8Array => {
    received.push(target);
    steel.begin(target);
    return frame(column, 0x01, [states()[Math.max(0, column - 1)] ?? 0]);
  };
  const answer = (bytes: Uint8Array): Uint8Array | null => {
    const length = bytes[1] ?? 0;
    const [start, , , code, column = 0, command] = bytes;
    if (start !== 0x55 || bytes.length !== length + 3 || bytes.at(-1) !== 0x68 || code !== 1) return null;
    if (crc8ByDivision(bytes.slice(0, -2), polynomial) !== bytes.at(-2)) return null;
    switch (command) {
      case 0x8e: return frame(column, 0x0e, [0, 0xc3, 1, 0xe0 + column]);
      case 0x83: return frame(0, 0x03, states());
      case 0x81: return move(column, column);
      case 0x84: return move(0, 0);
      case 0x8f: return move(0, -1);
      default: return null;
    }
  };
  return {
    steel, received,
    attach: (wire: Wire) => {
      wires.push(wire);
      wire.onData((bytes) => {
        const reply = answer(bytes);
        if (reply !== null) wire.write(reply).catch(() => undefined);
      });
    },
  };
}
