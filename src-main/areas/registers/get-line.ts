import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requireLine, viewLine } from './view-register.ts';

/** Throws REGISTERS_LINE_NOT_FOUND. */
export const getLine = (context: AreaContext, { lineId }: CallInput<'registers', 'getLine'>): CallAnswer<'registers', 'getLine'> => viewLine(requireLine(context, lineId));
