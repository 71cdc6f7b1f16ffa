import { formatClassificationMark, isStateSecret } from '#shared/domain/classification-level.ts';
import { secrecyEnd } from '#shared/domain/secrecy-end.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { levelOf, rankOf } from '#main/areas/clearance-rank.ts';
import { announceItems } from '#main/areas/catalogue/announce-items.ts';
import { changeItem } from '#main/areas/catalogue/change-item.ts';
import { requireLiveItems } from '#main/areas/catalogue/require-items.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';

/** Lowers what is higher, in the caller's transaction; what is not is left. Throws CATALOGUE_ITEM_NOT_FOUND, CATALOGUE_ITEM_DELETED. */
export function doDeclassify(context: AreaContext, tx: WriteTx, { itemIds, to }: CallInput<'declassification', 'previewDeclassify'>, reason: string): CallAnswer<'declassification', 'previewDeclassify'> {
  const today = localDay(context.clock.nowMs());
  const told: CallAnswer<'declassification', 'previewDeclassify'> = { changes: [], left: [] };
  for (const row of requireLiveItems(context, itemIds)) {
    const itemId = row.itemId as (typeof told.left)[number]['itemId'];
    const name = row.archivalCode ?? row.title;
    const level = levelOf(row.classification);
    const secrecyTerm = isStateSecret(to) ? row.secrecyTerm : '';
    if (row.classification <= rankOf(to) || !changeItem(context, tx, row, { classification: to, secrecyTerm }, { kind: 'item.declassify', reason })) { told.left.push({ itemId, name }); continue; }
    const endsOn = secrecyEnd(level, row.secrecyTerm, row.date);
    told.changes.push({ itemId, name, before: markOf(level, row.secrecyTerm), after: markOf(to, secrecyTerm), early: endsOn === null || endsOn > today });
  }
  announceItems(tx, told.changes.map(({ itemId }) => itemId));
  return told;
}

const markOf = (level: Parameters<typeof formatClassificationMark>[0]['level'], term: string): string => `${formatClassificationMark({ level })}${term === '' ? '' : `★${term}`}`;
