import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, statSync } from 'node:fs';
import { MunimentError } from '#shared/errors.ts';
import { pause } from '#office/platform/clock.ts';

/** Ids that a process is started with; none where it runs as whoever started head office. */
export type ServerAccount = { readonly uid: number; readonly gid: number } | Record<string, never>;

const NAME = 'muniment-office';
/** useradd refuses while another one has the list of accounts open. */
const TRIES = 50;

/**
 * PostgreSQL refuses to run as root, with reason. Started as root, its processes run under an account of the system that owns nothing but the
 * database; it is made once. A folder that was brought from elsewhere keeps the owner that it came with. Throws OFFICE_ACCOUNT_MISSING.
 */
export async function serverAccount(cluster: string): Promise<ServerAccount> {
  if (process.getuid?.() !== 0) return {};
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  let detail = '';
  for (let tries = 0; tries < TRIES; tries++) {
    const account = lookUp();
    if (account !== undefined) return account;
    const made = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', NAME], { encoding: 'utf8' });
    if (made.error !== undefined) throw new MunimentError('OFFICE_ACCOUNT_MISSING', { account: NAME, detail: made.error.message });
    detail = made.stderr.trim();
    if (made.status !== 0) await pause(100);
  }
  throw new MunimentError('OFFICE_ACCOUNT_MISSING', { account: NAME, detail });
}

function lookUp(): ServerAccount | undefined {
  const [uid, gid] = ['-u', '-g'].map((which) => spawnSync('id', [which, NAME], { encoding: 'utf8' })).map(({ status, stdout }) => (status === 0 ? Number(stdout) : NaN));
  return Number.isInteger(uid) && Number.isInteger(gid) ? { uid: uid!, gid: gid! } : undefined;
}

/** Makes the account the owner, where there is one. */
export function giveTo(account: ServerAccount, path: string): void {
  if ('uid' in account) chownSync(path, account.uid, account.gid);
}

/** Throws OFFICE_FOLDER_CLOSED where the account cannot reach the folder: a mode of a folder above it that only its own rights can tell. */
export function refuseClosedFolder(account: ServerAccount, folder: string): void {
  if (!('uid' in account)) return;
  const { status } = spawnSync('test', ['-x', folder], { ...account, cwd: '/' });
  if (status !== 0) throw new MunimentError('OFFICE_FOLDER_CLOSED', { account: NAME, folder });
}
