import { readdirSync, readFileSync } from 'node:fs';

/** Resident memory of this process and of all that it started, in MB (10⁶ bytes); elsewhere than on Linux of this process alone. */
export function memoryOfProcesses(): number {
  if (process.platform !== 'linux') return process.memoryUsage().rss / 1e6;
  const parents = new Map<number, { readonly parent: number; readonly megabytes: number }>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      parents.set(pid, { parent: Number(/^PPid:\s+(\d+)/mu.exec(status)?.[1]), megabytes: (Number(/^VmRSS:\s+(\d+)/mu.exec(status)?.[1] ?? 0) * 1024) / 1e6 });
    } catch {
      // It has ended meanwhile.
    }
  }
  const isOurs = (pid: number): boolean => pid === process.pid || (parents.has(pid) && pid > 1 && isOurs(parents.get(pid)!.parent));
  return [...parents].reduce((sum, [pid, { megabytes }]) => sum + (isOurs(pid) ? megabytes : 0), 0);
}
