import { taskUrgency } from '#shared/domain/task-urgency.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { selectEscalations } from './escalations-store.ts';
import { relationTo, standInOf } from './relation-to.ts';
import { nameOfPerson } from './roster-store.ts';
import { findPause } from './task-deeds-store.ts';
import type { TaskRecord } from './tasks-store.ts';

type View = CallAnswer<'tasks', 'createTask'>;

/** A clock that goes wrong by less is not worth a word. */
const DOUBT_MS = 60_000;

/** A task as screens see it. What is closed or paused is not urgent any more. */
export function viewTask(context: AreaContext, record: TaskRecord): View {
  const { n, uniqueKey: _uniqueKey, setDueAt: _setDueAt, pausedAt, escalated, clockDoubtful, data, target, ...rest } = record;
  const { db, clock } = context;
  const open = record.state === 'open';
  const standIn = open ? standInOf(context, record) : null;
  const last = escalated > 0 ? selectEscalations(db, n).at(-1) : undefined;
  return {
    ...rest, data: { ...data }, target: { ...target }, urgency: open ? taskUrgency(record.dueAt, clock.nowIso()) : 'normal', paused: pausedAt === null ? null : findPause(db, record.taskId),
    standIn: standIn === null ? null : { personId: standIn, name: nameOfPerson(db, standIn) ?? '' }, escalated: last === undefined ? null : { step: last.step, target: last.target, who: last.who, at: last.at },
    mine: open ? relationTo(context, record) : null, clockDoubtful: clockDoubtful || (open && Date.parse(record.createdAt) > clock.nowMs() + DOUBT_MS),
  } as View;
}
