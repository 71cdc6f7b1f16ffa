import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { viewDetail } from './view-case.ts';

/** Throws CASES_CASE_NOT_FOUND. */
export const getCase = (context: AreaContext, { caseId }: CallInput<'cases', 'getCase'>): CallAnswer<'cases', 'getCase'> => viewDetail(context, caseId);
