import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

interface RunningOffice { readonly process: ChildProcess; readonly url: string; readonly oneTimePassword: string | null }

let folder: string;
let running: ChildProcess[];
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'muniment-office-')); running = []; });
afterEach(async () => {
  for (const child of running) if (child.exitCode === null && child.signalCode === null) { child.kill('SIGKILL'); await once(child, 'exit'); }
  const left = postmaster();
  if (left !== null && isAlive(left)) { process.kill(left, 'SIGQUIT'); await expect.poll(() => isAlive(left), { timeout: 15_000 }).toBe(false); }
  rmSync(folder, { recursive: true, force: true });
});

const pidFile = () => join(folder, 'postgres/cluster/postmaster.pid');
const postmaster = (): number | null => (existsSync(pidFile()) ? Number(readFileSync(pidFile(), 'utf8').split('\n')[0]) : null);
/** Ended and not yet buried counts as ended. */
const isAlive = (pid: number): boolean => existsSync(`/proc/${pid}/status`) && !/^State:\tZ/mu.test(readFileSync(`/proc/${pid}/status`, 'utf8'));

function spawnOffice(): ChildProcess {
  const child = spawn(process.execPath, ['src-office/hosts/office.ts', '--data', folder], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8', DATABASE_URL: '' } });
  running.push(child);
  return child;
}

/** The program as a person starts it. */
async function startOffice(): Promise<RunningOffice> {
  const child = spawnOffice();
  let said = '';
  let complained = '';
  child.stderr!.on('data', (piece: Buffer) => { complained += piece.toString(); });
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => { reject(new Error(`ended with ${code}: ${complained}`)); });
    child.stdout!.on('data', (piece: Buffer) => {
      said += piece.toString();
      const url = /https?:\/\/[\w.:[\]]+/u.exec(said)?.[0];
      if (url !== undefined) resolve({ process: child, url, oneTimePassword: /one-time password: (\S+)/u.exec(said)?.[1] ?? null });
    });
  });
}

const post = async (url: string, body: unknown, token?: string) => {
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) }, body: JSON.stringify(body) });
  return { status: answer.status, body: await answer.json() as Record<string, unknown> };
};
const health = async (url: string) => (await fetch(`${url}/v1/health`)).json() as Promise<{ status?: string; epoch?: string; schemaVersion?: number }>;
const signIn = (url: string, password: string) => post(`${url}/v1/sign-in`, { name: 'admin', password });

describe('head office', () => {
  it('makes its database in an empty folder, lets the first administrator in once, and ends without leaving a server behind', { timeout: 120_000 }, async () => {
    const office = await startOffice();
    expect(await health(office.url)).toMatchObject({ status: 'ok', schemaVersion: 2 });
    expect((await signIn(office.url, 'wrong')).status).not.toBe(200);
    const { token } = (await signIn(office.url, office.oneTimePassword!)).body as { token: string };
    const me = { headers: { authorization: `Bearer ${token}` } };
    expect(await (await fetch(`${office.url}/v1/me`, me)).json()).toMatchObject({ code: 'OFFICE_PASSWORD_ONE_TIME' });
    expect((await post(`${office.url}/v1/password`, { before: office.oneTimePassword, after: 'practice-admin' }, token)).status).toBe(200);
    expect(await (await signIn(office.url, 'practice-admin')).body).toMatchObject({ person: { signInName: 'admin', mustChangePassword: false } });
    const server = postmaster()!;
    office.process.kill('SIGTERM');
    await once(office.process, 'exit');
    expect(office.process.exitCode).toBe(0);
    expect(isAlive(server)).toBe(false);
  });

  it('refuses a second one on the same folder in words, and goes on itself', { timeout: 120_000 }, async () => {
    const office = await startOffice();
    const second = spawnOffice();
    let said = '';
    second.stderr!.on('data', (piece: Buffer) => { said += piece.toString(); });
    await once(second, 'exit');
    expect(second.exitCode).toBe(1);
    expect(said).toContain('OFFICE_FOLDER_IN_USE');
    expect(await health(office.url)).toMatchObject({ status: 'ok' });
  });

  it('fault: head office killed | level 1 | sees: nothing after the next start, which takes the running database over | kept: everything that was confirmed', { timeout: 120_000 }, async () => {
    const office = await startOffice();
    const { token } = (await signIn(office.url, office.oneTimePassword!)).body as { token: string };
    await post(`${office.url}/v1/password`, { before: office.oneTimePassword, after: 'practice-admin' }, token);
    const { epoch } = await health(office.url);
    const server = postmaster()!;
    office.process.kill('SIGKILL');
    await once(office.process, 'exit');
    expect(isAlive(server)).toBe(true);
    const next = await startOffice();
    expect(postmaster()).toBe(server);
    expect(next.oneTimePassword).toBeNull();
    expect(await health(next.url)).toMatchObject({ epoch });
    expect((await signIn(next.url, 'practice-admin')).status).toBe(200);
  });

  it('fault: head office\'s database killed | level 1 | sees: a moment without answers, then everything by itself | kept: everything that was confirmed', { timeout: 120_000 }, async () => {
    const office = await startOffice();
    const { epoch } = await health(office.url);
    const server = postmaster()!;
    process.kill(server, 'SIGKILL');
    await expect.poll(async () => (await health(office.url).catch(() => ({ epoch: '' }))).epoch, { timeout: 60_000, interval: 200 }).toBe(epoch);
    expect(postmaster()).not.toBe(server);
    expect((await signIn(office.url, office.oneTimePassword!)).status).toBe(200);
  });
});
