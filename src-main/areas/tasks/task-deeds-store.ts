import type { TaskDeed } from '#shared/contract/tasks.ts';
import type { Pause } from '#shared/domain/deadline.ts';
import type { Database } from '#main/db/database.ts';

/** A deed without who did it and when: the call says that. */
export type DeedDraft = TaskDeed extends infer Deed ? (Deed extends TaskDeed ? Omit<Deed, 'at' | 'by'> : never) : never;

export function writeDeed(db: Database, taskId: string, at: string, by: string, { deed, ...data }: DeedDraft): void {
  db.statement('INSERT INTO task_deeds (task_id, at, by, deed, data) VALUES (?, ?, ?, ?, ?)').run(taskId, at, by, deed, JSON.stringify(data));
}

/** The earliest first. */
export const selectDeeds = (db: Database, taskId: string): TaskDeed[] =>
  db.statement<[string], { at: string; by: string; deed: string; data: string }>('SELECT at, by, deed, data FROM task_deeds WHERE task_id = ? ORDER BY n').all(taskId)
    .map(({ data, ...row }) => ({ ...row, ...(JSON.parse(data) as object) }) as TaskDeed);

/** When a task stood still; the last may still last. */
export function selectPauses(db: Database, taskId: string): Pause[] {
  const pauses: { from: string; to: string | null }[] = [];
  for (const { deed, at } of db.statement<[string], { deed: string; at: string }>("SELECT deed, at FROM task_deeds WHERE task_id = ? AND deed IN ('paused','continued') ORDER BY n").all(taskId)) {
    if (deed === 'paused') pauses.push({ from: at, to: null });
    else if (pauses.length > 0) pauses.push({ ...pauses.pop()!, to: at });
  }
  return pauses;
}

/** Who paused a task that is paused, when and why. */
export const findPause = (db: Database, taskId: string): { since: string; reason: string; by: string } | null =>
  db.statement<[string], { since: string; reason: string; by: string }>("SELECT at AS since, by, json_extract(data, '$.reason') AS reason FROM task_deeds WHERE task_id = ? AND deed = 'paused' ORDER BY n DESC LIMIT 1").get(taskId) ?? null;
