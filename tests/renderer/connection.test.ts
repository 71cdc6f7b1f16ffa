import { describe, expect, it, vi } from 'vitest';
import type { ClientContext, ClientLink } from '@orpc/client';
import { createConnection, type OpenedLine } from '../../src-renderer/client/connection.ts';

interface FakeLine extends OpenedLine { readonly die: () => void; readonly calls: string[] }

function fakeLine(answer: ClientLink<ClientContext>['call'] = async (path) => path.join('.')): FakeLine {
  let dead = false;
  let settle = (): void => {};
  const closed = new Promise<void>((resolve) => { settle = resolve; });
  const calls: string[] = [];
  const die = (): void => { dead = true; settle(); };
  return { link: { call: (path, input, options) => { calls.push(path.join('.')); return answer(path, input, options); } }, closed, isClosed: () => dead, close: die, die, calls };
}

const call = (connection: { readonly link: ClientLink<ClientContext> }, path: string) => connection.link.call(path.split('.'), {}, { context: {} });

/** A connection whose pauses end when the test says so. */
function harness(open: () => Promise<OpenedLine>, resume: () => Promise<void> = async () => {}) {
  const pauses: number[] = [];
  let endPause = (): void => {};
  const wait = (delayMs: number): Promise<void> => { pauses.push(delayMs); return new Promise((resolve) => { endPause = resolve; }); };
  const connection = createConnection({ open, resume, wait });
  return { connection, pauses, endPause: () => { endPause(); } };
}

describe('the connection to the core', () => {
  it('lets calls made before the first line wait for it', async () => {
    const line = fakeLine();
    const { connection } = harness(async () => line);
    const early = call(connection, 'system.getStatus');
    connection.start();
    await expect(early).resolves.toBe('system.getStatus');
    expect(connection.state()).toBe('open');
  });

  it('rejects every pending call with HOST_GONE when the line dies', async () => {
    const line = fakeLine(() => new Promise(() => {}));
    const { connection } = harness(async () => line);
    connection.start();
    const pending = [call(connection, 'catalogue.listItems'), call(connection, 'stacks.openAisle')];
    await vi.waitFor(() => { expect(line.calls).toHaveLength(2); });
    line.die();
    for (const each of pending) await expect(each).rejects.toMatchObject({ code: 'HOST_GONE' });
  });

  it('fails calls at once while the core is gone, and serves them again on the next line', async () => {
    const lines = [fakeLine(), fakeLine()];
    let opened = 0;
    const { connection, pauses, endPause } = harness(async () => { const line = lines[opened]; opened += 1; if (line === undefined) throw new Error('nobody'); return line; });
    connection.start();
    await vi.waitFor(() => { expect(connection.state()).toBe('open'); });
    const states: string[] = [];
    connection.subscribe(() => { states.push(connection.state()); });
    lines[0]?.die();
    await vi.waitFor(() => { expect(pauses).toEqual([250]); });
    await expect(call(connection, 'tasks.getToday')).rejects.toMatchObject({ code: 'HOST_GONE' });
    endPause();
    await vi.waitFor(() => { expect(states).toEqual(['gone', 'open']); });
    await expect(call(connection, 'tasks.getToday')).resolves.toBe('tasks.getToday');
    expect(lines[1]?.calls).toEqual(['tasks.getToday']);
  });

  it('waits 250 ms at first and never more than 5 s between attempts', async () => {
    const { connection, pauses, endPause } = harness(async () => { throw new Error('refused'); });
    connection.start();
    for (let attempt = 1; attempt <= 7; attempt += 1) {
      await vi.waitFor(() => { expect(pauses).toHaveLength(attempt); });
      endPause();
    }
    expect(pauses.slice(0, 7)).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000]);
    connection.stop();
    endPause();
  });

  it('says gone when nobody answers the first attempts, and then fails calls instead of hanging', async () => {
    const { connection, pauses, endPause } = harness(async () => { throw new Error('refused'); });
    connection.start();
    const waiting = call(connection, 'people.getSetupState');
    await vi.waitFor(() => { expect(pauses).toHaveLength(1); });
    expect(connection.state()).toBe('connecting');
    endPause();
    await expect(waiting).rejects.toMatchObject({ code: 'HOST_GONE' });
    expect(connection.state()).toBe('gone');
  });

  it('tries again at once when asked to', async () => {
    let attempts = 0;
    const line = fakeLine();
    const { connection, pauses } = harness(async () => { attempts += 1; if (attempts < 3) throw new Error('refused'); return line; });
    connection.start();
    await vi.waitFor(() => { expect(pauses).toHaveLength(1); });
    connection.retryNow();
    await vi.waitFor(() => { expect(pauses).toHaveLength(2); });
    connection.retryNow();
    await vi.waitFor(() => { expect(connection.state()).toBe('open'); });
  });

  it('takes the session up again on a new line before anybody may use it', async () => {
    const line = fakeLine();
    let finish = (): void => {};
    const { connection } = harness(async () => line, () => new Promise((resolve) => { finish = resolve; }));
    connection.start();
    const early = call(connection, 'tasks.listTasks');
    await Promise.resolve();
    expect(line.calls).toEqual([]);
    await vi.waitFor(() => { finish(); expect(connection.state()).toBe('open'); });
    await expect(early).resolves.toBe('tasks.listTasks');
  });

  it('passes the core\'s own errors on as they are', async () => {
    const { ORPCError } = await import('@orpc/client');
    const line = fakeLine(async () => { throw new ORPCError('PEOPLE_SIGN_IN_REFUSED', { data: { attemptsLeft: 3 } }); });
    const { connection } = harness(async () => line);
    connection.start();
    await expect(call(connection, 'people.signIn')).rejects.toMatchObject({ name: 'MunimentError', code: 'PEOPLE_SIGN_IN_REFUSED', data: { attemptsLeft: 3 } });
  });

  it('ends a stream of a dead line with HOST_GONE', async () => {
    const line = fakeLine(async () => ({ next: () => { line.die(); throw new Error('closed'); }, return: async () => ({ done: true, value: undefined }), [Symbol.asyncIterator]() { return this; } }));
    const { connection } = harness(async () => line);
    connection.start();
    const stream = await call(connection, 'system.watchEvents') as AsyncIterator<unknown>;
    await expect(stream.next()).rejects.toMatchObject({ code: 'HOST_GONE' });
  });
});
