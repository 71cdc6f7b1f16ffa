import type { ModbusFramingKind } from '../framing/modbus-framing.ts';
import { FUNCTION, exceptionPdu } from '../framing/modbus-pdu.ts';

/** Faults of the line between a Modbus device and its master. Counts say how many times; each use takes one off. */
export interface WireKnobs {
  /** Requests that never arrive. */
  dropRequests: number;
  /** The same for coil writes (STOP) alone. */
  dropStops: number;
  /** Answers that never arrive. */
  dropReplies: number;
  /** The same for answers to command blocks alone: the command is carried out and nobody hears of it. */
  dropCommandReplies: number;
  corruptReplies: number;
  shortReplies: number;
  /** Answers that come `replyDelayMs` late. */
  lateReplies: number;
  replyDelayMs: number;
  /** Requests answered with exception `exceptionCode` and not carried out. */
  exceptionReplies: number;
  exceptionCode: number;
}

export const quietWire = (): WireKnobs => ({
  dropRequests: 0, dropStops: 0, dropReplies: 0, dropCommandReplies: 0, corruptReplies: 0, shortReplies: 0,
  lateReplies: 0, replyDelayMs: 600, exceptionReplies: 0, exceptionCode: 4,
});

export type PduHandler = (unitId: number, pdu: Uint8Array) => Uint8Array | null;

/** Wraps what the device does with a request. */
export type RequestBehaviour = (next: PduHandler) => PduHandler;
/** Changes an answer on its way; null loses it. */
export type ReplyBehaviour = (reply: WireReply, request: Uint8Array) => WireReply | null;

export interface WireReply {
  readonly frame: Uint8Array;
  readonly delayMs: number;
}

type CountKnob = 'dropRequests' | 'dropStops' | 'dropReplies' | 'dropCommandReplies' | 'corruptReplies' | 'shortReplies' | 'lateReplies' | 'exceptionReplies';

const take = (knobs: WireKnobs, knob: CountKnob): boolean => {
  if (knobs[knob] <= 0) return false;
  knobs[knob] -= 1;
  return true;
};

export const requestBehaviours = (knobs: WireKnobs): readonly RequestBehaviour[] => [
  (next) => (unitId, pdu) => pdu[0] === FUNCTION.writeCoil && take(knobs, 'dropStops') ? null : next(unitId, pdu),
  (next) => (unitId, pdu) => take(knobs, 'dropRequests') ? null : next(unitId, pdu),
  (next) => (unitId, pdu) => take(knobs, 'exceptionReplies') ? exceptionPdu(pdu[0] ?? 0, knobs.exceptionCode) : next(unitId, pdu),
];

export const replyBehaviours = (knobs: WireKnobs, framing: ModbusFramingKind): readonly ReplyBehaviour[] => [
  (reply, request) => request[0] === FUNCTION.writeRegisters && take(knobs, 'dropCommandReplies') ? null : reply,
  (reply) => take(knobs, 'dropReplies') ? null : reply,
  (reply) => take(knobs, 'corruptReplies') ? { ...reply, frame: corrupt(reply.frame, framing) } : reply,
  (reply) => take(knobs, 'shortReplies') ? { ...reply, frame: reply.frame.slice(0, Math.max(1, reply.frame.length - 4)) } : reply,
  (reply) => take(knobs, 'lateReplies') ? { ...reply, delayMs: reply.delayMs + knobs.replyDelayMs } : reply,
];

/** Flips one bit where each framing can notice it: in the checksum (RTU), in the protocol number (TCP has no checksum of ours). */
function corrupt(frame: Uint8Array, framing: ModbusFramingKind): Uint8Array {
  const damaged = frame.slice();
  const at = framing === 'rtu' ? damaged.length - 1 : 2;
  damaged[at] = (damaged[at] ?? 0) ^ 0x01;
  return damaged;
}
