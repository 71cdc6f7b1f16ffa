import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('./hidraw-shim.c', import.meta.url));
const OUTPUT = fileURLToPath(new URL('../../../out/hardware/', import.meta.url));

/** The shim as a shared library, compiled when its source is new. */
export function buildHidrawShim(): string {
  const library = `${OUTPUT}hidraw-shim-${createHash('sha256').update(readFileSync(SOURCE)).digest('hex').slice(0, 12)}.so`;
  if (existsSync(library)) return library;
  mkdirSync(dirname(library), { recursive: true });
  // Renamed into place: two test files may build it at once.
  const draft = `${library}.${process.pid}`;
  execFileSync('gcc', ['-O1', '-Wall', '-Wextra', '-Werror', '-shared', '-fPIC', '-o', draft, SOURCE, '-ldl', '-lpthread'], { stdio: ['ignore', 'inherit', 'inherit'] });
  renameSync(draft, library);
  return library;
}
