/** 装盒 Putting items into boxes. Source of the rules: DA/T 22-2015. */

/** Spines of a document box in millimetres. Source: DA/T 22-2015. */
export const BOX_THICKNESSES_MM: readonly number[] = [20, 30, 40, 50];

/** What must be the same for all items of one box. */
export interface BoxGroup {
  readonly fondsId: string;
  readonly recordGroup: string;
  readonly year: number;
  readonly unitId: string | null;
  readonly retention: string;
}

export type BoxGroupField = keyof BoxGroup;

export interface BoxableItem extends BoxGroup {
  readonly itemNumber: number | null;
  readonly pageCount: number;
  /** The volume (案卷) that it is bound in: such items stay together. */
  readonly volumeId?: string | null;
}

const GROUP_FIELDS: readonly BoxGroupField[] = ['fondsId', 'recordGroup', 'year', 'unitId', 'retention'];

/** The fields in which the items differ though one box never mixes them (DA/T 22-2015: year, unit, retention); empty when they may share a box. */
export function boxMixProblems(items: readonly BoxGroup[]): readonly BoxGroupField[] {
  const [first] = items;
  if (first === undefined) return [];
  return GROUP_FIELDS.filter((field) => items.some((item) => item[field] !== first[field]));
}

/** Our own estimates, on the thick side so that a planned box closes: 80 g paper written on one side, and what binds an item. */
const PAGE_MM = 0.1;
const ITEM_MM = 0.3;
/** What walls and air take of a box's spine. */
const WALLS_MM = 4;

/** Estimated thickness of the papers in millimetres, one decimal. */
export function stackThicknessMm(items: readonly Pick<BoxableItem, 'pageCount'>[]): number {
  const mm = items.reduce((sum, item) => sum + item.pageCount * PAGE_MM + ITEM_MM, 0);
  return Math.round(mm * 10) / 10;
}

/** Millimetres of paper that a box of this spine takes. */
export function usableThicknessMm(boxThicknessMm: number): number {
  return Math.max(0, boxThicknessMm - WALLS_MM);
}

/** The thinnest usual box that takes the papers; undefined when even the thickest does not. */
export function boxThicknessFor(items: readonly Pick<BoxableItem, 'pageCount'>[]): number | undefined {
  const stack = stackThicknessMm(items);
  return BOX_THICKNESSES_MM.find((thickness) => stack <= usableThicknessMm(thickness));
}

export interface PlannedBox<Item> {
  readonly items: readonly Item[];
  readonly thicknessMm: number;
  /** An item that is thicker than the thickest box stands alone and needs to be divided by hand. */
  readonly overfull: boolean;
}

/**
 * Boxes for items in their given order: a new one whenever year, unit, retention, fonds or record group changes or the papers
 * would no longer fit. What is bound in one volume is not torn apart, unless no box takes the whole volume.
 * Each box gets the thinnest spine that takes what it holds.
 */
export function planBoxes<Item extends BoxableItem>(items: readonly Item[], maxThicknessMm = 50): readonly PlannedBox<Item>[] {
  const boxes: PlannedBox<Item>[] = [];
  let open: Item[] = [];
  const close = (): void => {
    if (open.length > 0) boxes.push(plannedBox(open, maxThicknessMm));
    open = [];
  };
  const fits = (more: readonly Item[]): boolean => stackThicknessMm([...open, ...more]) <= usableThicknessMm(maxThicknessMm);
  for (const bundle of bundlesOf(items)) {
    if (!fits(bundle)) close();
    for (const item of bundle) {
      if (boxMixProblems([...open.slice(0, 1), item]).length > 0 || !fits([item])) close();
      open.push(item);
    }
  }
  close();
  return boxes;
}

/** Neighbours that are bound in one volume; a single item is a bundle of its own. */
function bundlesOf<Item extends BoxableItem>(items: readonly Item[]): readonly (readonly Item[])[] {
  const bundles: Item[][] = [];
  for (const item of items) {
    const last = bundles.at(-1);
    if (last !== undefined && item.volumeId != null && last[0]?.volumeId === item.volumeId) last.push(item);
    else bundles.push([item]);
  }
  return bundles;
}

function plannedBox<Item extends BoxableItem>(items: readonly Item[], maxThicknessMm: number): PlannedBox<Item> {
  const thicknessMm = Math.min(boxThicknessFor(items) ?? maxThicknessMm, maxThicknessMm);
  return { items, thicknessMm, overfull: stackThicknessMm(items) > usableThicknessMm(thicknessMm) };
}

/** What the spine says of the contents: 起止件号, 件数, 页数. */
export interface BoxSpine {
  /** Null while no item of the box has a number. */
  readonly firstItem: number | null;
  readonly lastItem: number | null;
  readonly itemCount: number;
  readonly pageCount: number;
}

export function boxSpine(items: readonly Pick<BoxableItem, 'itemNumber' | 'pageCount'>[]): BoxSpine {
  let [firstItem, lastItem, pageCount]: [number | null, number | null, number] = [null, null, 0];
  for (const item of items) {
    pageCount += item.pageCount;
    if (item.itemNumber === null) continue;
    firstItem = Math.min(firstItem ?? item.itemNumber, item.itemNumber);
    lastItem = Math.max(lastItem ?? item.itemNumber, item.itemNumber);
  }
  return { firstItem, lastItem, itemCount: items.length, pageCount };
}
