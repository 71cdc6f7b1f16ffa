import { admitSegment } from '#shared/protocol/admit.ts';
import { effectiveMs } from '#shared/protocol/effective-time.ts';
import { isFeedKind, readFeedOp, type FeedDraft } from '#shared/protocol/feed.ts';
import type { Op } from '#shared/protocol/op.ts';
import { feedAuthor, type OpenedSegment } from '#shared/protocol/segment.ts';
import { carryOutDecision } from './decide-request.ts';
import { issue, type OfficeWorld } from './issue-ops.ts';
import type { AcceptedOp, OfficeLedger, RoomTx } from './office-ledger.ts';

/** `kept`: new ops were taken; `held`: nothing new; `gap`: something before it is missing here; `misplaced`: its author cannot have written it so. */
export interface SegmentAnswer { readonly outcome: 'kept' | 'held' | 'gap' | 'misplaced'; readonly ops: number; readonly dead: number }

/**
 * Takes a segment of one of the room's workstations, or one of head office's own that a room brings back after head office was restored.
 * Whoever carries it: what counts is who signed. Whatever is not new changes nothing, so it may come any number of times.
 */
export const takeSegment = (ledger: OfficeLedger, segment: OpenedSegment, world: OfficeWorld): Promise<SegmentAnswer> =>
  ledger.inRoom(segment.roomId, async (room) => {
    const admission = admitSegment(segment, await room.known(segment));
    if (admission.kind !== 'append') return { outcome: admission.kind, ops: 0, dead: 0 };
    const { from, prev, fork } = admission;
    const fresh = segment.members.slice(from);
    const own = segment.author === feedAuthor(segment.roomId);
    const before = await room.takenBefore(own ? [] : fresh.map(({ opId }) => opId));
    const receivedMs = world.nowMs();
    const accepted = fresh.map((op, index): AcceptedOp => ({
      op, hash: segment.hashes[from + index]!, prev: index === 0 ? prev : segment.hashes[from + index - 1]!,
      effectiveMs: own ? op.ms : effectiveMs(op, receivedMs), dead: own ? null : before.has(op.opId) ? 'SYNC_OP_TWICE' : refusalOf(op),
    }));
    await room.keepSegment(segment, accepted);
    const drafts = own ? await drawBack(room, fresh) : [receipt(segment, prev, accepted, world), ...(fork ? [rekey(segment.author, fresh[0]!.inc, world)] : [])];
    if (drafts.length > 0) await issue(room, drafts, world);
    return { outcome: 'kept', ops: fresh.length, dead: accepted.filter(({ dead }) => dead !== null).length };
  });

/** Ops that a workstation may not write: they stay in the chain, which must have no holes, and are told to the room. */
const refusalOf = (op: Op): string | null => (isFeedKind(op.kind) ? 'SYNC_OP_NOT_YOURS' : null);

const receipt = (segment: OpenedSegment, prev: string, accepted: readonly AcceptedOp[], world: OfficeWorld): FeedDraft => ({
  kind: 'segment.accepted', entity: 'segment', eid: segment.head, actor: 'office', opId: world.uuid(),
  body: {
    author: segment.author, prev, head: segment.head, ops: accepted.length,
    late: Object.fromEntries(accepted.filter(({ op, effectiveMs: ms }) => ms !== op.ms).map(({ op, effectiveMs: ms }) => [op.opId, ms])),
    dead: Object.fromEntries(accepted.filter(({ dead }) => dead !== null).map(({ op, dead }) => [op.opId, dead])),
  },
});

const rekey = (author: string, inc: string, world: OfficeWorld): FeedDraft => ({ kind: 'workstation.rekey', entity: 'workstation', eid: author, actor: 'office', opId: world.uuid(), body: { author, inc } });

/** What head office had issued and lost: it stands again, under the same op id and time, so that no room carries it out twice. Receipts are not drawn back; the ops come again and get new ones. */
async function drawBack(room: RoomTx, lost: readonly Op[]): Promise<FeedDraft[]> {
  const standing = await room.issuedBefore(lost.map(({ opId }) => opId));
  const back = lost.filter(({ opId, kind }) => !standing.has(opId) && kind !== 'segment.accepted' && kind !== 'workstation.rekey');
  for (const op of back) {
    const known = readFeedOp(op);
    if (known?.kind === 'request.decide') await carryOutDecision(room, { requestId: op.eid, ...known.body, ms: op.ms, c: op.c, opId: op.opId });
  }
  return back.filter(({ kind }) => isFeedKind(kind)).map((op): FeedDraft => ({ kind: op.kind as FeedDraft['kind'], entity: op.entity, eid: op.eid, actor: op.actor, opId: op.opId, body: JSON.parse(op.body), time: { ms: op.ms, c: op.c } }));
}
