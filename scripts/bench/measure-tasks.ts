import { join } from 'node:path';
import { openBenchCore } from './bench-core.ts';
import { atMost, median, percentile, timeEach, type BenchRow } from './bench-row.ts';

const TIMES = 30;

/** The list of the day among so many open tasks: its beginning, one person's, and the same list sorted without its index. */
export async function measureTasks(disk: string, tasks: number): Promise<BenchRow[]> {
  const core = await openBenchCore(join(disk, 'tasks'));
  try {
    const { sqlite } = core.context.db;
    const person = await core.client.people.createPerson({ signInName: 'bench-tasks', displayName: '测速', roles: ['clerk'], clearance: 'internal', password: 'practice-bench-tasks' });
    sqlite.prepare(`
      WITH RECURSIVE numbers (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < ?)
      INSERT INTO tasks (task_id, kind, title, data, target, created_at, created_by, due_at, assignee_id, state, version)
      SELECT printf('%08x-0000-7000-8000-%012x', i, i), 'own', '待办 ' || i, '{}', '{"screen":"today","id":null}', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'bench',
             CASE WHEN i % 10 = 0 THEN NULL ELSE strftime('%Y-%m-%dT%H:%M:%fZ', 'now', printf('%+d minutes', (i * 7919) % 20000 - 10000)) END, CASE WHEN i % 50 = 0 THEN ? END, 'open', 1 FROM numbers`).run(tasks, person.personId);
    const list = await timeEach(TIMES, () => core.client.tasks.listTasks({}));
    const own = await timeEach(TIMES, () => core.client.tasks.listTasks({ assigneeId: person.personId, overdue: true }));
    const today = await timeEach(5, () => core.client.tasks.getToday({}));
    const statement = sqlite.prepare("SELECT * FROM tasks WHERE state = 'open' ORDER BY coalesce(due_at, '9'), n LIMIT 200");
    const bare = median(await timeEach(TIMES, () => { statement.all(); return Promise.resolve(); }));
    const among = `among ${tasks.toLocaleString('en')} open tasks`;
    return [
      atMost({ what: `the list of the day ${among}, p99`, unit: 'ms', ours: percentile(list, 0.99), peer: 'the same rows sorted without the index', peerValue: bare, goal: '≤ 50 ms', note: `p50 ${median(list).toFixed(1)} ms` }, { ours: 50 }),
      atMost({ what: `what of one person is overdue ${among}, p99`, unit: 'ms', ours: percentile(own, 0.99), peer: 'the same rows sorted without the index', peerValue: bare, goal: '≤ 50 ms', note: `p50 ${median(own).toFixed(1)} ms` }, { ours: 50 }),
      atMost({ what: `the counts above the list ${among}`, unit: 'ms', ours: median(today), peer: 'the same rows sorted without the index', peerValue: bare, goal: '–' }, {}),
    ];
  } finally {
    await core.close();
  }
}
