import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findDuty, selectDutyDays } from './duties-store.ts';

/** Throws TASKS_DUTY_NOT_FOUND. */
export function listDutyDays(context: AreaContext, input: CallInput<'tasks', 'listDutyDays'>): CallAnswer<'tasks', 'listDutyDays'> {
  if (!findDuty(context.db, input.dutyId)) throw new MunimentError('TASKS_DUTY_NOT_FOUND');
  return selectDutyDays(context.db, input.dutyId, input.limit).map((day) => ({ ...day, clockDoubtful: day.clockDoubtful === 1 }));
}
