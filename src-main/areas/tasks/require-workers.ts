import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { isWorkingPerson } from './tasks-store.ts';

/** Each has a working account; null is nobody in particular. Throws TASKS_ASSIGNEE_NOT_FOUND. */
export function requireWorkers({ db }: AreaContext, people: readonly (string | null)[]): void {
  if (people.some((personId) => personId !== null && !isWorkingPerson(db, personId))) throw new MunimentError('TASKS_ASSIGNEE_NOT_FOUND');
}
