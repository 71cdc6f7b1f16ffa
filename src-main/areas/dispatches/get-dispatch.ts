import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { viewDetail } from './view-dispatch.ts';

/** Throws DISPATCHES_DISPATCH_NOT_FOUND. */
export const getDispatch = (context: AreaContext, { dispatchId }: CallInput<'dispatches', 'getDispatch'>): CallAnswer<'dispatches', 'getDispatch'> => viewDetail(context, dispatchId);
