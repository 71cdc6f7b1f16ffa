import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findingsOf } from './findings-of.ts';
import { countChecked, countFindingsByCode, countWaived } from './page-findings-store.ts';

/** As far as the asker may see them. `checkedPages`: looked at, and unchanged since. */
export function countFindings(context: AreaContext, { of }: CallInput<'images', 'countFindings'>): CallAnswer<'images', 'countFindings'> {
  const [rank, asked] = [clearanceRank(context.actor), findingsOf(context, of)];
  const mayInbox = context.can('digitisation.capture');
  return { checkedPages: countChecked(context.db, rank, asked), counts: countFindingsByCode(context.db, rank, asked, mayInbox), waived: countWaived(context.db, rank, asked, mayInbox) };
}
