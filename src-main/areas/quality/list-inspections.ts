import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectInspections } from './inspections-store.ts';
import { viewInspection } from './view-inspection.ts';

/** Latest first. */
export const listInspections = (context: AreaContext, { batchId, limit }: CallInput<'quality', 'listInspections'>): CallAnswer<'quality', 'listInspections'> =>
  selectInspections(context.db, batchId ?? null, clearanceRank(context.actor), limit).map((row) => viewInspection(context, row));
