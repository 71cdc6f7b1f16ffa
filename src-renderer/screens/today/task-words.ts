import type { Task } from '#shared/contract/tasks.ts';
import { fillWords } from '#shared/i18n/fill-words.ts';
import { messages } from '#shared/i18n/messages.ts';
import { currentLanguage } from '../../app/i18n.ts';

type TaskKind = keyof (typeof messages)['zh-CN']['today']['kinds'];

function isKnownKind(kind: string): kind is TaskKind {
  return Object.hasOwn(messages['zh-CN'].today.kinds, kind);
}

/** What a task says: a person's own has a title, the program's come from their kind and data in the reader's language. */
export function taskWords(task: Pick<Task, 'kind' | 'title' | 'data'>): string {
  const { kinds, values } = messages[currentLanguage()].today;
  if (!isKnownKind(task.kind)) return task.title;
  // Some data are words of the program themselves: morning, obstructed.
  const data = Object.fromEntries(Object.entries(task.data).map(([name, value]) => [name, isKnownValue(value) ? values[value] : value]));
  // Names that an institution gave stand there in both languages.
  if (currentLanguage() === 'en') for (const [name, value] of Object.entries(task.data)) if (name.endsWith('En')) data[name.slice(0, -2)] = value;
  return fillWords(kinds[task.kind], data);
}

type TaskValue = keyof (typeof messages)['zh-CN']['today']['values'];

function isKnownValue(value: string | number): value is TaskValue {
  return typeof value === 'string' && Object.hasOwn(messages['zh-CN'].today.values, value);
}

const ORDER: Record<Task['urgency'], number> = { overdue: 0, warning: 1, normal: 2 };

/** Overdue first, then by the nearest date, then the oldest. */
export function byUrgency(a: Task, b: Task): number {
  return ORDER[a.urgency] - ORDER[b.urgency] || (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9') || a.createdAt.localeCompare(b.createdAt);
}
