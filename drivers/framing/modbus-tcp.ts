import { wordAt } from './modbus-pdu.ts';

export interface MbapFrame {
  readonly transactionId: number;
  readonly unitId: number;
  readonly pdu: Uint8Array;
  /** Bytes of the buffer that the frame took. */
  readonly length: number;
}

/** MBAP header (transaction, protocol 0, length, unit) and PDU; no checksum, TCP has its own. */
export function encodeMbapFrame(transactionId: number, unitId: number, pdu: Uint8Array): Uint8Array {
  const length = pdu.length + 1;
  const frame = new Uint8Array(6 + length);
  frame.set([transactionId >> 8, transactionId & 0xff, 0, 0, length >> 8, length & 0xff, unitId]);
  frame.set(pdu, 7);
  return frame;
}

/** The first frame of `buffer`; null when it is not complete yet, 'invalid' when no frame can start so. */
export function takeMbapFrame(buffer: Uint8Array): MbapFrame | 'invalid' | null {
  if (buffer.length < 7) return null;
  const length = wordAt(buffer, 4);
  // The largest PDU is 253 bytes; the protocol identifier of Modbus is 0.
  if (wordAt(buffer, 2) !== 0 || length < 2 || length > 254) return 'invalid';
  if (buffer.length < 6 + length) return null;
  return { transactionId: wordAt(buffer, 0), unitId: buffer[6] ?? 0, pdu: buffer.slice(7, 6 + length), length: 6 + length };
}
