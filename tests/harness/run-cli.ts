import { execFile } from 'node:child_process';
import { builtProgram } from './built-programs.ts';

export interface CliOutcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The one JSON document on stdout; throws when there is none, or more than one, or anything beside it. */
  json<Value = Record<string, unknown>>(): Value;
  /** `{code, message}` of a refusal: the last line of stderr. */
  refusal(): { code: string; message: string };
}

export interface CliOptions {
  readonly json?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Runs `muniment …` as a process of its own, with `--json` unless told otherwise. */
export function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliOutcome> {
  const { json = true, env = {}, cwd } = options;
  return new Promise((resolve) => {
    execFile(process.execPath, [builtProgram('cli'), ...args, ...(json ? ['--json'] : [])], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', ...env }, cwd }, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({
        exitCode, stdout, stderr,
        json() {
          if (!stdout.endsWith('\n') || stdout.trimEnd().includes('\n')) throw new Error(`not exactly one line on stdout: ${JSON.stringify(stdout)}; stderr: ${stderr}`);
          return JSON.parse(stdout) as never;
        },
        refusal: () => JSON.parse(stderr.trimEnd().split('\n').at(-1)!) as { code: string; message: string },
      });
    });
  });
}
