import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Everything that decides what a sample room holds; a change in any of it makes a new one. */
const MADE_OF = ['migrations/room/*', 'src-main/{areas,db,imaging,oplog,sample-room,search-index}/**/*.ts', 'src-shared/domain/*.ts'];

/** The room ends on the day it is made: yesterday's has no readings of this morning. */
function templateFolder(): string {
  const hash = createHash('sha256').update(new Date().toISOString().slice(0, 10));
  for (const file of globSync(MADE_OF, { cwd: root }).sort()) hash.update(file).update(readFileSync(join(root, file)));
  return join(tmpdir(), `muniment-sample-${hash.digest('hex').slice(0, 16)}`);
}

async function makeTemplate(template: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-sample-new-'));
  const child = spawn(process.execPath, [join(root, 'out/main/cli.js'), 'init', '--sample', '--data', folder, '--json'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => { said += bytes.toString('utf8'); });
  const code = await new Promise((done) => { child.once('close', done); });
  if (code !== 0) throw new Error(`the sample room could not be made: ${said}`);
  try {
    renameSync(folder, template);
  } catch (error) {
    // Another run was faster; both made the same.
    rmSync(folder, { recursive: true, force: true });
    if (!existsSync(template)) throw error;
  }
}

/** A fresh copy of the whole sample room, page images too. The original is made once by the real command and kept in the system's temporary folder. */
export async function copySampleRoom(): Promise<{ readonly folder: string; remove(): void }> {
  const template = templateFolder();
  if (!existsSync(template)) await makeTemplate(template);
  const parent = mkdtempSync(join(tmpdir(), 'muniment-e2e-'));
  const folder = join(parent, 'room');
  cpSync(template, folder, { recursive: true });
  return { folder, remove: () => { rmSync(parent, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }); } };
}
