import { admitSegment, type Admission } from '#shared/protocol/admit.ts';
import { readFeedOp } from '#shared/protocol/feed.ts';
import { feedAuthor, sealSegment, MOST_OPS, type OpenedSegment, type Sign } from '#shared/protocol/segment.ts';
import { START, type Op } from '#shared/protocol/op.ts';
import { skeletonOf } from '#shared/protocol/skeleton.ts';
import type { RoomLedger } from './room-ledger.ts';

export interface BranchSkeleton { readonly author: string; readonly skeleton: readonly string[] }

/** What this workstation holds: its own log first, then each branch of every other author's chain. */
export function sayHello(ledger: RoomLedger): BranchSkeleton[] {
  const own = { author: ledger.deviceId, skeleton: skeletonOf(ledger.ownLength(), (back) => ledger.ownHashAt(back)) };
  return [own, ...ledger.branches().map((branch) => ({ author: branch.author, skeleton: skeletonOf(branch.length, (back) => branch.hashAt(back)) }))];
}

/**
 * Texts of the segments that head office lacks, by its answer to the greeting: own ops, signed now; and what was written by others and lost there.
 * Anything that is sent twice is known by its hash, so `commons` may be older than what head office holds meanwhile.
 */
export function* segmentsToOffer(ledger: RoomLedger, hello: readonly BranchSkeleton[], commons: readonly (string | null)[], sign: Sign, limit = MOST_OPS): Generator<string> {
  for (let after = commons[0] ?? null; ;) {
    const { prev, members } = ledger.ownAfter(after, limit);
    if (members.length === 0) break;
    const segment = sealSegment({ author: ledger.deviceId, roomId: ledger.roomId, prev, members }, sign);
    yield segment.text;
    after = segment.head;
  }
  const branches = ledger.branches();
  for (const [index, { skeleton }] of hello.entries()) {
    // A branch that has grown since the greeting waits for the next one.
    const branch = index === 0 ? undefined : branches.find(({ length, hashAt }) => length > 0 && hashAt(0) === skeleton[0]);
    if (branch !== undefined) yield* branch.segmentsAfter(commons[index] ?? null);
  }
}

/** The skeletons of all lines of the feed: head office goes on behind whatever of them lies furthest along its own. */
export function feedSkeleton(ledger: RoomLedger): string[] {
  const author = feedAuthor(ledger.roomId);
  return ledger.branches().filter((branch) => branch.author === author).flatMap((branch) => skeletonOf(branch.length, (back) => branch.hashAt(back)));
}

/** Keeps a segment that came by whatever way. `gap`: what comes before it is to be asked for. */
export function takeSegment(ledger: RoomLedger, segment: OpenedSegment): Admission['kind'] {
  const admission = admitSegment(segment, ledger.known(segment));
  if (admission.kind !== 'append') return admission.kind;
  ledger.keepSegment(segment, admission);
  // Of another line than the one we follow: kept, and followed when head office says that its feed ends there.
  if (segment.author === feedAuthor(ledger.roomId) && admission.prev === ledger.feedEnd()) ledger.followFeed([], segment.hashes.slice(admission.from));
  return admission.kind;
}

/**
 * Head office says where its feed ends now. Where that is not further along the line that we follow, it was restored: receipts of ops that it lost are void, and those of a line to which it has returned count again.
 * Returns false where that op is not here yet.
 */
export function followFeed(ledger: RoomLedger, end: string): boolean {
  const depthOf = (hash: string): number => ledger.feedPlace(hash)?.depth ?? -1;
  if (end !== START && depthOf(end) < 0) return false;
  const left: string[] = [];
  const ahead: string[] = [];
  for (let [old, now] = [ledger.feedEnd(), end]; old !== now;) {
    const oldIsDeeper = depthOf(old) >= depthOf(now);
    (oldIsDeeper ? left : ahead).push(oldIsDeeper ? old : now);
    const before = ledger.feedPlace(oldIsDeeper ? old : now)!.prev;
    if (oldIsDeeper) old = before; else now = before;
  }
  if (left.length + ahead.length > 0) ledger.followFeed(left, ahead.toReversed());
  return true;
}

/**
 * Carries out what head office has written, in its order, as far as everything that it speaks of is here.
 * Returns the heads of the segments that are missing for the next one; none: all is carried out.
 */
export function carryOutFeed(ledger: RoomLedger): string[] {
  for (const { op, hash } of ledger.feedToCarryOut()) {
    const missing = carryOut(ledger, op, hash);
    if (missing !== null) return [missing];
  }
  return [];
}

/** Null, or the head of the segment without which it cannot be carried out. */
function carryOut(ledger: RoomLedger, op: Op, hash: string): string | null {
  const known = readFeedOp(op);
  switch (known?.kind) {
    case undefined: ledger.park(hash, op); break;
    case 'segment.accepted':
      if (!ledger.holds(known.body.head)) return known.body.head;
      ledger.noteAccepted(hash, known.body);
      break;
    case 'workstation.rekey':
      if (known.body.author === ledger.deviceId) ledger.rekey(hash, known.body.inc);
      else ledger.pass(hash);
      break;
    case 'request.decide': ledger.noteDecision(hash, op, known.body); break;
    case 'reference.publish': ledger.noteReference(hash, op, known.body); break;
  }
  return null;
}
