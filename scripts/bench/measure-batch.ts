import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { BenchCore } from './bench-core.ts';
import { atMost, type BenchRow } from './bench-row.ts';

type Client = BenchCore['client'];

/** Many records changed as one deed by the job that the screen starts, and taken back; against a bare UPDATE of as many titles in a bare table, in one transaction. */
export async function measureBatch({ client }: BenchCore, folder: string, records: number): Promise<BenchRow[]> {
  const itemIds = await firstItems(client, records);
  const deed = { kind: 'append' as const, itemIds: itemIds as never, field: 'note' as const, value: '已核对', separator: '；', at: 'end' as const };
  const started = performance.now();
  const { jobId } = await client.catalogue.startBatch({ deed, reason: '测速' });
  await ended(client, jobId);
  const editMs = performance.now() - started;
  const undoStarted = performance.now();
  const back = await client.arrangement.undoDeed({ jobId });
  await ended(client, back.jobId);
  const undoMs = performance.now() - undoStarted;
  const bareMs = bareUpdate(folder, records);
  const what = `batch edit of ${itemIds.length.toLocaleString('en')} records`;
  const peer = 'bare UPDATE of as many rows';
  return [
    atMost({ what: `${what}, with progress, history and index`, unit: 'ms', ours: editMs, peer, peerValue: bareMs, goal: '–', note: `${Math.round((itemIds.length / editMs) * 1000).toLocaleString('en')} records/s` }, {}),
    atMost({ what: `${what} taken back`, unit: 'ms', ours: undoMs, peer, peerValue: bareMs, goal: '–' }, {}),
  ];
}

async function firstItems(client: Client, records: number): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = null; ids.length < records;) {
    const page: Awaited<ReturnType<Client['catalogue']['listItems']>> = await client.catalogue.listItems({ filter: {}, sort: { by: 'entered', descending: false }, cursor, limit: Math.min(500, records - ids.length) });
    ids.push(...page.rows.map(({ itemId }) => itemId));
    cursor = page.nextCursor;
    if (cursor === null) break;
  }
  return ids;
}

async function ended(client: Client, jobId: string): Promise<void> {
  for await (const event of await client.system.watchEvents({ afterNumber: 0 })) {
    if (event.name !== 'system.jobChanged') continue;
    const job = (await client.system.listJobs({})).find((each) => each.jobId === jobId);
    if (job?.state === 'done') return;
    if (job?.state === 'failed' || job?.state === 'cancelled') throw new Error(`the batch ended as ${job.state}`);
  }
}

function bareUpdate(folder: string, rows: number): number {
  const bare = new BetterSqlite3(join(folder, 'bare-update.sqlite'));
  bare.pragma('journal_mode = WAL');
  bare.pragma('synchronous = FULL');
  bare.exec("CREATE TABLE t (n INTEGER PRIMARY KEY, note TEXT NOT NULL DEFAULT '')");
  const insert = bare.prepare("INSERT INTO t (note) VALUES ('')");
  bare.transaction(() => { for (let n = 0; n < rows; n++) insert.run(); })();
  const update = bare.prepare('UPDATE t SET note = ? WHERE n = ?');
  const started = performance.now();
  bare.transaction(() => { for (let n = 1; n <= rows; n++) update.run('已核对', n); })();
  const ms = performance.now() - started;
  bare.close();
  return ms;
}
