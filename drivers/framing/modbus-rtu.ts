import { crc16Modbus } from './crc16-modbus.ts';
import { FUNCTION } from './modbus-pdu.ts';

/**
 * Modbus RTU frames, told apart by length: behind USB adapters and network gateways the silence of 3.5 characters
 * cannot be observed.
 */

export function encodeRtuFrame(unitId: number, pdu: Uint8Array): Uint8Array {
  const frame = new Uint8Array(pdu.length + 3);
  frame[0] = unitId;
  frame.set(pdu, 1);
  const crc = crc16Modbus(frame.subarray(0, -2));
  frame[frame.length - 2] = crc & 0xff;
  frame[frame.length - 1] = crc >> 8;
  return frame;
}

export function hasValidCrc(frame: Uint8Array): boolean {
  if (frame.length < 4) return false;
  return crc16Modbus(frame.subarray(0, -2)) === ((frame[frame.length - 2] ?? 0) | ((frame[frame.length - 1] ?? 0) << 8));
}

/** Length of the response that starts with `bytes`; null when more bytes are needed to tell, -1 when no response starts so. */
export function rtuResponseLength(bytes: Uint8Array): number | null {
  const functionCode = bytes[1];
  if (functionCode === undefined) return null;
  if (functionCode & 0x80) return 5;
  switch (functionCode) {
    case FUNCTION.readHoldingRegisters:
    case FUNCTION.readInputRegisters:
      return bytes[2] === undefined ? null : bytes[2] + 5;
    case FUNCTION.writeCoil:
    case FUNCTION.writeRegister:
    case FUNCTION.writeRegisters:
      return 8;
    default:
      return -1;
  }
}

/** The same for requests; what an emulated controller needs. */
export function rtuRequestLength(bytes: Uint8Array): number | null {
  switch (bytes[1]) {
    case undefined:
      return null;
    case FUNCTION.readHoldingRegisters:
    case FUNCTION.readInputRegisters:
    case FUNCTION.writeCoil:
    case FUNCTION.writeRegister:
      return 8;
    case FUNCTION.writeRegisters:
      return bytes[6] === undefined ? null : 9 + bytes[6];
    default:
      return -1;
  }
}
