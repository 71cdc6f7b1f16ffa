import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { fault } from '../drivers/fault.ts';
import { independentMs1 } from '../drivers/independent/ms1-controller.ts';
import { realTicker, serveOverTcp, type ServedController } from '../drivers/independent/serve-controller.ts';
import { builtProgram } from '../harness/built-programs.ts';
import { openTestRoom } from '../harness/open-test-room.ts';
import { runCli } from '../harness/run-cli.ts';
import { openServe, type ServeProcess } from '../harness/serve-process.ts';

const OPERATOR = { signInName: 'gao', displayName: '高峰', password: 'motion-and-stop-1' };
let folder: string;
let ticker: ReturnType<typeof realTicker>;
let ms1: ReturnType<typeof independentMs1>;
let controller: ServedController;
let bankId: string;
const doors: ServeProcess[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muniment-killed-'));
  ticker = realTicker();
  ms1 = independentMs1(ticker, 5);
  controller = await serveOverTcp(ms1.attach);
  const room = await openTestRoom({ folder });
  const { roomId } = await room.client.stacks.saveRoom({ code: '1', name: '一号库房', medium: 'paper' });
  await room.client.system.saveDevice({ deviceId: 'bank', name: '东区控制器', family: 'shelving', driver: 'shelving/ms1', address: { kind: 'tcp', host: '127.0.0.1', port: controller.port }, options: {}, pollIntervalMs: 1000, enabled: true });
  ({ bankId } = await room.client.stacks.createBank({ roomId, code: 'E', name: '东区', kind: 'powered', deviceId: 'bank', carriages: 5, sections: 1, shelvesPerSection: 2, shelfWidthMm: 900, carriageDepthMm: 550, aisleWidthMm: 900 }));
  await room.client.people.createPerson({ ...OPERATOR, roles: ['operator'], clearance: 'internal' });
  await room.close();
});
afterEach(async () => {
  for (const door of doors.splice(0)) await door.stop('SIGKILL');
  ticker.stop();
  await controller.close();
  rmSync(folder, { recursive: true, force: true });
});

async function serveAsOperator() {
  const door = await openServe(folder);
  doors.push(door);
  const { client } = await door.connect();
  await client.people.signIn({ signInName: OPERATOR.signInName, password: OPERATOR.password });
  return { door, client, bank: bankId as Parameters<typeof client.stacks.getBankStatus>[0]['bankId'] };
}

/** Processes that the given one started. */
const childrenOf = (pid: number): number[] => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter((text) => text !== '').map(Number);

/** By its own watchdog, half way, and only once asked to move. */
async function expectHaltedHalfWay(): Promise<number[]> {
  await expect.poll(() => ms1.steel.latched, { timeout: 5000 }).toBe('watchdog');
  expect(ms1.steel.moving).toBe(false);
  const positions = ms1.steel.positions();
  expect(positions.some((position) => position > 0 && position < 900)).toBe(true);
  expect(ms1.received).toHaveLength(1);
  return positions;
}

describe('the whole program, killed while carriages move', { retry: 0 }, () => {
  fault({ fault: 'core killed while carriages move', level: 1, sees: 'after the restart: a task for the bank, and the movement ended by the watchdog of the controller', kept: 'carriages where they stopped; the command is not sent again' }, async () => {
    const first = await serveAsOperator();
    await expect.poll(async () => (await first.client.stacks.getBankStatus({ bankId: first.bank }))?.linked, { timeout: 10_000 }).toBe(true);
    const leaseId = crypto.randomUUID();
    await first.client.stacks.renewLease({ bankId: first.bank, leaseId });
    await first.client.stacks.openAisle({ bankId: first.bank, leaseId, aisle: 3, openAisleIsEmpty: true });
    expect(ms1.steel.moving).toBe(true);
    await first.door.stop('SIGKILL');
    const positions = await expectHaltedHalfWay();

    const { client, bank } = await serveAsOperator();
    await expect.poll(async () => (await client.tasks.listTasks({})).map(({ kind, data }) => [kind, data['result']]), { timeout: 10_000 }).toEqual([['shelfFault', 'watchdogExpired']]);
    await expect.poll(async () => (await client.stacks.listMovements({ bankId: bank })).rows.map(({ what, target, result, actor }) => [what, target, result, actor])).toEqual([['openAisle', '3', 'watchdogExpired', OPERATOR.displayName]]);
    expect(await client.stacks.getBankStatus({ bankId: bank })).toMatchObject({ state: 'fault', lastResult: 'watchdogExpired' });
    expect(ms1.steel.positions()).toEqual(positions);
    expect(ms1.received).toHaveLength(1);
  });

  fault({ fault: 'computer suspended while carriages move', level: 1, sees: 'after waking up: the movement ended by the watchdog of the controller', kept: 'carriages where they stopped; the command is not sent again' }, async () => {
    const { door, client, bank } = await serveAsOperator();
    await expect.poll(async () => (await client.stacks.getBankStatus({ bankId: bank }))?.linked, { timeout: 10_000 }).toBe(true);
    const leaseId = crypto.randomUUID();
    await client.stacks.renewLease({ bankId: bank, leaseId });
    await client.stacks.openAisle({ bankId: bank, leaseId, aisle: 3, openAisleIsEmpty: true });
    const processes = [door.pid, ...childrenOf(door.pid)];
    expect(processes.length).toBeGreaterThan(1);
    for (const pid of processes) process.kill(pid, 'SIGSTOP');
    const positions = await expectHaltedHalfWay();
    for (const pid of processes) process.kill(pid, 'SIGCONT');
    // The screen that asked woke up with it and renews as if nothing had been.
    await client.stacks.renewLease({ bankId: bank, leaseId });
    await expect.poll(async () => (await client.stacks.listMovements({ bankId: bank })).rows.map(({ what, result }) => [what, result]), { timeout: 10_000 }).toEqual([['openAisle', 'watchdogExpired']]);
    expect(ms1.steel.positions()).toEqual(positions);
    expect(ms1.received).toHaveLength(1);
  });

  fault({ fault: 'command line killed while carriages move', level: 1, sees: 'the next command says watchdogExpired and moves nothing', kept: 'carriages where they stopped; the command is not sent again' }, async () => {
    const cli = spawn(process.execPath, [builtProgram('cli'), 'aisle', 'open', '3', '--open-aisle-is-empty', '--bank', 'E', '--data', folder, '--json'], { stdio: 'ignore' });
    await expect.poll(() => ms1.steel.moving, { timeout: 20_000 }).toBe(true);
    cli.kill('SIGKILL');
    const positions = await expectHaltedHalfWay();
    expect((await runCli(['aisle', 'status', '--bank', 'E', '--data', folder])).json()).toMatchObject({ state: 'fault', lastResult: 'watchdogExpired' });
    expect((await runCli(['aisle', 'open', '2', '--open-aisle-is-empty', '--bank', 'E', '--data', folder])).refusal().code).toBe('DEVICES_FAULT_LATCHED');
    expect(ms1.steel.positions()).toEqual(positions);
    expect(ms1.received).toHaveLength(1);
  });
});
