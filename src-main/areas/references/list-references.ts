import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectReferences } from './references-store.ts';
import { requireReferring } from './require-referring.ts';

/** Throws what `requireReferring` throws. */
export function listReferences(context: AreaContext, { of }: CallInput<'references', 'listReferences'>): CallAnswer<'references', 'listReferences'> {
  requireReferring(context, of, false);
  return selectReferences(context.db, of, clearanceRank(context.actor));
}
