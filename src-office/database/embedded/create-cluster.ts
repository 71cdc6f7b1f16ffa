import { spawn } from 'node:child_process';
import { closeSync, existsSync, fsyncSync, mkdtempSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MunimentError } from '#shared/errors.ts';
import { newSecret } from '#office/platform/ids.ts';
import type { ServerProgram } from './install-program.ts';
import { giveTo, type ServerAccount } from './server-account.ts';

/** The database's folder while it is made; what is found under such a name was never finished. */
const UNFINISHED = 'cluster-new-';
export const DATABASE_OWNER = 'muniment';

/** What initdb and postgres see of the environment: messages in one language, and no address or password of ours. */
export const SERVER_ENVIRONMENT = { LC_ALL: 'C' } as const;

/**
 * The password of the database's owner, from a file that nobody else can read; made before the database is.
 * The account of the server owns it, because initdb reads it; it could read the database's files anyway.
 */
export function keepPassword(home: string, account: ServerAccount): string {
  const file = join(home, 'password');
  if (!existsSync(file)) {
    const staging = `${file}-new`;
    rmSync(staging, { force: true });
    writeFileSync(staging, newSecret(), { mode: 0o600, flush: true });
    giveTo(account, staging);
    renameSync(staging, file);
    syncFolder(home);
  }
  return readFileSync(file, 'utf8');
}

/**
 * Makes an empty database at `cluster`, unless it is there. It is made under another name and renamed when it is whole and on the disk, so a kill or a power cut
 * at any moment leaves either none or all of it. Pages carry checksums. Throws OFFICE_DATABASE_NOT_MADE.
 */
export async function createCluster(options: { readonly home: string; readonly cluster: string; readonly program: ServerProgram; readonly account: ServerAccount }): Promise<void> {
  const { home, cluster, program, account } = options;
  for (const name of readdirSync(home)) if (name.startsWith(UNFINISHED)) rmSync(join(home, name), { recursive: true, force: true });
  if (existsSync(cluster)) return;
  const staging = mkdtempSync(join(home, UNFINISHED));
  giveTo(account, staging);
  const failure = await runInitdb(program, staging, join(home, 'password'), account);
  if (failure !== null) {
    rmSync(staging, { recursive: true, force: true });
    throw new MunimentError('OFFICE_DATABASE_NOT_MADE', { detail: failure });
  }
  renameSync(staging, cluster);
  syncFolder(home);
}

/** What went wrong in words of initdb, or null. It syncs everything it wrote before it ends. */
function runInitdb(program: ServerProgram, folder: string, passwordFile: string, account: ServerAccount): Promise<string | null> {
  const settings = ['--auth=scram-sha-256', `--username=${DATABASE_OWNER}`, `--pwfile=${passwordFile}`, '--locale=C', '--encoding=UTF8', '--data-checksums', '--no-instructions'];
  return new Promise((resolve) => {
    const child = spawn(program.initdb, [`--pgdata=${folder}`, ...settings], { ...account, cwd: folder, env: SERVER_ENVIRONMENT, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => { said += text; });
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code === 0 ? null : `${said.trim().split('\n').at(-1) ?? ''} (${signal ?? code})`));
  });
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
