import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { say } from './say.mjs';

/** Debian package → a file that it brings. Looking for a file costs microseconds where dpkg costs a process. */
const NEEDED = {
  'chromium': () => existsSync('/usr/bin/chromium'),
  'fonts-noto-cjk': () => existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'),
  'libusb-1.0-0': () => ['/usr/lib', '/lib', ...libraryFolders()].some((folder) => existsSync(`${folder}/libusb-1.0.so.0`)),
};

function libraryFolders() {
  return existsSync('/usr/lib') ? readdirSync('/usr/lib').filter((name) => name.includes('-linux-')).map((name) => `/usr/lib/${name}`) : [];
}

export function missingDebianPackages() {
  return process.platform === 'linux' ? Object.keys(NEEDED).filter((name) => !NEEDED[name]()) : [];
}

/**
 * Installs the missing Debian packages with apt when this is Debian and we are root, else prints the one command to run.
 * @returns {{ complete: boolean }} whether everything is there now
 */
export function installDebianPackages() {
  const missing = missingDebianPackages();
  if (missing.length === 0) return { complete: true };
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...missing];
  if (!existsSync('/etc/debian_version')) {
    say(`Missing on this machine: ${missing.join(', ')} (Debian's names). Please install them with your system's package manager.`);
    return { complete: false };
  }
  if (process.getuid?.() !== 0) {
    say(`Missing Debian packages. Please run: sudo apt-get update && sudo ${install.join(' ')}`);
    return { complete: false };
  }
  say(`Installing Debian packages: ${missing.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const [command, ...args] of [['apt-get', 'update'], install]) {
    spawnSync(command, args, { env, stdio: ['ignore', 2, 2] });
  }
  const still = missingDebianPackages();
  if (still.length > 0) say(`apt-get did not bring: ${still.join(', ')}. Please run: apt-get update && ${install.join(' ')}`);
  return { complete: still.length === 0 };
}
