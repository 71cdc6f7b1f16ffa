import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { viewInspectionDetail } from './view-inspection.ts';

/** Throws QUALITY_INSPECTION_NOT_FOUND. */
export const getInspection = (context: AreaContext, { inspectionId }: CallInput<'quality', 'getInspection'>): CallAnswer<'quality', 'getInspection'> => viewInspectionDetail(context, inspectionId);
