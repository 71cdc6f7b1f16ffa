import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface ServedRoom {
  readonly url: string;
  /** Runs a command of the command line through the open door and answers with its JSON. */
  command(...words: string[]): Promise<unknown>;
  close(): Promise<void>;
}

/** Serves a fresh copy of the sample room. The room itself is made once for each build of the program: drawing 300 pages takes half a minute. */
export async function openRoom(root: string): Promise<ServedRoom> {
  const cli = join(root, 'out/main/cli.js');
  const made = join(tmpdir(), `muniment-screens-room-${createHash('sha256').update(readFileSync(cli)).update(readFileSync(join(root, 'migrations/room/0001_create-room.sql'))).digest('hex').slice(0, 12)}`);
  if (!existsSync(join(made, 'room.sqlite'))) {
    rmSync(made, { recursive: true, force: true });
    await run(process.execPath, [cli, 'init', '--sample', '--data', made], { maxBuffer: 1e8 });
  }
  const folder = join(mkdtempSync(join(tmpdir(), 'muniment-screens-')), 'room');
  cpSync(made, folder, { recursive: true });
  const server = spawn(process.execPath, [join(root, 'out/main/serve.js'), '--headless', '--port', '0', '--data', folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: server.stdout }).on('line', (line) => { const found = /http:\S+/.exec(line); if (found) resolve(found[0]); });
    server.once('exit', (code) => reject(new Error(`the program ended with ${code}`)));
  });
  return {
    url,
    async command(...words) {
      const { stdout } = await run(process.execPath, [cli, ...words, '--data', folder, '--json'], { maxBuffer: 1e8 });
      return JSON.parse(stdout) as unknown;
    },
    close: () => new Promise((resolve) => {
      server.once('exit', () => { rmSync(join(folder, '..'), { recursive: true, force: true }); resolve(); });
      server.kill('SIGTERM');
    }),
  };
}
