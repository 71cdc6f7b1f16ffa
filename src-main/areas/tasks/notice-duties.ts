import { dutyDays } from '#shared/domain/duty-rule.ts';
import { addDays } from '#shared/domain/working-calendar.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { localDay } from '#main/platform/local-time.ts';
import { endPause } from './continue-task.ts';
import { dutyTaskKey, findDutyDay, findOpenDutyDay, removeDaysAfter, selectDuties, setLookedTo, writeDutyDay, writeDutyNote, type DutyRecord } from './duties-store.ts';
import { settleTask } from './settle-task.ts';
import { showDuty } from './show-duty.ts';
import { findPause } from './task-deeds-store.ts';
import { findOpenTaskByKey } from './tasks-store.ts';
import { readWorkingCalendar } from './working-calendar-store.ts';

/**
 * Raises what fell due since somebody last looked. It goes by the days that stand in the room, so a machine that slept for a week notices every day on waking, once: the last one
 * is to be done, those before it were missed.
 */
export function noticeDuties(context: AreaContext): void {
  const today = localDay(context.clock.nowMs());
  const waiting = selectDuties(context.db).filter(({ retired, lookedTo }) => !retired && lookedTo !== today);
  if (waiting.length > 0) context.write((tx) => { for (const duty of waiting) noticeDuty(context, tx, duty, today); }, { local: true });
}

/** Inside the caller's transaction. `today` is a local day, YYYYMMDD. */
export function noticeDuty(context: AreaContext, tx: WriteTx, duty: DutyRecord, today: string): void {
  if (today < duty.lookedTo) turnBack(context, tx, duty, today);
  else goOn(context, tx, duty, today);
}

function goOn(context: AreaContext, tx: WriteTx, duty: DutyRecord, today: string): void {
  const { db } = context;
  const { dutyId, settings } = duty;
  // Days that have a record already were done before the clock was set back.
  const days = dutyDays(settings.rule, addDays(duty.lookedTo, 1), today, settings.freeDay, readWorkingCalendar(db)).filter((day) => findDutyDay(db, dutyId, day) === undefined);
  setLookedTo(db, dutyId, today);
  const last = days.at(-1);
  if (last === undefined) return;
  const doubtful = context.services.clockQuality() === 'doubtful';
  const open = findOpenDutyDay(db, dutyId);
  const excused = open !== null && excusePaused(context, tx, dutyId, open);
  const missed = [...(open === null || excused ? [] : [open]), ...days.slice(0, -1)];
  for (const day of missed) writeDutyDay(db, dutyId, day, 'missed', doubtful);
  writeDutyDay(db, dutyId, last, 'open', doubtful);
  tx.record({ class: 'O', kind: 'duty.fall', entity: 'duty', eid: dutyId, body: { day: last, missed, clockDoubtful: doubtful } });
  showDuty(context, tx, duty, last);
}

/** A day that somebody had paused when the next one fell was not missed: it was not to be done, for the reason given. The task goes on for the new day. */
function excusePaused(context: AreaContext, tx: WriteTx, dutyId: string, day: string): boolean {
  const task = findOpenTaskByKey(context.db, dutyTaskKey(dutyId));
  if (task === null || task.pausedAt === null) return false;
  const pause = findPause(context.db, task.taskId);
  writeDutyDay(context.db, dutyId, day, 'dismissed', false);
  writeDutyNote(context.db, dutyId, day, context.clock.nowIso(), pause?.by ?? context.actor.name, pause?.reason ?? '');
  endPause(context, tx, task);
  return true;
}

/**
 * The clock stands before a day that was looked at: it was set back, or had run ahead. Days that have not come and were not done are taken out, and come again when their time
 * does; what was done stays done.
 */
function turnBack(context: AreaContext, tx: WriteTx, duty: DutyRecord, today: string): void {
  const { db } = context;
  const { dutyId, settings } = duty;
  const removed = removeDaysAfter(db, dutyId, today);
  setLookedTo(db, dutyId, today);
  tx.record({ class: 'O', kind: 'duty.turnBack', entity: 'duty', eid: dutyId, body: { from: duty.lookedTo, to: today, removed } });
  if (findOpenDutyDay(db, dutyId) !== null) return;
  const day = dutyDays(settings.rule, addDays(today, -400), today, settings.freeDay, readWorkingCalendar(db)).at(-1);
  if (day !== undefined && findDutyDay(db, dutyId, day)?.state === 'missed') {
    writeDutyDay(db, dutyId, day, 'open', true);
    showDuty(context, tx, duty, day);
  } else {
    settleTask(context, tx, dutyTaskKey(dutyId), '');
  }
}
