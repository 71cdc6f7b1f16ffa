import { useQuery } from '@tanstack/react-query';
import { useCore } from '../client/use-core.ts';

/** Lights turn with time; this often the count looks again. */
const LOOK_EVERY_MS = 60_000;

/** How many tasks wait for whoever is signed in: overdue, due today, and brought before them. Undefined until it is known. */
export function useWaitingCount(): number | undefined {
  const core = useCore();
  const { data } = useQuery(core.tasks.countMine.queryOptions({ input: {}, refetchInterval: LOOK_EVERY_MS }));
  return data === undefined ? undefined : data.overdue + data.today + data.escalated;
}
