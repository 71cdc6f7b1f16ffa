import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { keepInspection, requireOpen } from './change-inspection.ts';
import { viewInspectionDetail } from './view-inspection.ts';

/** Its gate can be begun again. Throws what `requireOpen` throws. */
export function withdrawInspection(context: AreaContext, at: CallInput<'quality', 'withdrawInspection'>): CallAnswer<'quality', 'withdrawInspection'> {
  context.write((tx) => {
    keepInspection(context, tx, requireOpen(context, at), { state: 'withdrawn', closedAt: context.clock.nowIso(), closedBy: context.actor.name }, 'inspection.withdraw', {});
  });
  return viewInspectionDetail(context, at.inspectionId);
}
