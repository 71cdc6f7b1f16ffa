import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { countFindings, findCheck } from './checks-store.ts';

/** The person's last check with how often each problem was found. */
export function getCheck(context: AreaContext): CallAnswer<'completeness', 'getCheck'> {
  const check = findCheck(context.db, context.actor.personId);
  if (!check) return null;
  const { n, scope, ...rest } = check;
  return { ...rest, scope, counts: rest.state === 'done' ? countFindings(context.db, n, clearanceRank(context.actor)) : [] } as CallAnswer<'completeness', 'getCheck'>;
}
