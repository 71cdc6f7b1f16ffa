import type { DriverClock } from '../contract/driver-clock.ts';
import type { ByteStream } from '../transports/byte-stream.ts';

/** Faults of a line that carries whole frames. Counts say how many times; each use takes one off. */
export interface FrameKnobs {
  dropRequests: number;
  dropReplies: number;
  /** The last byte but one is flipped. */
  corruptReplies: number;
  shortReplies: number;
  /** Answers that come `replyDelayMs` late. */
  lateReplies: number;
  replyDelayMs: number;
}

export const quietFrames = (): FrameKnobs => ({ dropRequests: 0, dropReplies: 0, corruptReplies: 0, shortReplies: 0, lateReplies: 0, replyDelayMs: 600 });

type CountKnob = Exclude<keyof FrameKnobs, 'replyDelayMs'>;

export function takeFault(knobs: FrameKnobs, knob: CountKnob): boolean {
  if (knobs[knob] <= 0) return false;
  knobs[knob] -= 1;
  return true;
}

/** Writes one answer through the line's faults. */
export function writeFaulty(stream: ByteStream, clock: DriverClock, knobs: FrameKnobs, reply: Uint8Array): void {
  if (takeFault(knobs, 'dropReplies')) return;
  let frame = reply;
  if (takeFault(knobs, 'corruptReplies')) frame = frame.map((byte, index) => index === reply.length - 2 ? byte ^ 0x01 : byte);
  if (takeFault(knobs, 'shortReplies')) frame = frame.slice(0, -2);
  const write = (): void => { stream.write(frame).catch(() => undefined); };
  if (takeFault(knobs, 'lateReplies')) clock.after(knobs.replyDelayMs, write);
  else write();
}
