import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '#main/platform/clock.ts';
import { listBackupFolders } from '#main/db/backup/backup-folder.ts';
import { restoreBackup } from '#main/db/backup/restore-backup.ts';
import { drillContext, openDrillCore, type DrillCore } from './drill-core.ts';
import type { Fact } from './drill-protocol.ts';
import type { Ledger } from './ledger.ts';

export interface Examination {
  /** Acknowledged and not there any more. */
  readonly lost: readonly string[];
  readonly findings: readonly string[];
  readonly counts: { readonly items: number; readonly pages: number; readonly chainEntries: number; readonly jobs: number; readonly backups: number };
}

const FACTS: Readonly<Record<string, string>> = {
  item: 'SELECT version, title FROM items WHERE item_id = ?',
  code: 'SELECT 1 AS version, archival_code AS archivalCode FROM items WHERE item_id = ?',
  page: 'SELECT 1 AS version, sha256, item_id AS itemId FROM pages WHERE page_id = ? AND deleted_at IS NULL',
  reading: 'SELECT 1 AS version, temperature_c AS temperatureC, relative_humidity_pct AS relativeHumidityPct FROM climate_readings WHERE reading_id = ?',
  task: 'SELECT version, state FROM tasks WHERE task_id = ?',
  box: 'SELECT version, box_number AS boxNumber, shelf_id AS shelfId FROM boxes WHERE box_id = ?',
  handed: 'SELECT version, position FROM batches WHERE batch_id = ?',
  job: 'SELECT 1 AS version, kind FROM jobs WHERE job_id = ?',
};

/** Each answers with a count that must be nought. */
const MUST_BE_NONE: Readonly<Record<string, string>> = {
  'pages without a blob row': 'SELECT count(*) FROM pages WHERE sha256 NOT IN (SELECT sha256 FROM blobs)',
  'pages of no item': 'SELECT count(*) FROM pages WHERE item_id IS NOT NULL AND item_id NOT IN (SELECT item_id FROM items)',
  'blob rows without a page': 'SELECT count(*) FROM blobs WHERE sha256 NOT IN (SELECT sha256 FROM pages)',
  'items whose page counter is wrong': 'SELECT count(*) FROM items i WHERE captured_pages <> (SELECT count(*) FROM pages p WHERE p.item_id = i.item_id AND p.deleted_at IS NULL)',
  'rows without an op': "SELECT (SELECT count(*) FROM items WHERE item_id NOT IN (SELECT eid FROM op_log WHERE entity = 'item')) + (SELECT count(*) FROM pages WHERE page_id NOT IN (SELECT eid FROM op_log WHERE entity = 'page'))",
  'items that search cannot find': 'SELECT (SELECT count(*) FROM items) - (SELECT count(*) FROM item_index)',
  'pages of image work that disagree with their history': "SELECT abs((SELECT count(*) FROM image_work_pages WHERE state = 'changed') - (SELECT count(*) FROM op_log WHERE kind = 'page.work'))",
  'batches whose register is of another mind': "SELECT count(*) FROM batches b WHERE b.position > 0 AND b.position <> (SELECT h.to_position FROM batch_hand_overs h WHERE h.batch_id = b.batch_id ORDER BY h.arrival DESC LIMIT 1)",
  'positions used twice': 'SELECT count(*) FROM (SELECT 1 FROM pages WHERE deleted_at IS NULL GROUP BY item_id, position HAVING count(*) > 1)',
};

/** Only once the queue has come to rest. */
const MUST_BE_NONE_AT_REST: Readonly<Record<string, string>> = {
  'jobs that did not end well': "SELECT count(*) FROM jobs WHERE state <> 'done'",
  'image works that did not end': "SELECT count(*) FROM image_works WHERE state <> 'done'",
  'pages left by image work': "SELECT count(*) FROM image_work_pages WHERE state IN ('planned', 'refused')",
  'pages left unread': "SELECT count(*) FROM pages WHERE read_state <> 'read' AND deleted_at IS NULL",
};

/**
 * Opens the room once more, lets its jobs finish and looks at everything. The newest backup is restored and looked at as well.
 * Jobs of a core that was made wrong may never finish: `awaitJobs` false leaves them be.
 */
export async function examineRoom(folder: string, migrationsFolder: string, ledger: Ledger, { awaitJobs }: { readonly awaitJobs: boolean }): Promise<Examination> {
  const opened = openDrillCore(folder, migrationsFolder);
  try {
    if (awaitJobs) await jobsEnded(opened);
    const { db, services } = drillContext(opened.core);
    const one = (sql: string) => Number(Object.values(db.sqlite.prepare<[], Record<string, number>>(sql).get()!)[0]);
    const report = await opened.client.preservation.verifyRoom({ blobs: true });
    const findings = [...(report.ok ? [] : [`verify: ${JSON.stringify({ ...report, checkedAt: undefined })}`]), ...(report.blobs.orphans > 0 ? [`${report.blobs.orphans} images without a row`] : [])];
    for (const [what, sql] of Object.entries({ ...MUST_BE_NONE, ...(awaitJobs && MUST_BE_NONE_AT_REST) })) if (one(sql) !== 0) findings.push(`${what}: ${one(sql)}`);
    const leftovers = readdirSync(join(folder, 'blobs', 'tmp')).length;
    if (leftovers > 0) findings.push(`${leftovers} temporary files were left`);
    const backups = listBackupFolders([services.paths.backups]);
    const unfinished = namesIn(services.paths.backups).length - backups.length;
    if (unfinished > 0) findings.push(`${unfinished} half-made backups were left`);
    if (backups[0] !== undefined) findings.push(...(await examineBackup(folder, backups[0].folder, migrationsFolder)));
    const rows = new Map(Object.entries(FACTS).map(([kind, sql]) => [kind, db.sqlite.prepare<[string], Record<string, string | number | null> & { version: number }>(sql)]));
    const find = (key: string): Fact | null => {
      const [kind, id] = key.split(':') as [string, string];
      const row = rows.get(kind)!.get(id);
      return row ? { key, version: row.version, value: row } : null;
    };
    return { findings, lost: ledger.compare(find), counts: { items: one('SELECT count(*) FROM items'), pages: one('SELECT count(*) FROM pages'), chainEntries: report.chainEntries, jobs: one('SELECT count(*) FROM jobs'), backups: backups.length } };
  } finally {
    await opened.core.close();
  }
}

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

async function jobsEnded({ core, client }: DrillCore): Promise<void> {
  const pending = async () => (await client.system.listJobs({ limit: 200 })).some(({ state }) => state === 'queued' || state === 'running');
  const afterNumber = core.events.last();
  if (!(await pending())) return;
  for await (const event of await client.system.watchEvents({ afterNumber })) {
    if (event.name === 'system.jobChanged' && !(await pending())) return;
  }
}

async function examineBackup(folder: string, backup: string, migrationsFolder: string): Promise<string[]> {
  const target = mkdtempSync(`${folder}-restored-`);
  try {
    await restoreBackup(backup, target, systemClock.nowIso());
    const { core, client } = openDrillCore(target, migrationsFolder);
    const report = await client.preservation.verifyRoom({ blobs: true });
    await core.close();
    return report.ok && report.blobs.orphans === 0 ? [] : [`the restored backup: ${JSON.stringify(report)}`];
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}
