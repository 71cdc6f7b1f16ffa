import { fillWords } from '#shared/i18n/fill-words.ts';
import { messages } from '#shared/i18n/messages.ts';
import { taskWordsIn } from '#shared/i18n/task-words.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { readRoomMeta } from '#main/areas/room-meta-store.ts';
import { findPerson } from '#main/areas/people/people-store.ts';
import { BYTE_ORDER_MARK, csvLine } from '#main/formats/csv/csv-line.ts';
import { localMinute } from '#main/platform/local-time.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { countByPerson, listOpenTasks, type TaskRecord } from './tasks-store.ts';

/** So many tasks of a person are named, the most urgent; a short message has no room for more. */
const NAMED = 3;
const HOUR_MS = 3_600_000;

/**
 * 催办清单 One message for each person with something overdue or due within some hours, as lines for the gateway that sends short messages:
 * number, name, how many are overdue and due, what to say. Whoever has no number stands there too, so that nobody is forgotten; so do tasks of nobody in particular.
 */
export function readReminders(context: AreaContext, { language, withinHours }: CallInput<'tasks', 'readReminders'>): CallAnswer<'tasks', 'readReminders'> {
  const { db, clock } = context;
  const words = messages[language].today.reminders;
  const now = clock.nowIso();
  const until = new Date(clock.nowMs() + withinHours * HOUR_MS).toISOString();
  const roomName = readRoomMeta(db, 'roomName') ?? '';
  const say = (task: TaskRecord): string => `${taskWordsIn(language, task)}${task.dueAt === null ? '' : fillWords(words.due, { time: localMinute(task.dueAt) })}`;
  const people = countByPerson(db, now, until).filter(({ overdue, warning }) => overdue + warning > 0);
  const lines = people.map(({ assigneeId, assignee, overdue, warning }) => {
    const first = listOpenTasks(db, { limit: NAMED, assigneeId, unassigned: assigneeId === null, team: null, dueBy: until, afterTaskId: null });
    const left = overdue + warning - first.length;
    const text = [fillWords(words.counts, { room: roomName, overdue, warning, hours: withinHours }), first.map(say).join(words.mark), left > 0 ? fillWords(words.more, { n: left }) : ''].join('');
    return csvLine([assigneeId === null ? '' : (findPerson(db, assigneeId)?.mobile ?? ''), assignee ?? words.nobody, String(overdue), String(warning), text]);
  });
  return { fileName: `${words.fileName}-${now.slice(0, 10)}.csv`, csv: BYTE_ORDER_MARK + csvLine([words.mobile, words.name, words.overdue, words.warning, words.text]) + lines.join(''), people: people.length };
}
