import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { MunimentError } from '#shared/errors.ts';
import { migrateOffice } from '#office/database/migrate/migrate-office.ts';
import { readMigrations } from '#office/database/migrate/migration-files.ts';
import { openDatabase } from '#office/database/open-database.ts';
import { foundOffice } from '#office/found-office.ts';
import type { Clock } from '#office/platform/clock.ts';
import { lockFolder } from '#office/platform/lock-folder.ts';
import type { Logger } from '#office/platform/logger.ts';
import { officePaths } from '#office/platform/office-paths.ts';
import { createHttpServer } from './http-server.ts';

export interface OfficeOptions {
  readonly folder: string;
  readonly databaseUrl: string | undefined;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The first administrator was made. The password is shown here and nowhere else. */
  announce(name: string, oneTimePassword: string): void;
}

export interface OpenOffice {
  readonly url: string;
  /** Answers what was asked, then ends the embedded database, then gives the folder free. */
  close(): Promise<void>;
}

/** From src-office/hosts and from out/office, two folders up. */
const ROOT = join(import.meta.dirname, '../..');

/** Opens head office in this process: folder, database, its newest shape, its first administrator, its address. What was opened is closed again when a later step fails. */
export async function openOffice({ folder, databaseUrl, host, port, clock, logger, announce }: OfficeOptions): Promise<OpenOffice> {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
  const paths = officePaths(folder);
  const closers: (() => Promise<void> | void)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    if (databaseUrl === undefined) {
      const lock = lockFolder(paths);
      closers.push(() => lock.release());
    }
    const database = await openDatabase({ url: databaseUrl, folder: paths.postgres, logger });
    closers.push(() => database.close());
    await migrateOffice({ database, migrations: readMigrations(join(ROOT, 'migrations/office')), clock, appVersion: version });
    const context = { database, clock, logger };
    await foundOffice(context, announce);
    const app = await createHttpServer(context, version);
    closers.push(() => app.close());
    const url = await app.listen({ host, port }).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EADDRINUSE' || error.code === 'EACCES' ? new MunimentError('HOST_PORT_TAKEN', { port }, { cause: error }) : error;
    });
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }
}
