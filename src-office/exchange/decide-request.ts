import { MunimentError } from '#shared/errors.ts';
import { compareStamps } from '#shared/protocol/field-merge.ts';
import { nextHybridTime } from '#shared/protocol/hybrid-clock.ts';
import { issue, type OfficeWorld } from './issue-ops.ts';
import type { Decision, OfficeLedger, RoomTx } from './office-ledger.ts';

/** Decides a room's request, once. Throws SYNC_REQUEST_DECIDED where it was decided before. */
export const decideRequest = (ledger: OfficeLedger, roomId: string, of: Pick<Decision, 'requestId' | 'verdict' | 'note' | 'by'>, world: OfficeWorld): Promise<Decision> =>
  ledger.inRoom(roomId, async (room) => {
    const former = await room.decisionOn(of.requestId);
    if (former !== null) throw new MunimentError('SYNC_REQUEST_DECIDED', { by: former.by });
    const time = nextHybridTime(await room.feedHead(), world.nowMs());
    const decision: Decision = { ...of, ...time, opId: world.uuid() };
    await room.keepDecision(decision);
    await issue(room, [{ kind: 'request.decide', entity: 'request', eid: of.requestId, actor: of.by, opId: decision.opId, time, body: { verdict: of.verdict, note: of.note, by: of.by } }], world);
    return decision;
  });

/** Of two decisions on one request (one was lost in a restore, and somebody decided again) the first stands: a room may have acted on it. */
export async function carryOutDecision(room: RoomTx, decision: Decision): Promise<void> {
  const former = await room.decisionOn(decision.requestId);
  if (former === null || compareStamps(decision, former) < 0) await room.keepDecision(decision);
}
