import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { pause, steadyMs, systemClock } from '#office/platform/clock.ts';

export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

/** A server that was told to end and has not after this long is told to drop everything; it repairs itself at its next start. */
const PATIENCE_MS = 60_000;

/**
 * The server that works on the folder, whoever started it: `postmaster.pid` names it, and it is checked that this process is really it. After a power cut, and in
 * every container, the number belongs to somebody else soon, and PostgreSQL would then refuse to start; such a file is removed here.
 */
export function findRunningServer(cluster: string): RunningServer | undefined {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , startedAt, port] = readFileSync(file, 'utf8').split('\n').map(Number);
  // Written line by line; PostgreSQL knows what to do with a file that ends early.
  if (!pid || !isAlive(pid)) return undefined;
  if (worksIn(pid, cluster, startedAt ?? 0)) return { pid, port: port ?? 0 };
  rmSync(file, { force: true });
  return undefined;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A server's working folder is its data folder, and one that ended but was not yet buried has none. Where the system does not tell, a server that was started before the system was is none. */
function worksIn(pid: number, cluster: string, startedAtS: number): boolean {
  if (existsSync('/proc/self/cwd')) {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
    } catch {
      return false;
    }
  }
  return startedAtS >= Math.floor(systemClock.now().getTime() / 1000 - uptime());
}

/** Ends the server in good order: requests are broken off, what was committed is on the disk, the next start has nothing to repair. */
export async function stopRunningServer(cluster: string): Promise<void> {
  const server = findRunningServer(cluster);
  if (server === undefined) return;
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    process.kill(server.pid, signal);
    for (const started = steadyMs(); steadyMs() - started < PATIENCE_MS; await pause(10)) if (findRunningServer(cluster)?.pid !== server.pid) return;
  }
}
