import { existsSync, mkdirSync, statSync } from 'node:fs';
import module from 'node:module';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';

/**
 * Node puts by what it compiled of the program, and the next start reads it instead of compiling four megabytes anew. It lies in a folder that this
 * person alone can write, as whoever writes there runs code in their name; where there is none such, every start compiles, as without this.
 * Processes and threads that are started from here do the same.
 */
export function keepCompiled(environment: NodeJS.ProcessEnv): void {
  try {
    if (environment['NODE_COMPILE_CACHE'] !== undefined || environment['NODE_DISABLE_COMPILE_CACHE'] !== undefined) return;
    const caches = cacheFolder(environment);
    const folder = join(caches, 'muniment', 'compiled');
    // Not `recursive`: below a folder that holds none, as in /proc, Node tries for ever.
    for (const each of [caches, join(caches, 'muniment'), folder]) if (!existsSync(each)) mkdirSync(each, { mode: 0o700 });
    if (!isOwn(folder)) return;
    module.enableCompileCache(folder);
    environment['NODE_COMPILE_CACHE'] = folder;
  } catch {
    // A read-only home, a full disk: nothing that should keep the program from starting.
  }
}

function cacheFolder(environment: NodeJS.ProcessEnv): string {
  if (platform() === 'win32') return environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local');
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Caches');
  // An empty or relative value is as none (XDG Base Directory Specification).
  return environment['XDG_CACHE_HOME']?.startsWith('/') === true ? environment['XDG_CACHE_HOME'] : join(homedir(), '.cache');
}

/** Windows keeps others out of a person's folder by itself. */
function isOwn(folder: string): boolean {
  if (process.getuid === undefined) return true;
  const { uid, mode } = statSync(folder);
  return uid === process.getuid() && (mode & 0o022) === 0;
}
