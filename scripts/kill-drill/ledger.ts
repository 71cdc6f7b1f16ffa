import type { Fact } from './drill-protocol.ts';

interface Entry {
  acknowledged: Fact | null;
  /** Announced after the last acknowledgement; the kill may have come before or after their commit. */
  open: Fact[];
}

export interface Ledger {
  announce(facts: readonly Fact[]): void;
  acknowledge(facts: readonly Fact[]): void;
  /** Acknowledgements so far, repeated ones of one thing counted each. */
  count(): number;
  /** Everything acknowledged that `find` does not know, knows an older version of, or knows with a value that nobody wrote. */
  compare(find: (key: string) => Fact | null): string[];
}

/** What the room has promised, kept outside of it. */
export function createLedger(): Ledger {
  const entries = new Map<string, Entry>();
  let acknowledgements = 0;
  const entryOf = (key: string): Entry => {
    const entry = entries.get(key) ?? { acknowledged: null, open: [] };
    entries.set(key, entry);
    return entry;
  };
  return {
    announce: (facts) => { for (const fact of facts) entryOf(fact.key).open.push(fact); },
    acknowledge(facts) {
      for (const fact of facts) {
        acknowledgements++;
        entries.set(fact.key, { acknowledged: fact, open: [] });
      }
    },
    count: () => acknowledgements,
    compare: (find) => [...entries].flatMap(([key, { acknowledged, open }]) => {
      if (acknowledged === null) return [];
      const found = find(key);
      if (found === null) return [`${key} was acknowledged and is gone`];
      if (found.version < acknowledged.version) return [`${key} was acknowledged as version ${acknowledged.version} and is version ${found.version}`];
      return [acknowledged, ...open].some(({ value }) => sameValue(value, found.value)) ? [] : [`${key} was acknowledged as ${JSON.stringify(acknowledged.value)} and is ${JSON.stringify(found.value)}`];
    }),
  };
}

const sameValue = (a: Fact['value'], b: Fact['value']): boolean => Object.keys(a).every((name) => a[name] === b[name]);
