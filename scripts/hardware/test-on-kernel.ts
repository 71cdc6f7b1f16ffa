import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleGuest } from './bundle-guest.ts';
import { prepareKernel } from './prepare-kernel.ts';
import { runGuest } from './run-guest.ts';
import { writeInitramfs } from './write-initramfs.ts';

/**
 * Level 3: our drivers, unchanged, on a real Linux kernel in QEMU, with our emulators on its USB bus.
 * Prints each test and writes out/hardware/results.json; exit code 1 when something failed or the guest did not reach its end.
 */
// On a quiet machine of two cores it takes a bit over two minutes; a busy one is slow, not broken.
const TIMEOUT_MS = 480_000;
const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'out/hardware');
mkdirSync(folder, { recursive: true });

const started = performance.now();
const seconds = (): string => ((performance.now() - started) / 1000).toFixed(1);
const say = (line: string): void => { process.stdout.write(`${line}\n`); };

await bundleGuest(root, join(folder, 'guest'));
const kernel = prepareKernel(join(folder, 'kernel'));
const initramfs = join(folder, 'initramfs.cpio');
writeInitramfs(initramfs, kernel.modules, `/bin/sh ${join(root, 'scripts/hardware/guest-init.sh')} ${root} ${process.execPath}`);
say(`Linux ${kernel.release} with ${kernel.modules.length} modules, ready after ${seconds()} s`);

const { results, finished, timedOut } = await runGuest({ image: kernel.image, initramfs, logFile: join(folder, 'guest.log'), timeoutMs: TIMEOUT_MS, say });
const failures = results.filter(({ passed }) => !passed).map(({ file, title, message }) => `${file}: ${title}: ${message ?? ''}`);
if (!finished) failures.push(`the guest ${timedOut ? `was not finished after ${TIMEOUT_MS / 1000} s` : 'ended early'}; see out/hardware/guest.log`);
if (finished && results.length === 0) failures.push('no test ran in the guest');
writeFileSync(join(folder, 'results.json'), JSON.stringify({ passed: results.length - results.filter(({ passed }) => !passed).length, failed: failures.length, failures, results }, null, 2));
say(`on a kernel: ${results.filter(({ passed }) => passed).length} passed, ${failures.length} failed (${seconds()} s)`);
process.exitCode = failures.length > 0 ? 1 : 0;
