import { MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findFinding, insertWaiver, type FindingToWaive } from './finding-waivers-store.ts';

/** All or none; one that is waved away already keeps its first reason. Throws IMAGES_FINDING_NOT_FOUND. */
export function waiveFindings(context: AreaContext, { findingIds, reason }: CallInput<'images', 'waiveFindings'>): CallAnswer<'images', 'waiveFindings'> {
  const { db, clock, actor } = context;
  return context.write((tx) => {
    const open = requireFindings(context, findingIds).filter(({ isWaived }) => isWaived === 0);
    for (const finding of open) {
      insertWaiver(db, finding, { reason, at: clock.nowIso(), by: actor.name });
      recordFinding(tx, finding, 'finding.waive', reason);
    }
    announceFindings(tx, open);
    return { changed: open.length };
  });
}

/** Throws IMAGES_FINDING_NOT_FOUND: one that is not there, not to be seen, or was replaced by a later check. */
export function requireFindings(context: AreaContext, findingIds: readonly number[]): FindingToWaive[] {
  const [rank, mayInbox] = [clearanceRank(context.actor), context.can('digitisation.capture')];
  return [...new Set(findingIds)].map((findingId) => {
    const finding = findFinding(context.db, findingId, rank, mayInbox);
    if (finding === undefined) throw new MunimentError('IMAGES_FINDING_NOT_FOUND');
    return finding;
  });
}

/** In the history of the page, or of the item where it is about all of it. */
export function recordFinding(tx: WriteTx, { code, itemId, pageId, of }: FindingToWaive, kind: 'finding.waive' | 'finding.reopen', reason: string): void {
  const [entity, eid] = pageId === null ? ['item', itemId!] : ['page', pageId];
  tx.record({ class: 'O', kind, entity, eid, body: { code, of, reason } });
}

export function announceFindings(tx: WriteTx, findings: readonly FindingToWaive[]): void {
  const itemIds = [...new Set(findings.flatMap(({ itemId }) => itemId ?? []))];
  if (findings.length > 0) tx.publish({ name: 'images.findingsChanged', payload: { itemIds } });
}
