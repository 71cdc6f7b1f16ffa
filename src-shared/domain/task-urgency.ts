/** 正常 / 预警 / 超期 How urgent a task is. */
export const TASK_URGENCIES = ['normal', 'warning', 'overdue'] as const;

export type TaskUrgency = (typeof TASK_URGENCIES)[number];

/** How long before it is due a task begins to warn. */
export const WARNING_BEFORE_MS = 24 * 60 * 60 * 1000;

/** Urgency at `now`; both instants UTC ISO. A task without a due time is never urgent; at the due time itself it is overdue. */
export function taskUrgency(dueAt: string | null, now: string, warningBeforeMs = WARNING_BEFORE_MS): TaskUrgency {
  if (dueAt === null) return 'normal';
  const leftMs = Date.parse(dueAt) - Date.parse(now);
  if (leftMs <= 0) return 'overdue';
  return leftMs <= warningBeforeMs ? 'warning' : 'normal';
}

/** Overdue first, then by due time, those without one last. */
export function compareByUrgency(a: { readonly dueAt: string | null }, b: { readonly dueAt: string | null }): number {
  if (a.dueAt === b.dueAt) return 0;
  if (a.dueAt === null) return 1;
  if (b.dueAt === null) return -1;
  return Date.parse(a.dueAt) - Date.parse(b.dueAt);
}
