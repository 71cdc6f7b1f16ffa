import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The Electron executable, found by looking at files only: `require('electron')` would start a download where it is absent.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined} path of an executable, or undefined where the runtime is absent
 */
export function findElectron(root, env = process.env) {
  const folder = join(root, 'node_modules/electron');
  const pathFile = join(folder, 'path.txt');
  const named = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : undefined;
  if (env.ELECTRON_OVERRIDE_DIST_PATH) {
    const path = join(env.ELECTRON_OVERRIDE_DIST_PATH, named ?? (process.platform === 'win32' ? 'electron.exe' : 'electron'));
    return isExecutable(path) ? path : undefined;
  }
  if (!named) return undefined;
  const path = join(folder, 'dist', named);
  return isExecutable(path) ? path : undefined;
}

/**
 * Why Electron's window cannot be opened although its runtime is there, or undefined when it can.
 * Chromium refuses to run as root with its sandbox on, and we do not switch the sandbox off.
 * @param {NodeJS.ProcessEnv} env
 */
export function whyNoWindow(env = process.env) {
  if (process.platform !== 'linux') return undefined;
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'there is no display';
  if (process.getuid?.() === 0) return 'Electron does not run as root';
  return undefined;
}
