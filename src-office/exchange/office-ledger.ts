import type { Known } from '#shared/protocol/admit.ts';
import type { FeedHead, FeedOp } from '#shared/protocol/feed.ts';
import type { Op } from '#shared/protocol/op.ts';
import type { OpenedSegment } from '#shared/protocol/segment.ts';
import type { Stamp } from '#shared/protocol/field-merge.ts';

/** An op of a room as head office takes it. `dead`: kept in the chain, not carried out, and why. */
export interface AcceptedOp { readonly op: Op; readonly hash: string; readonly prev: string; readonly effectiveMs: number; readonly dead: string | null }

export interface Decision extends Stamp { readonly requestId: string; readonly verdict: 'approved' | 'refused'; readonly note: string; readonly by: string }

/** What head office holds of one room, inside one transaction that has the room to itself. */
export interface RoomTx {
  /** Those of these hashes that are held of this author; the start of a chain always is. */
  heldOf(author: string, hashes: readonly string[]): Promise<ReadonlySet<string>>;
  /** What `admitSegment` asks about this segment. */
  known(segment: OpenedSegment): Promise<Known>;
  /** Those of these op ids that were taken before, at whatever place. */
  takenBefore(opIds: readonly string[]): Promise<ReadonlySet<string>>;
  keepSegment(segment: OpenedSegment, accepted: readonly AcceptedOp[]): Promise<void>;
  feedHead(): Promise<FeedHead>;
  appendFeed(ops: readonly FeedOp[], head: FeedHead): Promise<void>;
  /** Those of these op ids that stand in the feed as it is now. */
  issuedBefore(opIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Whichever of these hashes lies furthest along the feed as it is now (its start, where none does), and the ops after it, oldest first. */
  feedAfter(hashes: readonly string[], limit: number): Promise<{ readonly common: string; readonly ops: readonly FeedOp[] }>;
  segmentTexts(heads: readonly string[]): Promise<readonly string[]>;
  decisionOn(requestId: string): Promise<Decision | null>;
  keepDecision(decision: Decision): Promise<void>;
}

export interface OfficeLedger {
  /** Runs `work` with the room to itself; nothing of it stays where it throws. */
  inRoom<Result>(roomId: string, work: (room: RoomTx) => Promise<Result>): Promise<Result>;
}
