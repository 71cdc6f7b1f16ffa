import type { AreaContext } from '#main/areas/area-context.ts';
import { escalateTasks } from './escalate-tasks.ts';
import { noticeClock } from './notice-clock.ts';
import { noticeDuties } from './notice-duties.ts';

const LOOK_EVERY_MS = 5 * 60_000;
/** Between two shares of a long row of overdue tasks, so that people are served in between. */
const NEXT_SHARE_MS = 50;

/** Looks at once and every few minutes at the clock, at duties that a new day brings, and at overdue tasks that go to the next person. */
export function startTaskWatch(context: AreaContext): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    let more = false;
    try {
      more = lookAtTasks(context);
    } catch (error) {
      context.logger.error('tasks could not be looked at', { error });
    }
    timer = setTimeout(look, more ? NEXT_SHARE_MS : LOOK_EVERY_MS);
  };
  look();
  return () => clearTimeout(timer);
}

/** One look. True when the next should follow soon. */
export function lookAtTasks(context: AreaContext): boolean {
  noticeClock(context);
  noticeDuties(context);
  return escalateTasks(context);
}
