import { useEffect } from 'react';

/** A longer wait overflows a timer. */
const LONGEST_MS = 2_000_000_000;
const DAY_MS = 86_400_000;

/** Calls at the minute at which the next of these deadlines turns to warning or to overdue, so that a light changes when its time comes and not when somebody looks again. */
export function useAsTimePasses(dueAts: readonly (string | null)[], onTurn: () => void): void {
  const now = Date.now();
  const turns = dueAts.flatMap((dueAt) => (dueAt === null ? [] : [Date.parse(dueAt) - DAY_MS, Date.parse(dueAt)])).filter((at) => at > now);
  const next = turns.length === 0 ? null : Math.min(...turns);
  useEffect(() => {
    if (next === null) return undefined;
    const timer = setTimeout(onTurn, Math.min(LONGEST_MS, Math.max(0, next - Date.now())));
    return () => { clearTimeout(timer); };
  }, [next, onTurn]);
}
