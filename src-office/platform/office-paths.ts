import { join } from 'node:path';

/** Where everything of one head office lives. Names never change: backups and support rely on them. */
export interface OfficePaths {
  readonly folder: string;
  readonly lock: string;
  /** The embedded database; absent where `DATABASE_URL` names another. */
  readonly postgres: string;
}

export function officePaths(folder: string): OfficePaths {
  return { folder, lock: join(folder, 'office.lock'), postgres: join(folder, 'postgres') };
}
