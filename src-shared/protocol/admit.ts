import type { OpenedSegment } from './segment.ts';

/**
 * What becomes of a segment. An op is known by its hash, which says its place and everything before it, so nothing has to be numbered anew after a restore or a clone:
 * what is held is skipped, what follows anything held is kept, and two continuations of one op are two branches that are both kept.
 */
export type Admission =
  /** Every op is held already. */
  | { readonly kind: 'held' }
  /** What comes before it is not held: ask for that first. */
  | { readonly kind: 'gap' }
  /** Its first new op does not say the place behind the op that it follows. */
  | { readonly kind: 'misplaced' }
  /** `from`: index of the first new op. `fork`: its place in its incarnation is taken by another op, so two copies of one workstation are writing. */
  | { readonly kind: 'append'; readonly from: number; readonly prev: string; readonly fork: boolean };

/** Place of an op in its author's chain: its incarnation, and its number in it from 1. */
export interface Place { readonly inc: string; readonly seq: number }

export interface Known {
  /** Those of the segment's hashes and its `prev` that are held; the start of a chain always is. */
  readonly held: ReadonlySet<string>;
  /** Place of a held op; null for the start of a chain. */
  placeOf(hash: string): Place | null;
  /** Whether another op of the same author is held at this place. */
  placeTaken(place: Place): boolean;
}

export function admitSegment(segment: OpenedSegment, known: Known): Admission {
  const from = segment.hashes.findIndex((hash) => !known.held.has(hash));
  if (from < 0) return { kind: 'held' };
  const prev = from === 0 ? segment.prev : segment.hashes[from - 1]!;
  if (!known.held.has(prev)) return { kind: 'gap' };
  const first = segment.members[from]!;
  const before = known.placeOf(prev);
  if (first.seq !== (before !== null && before.inc === first.inc ? before.seq + 1 : 1)) return { kind: 'misplaced' };
  return { kind: 'append', from, prev, fork: known.placeTaken(first) };
}
