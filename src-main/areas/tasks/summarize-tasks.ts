import { WARNING_BEFORE_MS } from '#shared/domain/task-urgency.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { countByPerson, countByTeam } from './task-counts-store.ts';

/** 红黄绿 by person and by team: how many of the open tasks are overdue, warn, or have time. */
export function summarizeTasks({ db, clock }: AreaContext): CallAnswer<'tasks', 'summarizeTasks'> {
  const now = clock.nowIso();
  const warnTo = new Date(clock.nowMs() + WARNING_BEFORE_MS).toISOString();
  return { people: countByPerson(db, now, warnTo), teams: countByTeam(db, now, warnTo) } as CallAnswer<'tasks', 'summarizeTasks'>;
}
