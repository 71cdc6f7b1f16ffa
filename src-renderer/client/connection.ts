import type { ClientContext, ClientLink } from '@orpc/client';
import { MunimentError } from '#shared/errors.ts';
import { toMunimentError } from './core-error.ts';

export type ConnectionState = 'connecting' | 'open' | 'gone';

/** One opened line to the core, whatever carries it. */
export interface OpenedLine {
  readonly link: ClientLink<ClientContext>;
  /** Settles when the line is dead; it never comes back to life. */
  readonly closed: Promise<void>;
  isClosed(): boolean;
  close(): void;
}

export interface ConnectionOptions {
  /** Opens a line, or rejects when it cannot. */
  readonly open: () => Promise<OpenedLine>;
  /** Called on every new line before anybody else may use it: takes the session up again. */
  readonly resume: (link: ClientLink<ClientContext>) => Promise<void>;
  readonly wait: (delayMs: number) => Promise<void>;
}

export interface Connection {
  readonly state: () => ConnectionState;
  /** While gone: whether somebody answers there who does not know this page (HOST_TOKEN_REFUSED). */
  readonly isRefused: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
  /** What the typed client sits on. Calls made before the first line wait for it; calls while the core is gone fail with HOST_GONE at once. */
  readonly link: ClientLink<ClientContext>;
  readonly start: () => void;
  readonly stop: () => void;
  /** Skips the rest of the pause before the next attempt. */
  readonly retryNow: () => void;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5000;
const REFUSED_PAUSE_MS = 30_000;
/** Failed first attempts before the page says that nobody answers. */
const QUIET_ATTEMPTS = 2;

/** Keeps one line to the core: reopens it with growing pauses, and fails every pending call of a line that died. */
export function createConnection(options: ConnectionOptions): Connection {
  let state: ConnectionState = 'connecting';
  let line: OpenedLine | null = null;
  let stopped = false;
  let started = false;
  let refused = false;
  let skipPause: () => void = () => {};
  const listeners = new Set<() => void>();

  const enter = (next: ConnectionState): void => {
    if (state === next) return;
    state = next;
    for (const listener of listeners) listener();
  };
  const noteRefusal = (now: boolean): void => {
    if (refused === now) return;
    refused = now;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

  const pause = async (pauseMs: number): Promise<void> => {
    const skipped = new Promise<void>((resolve) => { skipPause = resolve; });
    await Promise.race([options.wait(pauseMs), skipped]);
  };

  const run = async (): Promise<void> => {
    let pauseMs = FIRST_PAUSE_MS;
    let failures = 0;
    while (!stopped) {
      const opened = await openAndResume(options);
      if (stopped) { if (isLine(opened)) opened.close(); return; }
      if (!isLine(opened)) {
        failures += 1;
        noteRefusal(opened === 'refused');
        if (failures >= QUIET_ATTEMPTS || refused) enter('gone');
        // Asking again with the same token changes nothing, and every wrong one makes the door more careful.
        if (refused) pauseMs = REFUSED_PAUSE_MS;
      } else {
        noteRefusal(false);
        pauseMs = FIRST_PAUSE_MS;
        failures = 0;
        line = opened;
        enter('open');
        await opened.closed;
        line = null;
        enter('gone');
      }
      await pause(pauseMs);
      pauseMs = refused ? REFUSED_PAUSE_MS : Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
  };

  const currentLine = async (): Promise<OpenedLine> => {
    if (state === 'connecting') await new Promise<void>((resolve) => { const leave = subscribe(() => { leave(); resolve(); }); });
    if (line === null) throw new MunimentError('HOST_GONE');
    return line;
  };

  return {
    state: () => state,
    isRefused: () => refused,
    subscribe,
    link: { call: async (path, input, callOptions) => callOnLine(await currentLine(), path, input, callOptions) },
    start: () => { if (!started) { started = true; void run(); } },
    stop: () => { stopped = true; line?.close(); },
    retryNow: () => { skipPause(); },
  };
}

type Attempt = OpenedLine | 'failed' | 'refused';

function isLine(attempt: Attempt): attempt is OpenedLine {
  return typeof attempt === 'object';
}

async function openAndResume(options: ConnectionOptions): Promise<Attempt> {
  try {
    const opened = await options.open();
    try {
      await options.resume({ call: (path, input, callOptions) => callOnLine(opened, path, input, callOptions) });
      return opened;
    } catch {
      opened.close();
      return 'failed';
    }
  } catch (error) {
    return error instanceof MunimentError && error.code === 'HOST_TOKEN_REFUSED' ? 'refused' : 'failed';
  }
}

/** One call on one line. A line that dies first rejects it with HOST_GONE, however the transport words that. */
async function callOnLine(line: OpenedLine, ...[path, input, options]: Parameters<ClientLink<ClientContext>['call']>): Promise<unknown> {
  const explain = (error: unknown): unknown => {
    if (options.signal?.aborted === true) return error;
    return line.isClosed() || isAbort(error) ? new MunimentError('HOST_GONE', {}, { cause: error }) : toMunimentError(error);
  };
  const dead = line.closed.then(() => { throw new MunimentError('HOST_GONE'); });
  // Only the race below is interested; a line that outlives the call must not report an unhandled rejection when it ends.
  dead.catch(() => {});
  try {
    const answer = await Promise.race([line.link.call(path, input, options), dead]);
    return isStream(answer) ? explainedStream(answer, explain) : answer;
  } catch (error) {
    throw explain(error);
  }
}

function explainedStream(stream: AsyncIterator<unknown>, explain: (error: unknown) => unknown): AsyncIterableIterator<unknown> {
  return {
    next: async () => { try { return await stream.next(); } catch (error) { throw explain(error); } },
    return: async (value?: unknown) => (await stream.return?.(value)) ?? { done: true, value },
    [Symbol.asyncIterator]() { return this; },
  };
}

function isStream(value: unknown): value is AsyncIterator<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
