import { WARNING_BEFORE_MS } from '#shared/domain/task-urgency.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { endOfToday } from './end-of-today.ts';
import { myReach } from './my-reach.ts';
import { countEscalatedTo } from './my-tasks-store.ts';
import { findAbsenceOn, toAbsence } from './roster-store.ts';
import { countOfPerson } from './task-counts-store.ts';

/** What waits for the actor: their own and those of whoever they stand in for, and apart from them what was brought before them. */
export function countMine(context: AreaContext): CallAnswer<'tasks', 'countMine'> {
  const { db, actor, clock } = context;
  const { reach, names } = myReach(context);
  const [now, until] = [clock.nowIso(), endOfToday(context)];
  const people = [reach.personId, ...reach.insteadOf];
  const counted = people.map((personId) => countOfPerson(db, personId, now, until));
  const warnTo = new Date(clock.nowMs() + WARNING_BEFORE_MS).toISOString();
  const lights = people.map((personId) => countOfPerson(db, personId, now, warnTo)).reduce((all, more) => ({ overdue: all.overdue + more.overdue, warning: all.warning + more.warning, normal: all.normal + more.normal, paused: all.paused + more.paused }));
  const open = ({ overdue, warning, normal, paused }: (typeof counted)[number]): number => overdue + warning + normal + paused;
  const sum = (pick: (counts: (typeof counted)[number]) => number, from = 0): number => counted.slice(from).reduce((total, counts) => total + pick(counts), 0);
  const absence = findAbsenceOn(db, actor.personId, localDay(clock.nowMs()));
  return {
    overdue: sum(({ overdue }) => overdue), today: sum(({ warning }) => warning), open: sum(open), instead: sum(open, 1), insteadOf: [...names], escalated: countEscalatedTo(db, actor.personId), lights, away: absence === undefined ? null : toAbsence(absence),
  };
}
