import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc16Modbus } from '#drivers/framing/crc16-modbus.ts';
import { modbusFraming } from '#drivers/framing/modbus-framing.ts';
import { answers, exceptionOf, readRegistersPdu, registersOf } from '#drivers/framing/modbus-pdu.ts';
import { encodeRtuFrame, hasValidCrc, rtuRequestLength, rtuResponseLength } from '#drivers/framing/modbus-rtu.ts';
import { encodeMbapFrame, takeMbapFrame } from '#drivers/framing/modbus-tcp.ts';
import { bytes, hex } from './hex.ts';

describe('Modbus framing', () => {
  it('computes the checksum of the published transmitter frames', () => {
    expect(hex(encodeRtuFrame(1, bytes('03 00 00 00 02')))).toBe('01 03 00 00 00 02 c4 0b');
    expect(hasValidCrc(bytes('01 03 04 01 11 02 72 2a 8f'))).toBe(true);
    expect(hasValidCrc(bytes('01 03 04 01 11 02 72 2a 8e'))).toBe(false);
    expect(crc16Modbus(new TextEncoder().encode('123456789'))).toBe(0x4b37);
  });

  it('tells the length of an RTU frame from its first bytes', () => {
    expect(rtuResponseLength(bytes('01'))).toBeNull();
    expect(rtuResponseLength(bytes('01 04'))).toBeNull();
    expect(rtuResponseLength(bytes('01 04 24'))).toBe(0x24 + 5);
    expect(rtuResponseLength(bytes('01 84'))).toBe(5);
    expect(rtuResponseLength(bytes('01 10'))).toBe(8);
    expect(rtuResponseLength(bytes('01 2b'))).toBe(-1);
    expect(rtuRequestLength(bytes('01 10 00 00 00 04 08'))).toBe(17);
    expect(rtuRequestLength(bytes('01 10 00 00'))).toBeNull();
  });

  it('carries unit and transaction in the MBAP header and no checksum', () => {
    const frame = encodeMbapFrame(0x1234, 7, bytes('04 00 00 00 12'));
    expect(hex(frame)).toBe('12 34 00 00 00 06 07 04 00 00 00 12');
    expect(takeMbapFrame(frame)).toMatchObject({ transactionId: 0x1234, unitId: 7, length: 12 });
    expect(takeMbapFrame(frame.slice(0, 9))).toBeNull();
    expect(takeMbapFrame(bytes('12 34 00 01 00 06 07 04'))).toBe('invalid');
    expect(takeMbapFrame(bytes('12 34 00 00 01 ff 07 04'))).toBe('invalid');
  });

  it.each(['tcp', 'rtu'] as const)('puts frames together however the %s bytes are cut', (kind) => {
    const framing = modbusFraming(kind);
    const replies = [bytes('04 02 4d 53'), bytes('84 02'), bytes('06 00 10 00 01'), bytes('04 04 00 01 00 02')];
    const stream = Uint8Array.from(replies.flatMap((pdu, index) => [...framing.encode(index + 1, 1, pdu)]));
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 60 }), (cuts) => {
      const deframer = framing.deframer('responses');
      const messages = [];
      let offset = 0;
      for (let cut = 0; offset < stream.length; cut += 1) {
        const size = cuts[cut % cuts.length] ?? 1;
        messages.push(...deframer.push(stream.subarray(offset, offset + size)));
        offset += size;
      }
      expect(messages.map((message) => message.kind === 'frame' ? hex(message.pdu) : message.reason)).toEqual(replies.map(hex));
      expect(deframer.pendingBytes()).toBe(0);
    }));
  });

  it('calls a damaged frame damaged and starts afresh after it', () => {
    const deframer = modbusFraming('rtu').deframer('responses');
    expect(deframer.push(bytes('01 04 02 4d 53 00 00'))).toEqual([{ kind: 'damaged', reason: 'bad CRC' }]);
    expect(deframer.push(bytes('01 2b 00'))).toEqual([{ kind: 'damaged', reason: 'bad frame' }]);
    expect(deframer.push(encodeRtuFrame(1, bytes('84 02')))).toMatchObject([{ kind: 'frame' }]);
  });

  it('takes only a reply of the right function and size for the answer', () => {
    const request = readRegistersPdu(4, 0, 2);
    expect(answers(request, bytes('04 04 00 01 00 02'))).toBe(true);
    expect(answers(request, bytes('04 02 00 01'))).toBe(false);
    expect(answers(request, bytes('03 04 00 01 00 02'))).toBe(false);
    expect(answers(request, bytes('84 02'))).toBe(true);
    expect(answers(bytes('05 00 00 ff 00'), bytes('05 00 00 ff 00'))).toBe(true);
    expect(answers(bytes('05 00 00 ff 00'), bytes('05 00 00 00 00'))).toBe(false);
    expect(exceptionOf(bytes('84 02'))).toBe(2);
    expect(registersOf(bytes('04 04 4d 53 01 00'))).toEqual([0x4d53, 0x0100]);
  });
});
