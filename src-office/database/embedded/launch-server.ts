import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { MunimentError } from '#shared/errors.ts';
import { pause } from '#office/platform/clock.ts';
import { DATABASE_OWNER, SERVER_ENVIRONMENT } from './create-cluster.ts';
import type { ServerProgram } from './install-program.ts';
import { findRunningServer, isAlive } from './running-server.ts';
import type { ServerAccount } from './server-account.ts';

export interface ServerFolder {
  readonly home: string;
  readonly cluster: string;
  readonly program: ServerProgram;
  readonly account: ServerAccount;
  readonly password: string;
}

const LARGEST_LOG_BYTES = 4 * 1024 * 1024;
/** A port can be taken between its choice and its use, and the processes of a killed server take a moment to notice and go. */
const TRIES = 100;

/**
 * Stands on the command line, where no edit of postgresql.conf can undo it: only this computer may connect, and what was confirmed is on the disk.
 * TCP rather than a socket file: it is the same on every system, and the path of a socket may have 107 bytes.
 */
const SETTINGS = {
  listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on',
  max_connections: '60', log_line_prefix: '%m [%p] ', logging_collector: 'off', shared_preload_libraries: '',
};

export const connectionTo = (port: number, password: string) => ({ host: '127.0.0.1', port, user: DATABASE_OWNER, database: 'postgres', password });

/** Brings up a server on the folder and answers with its port once it takes requests, repair of a crash included. Throws OFFICE_DATABASE_NOT_STARTED. */
export async function launchServer(folder: ServerFolder, wantedPort?: number): Promise<number> {
  const log = join(folder.home, 'server.log');
  let detail = '';
  for (let tries = 0; tries < TRIES; tries++) {
    const port = wantedPort ?? await freePort();
    const from = tries === 0 ? beginLog(log) : logLength(log);
    const pid = spawnServer(folder, port, log);
    if (await untilReady(folder, port, () => pid !== undefined && isAlive(pid))) return port;
    detail = lastComplaint(log, from);
    if (!/already in use|pre-existing shared memory|could not bind|lock file "postmaster.pid"/.test(detail)) break;
    await pause(50);
  }
  throw new MunimentError('OFFICE_DATABASE_NOT_STARTED', { detail, log });
}

/**
 * Waits until the folder's server answers on the port; false when it ended before. It is asked for its folder: on a port that changed hands another would answer.
 * There is no limit but its life, because the repair of a large database takes as long as it takes.
 */
export async function untilReady({ cluster, password }: ServerFolder, port: number, lives: () => boolean): Promise<boolean> {
  for (;;) {
    const client = new pg.Client({ ...connectionTo(port, password), connectionTimeoutMillis: 5000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ folder: string }>("SELECT current_setting('data_directory') AS folder");
      return rows[0]?.folder === cluster;
    } catch {
      if (!lives()) return false;
    } finally {
      await client.end().catch(() => undefined);
    }
    await pause(20);
  }
}

/** In a session of its own: Ctrl+C in the terminal is for head office, which ends the database after its last request. */
function spawnServer({ cluster, program, account }: ServerFolder, port: number, log: string): number | undefined {
  const output = openSync(log, 'a', 0o600);
  try {
    const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(program.postgres, ['-D', cluster, '-p', String(port), ...settings], { ...account, cwd: cluster, env: SERVER_ENVIRONMENT, detached: true, stdio: ['ignore', output, output] });
    // It could not be started at all; `untilReady` sees that nobody lives.
    child.on('error', () => undefined);
    child.unref();
    return child.pid;
  } finally {
    closeSync(output);
  }
}

/** The log begins anew when it has grown, and the one before is kept. */
function beginLog(log: string): number {
  if (logLength(log) > LARGEST_LOG_BYTES) renameSync(log, `${log}.before`);
  return logLength(log);
}

const logLength = (log: string): number => (existsSync(log) ? statSync(log).size : 0);

function lastComplaint(log: string, from: number): string {
  const lines = readFileSync(log).subarray(from).toString('utf8').trim().split('\n');
  return lines.findLast((line) => /FATAL|PANIC|could not/.test(line))?.replace(/^.*?(FATAL|PANIC|LOG): +/, '') ?? lines.at(-1) ?? '';
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** The server that is there already, once it answers; undefined when there is none or it ended meanwhile. */
export async function adoptServer(folder: ServerFolder): Promise<number | undefined> {
  // A server that is just starting has not written its port yet.
  for (;;) {
    const running = findRunningServer(folder.cluster);
    if (running === undefined) return undefined;
    if (running.port !== 0) return await untilReady(folder, running.port, () => findRunningServer(folder.cluster)?.pid === running.pid) ? running.port : undefined;
    await pause(20);
  }
}
