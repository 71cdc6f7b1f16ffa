import { hash } from 'node:crypto';

/** The columns of an op that its hash covers, besides the body. */
export interface OpHeader {
  readonly opId: string; readonly inc: string; readonly seq: number; readonly tx: number; readonly ms: number; readonly c: number;
  readonly actor: string; readonly class: string; readonly kind: string; readonly entity: string; readonly eid: string; readonly sv: number; readonly base: string | null;
}

export const CHAIN_START = Buffer.alloc(32);

let scratch = Buffer.alloc(4096);

/** Memory for two hashes and the header between them; a UTF-16 unit has at most three bytes. */
function room(headerText: string): Buffer {
  const needed = 64 + headerText.length * 3;
  if (scratch.length < needed) scratch = Buffer.alloc(needed);
  return scratch;
}

/** SHA-256(prev ‖ header ‖ SHA-256(body)): changing any op, or the order of two, breaks every later hash. */
export function opHash(prev: Buffer, header: OpHeader, body: string): Buffer {
  const { opId, inc, seq, tx, ms, c, actor, class: dataClass, kind, entity, eid, sv, base } = header;
  // A list of plain values: what JSON.stringify writes is its canonical form.
  const headerText = JSON.stringify([opId, inc, seq, tx, ms, c, actor, dataClass, kind, entity, eid, sv, base]);
  // One call on one piece of memory: a hash object a op costs more than the hashing.
  const headerEnd = 32 + room(headerText).write(headerText, 32);
  prev.copy(scratch);
  hash('sha256', body, 'buffer').copy(scratch, headerEnd);
  return hash('sha256', scratch.subarray(0, headerEnd + 32), 'buffer');
}
