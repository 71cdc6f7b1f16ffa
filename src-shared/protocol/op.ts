import { z } from 'zod';
import { CHAIN_START, opHash, type OpHeader } from './op-hash.ts';

/** One op as it travels: what its hash covers, and its body as canonical JSON. Its place in a chain follows from the ops before it. */
export interface Op extends OpHeader {
  readonly body: string;
}

const whole = z.int().nonnegative();
const word = z.string().min(1).max(200);
/** An op on the wire is a list: names would be a third of the bytes. */
const wireOp = z.tuple([word, word, whole, whole, whole, whole, word, z.enum(['F', 'O', 'A', 'R']), word, word, word, whole, z.string().nullable(), z.string()]);

export const opToWire = (op: Op): string => JSON.stringify([op.opId, op.inc, op.seq, op.tx, op.ms, op.c, op.actor, op.class, op.kind, op.entity, op.eid, op.sv, op.base, op.body]);

/** Null where the line is no op. */
export function opFromWire(line: string): Op | null {
  let value: unknown;
  try { value = JSON.parse(line); } catch { return null; }
  const parsed = wireOp.safeParse(value);
  if (!parsed.success) return null;
  const [opId, inc, seq, tx, ms, c, actor, dataClass, kind, entity, eid, sv, base, body] = parsed.data;
  return { opId, inc, seq, tx, ms, c, actor, class: dataClass, kind, entity, eid, sv, base, body };
}

/** What stands for the op before the first of a chain, in hex. */
export const START = CHAIN_START.toString('hex');

/** The hash of `op` behind the op whose hash is `prev`; both hex. */
export const chainHash = (prev: string, op: Op): string => opHash(Buffer.from(prev, 'hex'), op, op.body).toString('hex');
