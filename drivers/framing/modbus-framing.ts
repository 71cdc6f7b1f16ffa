import { encodeRtuFrame, hasValidCrc, rtuRequestLength, rtuResponseLength } from './modbus-rtu.ts';
import { encodeMbapFrame, takeMbapFrame } from './modbus-tcp.ts';

export type ModbusFramingKind = 'tcp' | 'rtu';

/** What came out of the bytes received so far. */
export type FramedMessage =
  | { readonly kind: 'frame'; readonly transactionId: number; readonly unitId: number; readonly pdu: Uint8Array }
  | { readonly kind: 'damaged'; readonly reason: 'bad CRC' | 'bad frame' };

/** Cuts a byte stream into Modbus messages; `purge` forgets half-received bytes. */
export interface ModbusDeframer {
  push(bytes: Uint8Array): FramedMessage[];
  purge(): void;
  /** Bytes of an unfinished frame. */
  pendingBytes(): number;
}

/** Both framings on either side; RTU has no transaction number, so it is ignored there. */
export interface ModbusFraming {
  readonly kind: ModbusFramingKind;
  encode(transactionId: number, unitId: number, pdu: Uint8Array): Uint8Array;
  deframer(direction: 'requests' | 'responses'): ModbusDeframer;
}

export function modbusFraming(kind: ModbusFramingKind): ModbusFraming {
  return kind === 'tcp'
    ? { kind, encode: encodeMbapFrame, deframer: () => createDeframer(takeTcp) }
    : {
      kind,
      encode: (_transactionId, unitId, pdu) => encodeRtuFrame(unitId, pdu),
      deframer: (direction) => createDeframer(takeRtu(direction === 'requests' ? rtuRequestLength : rtuResponseLength)),
    };
}

type Take = (buffer: Uint8Array) => { message: FramedMessage; length: number } | null;

const takeTcp: Take = (buffer) => {
  const frame = takeMbapFrame(buffer);
  if (frame === null) return null;
  if (frame === 'invalid') return { message: { kind: 'damaged', reason: 'bad frame' }, length: buffer.length };
  return { message: { kind: 'frame', transactionId: frame.transactionId, unitId: frame.unitId, pdu: frame.pdu }, length: frame.length };
};

const takeRtu = (lengthOf: (bytes: Uint8Array) => number | null): Take => (buffer) => {
  const length = lengthOf(buffer);
  // A function code that nobody asked for: the rest of the buffer cannot be trusted to start a frame either.
  if (length === -1) return { message: { kind: 'damaged', reason: 'bad frame' }, length: buffer.length };
  if (length === null || buffer.length < length) return null;
  const frame = buffer.slice(0, length);
  return hasValidCrc(frame)
    ? { message: { kind: 'frame', transactionId: 0, unitId: frame[0] ?? 0, pdu: frame.slice(1, -2) }, length }
    : { message: { kind: 'damaged', reason: 'bad CRC' }, length: buffer.length };
};

function createDeframer(take: Take): ModbusDeframer {
  let buffer = new Uint8Array(0);
  return {
    push: (bytes) => {
      const joined = new Uint8Array(buffer.length + bytes.length);
      joined.set(buffer);
      joined.set(bytes, buffer.length);
      buffer = joined;
      const messages: FramedMessage[] = [];
      for (let taken = take(buffer); taken !== null && buffer.length > 0; taken = take(buffer)) {
        messages.push(taken.message);
        buffer = buffer.slice(taken.length);
      }
      return messages;
    },
    purge: () => { buffer = new Uint8Array(0); },
    pendingBytes: () => buffer.length,
  };
}
