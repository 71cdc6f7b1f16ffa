import type { MunimentClient } from '#shared/contract/index.ts';
import type { Core } from '#main/core.ts';
import { maintenanceActor } from '../maintenance-actor.ts';
import type { TaskCounts } from './door-messages.ts';

/** Lights turn with time, also where nothing happens. */
const LOOK_EVERY_MS = 60_000;
/** A hundred tasks that change together are one look. */
const SETTLE_MS = 500;

/** Says how many tasks of the room are overdue and due today: at once, when tasks change, every minute; and only when the numbers are others than before. Answers with what ends it. */
export function reportTaskCounts(core: Core, report: (counts: TaskCounts) => void): () => void {
  const client: MunimentClient = core.clientFor(core.connect('electron', maintenanceActor()));
  let last = '';
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const look = async (): Promise<void> => {
    try {
      const { overdue, today } = await client.tasks.countTasks({});
      const said = `${overdue} ${today}`;
      if (said !== last) report({ overdue, today });
      last = said;
    } catch {
      // A room that is closing, or in repair, has no counts to show; the next look asks again.
    }
  };
  const off = core.events.on(({ name }) => {
    if (name !== 'tasks.taskChanged' || waiting !== undefined) return;
    waiting = setTimeout(() => { waiting = undefined; void look(); }, SETTLE_MS);
  });
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  void look();
  return () => { off(); clearTimeout(waiting); clearInterval(timer); };
}
