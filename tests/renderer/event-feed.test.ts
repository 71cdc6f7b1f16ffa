import { describe, expect, it, vi } from 'vitest';
import type { CoreEvent } from '#shared/contract/events.ts';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { SessionView } from '#shared/contract/people.ts';
import type { ConnectionState } from '../../src-renderer/client/connection.ts';
import { createEventFeed } from '../../src-renderer/client/event-feed.ts';
import { createSessionStore } from '../../src-renderer/client/session.ts';

const someone = { token: 't'.repeat(43), personId: 'p', displayName: '林晓雯', signInName: 'lin', roles: ['clerk'], clearance: 'internal', locked: false, lockAfterMs: 600_000 } as unknown as SessionView;

function eventNumbered(number: number): CoreEvent {
  return { number, at: '2026-11-23T08:00:00.000Z', name: 'tasks.taskChanged', payload: {} };
}

/** A core that sends what the test pushes. */
function fakeCore(lastEvent: number) {
  const asked: number[] = [];
  const streams: { push: (event: CoreEvent) => void; break: () => void }[] = [];
  const client = {
    system: {
      getStatus: async () => ({ lastEvent }),
      watchEvents: async ({ afterNumber }: { afterNumber: number }, { signal }: { signal: AbortSignal }) => {
        asked.push(afterNumber);
        const waiting: { resolve: (result: IteratorResult<CoreEvent>) => void; reject: (error: Error) => void }[] = [];
        const end = (): void => { waiting.shift()?.reject(new Error('gone')); };
        signal.addEventListener('abort', end);
        streams.push({ push: (event) => { waiting.shift()?.resolve({ done: false, value: event }); }, break: end });
        return { next: () => new Promise<IteratorResult<CoreEvent>>((resolve, reject) => { waiting.push({ resolve, reject }); }), return: async () => ({ done: true as const, value: undefined }), [Symbol.asyncIterator]() { return this; } };
      },
    },
  } as unknown as MunimentClient;
  return { client, asked, streams };
}

function harness(lastEvent = 7) {
  const core = fakeCore(lastEvent);
  let state: ConnectionState = 'connecting';
  const listeners = new Set<() => void>();
  const memory = new Map<string, string>();
  const session = createSessionStore({ getItem: (key) => memory.get(key) ?? null, setItem: (key, value) => { memory.set(key, value); }, removeItem: (key) => { memory.delete(key); } });
  const seen: number[] = [];
  const feed = createEventFeed({
    client: core.client, session, onEvent: (event) => { seen.push(event.number); }, wait: () => Promise.resolve(),
    connection: { state: () => state, subscribe: (listener) => { listeners.add(listener); return () => listeners.delete(listener); } },
  });
  const enter = (next: ConnectionState): void => { state = next; for (const listener of listeners) listener(); };
  return { ...core, feed, session, seen, enter };
}

describe('the event feed', () => {
  it('begins only when somebody is signed in, from the number that the core is at', async () => {
    const { asked, session, feed, enter } = harness(7);
    enter('open');
    expect(asked).toEqual([]);
    session.set(someone);
    await vi.waitFor(() => { expect(feed.isFollowing()).toBe(true); });
    expect(asked).toEqual([7]);
  });

  it('goes on after the last event seen when the line was interrupted', async () => {
    const { asked, streams, session, seen, enter, feed } = harness(7);
    session.set(someone);
    enter('open');
    await vi.waitFor(() => { expect(streams).toHaveLength(1); });
    await vi.waitFor(() => { streams[0]?.push(eventNumbered(8)); expect(seen).toEqual([8]); });
    enter('gone');
    expect(feed.isFollowing()).toBe(true);
    enter('open');
    await vi.waitFor(() => { expect(asked).toEqual([7, 8]); });
  });

  it('rests while the screen is locked and catches up afterwards', async () => {
    const { asked, streams, session, enter, feed } = harness(3);
    session.set(someone);
    enter('open');
    await vi.waitFor(() => { expect(streams).toHaveLength(1); });
    session.markLocked();
    expect(feed.isFollowing()).toBe(true);
    session.set(someone);
    await vi.waitFor(() => { expect(asked).toEqual([3, 3]); });
  });

  it('takes the stream up again when only the stream broke', async () => {
    const { asked, streams, session, enter } = harness(3);
    session.set(someone);
    enter('open');
    await vi.waitFor(() => { expect(streams).toHaveLength(1); });
    await vi.waitFor(() => { streams[0]?.break(); expect(asked).toEqual([3, 3]); });
  });

  it('keeps the token of a session that comes back from an unlock without one', () => {
    const { session } = harness();
    session.set(someone);
    session.set({ ...someone, token: '' });
    expect(session.token()).toBe(someone.token);
    session.set(null);
    expect(session.token()).toBeNull();
  });
});
