import type { Admission, Known } from '#shared/protocol/admit.ts';
import type { FeedBody } from '#shared/protocol/feed.ts';
import type { Op } from '#shared/protocol/op.ts';
import type { OpenedSegment } from '#shared/protocol/segment.ts';

/** A chain of another author as this workstation holds it, one branch of it. */
export interface HeldBranch {
  readonly author: string;
  readonly length: number;
  /** Hash of the op so many places before its last. */
  hashAt(back: number): string;
  /** Texts of the segments that bring it from the op with this hash (null: from its start) to its end, oldest first. */
  segmentsAfter(hash: string | null): readonly string[];
}

/** What a workstation keeps of the exchange. One transaction a call of `keep…` and `carry…`. */
export interface RoomLedger {
  readonly deviceId: string;
  readonly roomId: string;
  /** How many ops this workstation's own log has, and the hash so many places before its last. */
  ownLength(): number;
  ownHashAt(back: number): string;
  /** Own ops after the one with this hash (null: from the first), oldest first, whole user actions, about `limit` of them; and the hash before them. */
  ownAfter(hash: string | null, limit: number): { readonly prev: string; readonly members: readonly Op[] };
  branches(): readonly HeldBranch[];
  /** Whether an op is held, own or another's. */
  holds(hash: string): boolean;
  known(segment: OpenedSegment): Known;
  /** Keeps what is new of another author's segment, and carries its ops out where they are not carried out yet. */
  keepSegment(segment: OpenedSegment, admission: Admission & { kind: 'append' }): void;
  /** Hash of the last op of the line of the feed that is followed. */
  feedEnd(): string;
  /** The op before a feed op that is held, and how many lie before it; null for any other and for the start. */
  feedPlace(hash: string): { readonly prev: string; readonly depth: number } | null;
  /** The line that is followed goes back behind `left` (newest first) and then along `ahead` (oldest first). What receipts in `left` said does not hold any more, and those that wait are dropped; `ahead` is to be carried out. */
  followFeed(left: readonly string[], ahead: readonly string[]): void;
  /** Feed ops that are kept and not carried out yet, in the feed's order. */
  feedToCarryOut(): readonly { readonly op: Op; readonly hash: string }[];
  /** A receipt: these ops are safe at head office, and count as written when it says. */
  noteAccepted(hash: string, receipt: FeedBody<'segment.accepted'>): void;
  /** Another copy of this workstation writes: go on in a new incarnation, unless that was done since. */
  rekey(hash: string, inc: string): void;
  /** It concerns another workstation only. */
  pass(hash: string): void;
  noteDecision(hash: string, op: Op, decision: FeedBody<'request.decide'>): void;
  noteReference(hash: string, op: Op, reference: FeedBody<'reference.publish'>): void;
  /** An op of a kind that this version does not know: kept until it does. */
  park(hash: string, op: Op): void;
}
