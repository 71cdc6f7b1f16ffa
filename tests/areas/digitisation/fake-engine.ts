import type { ReadingEngine, StartEngine } from '#main/reading/reading-engine.ts';

export interface FakeEngine {
  readonly start: StartEngine;
  /** Engines that were started and not closed. */
  readonly running: () => number;
  readonly pagesRead: () => number;
  /** The next page hangs until `release` or until the engine is closed. */
  hang(): { readonly entered: Promise<void>; release(): void };
  /** The next page fails. */
  fail(error: Error): void;
}

/** An engine that reads the number of the page. */
export function fakeEngine(): FakeEngine {
  let running = 0;
  let pagesRead = 0;
  let failure: Error | null = null;
  let gate: { entered: () => void; wait: Promise<void> } | null = null;

  const start: StartEngine = () => {
    running += 1;
    let open = true;
    let stop: (error: Error) => void = () => undefined;
    const engine: ReadingEngine = {
      name: 'fake',
      async read() {
        const stopped = new Promise<never>((_resolve, reject) => { stop = reject; });
        stopped.catch(() => undefined);
        if (gate) { const { entered, wait } = gate; gate = null; entered(); await Promise.race([wait, stopped]); }
        if (failure) { const error = failure; failure = null; throw error; }
        pagesRead += 1;
        const lines = [{ text: `第 ${pagesRead} 页 抗 旱 文`, confidencePct: 88.25, xPx: 10, yPx: 20, widthPx: 100, heightPx: 30 }, { text: '  ', confidencePct: 3, xPx: 0, yPx: 0, widthPx: 5, heightPx: 5 }];
        return { lines, regions: [], widthPx: 400, heightPx: 560 };
      },
      close() {
        if (open) running -= 1;
        open = false;
        stop(new Error('closed'));
        return Promise.resolve();
      },
    };
    return Promise.resolve(engine);
  };
  return {
    start, running: () => running, pagesRead: () => pagesRead,
    hang() {
      const entered = Promise.withResolvers<void>();
      const wait = Promise.withResolvers<void>();
      gate = { entered: entered.resolve, wait: wait.promise };
      return { entered: entered.promise, release: wait.resolve };
    },
    fail(error) { failure = error; },
  };
}
