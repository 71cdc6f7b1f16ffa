import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

/** A file of the guest's first file system; a folder has no bytes. */
interface InitramfsEntry {
  readonly path: string;
  readonly mode: number;
  readonly bytes?: Uint8Array;
}

const FOLDER = 0o040755;
const PROGRAM = 0o100755;
const PLAIN = 0o100644;

/** What runs before the host's files are there: loads modules, mounts them over 9p, read-only, and goes over to them. */
const initScript = (next: string): string => `#!/bin/busybox sh
b=/bin/busybox
$b mount -t proc proc /proc
$b mount -t sysfs sys /sys
$b mount -t devtmpfs dev /dev
for m in $($b cat /modules/order); do $b insmod /modules/$m || echo "GUEST module $m was not loaded"; done
$b mount -t 9p -o trans=virtio,version=9p2000.L,msize=512000,cache=loose,ro host /root || { echo "GUEST the host's files cannot be mounted"; $b poweroff -f; }
for d in proc sys dev; do $b mount --move /$d /root/$d; done
exec $b switch_root /root ${next}
`;

/**
 * Writes the guest's first file system: busybox, the modules and an init that hands over to `next` on the host's file system.
 * The format is cpio's "newc", Linux Documentation/driver-api/early-userspace/buffer-format.rst.
 */
export function writeInitramfs(file: string, modules: readonly string[], next: string): void {
  const text = (content: string): Uint8Array => Buffer.from(content);
  const entries: InitramfsEntry[] = [
    ...['bin', 'modules', 'proc', 'sys', 'dev', 'root'].map((path) => ({ path, mode: FOLDER })),
    { path: 'bin/busybox', mode: PROGRAM, bytes: readFileSync('/bin/busybox') },
    { path: 'init', mode: PROGRAM, bytes: text(initScript(next)) },
    { path: 'modules/order', mode: PLAIN, bytes: text(modules.map((path) => `${basename(path)}\n`).join('')) },
    ...modules.map((path) => ({ path: `modules/${basename(path)}`, mode: PLAIN, bytes: readFileSync(path) })),
  ];
  writeFileSync(file, Buffer.concat([...entries.map((entry, index) => record(entry, index + 1)), record({ path: 'TRAILER!!!', mode: 0 }, 0)]));
}

function record({ path, mode, bytes = new Uint8Array(0) }: InitramfsEntry, inode: number): Buffer {
  const links = bytes.length === 0 ? 2 : 1;
  const fields = [inode, mode, 0, 0, links, 0, bytes.length, 0, 0, 0, 0, path.length + 1, 0];
  const header = Buffer.from(`070701${fields.map((value) => value.toString(16).padStart(8, '0')).join('')}${path}\0`, 'latin1');
  return Buffer.concat([padded(header), padded(bytes)]);
}

const padded = (bytes: Uint8Array): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - bytes.length % 4) % 4)]);
