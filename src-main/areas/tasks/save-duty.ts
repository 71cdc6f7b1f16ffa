import { MunimentError } from '#shared/errors.ts';
import { addDays } from '#shared/domain/working-calendar.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { dutyTaskKey, findDuty, findOpenDutyDay, writeDuty, writeDutyDay, type DutyRecord } from './duties-store.ts';
import { noticeDuty } from './notice-duties.ts';
import { requireWorkers } from './require-workers.ts';
import { settleTask } from './settle-task.ts';
import { showDuty } from './show-duty.ts';
import { viewDuty } from './view-duty.ts';

/** Its task follows at once: raised where today is its day, with new words and deadline, or gone where it is retired. Throws TASKS_DUTY_NOT_FOUND, TASKS_SETTING_CHANGED, TASKS_ASSIGNEE_NOT_FOUND, TASKS_DEPUTY_SELF. */
export function saveDuty(context: AreaContext, input: CallInput<'tasks', 'saveDuty'>): CallAnswer<'tasks', 'saveDuty'> {
  return context.write((tx) => {
    const { db } = context;
    const before = input.dutyId == null ? null : findDuty(db, input.dutyId);
    if (before === undefined) throw new MunimentError('TASKS_DUTY_NOT_FOUND');
    if (before !== null && before.version !== input.version) throw new MunimentError('TASKS_SETTING_CHANGED');
    const kept = <Value>(given: Value | undefined, was: Value | undefined, none: Value): Value => (given === undefined ? (was ?? none) : given);
    const assigneeId = kept<string | null>(input.assigneeId, before?.assigneeId, null);
    const deputyId = kept<string | null>(input.deputyId, before?.deputyId, null);
    requireWorkers(context, [assigneeId, deputyId]);
    if (deputyId !== null && deputyId === assigneeId) throw new MunimentError('TASKS_DEPUTY_SELF');
    const today = localDay(context.clock.nowMs());
    const duty: DutyRecord = {
      dutyId: before?.dutyId ?? context.ids.uuid(), presetId: before === null ? (input.presetId ?? null) : before.presetId, settings: input.settings, assigneeId, deputyId, team: input.team ?? before?.team ?? '',
      retired: input.retired, lookedTo: addDays(today, -1), version: (before?.version ?? 0) + 1,
    };
    writeDuty(db, duty);
    tx.record({ class: 'R', kind: before === null ? 'duty.create' : 'duty.update', entity: 'duty', eid: duty.dutyId, body: { settings: duty.settings as unknown as Record<string, Json>, assigneeId, deputyId, team: duty.team, retired: duty.retired, presetId: duty.presetId } });
    const open = findOpenDutyDay(db, duty.dutyId);
    if (duty.retired) {
      if (open !== null) writeDutyDay(db, duty.dutyId, open, 'dismissed', false);
      settleTask(context, tx, dutyTaskKey(duty.dutyId), '');
    } else {
      if (open !== null) showDuty(context, tx, duty, open);
      noticeDuty(context, tx, duty, today);
    }
    tx.publish({ name: 'tasks.taskChanged', payload: { taskIds: [] } });
    return viewDuty(context, duty);
  });
}
