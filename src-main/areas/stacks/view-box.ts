import { boxSpine, stackThicknessMm } from '#shared/domain/boxing.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { listContents, type BoxContentRow } from './box-items-store.ts';
import { findBox, type BoxRecord } from './boxes-store.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { viewPlace } from './view-place.ts';

type Box = CallAnswer<'stacks', 'createBox'>;

/**
 * Boxes as screens see them. A box is a thing that stands on a shelf for all to see; what is told of its contents
 * (count, first and last number, fill) speaks only of the items that the actor may see.
 */
export function viewBoxes(context: AreaContext, records: readonly BoxRecord[]): Box[] {
  const contents = contentsOf(context, records);
  return records.map((record) => {
    const items = contents.get(record.boxId) ?? [];
    const { firstItem, lastItem, itemCount } = boxSpine(items);
    const { boxId, boxNumber, barcode, fondsCode, recordGroup, year, unitName, retention, thicknessMm, shelfId, slot, state, version } = record;
    return {
      boxId, boxNumber, barcode, fondsCode, recordGroup, year, unitName, retention, thicknessMm, filledMm: stackThicknessMm(items), itemCount, firstItem, lastItem, state,
      place: shelfId === null ? null : viewPlace(context, shelfId, slot!), version,
    };
  });
}

export const viewBox = (context: AreaContext, record: BoxRecord): Box => viewBoxes(context, [record])[0]!;

/** The box as it stands now. Throws STACKS_BOX_NOT_FOUND. */
export function requireBox(context: AreaContext, boxId: string): BoxRecord {
  const box = findBox(context.db, boxId);
  if (!box) throw new MunimentError('STACKS_BOX_NOT_FOUND');
  return box;
}

/** What stands on the spine in one line: `2023 · D30 · 办公室 · 003（1–24）`. */
export function spineOf(record: BoxRecord, items: readonly BoxContentRow[]): string {
  const { firstItem, lastItem } = boxSpine(items);
  const range = firstItem === null ? '' : ` (${firstItem}–${lastItem})`;
  return [record.year, record.retention, record.unitName, `${record.boxNumber}${range}`].filter((part) => part !== null).join(' · ');
}

/** Visible contents of each box. */
export function contentsOf(context: AreaContext, records: readonly BoxRecord[]): Map<string, BoxContentRow[]> {
  const contents = new Map<string, BoxContentRow[]>(records.map(({ boxId }) => [boxId, []]));
  for (const row of listContents(context.db, [...contents.keys()], clearanceRank(context.actor))) contents.get(row.boxId)?.push(row);
  return contents;
}
