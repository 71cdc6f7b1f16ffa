import { barcodeOfEpc, epcOfBarcode, isHashedEpc } from '#shared/domain/read-tag.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { findItemRow } from '#main/areas/catalogue/items-store.ts';
import { readIdCode } from '#main/areas/labels/label-codes.ts';
import { findItemByCode } from '#main/areas/labels/printers-store.ts';
import { findBoxByBarcode } from '#main/areas/stacks/boxes-store.ts';
import { sha256Hex } from '#main/platform/text-hash.ts';
import { listBoxesWithLongBarcode } from './things-store.ts';

/** What a code stands for, whoever asks: kept with the sight, and shown to those who may see it. */
export interface ResolvedCode {
  readonly kind: 'box' | 'item' | 'unknown'; readonly thingId: string | null;
  /** A box's barcode as it was printed. Of everything else the code as it was read: an item's two codes told as one would say what they stand for. */
  readonly code: string;
}

const EVERY_RANK = 4;

/** Readers and input methods may send full width. */
const tidyCode = (code: string): string => code.normalize('NFKC').trim();

export function resolveCode({ db }: AreaContext, code: string): ResolvedCode {
  const tidy = tidyCode(code);
  const box = findBoxByBarcode(db, tidy.toUpperCase()) ?? findBoxByBarcode(db, tidy) ?? findBoxByBarcode(db, code.trim());
  if (box !== null) return { kind: 'box', thingId: box.boxId, code: box.barcode };
  const named = readIdCode(tidy);
  const item = named?.kind === 'item' ? findItemRow(db, named.id, EVERY_RANK) : findItemByCode(db, code.trim(), EVERY_RANK) ?? findItemByCode(db, tidy, EVERY_RANK);
  return item ? { kind: 'item', thingId: item.itemId, code: tidy } : { kind: 'unknown', thingId: null, code: tidy };
}

/** What tags stand for, by their EPC, which stays their code. Barcodes that do not fit into a tag are found by their hash. */
export function resolveTags(context: AreaContext, epcs: readonly string[]): ReadonlyMap<string, ResolvedCode> {
  const hashed = epcs.some(isHashedEpc) ? new Map(listBoxesWithLongBarcode(context.db).map(({ barcode, boxId }) => [epcOfBarcode(barcode, sha256Hex), boxId])) : new Map<string, string>();
  return new Map(epcs.map((epc) => {
    const boxId = hashed.get(epc);
    if (boxId !== undefined) return [epc, { kind: 'box', thingId: boxId, code: epc }];
    const barcode = barcodeOfEpc(epc);
    return [epc, { ...(barcode === undefined ? { kind: 'unknown', thingId: null } : resolveCode(context, barcode)), code: epc }];
  }));
}
