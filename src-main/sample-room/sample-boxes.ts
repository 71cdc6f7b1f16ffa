import { boxSpine, planBoxes, type BoxableItem } from '#shared/domain/boxing.ts';
import type { SampleItem } from './sample-items.ts';

export const SAMPLE_BOX_COUNT = 60;

export interface SampleBox {
  /** 0..59 */
  readonly index: number;
  /** 盒号, running inside the fonds. */
  readonly boxNumber: string;
  /** What the label's barcode says. */
  readonly barcode: string;
  readonly fondsCode: string;
  readonly recordGroup: string;
  readonly year: number;
  readonly unitCode: string;
  readonly retention: string;
  readonly thicknessMm: number;
  readonly itemIndexes: readonly number[];
  /** 起止件号 */
  readonly firstItem: number;
  readonly lastItem: number;
  readonly pageCount: number;
}

/**
 * Boxes the papers year by year until sixty boxes are full. What comes after is the backlog that every room has: numbered, described,
 * still in folders. A box never mixes fonds, group, year, unit or retention (DA/T 22-2015).
 */
export function buildSampleBoxes(items: readonly SampleItem[]): SampleBox[] {
  const byYear = [...items].sort((a, b) => a.year - b.year || a.index - b.index);
  const boxable = byYear.map((item): BoxableItem & { readonly item: SampleItem } => ({
    item, fondsId: item.fondsCode, recordGroup: item.recordGroup, year: item.year, unitId: item.unitCode, retention: item.retention,
    itemNumber: item.itemNumber, pageCount: item.pageCount,
  }));
  const perFonds = new Map<string, number>();
  return planBoxes(boxable).slice(0, SAMPLE_BOX_COUNT).map((planned, index) => {
    const [first] = planned.items;
    if (first === undefined) throw new RangeError('a planned box is empty');
    const { fondsCode, recordGroup, year, unitCode, retention } = first.item;
    const number = (perFonds.get(fondsCode) ?? 0) + 1;
    perFonds.set(fondsCode, number);
    const spine = boxSpine(planned.items);
    return {
      index, boxNumber: `${fondsCode}-${String(number).padStart(4, '0')}`, barcode: `HZ${fondsCode}${String(number).padStart(5, '0')}`,
      fondsCode, recordGroup, year, unitCode, retention, thicknessMm: planned.thicknessMm, itemIndexes: planned.items.map(({ item }) => item.index),
      firstItem: spine.firstItem ?? first.item.itemNumber, lastItem: spine.lastItem ?? first.item.itemNumber, pageCount: spine.pageCount,
    };
  });
}
