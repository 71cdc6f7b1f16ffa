import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { MunimentError } from '#shared/errors.ts';
import type { DriverClock } from '../contract/driver-clock.ts';

export interface ProgramRun {
  readonly program: string;
  readonly args: readonly string[];
  readonly clock: DriverClock;
  readonly signal: AbortSignal;
  /** Each line of standard output as it comes. */
  readonly onLine?: (line: string) => void;
}

export interface ProgramEnd {
  /** Exit code; null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  /** The end of standard error. */
  readonly stderr: string;
}

/** Time to stop the motor and let the sheet out. */
const STOP_WITHIN_MS = 10_000;
const KEPT_CHARACTERS = 64 * 1024;

/**
 * Runs a scanning program to its end. No shell: arguments are what they are. Aborting sends SIGINT, and SIGKILL ten seconds later, and then
 * rejects with the signal's reason. Rejects with SCAN_PROGRAM_MISSING or SCAN_PROGRAM_FAILED when it cannot be started.
 */
export function runProgram({ program, args, clock, signal, onLine }: ProgramRun): Promise<ProgramEnd> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) { reject(signal.reason); return; }
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    let stdout = '';
    let stderr = '';
    let cancelKill = (): void => undefined;
    const stop = (): void => {
      child.kill('SIGINT');
      cancelKill = clock.after(STOP_WITHIN_MS, () => { child.kill('SIGKILL'); });
    };
    signal.addEventListener('abort', stop, { once: true });
    createInterface({ input: child.stdout }).on('line', (line) => {
      stdout = `${stdout}${line}\n`.slice(-KEPT_CHARACTERS);
      onLine?.(line);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr = (stderr + text).slice(-KEPT_CHARACTERS); });
    const finish = (settle: () => void): void => {
      cancelKill();
      signal.removeEventListener('abort', stop);
      settle();
    };
    child.once('error', (error: NodeJS.ErrnoException) => finish(() => {
      const missing = error.code === 'ENOENT';
      reject(new MunimentError(missing ? 'SCAN_PROGRAM_MISSING' : 'SCAN_PROGRAM_FAILED', { program, detail: error.message }, { cause: error }));
    }));
    child.once('close', (code) => finish(() => {
      if (signal.aborted) reject(signal.reason);
      else resolve({ code, stdout, stderr });
    }));
  });
}
