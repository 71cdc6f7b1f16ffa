import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { say } from './say.mjs';

/**
 * What the packages are for: to run Muniment, to test it, to test its drivers on a Linux kernel of their own, and to measure it against others.
 * @typedef {'run' | 'test' | 'hardware' | 'bench'} Purpose
 */

/** Debian package → a file that it brings. Looking for a file costs microseconds where dpkg costs a process. */
const RUN = {
  'chromium': () => existsSync('/usr/bin/chromium'),
  'fonts-noto-cjk': () => existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'),
  'sane-utils': () => existsSync('/usr/bin/scanimage'),
  'sane-airscan': () => libraryFolders().some((folder) => existsSync(`${folder}/sane/libsane-airscan.so.1`)),
  'libusb-1.0-0': () => hasLibrary('libusb-1.0.so.0'),
};
/** Real node-hid on emulated /sys and /dev/hidraw: the shim is compiled by the tests. */
const TEST = {
  ...RUN,
  'gcc': () => existsSync('/usr/bin/gcc'),
  'libc6-dev': () => existsSync('/usr/include/stdio.h'),
  'umockdev': () => hasLibrary('libumockdev-preload.so.0'),
};
const HARDWARE = {
  ...TEST,
  'qemu-system-x86': () => existsSync('/usr/bin/qemu-system-x86_64'),
  'udev': () => existsSync('/lib/systemd/systemd-udevd'),
  'busybox-static': () => existsSync('/bin/busybox'),
};
/** Native Tesseract reads the pages of the bench too. */
const BENCH = {
  ...RUN,
  'tesseract-ocr': () => existsSync('/usr/bin/tesseract'),
  'tesseract-ocr-chi-sim': () => existsSync('/usr/share/tesseract-ocr/5/tessdata/chi_sim.traineddata'),
};
/** @type {Record<Purpose, Record<string, () => boolean>>} */
const NEEDED = { run: RUN, test: TEST, hardware: HARDWARE, bench: BENCH };

/** @param {string} name */
const hasLibrary = (name) => ['/usr/lib', '/lib', ...libraryFolders()].some((folder) => existsSync(`${folder}/${name}`));

function libraryFolders() {
  return existsSync('/usr/lib') ? readdirSync('/usr/lib').filter((name) => name.includes('-linux-')).map((name) => `/usr/lib/${name}`) : [];
}

/** @param {Purpose} purpose */
function missingDebianPackages(purpose) {
  return process.platform === 'linux' ? Object.entries(NEEDED[purpose]).filter(([, isThere]) => !isThere()).map(([name]) => name) : [];
}

/**
 * What to do about missing packages: a command to run when this is Debian and we are root, else one line for the person.
 * @param {string[]} missing @param {{ debian: boolean, superuser: boolean }} machine
 * @returns {{ run?: string[], line: string }}
 */
export function planInstallation(missing, { debian, superuser }) {
  const run = ['apt-get', 'install', '-y', '--no-install-recommends', ...missing];
  if (!debian) return { line: `Missing on this machine: ${missing.join(', ')} (Debian's names). Please install them with your system's package manager.` };
  if (!superuser) return { line: `Missing Debian packages. Please run: sudo apt-get update && sudo ${run.join(' ')}` };
  return { run, line: `Installing Debian packages: ${missing.join(' ')} …` };
}

/**
 * Installs what is missing with apt, or says what to run.
 * @param {Purpose} purpose
 * @returns {{ complete: boolean }} whether everything is there now
 */
export function installDebianPackages(purpose = 'run') {
  const missing = missingDebianPackages(purpose);
  if (missing.length === 0) return { complete: true };
  const { run, line } = planInstallation(missing, { debian: existsSync('/etc/debian_version'), superuser: process.getuid?.() === 0 });
  say(line);
  if (!run) return { complete: false };
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const [command, ...args] of [['apt-get', 'update'], run]) spawnSync(command, args, { env, stdio: ['ignore', 2, 2] });
  const still = missingDebianPackages(purpose);
  if (still.length > 0) say(`apt-get did not bring: ${still.join(', ')}. Please run: apt-get update && ${run.join(' ')}`);
  return { complete: still.length === 0 };
}
