import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { MunimentError } from '#shared/errors.ts';
import { pause } from '#office/platform/clock.ts';
import type { Logger } from '#office/platform/logger.ts';
import { createCluster, keepPassword } from './create-cluster.ts';
import { installProgram } from './install-program.ts';
import { adoptServer, connectionTo, launchServer, type ServerFolder } from './launch-server.ts';
import { stopRunningServer } from './running-server.ts';
import { giveTo, refuseClosedFolder, serverAccount, type ServerAccount } from './server-account.ts';

export interface EmbeddedServer {
  /** A server that a killed head office left behind was found and taken over. */
  readonly adopted: boolean;
  readonly connection: ReturnType<typeof connectionTo>;
  /** Ends the database in good order. */
  stop(): Promise<void>;
}

/**
 * Opens the database that lies in the folder, and makes it when there is none. The caller holds the lock of head office, so it is the only one here; the server
 * itself outlives a caller that is killed and is adopted by the next. While it is open it is watched: a server that dies is started again on the same port.
 */
export async function openEmbeddedServer(home: string, logger: Logger): Promise<EmbeddedServer> {
  const folder = await prepareFolder(home).catch((error: unknown) => {
    if (error instanceof MunimentError) throw error;
    throw new MunimentError('OFFICE_FOLDER_UNUSABLE', { folder: home, detail: error instanceof Error ? error.message : String(error) }, { cause: error });
  });
  const found = await adoptServer(folder);
  const port = found ?? await launchServer(folder);
  const connection = connectionTo(port, folder.password);
  let stopping = false;
  let keeper: pg.Client | undefined;
  let recovery = Promise.resolve();

  // A connection that is never used: it breaks in the moment in which the server dies, however it dies.
  const keepWatch = async (): Promise<void> => {
    keeper = new pg.Client({ ...connection, application_name: 'muniment office watch', keepAlive: true });
    keeper.on('error', () => undefined);
    await keeper.connect();
    keeper.once('end', () => { if (!stopping) recovery = recover(); });
  };
  const recover = async (): Promise<void> => {
    logger.warn('the database ended by itself; starting it again');
    while (!stopping) {
      try {
        if (await adoptServer(folder) === undefined) await launchServer(folder, port);
        await keepWatch();
        return;
      } catch (error) {
        logger.error('the database could not be started again', { error });
        await pause(1000);
      }
    }
  };
  await keepWatch();

  return {
    adopted: found !== undefined,
    connection,
    async stop() {
      stopping = true;
      await recovery;
      await keeper?.end().catch(() => undefined);
      await stopRunningServer(folder.cluster);
    },
  };
}

async function prepareFolder(home: string): Promise<ServerFolder> {
  mkdirSync(home, { recursive: true });
  const cluster = join(realpathSync(home), 'cluster');
  const account = await serverAccount(cluster);
  letThrough(account, home);
  refuseClosedFolder(account, home);
  const program = installProgram(home);
  const password = keepPassword(home, account);
  await createCluster({ home, cluster, program, account });
  refuseOtherVersion(cluster, program.version);
  return { home, cluster, program, account, password };
}

/** The account of the server gets the database's folder, and may pass through the one above it, which is head office's. */
function letThrough(account: ServerAccount, home: string): void {
  if (!('uid' in account)) return;
  giveTo(account, home);
  const above = dirname(home);
  if (statSync(above).uid !== 0) return;
  chownSync(above, 0, account.gid);
  chmodSync(above, statSync(above).mode | 0o010);
}

/** Data of another major version are not opened but brought over by a backup. */
function refuseOtherVersion(cluster: string, version: string): void {
  const file = join(cluster, 'PG_VERSION');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : '?';
  const supported = version.split('.')[0]!;
  if (found !== supported) throw new MunimentError('OFFICE_DATABASE_OTHER_VERSION', { found, supported });
}
