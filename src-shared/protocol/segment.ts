import { z } from 'zod';
import { MunimentError } from '../errors.ts';
import { canonicalJson } from './canonical-json.ts';
import { chainHash, opFromWire, opToWire, type Op } from './op.ts';

/** Most ops of one segment. A user action that is larger by itself still travels whole. */
export const MOST_OPS = 5_000;
/** Most characters of a segment's text: what is larger is refused before it is read. */
export const MOST_SEGMENT_CHARACTERS = 32 * 1024 * 1024;
const FORMAT = 'muniment-segment/1';

/** Who wrote a chain: a workstation, or head office to one room. */
export type Author = string;
/** Head office's chain to one room: its receipts, decisions and reference data for it. */
export const feedAuthor = (roomId: string): Author => `office:${roomId}`;

const hash = z.string().regex(/^[0-9a-f]{64}$/u);
const segmentHead = z.strictObject({ format: z.literal(FORMAT), author: z.string().min(1).max(200), roomId: z.string().min(1).max(200), prev: hash, head: hash, ops: z.int().positive(), signature: z.string().max(500) });

/** What a segment says of itself. `prev`: hash of the op before its first, `head`: of its last. */
export type SegmentHead = z.infer<typeof segmentHead>;

/** A run of a chain as its author signed it. The same text goes over the network, through a relay and on a USB stick. */
export interface Segment extends SegmentHead {
  readonly text: string;
}

/** A segment whose hashes and signature were found right. `hashes[i]` is that of `members[i]`. */
export interface OpenedSegment extends Segment {
  readonly members: readonly Op[];
  readonly hashes: readonly string[];
}

export type Sign = (text: string) => string;
export type Verify = (text: string, signature: string) => boolean;

/** What is signed: everything that is said of the ops, and through the last hash every byte of them and of all before. */
const signedText = ({ format, author, roomId, prev, head, ops }: Omit<SegmentHead, 'signature'>): string => canonicalJson({ format, author, roomId, prev, head, ops });

/** The text of a segment: what it says of itself, then an op a line. */
export const segmentText = ({ author, roomId, prev, head, ops, signature }: Omit<SegmentHead, 'format'>, lines: readonly string[]): string => `${JSON.stringify({ format: FORMAT, author, roomId, prev, head, ops, signature })}\n${lines.join('\n')}\n`;

/** Signs a run of ops that follow the op with hash `prev`. */
export function sealSegment(of: { readonly author: Author; readonly roomId: string; readonly prev: string; readonly members: readonly Op[] }, sign: Sign): OpenedSegment {
  let at = of.prev;
  const hashes = of.members.map((op) => (at = chainHash(at, op)));
  const unsigned = { format: FORMAT, author: of.author, roomId: of.roomId, prev: of.prev, head: at, ops: of.members.length } as const;
  const head: SegmentHead = { ...unsigned, signature: sign(signedText(unsigned)) };
  return { ...head, text: segmentText(head, of.members.map(opToWire)), members: of.members, hashes };
}

/** The first line only: who wrote it, and from where to where. Throws SYNC_SEGMENT_MALFORMED, SYNC_SEGMENT_TOO_LARGE. */
export function readSegmentHead(text: string): SegmentHead {
  if (text.length > MOST_SEGMENT_CHARACTERS) throw new MunimentError('SYNC_SEGMENT_TOO_LARGE', { limit: MOST_SEGMENT_CHARACTERS });
  const end = text.indexOf('\n');
  let value: unknown = null;
  try { value = JSON.parse(text.slice(0, Math.max(0, end))); } catch { /* said below */ }
  const parsed = segmentHead.safeParse(value);
  if (!parsed.success) throw new MunimentError('SYNC_SEGMENT_MALFORMED', { line: 1 });
  return parsed.data;
}

/**
 * Reads a segment and proves it: every op whole, every place in the chain following the one before, the last hash as signed, the signature its author's.
 * Throws SYNC_SEGMENT_MALFORMED, SYNC_SEGMENT_TOO_LARGE, SYNC_SEGMENT_BROKEN, SYNC_SIGNATURE_WRONG.
 */
export function openSegment(text: string, verifyFor: (head: SegmentHead) => Verify): OpenedSegment {
  const head = readSegmentHead(text);
  if (!text.endsWith('\n')) throw new MunimentError('SYNC_SEGMENT_MALFORMED', { line: head.ops + 1 });
  const lines = text.slice(text.indexOf('\n') + 1, -1).split('\n');
  if (lines.length !== head.ops) throw new MunimentError('SYNC_SEGMENT_MALFORMED', { line: Math.min(lines.length, head.ops) + 1 });
  const members: Op[] = [];
  const hashes: string[] = [];
  let at = head.prev;
  for (const [index, line] of lines.entries()) {
    const op = opFromWire(line);
    // Written once more, it must be the same bytes: what travels has one form.
    if (op === null || opToWire(op) !== line) throw new MunimentError('SYNC_SEGMENT_MALFORMED', { line: index + 2 });
    const before = members.at(-1);
    const follows = before === undefined || (op.inc === before.inc ? op.seq === before.seq + 1 : op.seq === 1);
    if (!follows) throw new MunimentError('SYNC_SEGMENT_BROKEN', { line: index + 2 });
    at = chainHash(at, op);
    members.push(op);
    hashes.push(at);
  }
  if (at !== head.head) throw new MunimentError('SYNC_SEGMENT_BROKEN', { line: head.ops + 1 });
  const { signature, ...unsigned } = head;
  if (!verifyFor(head)(signedText(unsigned), signature)) throw new MunimentError('SYNC_SIGNATURE_WRONG', { author: head.author });
  if (`${JSON.stringify(head)}` !== text.slice(0, text.indexOf('\n'))) throw new MunimentError('SYNC_SEGMENT_MALFORMED', { line: 1 });
  return { ...head, text, members, hashes };
}
