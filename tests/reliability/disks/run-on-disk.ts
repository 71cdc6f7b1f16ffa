import { execFile } from 'node:child_process';
import { join } from 'node:path';

const PATIENCE_MS = 120_000;

/**
 * Runs a scenario of this folder on a small disk of its own: a tmpfs in a mount namespace that ends with the process, so
 * that nothing stays mounted whatever happens. Needs no root: without it the process becomes root of a user namespace.
 * Resolves with the one JSON document that the scenario prints.
 */
export function runOnDisk<Report>(scenario: string, sizeMb: number): Promise<Report> {
  const namespaces = process.getuid?.() === 0 ? ['--mount'] : ['--mount', '--user', '--map-root-user'];
  const script = 'disk=$(mktemp -d) && mount -t tmpfs -o "size=$1m" tmpfs "$disk" && shift && "$@" "$disk"; end=$?; umount -l "$disk"; rmdir "$disk"; exit $end';
  const program = join(import.meta.dirname, scenario);
  return new Promise((resolve, reject) => {
    execFile('unshare', [...namespaces, 'sh', '-c', script, 'sh', String(sizeMb), process.execPath, program], { encoding: 'utf8', timeout: PATIENCE_MS }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${scenario}: ${error.message}\n${stdout}\n${stderr}`));
      else resolve(JSON.parse(stdout) as Report);
    });
  });
}
