import { fillWords } from '#shared/i18n/fill-words.ts';
import { messages } from '#shared/i18n/messages.ts';
import { taskWordsIn } from '#shared/i18n/task-words.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { readRoomMeta } from '#main/areas/room-meta-store.ts';
import { findPerson } from '#main/areas/people/people-store.ts';
import { BYTE_ORDER_MARK, csvLine } from '#main/formats/csv/csv-line.ts';
import { localMinute } from '#main/platform/local-time.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { listEscalatedTo, selectEscalatedPeople } from './my-tasks-store.ts';
import { standInOf } from './relation-to.ts';
import { nameOfPerson } from './roster-store.ts';
import { countByPerson } from './task-counts-store.ts';
import { listOpenTasks, type TaskRecord } from './tasks-store.ts';

/** So many tasks of a person are named, the most urgent; a short message has no room for more. */
const NAMED = 3;
const HOUR_MS = 3_600_000;

/**
 * 催办清单 Messages for the gateway that sends short ones: for each person with something overdue or due within some hours, and for each before whom something was brought. Columns: number, name, how many are
 * overdue, due, brought before them, what to say. While somebody is away, their line goes to whoever stands in. Whoever has no number stands there too, so that nobody is forgotten; so do tasks of nobody.
 */
export function readReminders(context: AreaContext, { language, withinHours }: CallInput<'tasks', 'readReminders'>): CallAnswer<'tasks', 'readReminders'> {
  const { db, clock } = context;
  const words = messages[language].today.reminders;
  const now = clock.nowIso();
  const until = new Date(clock.nowMs() + withinHours * HOUR_MS).toISOString();
  const room = readRoomMeta(db, 'roomName') ?? '';
  const say = (task: TaskRecord): string => `${taskWordsIn(language, task)}${task.dueAt === null ? '' : fillWords(words.due, { time: localMinute(task.dueAt) })}`;
  const named = (tasks: readonly TaskRecord[], all: number, each: (task: TaskRecord) => string): string => tasks.map(each).join(words.mark) + (all > tasks.length ? fillWords(words.more, { n: all - tasks.length }) : '');
  const line = (personId: string | null, counts: readonly [number, number, number], text: string): string =>
    csvLine([personId === null ? '' : (findPerson(db, personId)?.mobile ?? ''), nameOfPerson(db, personId) ?? words.nobody, ...counts.map(String), text]);

  const due = countByPerson(db, now, until).filter(({ overdue, warning }) => overdue + warning > 0).map(({ assigneeId, assignee, overdue, warning }) => {
    const first = listOpenTasks(db, { limit: NAMED, assigneeId, unassigned: assigneeId === null, team: null, dueBy: until, afterTaskId: null });
    const standIn = standInOf(context, { assigneeId, deputyId: null });
    const instead = standIn === null ? '' : fillWords(words.instead, { name: assignee ?? '' });
    return line(standIn ?? assigneeId, [overdue, warning, 0], instead + fillWords(words.counts, { room, overdue, warning, hours: withinHours }) + named(first, overdue + warning, say));
  });
  const brought = selectEscalatedPeople(db).map(({ personId, count }) =>
    line(personId, [0, 0, count], fillWords(words.escalatedCounts, { room, n: count }) + named(listEscalatedTo(db, personId, NAMED), count, (task) => `${say(task)}${fillWords(words.whose, { name: task.assignee ?? (task.team === '' ? words.nobody : task.team) })}`)));
  const lines = [...due, ...brought];
  return { fileName: `${words.fileName}-${now.slice(0, 10)}.csv`, csv: BYTE_ORDER_MARK + csvLine([words.mobile, words.name, words.overdue, words.warning, words.escalated, words.text]) + lines.join(''), people: lines.length };
}
