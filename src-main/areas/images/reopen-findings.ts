import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { deleteWaiver } from './finding-waivers-store.ts';
import { announceFindings, recordFinding, requireFindings } from './waive-findings.ts';

/** All or none. Throws IMAGES_FINDING_NOT_FOUND. */
export function reopenFindings(context: AreaContext, { findingIds }: CallInput<'images', 'reopenFindings'>): CallAnswer<'images', 'reopenFindings'> {
  return context.write((tx) => {
    const waived = requireFindings(context, findingIds).filter(({ isWaived }) => isWaived === 1);
    for (const finding of waived) {
      deleteWaiver(context.db, finding);
      recordFinding(tx, finding, 'finding.reopen', finding.reason ?? '');
    }
    announceFindings(tx, waived);
    return { changed: waived.length };
  });
}
