import type { DriverClock } from '../contract/driver-clock.ts';
import { modbusFraming } from '../framing/modbus-framing.ts';
import type { ModbusFramingKind } from '../framing/modbus-framing.ts';
import type { ByteStream } from '../transports/byte-stream.ts';
import { replyBehaviours, requestBehaviours } from './wire-faults.ts';
import type { PduHandler, WireKnobs, WireReply } from './wire-faults.ts';

export interface ModbusServing {
  readonly stream: ByteStream;
  readonly framing: ModbusFramingKind;
  readonly clock: DriverClock;
  readonly wire: WireKnobs;
  /** What the device does with a request for it; null gives no answer (other unit, broadcast). */
  readonly handle: PduHandler;
}

/** Answers Modbus requests on one link, through the line's faults. */
export function serveModbus({ stream, framing: kind, clock, wire, handle }: ModbusServing): void {
  const framing = modbusFraming(kind);
  const deframer = framing.deframer('requests');
  const device = requestBehaviours(wire).reduceRight<PduHandler>((next, behaviour) => behaviour(next), handle);
  stream.onData((bytes) => {
    for (const message of deframer.push(bytes)) {
      // A damaged request is not answered: the master's timeout is its answer.
      if (message.kind === 'damaged') continue;
      const pdu = device(message.unitId, message.pdu);
      if (pdu === null) continue;
      const sent: WireReply = { frame: framing.encode(message.transactionId, message.unitId, pdu), delayMs: 0 };
      const reply = replyBehaviours(wire, kind).reduce<WireReply | null>((passed, behaviour) => passed && behaviour(passed, message.pdu), sent);
      if (reply === null) continue;
      const write = (): void => { stream.write(reply.frame).catch(() => undefined); };
      if (reply.delayMs > 0) clock.after(reply.delayMs, write);
      else write();
    }
  });
}
