export interface EmulatorLogEntry {
  readonly number: number;
  readonly event: string;
  readonly detail: Readonly<Record<string, string | number | boolean>>;
}

/** What happened at the device, for tests that ask what really arrived. Keeps the latest thousand. */
export interface EmulatorLog {
  add(event: string, detail?: EmulatorLogEntry['detail']): void;
  entries(): readonly EmulatorLogEntry[];
  onEntry(listener: (entry: EmulatorLogEntry) => void): () => void;
}

const KEPT = 1000;

export function createEmulatorLog(): EmulatorLog {
  const kept: EmulatorLogEntry[] = [];
  const listeners = new Set<(entry: EmulatorLogEntry) => void>();
  let number = 0;
  return {
    add: (event, detail = {}) => {
      number += 1;
      const entry = { number, event, detail };
      kept.push(entry);
      if (kept.length > KEPT) kept.shift();
      for (const listener of listeners) listener(entry);
    },
    entries: () => kept,
    onEntry: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
