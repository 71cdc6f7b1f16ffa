import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';

/** What this workstation remembers about how its screens are arranged; never records of the archive. */
const PREFIX = 'muniment.';
const listeners = new Set<() => void>();

/** The stored value, or `fallback` where there is none or it cannot be read. Only the JSON shape is checked, against the fallback's type. */
export function readPreference<Value>(name: string, fallback: Value): Value {
  return parsePreference(localStorage.getItem(PREFIX + name), fallback);
}

function parsePreference<Value>(stored: string | null, fallback: Value): Value {
  if (stored === null) return fallback;
  try {
    const value: unknown = JSON.parse(stored);
    return fallback !== null && (typeof value !== typeof fallback || Array.isArray(value) !== Array.isArray(fallback)) ? fallback : (value as Value);
  } catch {
    return fallback;
  }
}

export function writePreference<Value>(name: string, value: Value): void {
  localStorage.setItem(PREFIX + name, JSON.stringify(value));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A remembered value as state: `[value, setValue]`. Objects are compared by their JSON text. */
export function usePreference<Value>(name: string, fallback: Value): readonly [Value, (value: Value) => void] {
  const text = useSyncExternalStore(subscribe, () => localStorage.getItem(PREFIX + name));
  // The text is the identity: the same text is the same object, whatever `fallback` literal the caller builds anew.
  const [firstFallback] = useState(fallback);
  const value = useMemo(() => parsePreference(text, firstFallback), [text, firstFallback]);
  const set = useCallback((next: Value) => { writePreference(name, next); }, [name]);
  return [value, set];
}
