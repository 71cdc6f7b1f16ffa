import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { builtProgram } from '../harness/built-programs.ts';
import { runCli } from '../harness/run-cli.ts';
import { makeSmallSampleRoom } from '../harness/small-sample-room.ts';

let disk: string;
const running: ChildProcess[] = [];
beforeAll(() => { disk = mkdtempSync(join(tmpdir(), 'muniment-cli-devices-')); });
afterEach(async () => { await Promise.all(running.splice(0).map(interrupt)); });
afterAll(() => rmSync(disk, { recursive: true, force: true }));

/** `muniment emulate …` in a process of its own; resolves when it listens. */
async function emulate(...args: readonly string[]): Promise<{ readonly port: number; readonly child: ChildProcess }> {
  const child = spawn(process.execPath, [builtProgram('cli'), 'emulate', ...args, '--json'], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  const [line] = await once(createInterface({ input: child.stderr }), 'line') as [string];
  return { port: (JSON.parse(line) as { port: number }).port, child };
}

/** Ctrl+C. */
async function interrupt(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const exited = once(child, 'exit') as Promise<[number | null]>;
  child.kill('SIGINT');
  return (await exited)[0];
}

const probe = (driver: string, address: string, ...more: readonly string[]) => runCli(['devices', 'probe', '--driver', driver, '--address', address, ...more]);

describe('muniment devices and muniment emulate', () => {
  it('probe a bank that is emulated, keep its trace, and probe the trace', async () => {
    const bank = await emulate('ms1', '--options', 'carriages=7');
    const trace = join(disk, 'bank.jsonl');
    const first = (await probe('shelving/ms1', `tcp:127.0.0.1:${bank.port}`, '--trace', trace)).json();
    expect(first).toMatchObject({ driver: 'shelving/ms1', identity: 'MS/1.0, 7 carriages', notice: null, reading: { state: 'idle', linked: true }, capabilities: { shelfStop: 'remote' } });
    expect(JSON.parse(readFileSync(trace, 'utf8').split('\n')[0] ?? '')).toMatchObject({ format: 'muniment-wire-trace', version: 1, driver: 'shelving/ms1' });
    const replay = await emulate('replay', trace);
    expect((await probe('shelving/ms1', `tcp:127.0.0.1:${replay.port}`)).json()).toMatchObject({ identity: 'MS/1.0, 7 carriages', reading: { state: 'idle' } });
  });

  it('probe the other kinds of banks over their own links', async () => {
    const stow = await emulate('stow', '--options', 'carriages=5');
    expect((await probe('shelving/stow-wms', `tcp:127.0.0.1:${stow.port}`)).json()).toMatchObject({ identity: 'Stow WMS 2.5, 5 trolleys', capabilities: { shelfStop: 'onSite' } });
    const udp = await emulate('udp-55', '--options', 'carriages=4,crcPolynomial=0x31');
    const options = (crcPolynomial: string) => ['--options', `crcPolynomial=${crcPolynomial},columns=4,statusCommand=0x83,answerWithinMs=300`];
    expect((await probe('shelving/udp-55', `udp:127.0.0.1:${udp.port}`, ...options('0x31'))).json()).toMatchObject({ identity: 'UDP 0x55, 4 columns', notice: null, reading: { state: 'idle' } });
    expect((await probe('shelving/udp-55', `udp:127.0.0.1:${udp.port}`, ...options('0x07'))).refusal()).toMatchObject({ code: 'DEVICES_TIMEOUT' });
    expect((await probe('shelving/manual', 'none', '--options', 'carriages=4')).json()).toMatchObject({ identity: 'hand-wheeled, 4 carriages', reading: { state: 'unknown' } });
  });

  it('say what is wrong with an address, a driver, an option, a device that is not there', async () => {
    for (const [driver, address, code] of [
      ['shelving/ms1', 'tcp:nowhere', 'CLI_USAGE'], ['shelving/ms9', 'tcp:127.0.0.1:1', 'DEVICES_UNKNOWN_DRIVER'], ['shelving/ms1', 'udp:127.0.0.1:1', 'DEVICES_BAD_OPTIONS'], ['shelving/ms1', 'tcp:127.0.0.1:1', 'DEVICES_NOT_FOUND'],
    ] as const) expect((await probe(driver, address)).refusal()).toMatchObject({ code });
    expect((await runCli(['emulate', 'toaster'])).refusal()).toMatchObject({ code: 'CLI_USAGE' });
    expect((await runCli(['emulate', 'replay'])).refusal()).toMatchObject({ code: 'CLI_USAGE' });
  });

  it('end an emulator with Ctrl+C, with one document that says where it was', async () => {
    const { child, port } = await emulate('ms1');
    let stdout = '';
    child.stdout?.on('data', (bytes: Buffer) => { stdout += bytes.toString('utf8'); });
    expect(await interrupt(child)).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'ms1', host: '127.0.0.1', port });
  });

  it('list the devices of a room and export what went over a wire', async () => {
    const folder = mkdtempSync(join(disk, 'room-'));
    await makeSmallSampleRoom(folder);
    const { devices } = (await runCli(['devices', 'list', '--data', folder])).json<{ devices: { deviceId: string; family: string; health: string }[] }>();
    const bank = devices.find(({ family }) => family === 'shelving');
    expect(bank).toMatchObject({ health: 'ready' });
    const file = join(disk, 'exported.jsonl');
    const exported = (await runCli(['devices', 'trace', bank?.deviceId ?? '', '--seconds', '1', '--out', file, '--data', folder])).json<{ jsonLines: string }>();
    expect(readFileSync(file, 'utf8')).toBe(exported.jsonLines);
    expect(exported.jsonLines.split('\n').filter((line) => line.includes('"in"')).length).toBeGreaterThan(2);
  });
});
