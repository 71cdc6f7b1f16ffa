import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { selectDuties } from './duties-store.ts';
import { viewDuty } from './view-duty.ts';

export const listDuties = (context: AreaContext): CallAnswer<'tasks', 'listDuties'> => selectDuties(context.db).map((duty) => viewDuty(context, duty));
