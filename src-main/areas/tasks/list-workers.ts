import type { AreaContext } from '#main/areas/area-context.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { selectAbsences, selectWorkers, toAbsence } from './roster-store.ts';
import { teamsOfPerson } from './teams-store.ts';

/** Everybody with a working account, with who stands in for them, who is away and who will be. */
export function listWorkers({ db, clock }: AreaContext): CallAnswer<'tasks', 'listWorkers'> {
  const today = localDay(clock.nowMs());
  const absences = selectAbsences(db, today);
  return selectWorkers(db).map((person) => {
    const own = absences.filter(({ personId }) => personId === person.personId);
    const away = own.find(({ fromDay }) => fromDay <= today);
    return { ...person, away: away === undefined ? null : toAbsence(away), planned: own.filter(({ fromDay }) => fromDay > today).map(toAbsence), teams: teamsOfPerson(db, person.personId) };
  }) as CallAnswer<'tasks', 'listWorkers'>;
}

export const viewWorker = (context: AreaContext, personId: string): CallAnswer<'tasks', 'saveDeputy'> => listWorkers(context).find((worker) => worker.personId === personId)!;
