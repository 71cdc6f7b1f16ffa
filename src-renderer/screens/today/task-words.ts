import type { Task } from '#shared/contract/tasks.ts';
import { taskWordsIn } from '#shared/i18n/task-words.ts';
import { currentLanguage } from '../../app/i18n.ts';

/** What a task says, in the language of the screen. */
export const taskWords = (task: Pick<Task, 'kind' | 'title' | 'data'>): string => taskWordsIn(currentLanguage(), task);

const ORDER: Record<Task['urgency'], number> = { overdue: 0, warning: 1, normal: 2 };

/** Overdue first, then by the nearest date, then the oldest. */
export function byUrgency(a: Task, b: Task): number {
  return ORDER[a.urgency] - ORDER[b.urgency] || (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9') || a.createdAt.localeCompare(b.createdAt);
}
