import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { Clock } from '#main/platform/clock.ts';
import type { RoomPaths } from '#main/platform/paths.ts';

/** A checked copy of the database as it was before an upgrade. Answers with its path; throws rather than let an unchecked copy count. */
export function backupBeforeMigration(paths: RoomPaths, clock: Clock): string {
  mkdirSync(paths.backups, { recursive: true });
  const copy = join(paths.backups, `before-upgrade-${clock.nowIso().replaceAll(/[:.]/g, '-')}.sqlite`);
  const source = new BetterSqlite3(paths.database);
  try {
    source.prepare('VACUUM INTO ?').run(copy);
  } finally {
    source.close();
  }
  const check = new BetterSqlite3(copy, { readonly: true });
  try {
    const answer = check.pragma('integrity_check', { simple: true }) as string;
    if (answer !== 'ok') throw new Error(`the backup made before the upgrade is damaged: ${answer}`);
  } finally {
    check.close();
  }
  return copy;
}
