import { deadlineAfterTaskPauses } from '#shared/domain/paused-deadline.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { wallClock } from '#main/platform/local-time.ts';
import { selectPauses } from './task-deeds-store.ts';
import { readTaskRules } from './task-rules-store.ts';
import { readWorkingCalendar } from './working-calendar-store.ts';

/** A deadline moved on by the pauses of its task, by the room's rule; only pauses since an instant where one is given. */
export function dueAfterPauses({ db, clock }: AreaContext, taskId: string, setDueAt: string | null, since = ''): string | null {
  if (setDueAt === null) return null;
  const pauses = selectPauses(db, taskId).filter(({ from }) => from >= since);
  return pauses.length === 0 ? setDueAt : deadlineAfterTaskPauses(setDueAt, pauses, clock.nowIso(), readTaskRules(db).pauseMoves, wallClock, readWorkingCalendar(db));
}
