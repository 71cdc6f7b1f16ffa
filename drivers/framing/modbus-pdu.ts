/** Modbus requests and replies without their framing (function code and data), both directions. */

export const FUNCTION = {
  readHoldingRegisters: 0x03,
  readInputRegisters: 0x04,
  writeCoil: 0x05,
  writeRegister: 0x06,
  writeRegisters: 0x10,
} as const;

export const EXCEPTION = { function: 1, address: 2, value: 3, deviceFailure: 4, busy: 6 } as const;

const word = (value: number): [number, number] => [(value >> 8) & 0xff, value & 0xff];

/** Reads the big-endian word at `offset`; 0 beyond the end. */
export const wordAt = (bytes: Uint8Array, offset: number): number => ((bytes[offset] ?? 0) << 8) | (bytes[offset + 1] ?? 0);

export function readRegistersPdu(functionCode: 0x03 | 0x04, address: number, count: number): Uint8Array {
  return Uint8Array.from([functionCode, ...word(address), ...word(count)]);
}

export function writeCoilPdu(address: number, on: boolean): Uint8Array {
  return Uint8Array.from([FUNCTION.writeCoil, ...word(address), ...word(on ? 0xff00 : 0)]);
}

export function writeRegisterPdu(address: number, value: number): Uint8Array {
  return Uint8Array.from([FUNCTION.writeRegister, ...word(address), ...word(value)]);
}

export function writeRegistersPdu(address: number, values: readonly number[]): Uint8Array {
  return Uint8Array.from([FUNCTION.writeRegisters, ...word(address), ...word(values.length), values.length * 2, ...values.flatMap(word)]);
}

/** The reply to a read: byte count and words. */
export function registersReplyPdu(functionCode: number, values: readonly number[]): Uint8Array {
  return Uint8Array.from([functionCode, values.length * 2, ...values.flatMap(word)]);
}

export function exceptionPdu(functionCode: number, exception: number): Uint8Array {
  return Uint8Array.from([functionCode | 0x80, exception]);
}

/** The exception code of a reply, or null when it is none. */
export function exceptionOf(reply: Uint8Array): number | null {
  return ((reply[0] ?? 0) & 0x80) !== 0 ? reply[1] ?? 0 : null;
}

/** The words of a reply that `answers` accepted. */
export function registersOf(reply: Uint8Array): number[] {
  return Array.from({ length: (reply[1] ?? 0) / 2 }, (_, index) => wordAt(reply, 2 + index * 2));
}

/**
 * Whether `reply` can be the answer to `request`: same function, and the count or echo that the function demands.
 * Without a transaction number this is all that tells a late answer to an earlier request from ours.
 */
export function answers(request: Uint8Array, reply: Uint8Array): boolean {
  const functionCode = request[0] ?? 0;
  if (reply[0] === (functionCode | 0x80)) return reply.length === 2;
  if (reply[0] !== functionCode) return false;
  switch (functionCode) {
    case FUNCTION.readHoldingRegisters:
    case FUNCTION.readInputRegisters: {
      const byteCount = wordAt(request, 3) * 2;
      return reply[1] === byteCount && reply.length === 2 + byteCount;
    }
    case FUNCTION.writeCoil:
    case FUNCTION.writeRegister:
    case FUNCTION.writeRegisters:
      return reply.length === 5 && reply.every((byte, index) => byte === request[index]);
    default:
      return false;
  }
}
