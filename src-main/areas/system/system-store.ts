import type { Database } from '#main/db/database.ts';
import { dataVersion } from '#main/db/migrate/migrate-room.ts';

/** Facts for the strip at the bottom of every screen; each is one indexed look-up. */
export function readSystemFacts(db: Database): { dataVersion: number; enrolled: boolean; lastContactAt: string | null; waitingOps: number; openTasks: number } {
  const me = db.statement<[], { hq_epoch: string | null; hq_acked: number; hq_last_contact_at: string | null }>('SELECT hq_epoch, hq_acked, hq_last_contact_at FROM me').get()!;
  const ops = db.statement<[], { last: number | null }>('SELECT max(n) AS last FROM op_log').get()!;
  const tasks = db.statement<[], { count: number }>("SELECT coalesce(sum(tasks), 0) AS count FROM task_counts WHERE scope = 'all'").get()!;
  return { dataVersion: dataVersion(db), enrolled: me.hq_epoch !== null, lastContactAt: me.hq_last_contact_at, waitingOps: (ops.last ?? 0) - me.hq_acked, openTasks: tasks.count };
}
