import type { MunimentClient } from '#shared/contract/index.ts';
import type { Worker } from '#shared/contract/roster.ts';
import { MunimentError } from '#shared/errors.ts';
import { usageError } from './usage-error.ts';

type Id = Parameters<MunimentClient['tasks']['getTask']>[0]['taskId'];

/** A task by its id, with its deeds. Throws CLI_USAGE without one, TASKS_NOT_FOUND. */
export function findTask(client: MunimentClient, taskId: string | undefined) {
  if (taskId === undefined) throw usageError('the id of a task is missing; `tasks list --json` has them');
  return client.tasks.getTask({ taskId: taskId as Id });
}

/** Somebody with a working account, by the name they sign in or are shown with. Throws TASKS_ASSIGNEE_NOT_FOUND. */
export async function findWorker(client: MunimentClient, name: string): Promise<Worker> {
  const [workers, people] = await Promise.all([client.tasks.listWorkers({}), client.people.listPeople({})]);
  const personId = people.find(({ signInName }) => signInName === name)?.personId;
  const found = workers.find((worker) => worker.personId === personId || worker.displayName === name);
  if (found === undefined) throw new MunimentError('TASKS_ASSIGNEE_NOT_FOUND');
  return found;
}
