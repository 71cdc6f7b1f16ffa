import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say, SetUpError } from './say.mjs';

const MARKER = 'node_modules/.muniment-setup.json';
/** npm's own record of what it really put into node_modules. */
const INSTALLED = 'node_modules/.package-lock.json';

/** @param {string} root */
function fingerprint(root) {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  const { mtimeMs, size } = statSync(join(root, INSTALLED));
  return JSON.stringify({ lock, installed: `${mtimeMs}/${size}` });
}

/**
 * Every package of the lockfile that this machine must have is recorded as installed in the same version.
 * Optional packages are left out: they belong to other systems, or their absence is reported by who needs them.
 * @param {string} root
 */
function lockIsInstalled(root) {
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const have = JSON.parse(readFileSync(join(root, INSTALLED), 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) =>
    path === '' || entry.optional || entry.devOptional || have[path]?.version === entry.version);
}

/**
 * Are node_modules those of package-lock.json? The cheap answer is a fingerprint; without one the two lockfiles are compared
 * once, so that a folder that `npm ci` made by hand is not installed a second time.
 * @param {string} root
 */
export function packagesAreCurrent(root) {
  if (!existsSync(join(root, INSTALLED))) return false;
  const now = fingerprint(root);
  const marker = join(root, MARKER);
  if (existsSync(marker) && readFileSync(marker, 'utf8') === now) return true;
  if (!lockIsInstalled(root)) return false;
  writeFileSync(marker, now);
  return true;
}

/**
 * Runs `npm ci` when node_modules is missing or is not what the lockfile says.
 * @param {string} root
 * @returns {boolean} whether something was installed
 */
export function installPackages(root) {
  if (packagesAreCurrent(root)) return false;
  say('Installing packages (npm ci) …');
  const npm = process.env.npm_execpath ? [process.env.npm_node_execpath ?? process.execPath, process.env.npm_execpath] : ['npm'];
  const result = spawnSync(npm[0], [...npm.slice(1), 'ci', '--no-audit', '--no-fund'], {
    cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' && npm.length === 1,
    // An npm that does not know `allowScripts` would let it fetch what a room without a network cannot have.
    env: { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' },
  });
  if (result.status !== 0) throw new SetUpError('npm ci failed; see the lines above. Nothing was started.');
  writeFileSync(join(root, MARKER), fingerprint(root));
  return true;
}
