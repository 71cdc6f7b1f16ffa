import { MunimentError } from '#shared/errors.ts';
import type { FormSubject } from '#shared/contract/forms.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { positionOf, selectItems, type ListPosition } from '#main/areas/catalogue/item-list-store.ts';
import type { ItemRow } from '#main/areas/catalogue/item-record.ts';
import { requireLiveItems } from '#main/areas/catalogue/require-items.ts';
import { selectVolumeItems } from '#main/areas/catalogue/volumes-store.ts';
import { gatherVolumeRows } from './gather-volumes.ts';

/** More would be a book that nobody leafs through; it is printed by year or by box. */
export const MOST_RECORDS = 20_000;
const PAGE = 500;

export interface GatheredItems {
  readonly rows: readonly ItemRow[];
  readonly isPart: boolean;
}

/** The items of a subject in its order, as far as the actor may see them; at most `most`. Throws FORMS_TOO_MANY_RECORDS and what finding them throws. */
export function gatherItems(context: AreaContext, subject: FormSubject, most: number): GatheredItems | null {
  const rank = clearanceRank(context.actor);
  const cut = (rows: readonly ItemRow[]): GatheredItems => ({ rows: rows.slice(0, most), isPart: rows.length > most });
  switch (subject.kind) {
    case 'items': return cut(requireLiveItems(context, subject.itemIds));
    case 'itemFilter': return gatherFiltered(context, subject, most);
    case 'boxes': return cut(subject.boxIds.flatMap((boxId) => gatherFiltered(context, inBox(boxId), most).rows));
    case 'volumes':
    case 'volumeFilter': return cut(gatherVolumeRows(context, subject, most).flatMap(({ volumeId }) => selectVolumeItems(context.db, volumeId).filter((row) => row.classification <= rank)));
    default: return null;
  }
}

export const inBox = (boxId: string): Extract<FormSubject, { kind: 'itemFilter' }> => ({ kind: 'itemFilter', filter: { boxId: boxId as never, state: 'all' }, sort: { by: 'archivalCode', descending: false } });

function gatherFiltered(context: AreaContext, { filter, sort }: Extract<FormSubject, { kind: 'itemFilter' }>, most: number): GatheredItems {
  const rows: ItemRow[] = [];
  for (let after: ListPosition | null = null; rows.length <= most;) {
    context.signal?.throwIfAborted();
    const page = selectItems(context.db, { filter, sort, after, limit: PAGE, clearanceRank: clearanceRank(context.actor) });
    rows.push(...page);
    const last = page.at(-1);
    if (page.length < PAGE || last === undefined) break;
    if (rows.length > MOST_RECORDS) throw new MunimentError('FORMS_TOO_MANY_RECORDS', { most: MOST_RECORDS });
    after = positionOf(last, sort);
  }
  return { rows: rows.slice(0, most), isPart: rows.length > most };
}
