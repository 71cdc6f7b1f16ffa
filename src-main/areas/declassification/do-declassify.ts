import { formatClassificationMark, isStateSecret } from '#shared/domain/classification-level.ts';
import { secrecyEnd } from '#shared/domain/secrecy-end.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { levelOf, rankOf } from '#main/areas/clearance-rank.ts';
import { changeVolume } from '#main/areas/arrangement/change-volume.ts';
import { requireVolume } from '#main/areas/arrangement/view-volume.ts';
import { announceItems } from '#main/areas/catalogue/announce-items.ts';
import { changeItem } from '#main/areas/catalogue/change-item.ts';
import { requireLiveItems } from '#main/areas/catalogue/require-items.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { holdsHigher } from './secrets-store.ts';
import { volumeSecrecyEnd } from './volume-secrecy-end.ts';

type Told = CallAnswer<'declassification', 'previewDeclassify'>;
type Named = Told['left'][number];

/** Lowers what is higher, in the caller's transaction; what is not is left. Throws CATALOGUE_ITEM_NOT_FOUND, CATALOGUE_ITEM_DELETED, ARRANGEMENT_VOLUME_NOT_FOUND. */
export function doDeclassify(context: AreaContext, tx: WriteTx, { itemIds, volumeIds, to }: CallInput<'declassification', 'previewDeclassify'>, reason: string): Told {
  const today = localDay(context.clock.nowMs());
  const told: Told = { changes: [], left: [] };
  const tell = (named: Named, row: { readonly classification: number; readonly secrecyTerm: string }, endsOn: string | null, wasChanged: boolean) => {
    if (!wasChanged) { told.left.push(named); return; }
    told.changes.push({ ...named, before: markOf(levelOf(row.classification), row.secrecyTerm), after: markOf(to, isStateSecret(to) ? row.secrecyTerm : ''), early: endsOn === null || endsOn > today });
  };
  const wanted = (secrecyTerm: string) => ({ secrecyTerm: isStateSecret(to) ? secrecyTerm : '' });
  const note = { kind: 'item.declassify', reason } as const;
  for (const row of itemIds.length === 0 ? [] : requireLiveItems(context, itemIds)) {
    const named: Named = { level: 'item', itemId: row.itemId as Named['itemId'], volumeId: null, name: row.archivalCode ?? row.title };
    tell(named, row, secrecyEnd(levelOf(row.classification), row.secrecyTerm, row.date), row.classification > rankOf(to) && changeItem(context, tx, row, { classification: to, ...wanted(row.secrecyTerm) }, note));
  }
  announceItems(tx, told.changes.flatMap(({ itemId }) => itemId ?? []));
  // Volumes before projects: neither may end below what lies in it.
  const volumes = [...new Set(volumeIds)].map((volumeId) => requireVolume(context, volumeId)).toSorted((a, b) => Number(a.level === 'project') - Number(b.level === 'project'));
  for (const row of volumes) {
    const named: Named = { level: row.level, itemId: null, volumeId: row.volumeId as Named['volumeId'], name: row.archivalCode ?? row.title };
    const { endsOn } = volumeSecrecyEnd(context, row);
    tell(named, row, endsOn, row.classification > rankOf(to) && !holdsHigher(context.db, row.volumeId, rankOf(to)) && changeVolume(context, tx, row, { classification: rankOf(to), ...wanted(row.secrecyTerm) }, { kind: 'volume.declassify', reason }));
  }
  if (volumes.length > 0) tx.publish({ name: 'catalogue.volumesChanged', payload: {} });
  return told;
}

const markOf = (level: Parameters<typeof formatClassificationMark>[0]['level'], term: string): string => `${formatClassificationMark({ level })}${term === '' ? '' : `★${term}`}`;
