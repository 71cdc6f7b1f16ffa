import type { MunimentClient } from '#shared/contract/index.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import type { SampleTask } from './sample-tasks.ts';

export interface TaskTargets {
  readonly items: readonly string[];
  readonly boxes: readonly string[];
  readonly people: ReadonlyMap<string, string>;
}

/** A dozen believable duties, two of them overdue. */
export async function fillTasks(client: MunimentClient, tasks: readonly SampleTask[], { items, boxes, people }: TaskTargets): Promise<void> {
  for (const { title, dueAt, assignee, screen, target } of tasks) {
    const id = target === null ? null : target.kind === 'room' ? target.code : ((target.kind === 'item' ? items : boxes)[target.index] ?? null);
    await client.tasks.createTask({ title, dueAt, assigneeId: assignee === null ? null : people.get(assignee), target: { screen, id } } as CallInput<'tasks', 'createTask'>);
  }
}
