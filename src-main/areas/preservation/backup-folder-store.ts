import type { Database } from '#main/db/database.ts';

/** The second disk that backups go to, empty while none is chosen. */
export function readBackupFolder(db: Database): string {
  const row = db.statement<[], { value: string }>("SELECT value FROM settings WHERE key = 'backupFolder'").get();
  return row ? String(JSON.parse(row.value)) : '';
}
