import type { Logger } from '#main/platform/logger.ts';

/**
 * Work with somebody beside it, such as a scanner pulling paper: it starts at once or not at all, never waits in the queue
 * and is never begun again by itself after a crash.
 */
export interface RunningWork {
  /** Starts; `work` settles its own failures. */
  begin(key: string, work: (signal: AbortSignal) => Promise<void>): void;
  isRunning(key: string): boolean;
  /** Aborts with the reason and waits until it has ended. */
  end(key: string, reason: Error): Promise<void>;
  /** Ends all, with an AbortError as the reason. */
  close(): Promise<void>;
}

export function createRunningWork(logger: Logger): RunningWork {
  const running = new Map<string, { readonly abort: AbortController; readonly ended: Promise<void> }>();
  const end = async (key: string, reason?: Error): Promise<void> => {
    const entry = running.get(key);
    entry?.abort.abort(reason);
    await entry?.ended;
  };
  return {
    begin: (key, work) => {
      const abort = new AbortController();
      const ended = work(abort.signal)
        .catch((error: unknown) => { logger.error('work could not be closed', { key, error }); })
        .finally(() => { running.delete(key); });
      running.set(key, { abort, ended });
    },
    isRunning: (key) => running.has(key),
    end,
    close: async () => { await Promise.all([...running.keys()].map((key) => end(key))); },
  };
}
