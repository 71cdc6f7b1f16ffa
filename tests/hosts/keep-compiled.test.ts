import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../harness/run-cli.ts';

describe('what was compiled at the last start', () => {
  let home: string;
  beforeEach(() => { home = mkdtempSync(join(tmpdir(), 'muniment-home-')); });
  afterEach(() => { rmSync(home, { recursive: true, force: true }); });
  const kept = () => join(home, 'muniment', 'compiled');
  const start = () => runCli(['--help'], { json: false, env: { XDG_CACHE_HOME: home } });

  it('lies in a folder of the person alone, and is there for the next start', async () => {
    expect((await start()).exitCode).toBe(0);
    expect(statSync(kept()).mode & 0o777).toBe(0o700);
    expect(readdirSync(kept(), { recursive: true }).length).toBeGreaterThan(1);
    expect((await start()).exitCode).toBe(0);
  });

  it('is not read from a folder that others can write', async () => {
    mkdirSync(kept(), { recursive: true });
    chmodSync(kept(), 0o777);
    expect((await start()).exitCode).toBe(0);
    expect(readdirSync(kept())).toEqual([]);
  });

  it('is done without where no folder can be made', async () => {
    const { exitCode, stderr } = await runCli(['--help'], { json: false, env: { XDG_CACHE_HOME: '/proc/none' } });
    expect([exitCode, stderr]).toEqual([0, '']);
  });
});
