import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** One test of the guest as it reports it. */
export interface GuestResult {
  readonly file: string;
  readonly title: string;
  readonly passed: boolean;
  readonly ms: number;
  readonly message?: string;
}

export interface GuestRun {
  readonly results: readonly GuestResult[];
  /** The guest ran to its end; without it a result may be missing. */
  readonly finished: boolean;
  readonly timedOut: boolean;
}

export interface GuestRequest {
  readonly image: string;
  readonly initramfs: string;
  /** Everything that the guest says, for whoever looks for a cause. */
  readonly logFile: string;
  readonly timeoutMs: number;
  readonly say: (line: string) => void;
}

const RESULT = 'RESULT ';

/** Boots the kernel in software emulation: KVM is not asked for, so that it runs wherever QEMU runs. */
export function runGuest({ image, initramfs, logFile, timeoutMs, say }: GuestRequest): Promise<GuestRun> {
  const qemu = spawn('qemu-system-x86_64', [
    '-accel', 'tcg,thread=multi', '-cpu', 'max', '-smp', '2', '-m', '1536', '-nodefaults', '-no-reboot', '-display', 'none', '-serial', 'stdio',
    '-kernel', image, '-initrd', initramfs, '-append', 'console=ttyS0 quiet panic=-1 mitigations=off nokaslr tsc=reliable random.trust_cpu=on',
    '-virtfs', 'local,path=/,mount_tag=host,security_model=none,readonly=on,multidevs=remap', '-device', 'virtio-rng-pci',
  ], { stdio: ['ignore', 'pipe', 'pipe'] });
  const log = createWriteStream(logFile);
  const results: GuestResult[] = [];
  let finished = false;
  let timedOut = false;
  const take = (line: string): void => {
    log.write(`${line}\n`);
    if (line.startsWith('GUEST end')) finished = true;
    if (line.startsWith('GUEST')) say(line);
    if (!line.startsWith(RESULT)) return;
    const result = JSON.parse(line.slice(RESULT.length)) as GuestResult;
    results.push(result);
    say(`${result.passed ? '✓' : '✗'} ${result.title} ${Math.round(result.ms)} ms${result.message === undefined ? '' : `\n    ${result.message}`}`);
  };
  for (const stream of [qemu.stdout, qemu.stderr]) createInterface({ input: stream }).on('line', (line) => take(line.replace(/\r$/, '')));
  const timer = setTimeout(() => { timedOut = true; qemu.kill('SIGKILL'); }, timeoutMs);
  return new Promise((resolve, reject) => {
    qemu.once('error', reject);
    qemu.once('close', () => {
      clearTimeout(timer);
      log.end();
      resolve({ results, finished, timedOut });
    });
  });
}
