import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say, SetUpError } from './say.mjs';

/**
 * The two halves of the build. The command line needs only `core`, and does not wait for the screens.
 * @typedef {'core' | 'renderer'} Part
 */
const PARTS = {
  core: {
    sources: ['src-main', 'src-shared', 'drivers', 'electron.vite.config.ts', 'vite.renderer.config.ts', 'package.json', 'package-lock.json'],
    output: 'out/main/cli.js',
    command: ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'],
    env: { MUNIMENT_BUILD_PART: 'core' },
  },
  renderer: {
    sources: ['src-renderer', 'src-shared', 'vite.renderer.config.ts', 'package.json', 'package-lock.json'],
    output: 'out/renderer/index.html',
    command: ['node_modules/vite/bin/vite.js', 'build', '-c', 'vite.renderer.config.ts', '--logLevel', 'warn'],
    env: {},
  },
};

/** @param {string} path @param {(path: string) => void} visit */
function walk(path, visit) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) return visit(path);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) walk(child, visit);
    else visit(child);
  }
}

/**
 * One hash over path, size and time of every source: a file that vanished changes it as much as one that was edited.
 * @param {string} root @param {string[]} sources
 */
export function fingerprintSources(root, sources) {
  const hash = createHash('sha256');
  for (const source of sources) {
    walk(join(root, source), (path) => {
      const { mtimeMs, size } = statSync(path);
      hash.update(`${path}\0${size}\0${mtimeMs}\n`);
    });
  }
  return hash.digest('hex');
}

/** @param {string} root @param {Part} part */
const stampPath = (root, part) => join(root, `out/.build-${part}.json`);

/** @param {string} root @param {Part} part */
export function buildIsCurrent(root, part) {
  const stamp = stampPath(root, part);
  return existsSync(stamp) && existsSync(join(root, PARTS[part].output))
    && JSON.parse(readFileSync(stamp, 'utf8')).fingerprint === fingerprintSources(root, PARTS[part].sources);
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * Only one process builds a part at a time; the others wait and find it current. A lock whose owner died is taken over.
 * @param {string} root @param {Part} part @param {() => void} work
 */
function withLock(root, part, work) {
  const lock = join(root, `out/.lock-${part}`);
  mkdirSync(join(root, 'out'), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const owner = Number(existsSync(lock) ? readFileSync(lock, 'utf8') : 0);
      if (owner > 0 && !isAlive(owner)) rmSync(lock, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/**
 * Builds a part when its sources changed since the last build. Throws a SetUpError when the build fails; the old output may then be half replaced,
 * which is why the stamp is removed first.
 * @param {string} root
 * @param {string} node the executable that runs vite
 * @param {Part} part
 * @param {{ force?: boolean, quiet?: boolean }} [options]
 * @returns {boolean} whether it was built
 */
export function buildWhenStale(root, node, part, { force = false, quiet = false } = {}) {
  if (!force && buildIsCurrent(root, part)) return false;
  let built = false;
  withLock(root, part, () => {
    if (!force && buildIsCurrent(root, part)) return;
    const started = Date.now();
    // Taken before the build: a file that is saved while it runs makes the result stale.
    const fingerprint = fingerprintSources(root, PARTS[part].sources);
    rmSync(stampPath(root, part), { force: true });
    if (!quiet) say(`Building ${part} …`);
    const result = spawnSync(node, PARTS[part].command, {
      cwd: root, env: { ...process.env, ...PARTS[part].env }, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', maxBuffer: 64 << 20,
    });
    if (result.status !== 0) {
      say(`${result.stdout ?? ''}${result.stderr ?? ''}`);
      throw new SetUpError(`Building ${part} failed; see the lines above.`);
    }
    // electron-vite misses the part that this build leaves out on purpose.
    const warnings = (result.stderr ?? '').split('\n').filter((line) => line.trim() && !/^\(!\).*config is missing/.test(line));
    if (!quiet && warnings.length > 0) say(warnings.join('\n'));
    writeFileSync(stampPath(root, part), JSON.stringify({ fingerprint, builtInMs: Date.now() - started }));
    built = true;
  });
  return built;
}
