import { join } from 'node:path';
import { localDay } from '#main/platform/local-time.ts';
import { openBenchCore } from './bench-core.ts';
import { atMost, median, percentile, timeEach, type BenchRow } from './bench-row.ts';

const TIMES = 30;

/**
 * The list of the day among so many open tasks: its beginning; all that one person has to do, who has half of them, stands in for another and had a hundred thousand brought before them; the counts; and the same list sorted without its index.
 */
export async function measureTasks(disk: string, tasks: number): Promise<BenchRow[]> {
  const core = await openBenchCore(join(disk, 'tasks'));
  try {
    const { context } = core;
    const { sqlite } = context.db;
    const person = async (name: string) => (await core.client.people.createPerson({ signInName: name, displayName: name, roles: ['clerk'], clearance: 'internal', password: `practice-${name}` })).personId;
    const [busy, away] = [await person('bench-busy'), await person('bench-away')];
    sqlite.prepare(`
      WITH RECURSIVE numbers (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < @tasks)
      INSERT INTO tasks (task_id, kind, title, data, target, created_at, created_by, due_at, set_due_at, assignee_id, team, escalated, state, version)
      SELECT printf('%08x-0000-7000-8000-%012x', i, i), 'own', '待办 ' || i, '{}', '{"screen":"today","id":null}', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'bench', due, due,
             CASE WHEN i % 2 = 0 THEN @busy WHEN i % 5 = 0 THEN @away END, CASE WHEN i % 7 = 0 THEN '营业班' ELSE '' END, CASE WHEN i % 10 = 1 THEN 1 ELSE 9 END, 'open', 1
      FROM (SELECT i, CASE WHEN i % 10 = 0 THEN NULL ELSE strftime('%Y-%m-%dT%H:%M:%fZ', 'now', printf('%+d minutes', (i * 7919) % 20000 - 10000)) END AS due FROM numbers)`).run({ tasks, busy, away });
    sqlite.prepare("INSERT INTO task_escalations (task_n, step, target, person_id, at, due_key, open) SELECT n, 1, 'deputy', ?, created_at, due_at, 1 FROM tasks WHERE escalated = 1").run(busy);
    const today = localDay(context.clock.nowMs());
    await core.client.tasks.markAway({ personId: away, fromDay: today, toDay: today, deputyId: busy, reason: '' });
    const own = core.signedIn({ personId: busy, name: 'bench-busy', roles: ['clerk'], clearance: 'internal' });
    const list = await timeEach(TIMES, () => core.client.tasks.listTasks({}));
    const mine = await timeEach(TIMES, () => own.tasks.listTasks({ mine: true }));
    const dueToday = await timeEach(TIMES, () => own.tasks.listTasks({ mine: true, today: true }));
    const counts = await timeEach(TIMES, () => core.client.tasks.getToday({}));
    const lights = await timeEach(TIMES, () => core.client.tasks.summarizeTasks({}));
    const mineCounts = await timeEach(TIMES, () => own.tasks.countMine({}));
    const statement = sqlite.prepare("SELECT * FROM tasks WHERE state = 'open' ORDER BY +coalesce(due_at, '9'), n LIMIT 200");
    const bare = median(await timeEach(TIMES, () => { statement.all(); return Promise.resolve(); }));
    const among = `among ${tasks.toLocaleString('en')} open tasks`;
    const row = (what: string, times: readonly number[], most = 50): BenchRow => atMost({ what: `${what}, p99`, unit: 'ms', ours: percentile(times, 0.99), peer: 'the list sorted without the index', peerValue: bare, goal: `≤ ${most} ms`, note: `p50 ${median(times).toFixed(1)} ms` }, { ours: most });
    return [
      row(`the list of the day ${among}`, list),
      row('all that the one who has half of them has to do, with what is brought before them and whom they stand in for', mine),
      row('of these what is due by the end of the day', dueToday),
      row('the counts above the list', counts),
      row('the lights of every person and team', lights),
      row('how many wait for that one', mineCounts),
    ];
  } finally {
    await core.close();
  }
}
