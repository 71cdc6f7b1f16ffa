import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A Debian kernel, unpacked but not installed. */
export interface UnpackedKernel {
  readonly release: string;
  readonly image: string;
  /** Modules in the order in which they must be loaded. */
  readonly modules: readonly string[];
}

const META_PACKAGE = 'linux-image-amd64';
/** What the guest needs: the host's files over 9p, a USB host without hardware, HID and printers. */
const WANTED = ['virtio_pci', '9pnet_virtio', '9p', 'virtio-rng', 'usbhid', 'hid-generic', 'vhci-hcd', 'usblp'];
/** Where they and what they build on lie; the whole tree is 400 MB. */
const FOLDERS = ['drivers/virtio', 'drivers/usb', 'drivers/hid', 'drivers/char/hw_random', 'net/9p', 'fs/9p', 'fs/netfs', 'fs/fscache'];

/** Downloads and unpacks the kernel that Debian installs today; a second call finds it. Throws in plain words. */
export function prepareKernel(folder: string): UnpackedKernel {
  const kernelPackage = currentPackage();
  const release = kernelPackage.replace('linux-image-', '');
  const unpacked = join(folder, release);
  if (!existsSync(unpacked)) unpack(kernelPackage, release, folder, unpacked);
  const tree = join(unpacked, `lib/modules/${release}/kernel`);
  return { release, image: join(unpacked, `boot/vmlinuz-${release}`), modules: inLoadOrder(tree, WANTED) };
}

function currentPackage(): string {
  const ask = (): string | undefined => /Depends: (linux-image-\S+)/.exec(spawnSync('apt-cache', ['depends', META_PACKAGE], { encoding: 'utf8' }).stdout ?? '')?.[1];
  const known = ask();
  if (known !== undefined) return known;
  spawnSync('apt-get', ['update'], { stdio: ['ignore', 2, 2] });
  const found = ask();
  if (found === undefined) throw new Error(`apt knows no ${META_PACKAGE}; run apt-get update`);
  return found;
}

function unpack(kernelPackage: string, release: string, folder: string, unpacked: string): void {
  // Unpacked under another name: an interrupted run leaves nothing that looks whole.
  const draft = join(folder, `${release}.${process.pid}`);
  mkdirSync(draft, { recursive: true });
  const download = (): number | null => spawnSync('apt-get', ['download', kernelPackage], { cwd: draft, stdio: ['ignore', 2, 2] }).status;
  if (download() !== 0) {
    // The list may be older than the archive.
    spawnSync('apt-get', ['update'], { stdio: ['ignore', 2, 2] });
    if (download() !== 0) throw new Error(`apt-get download ${kernelPackage} failed`);
  }
  const archive = readdirSync(draft).find((name) => name.endsWith('.deb'));
  if (archive === undefined) throw new Error('apt-get left no package');
  const paths = [`./boot/vmlinuz-${release}`, ...FOLDERS.map((path) => `./lib/modules/${release}/kernel/${path}`)];
  execFileSync('/bin/sh', ['-c', 'dpkg-deb --fsys-tarfile "$0" | tar -x "$@"', archive, ...paths], { cwd: draft, stdio: ['ignore', 2, 2] });
  rmSync(join(draft, archive));
  renameSync(draft, unpacked);
}

/** Each module after those that it builds on, as it names them itself (`depends=` in its `.modinfo`). */
function inLoadOrder(tree: string, wanted: readonly string[]): string[] {
  const files = new Map(readdirSync(tree, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ko')).map((path) => [nameOf(path), join(tree, path)]));
  const ordered: string[] = [];
  const add = (name: string): void => {
    const file = files.get(nameOf(name));
    // Built into the kernel, or in a folder that is missing in FOLDERS: loading the next one says so.
    if (file === undefined || ordered.includes(file)) return;
    for (const needed of /depends=([^\0]*)\0/.exec(readFileSync(file, 'latin1'))?.[1]?.split(',') ?? []) if (needed !== '') add(needed);
    ordered.push(file);
  };
  for (const name of wanted) {
    if (!files.has(nameOf(name))) throw new Error(`the kernel has no module ${name}`);
    add(name);
  }
  return ordered;
}

/** The kernel takes a dash and an underscore for the same. */
const nameOf = (path: string): string => basename(path, '.ko').replaceAll('-', '_');
