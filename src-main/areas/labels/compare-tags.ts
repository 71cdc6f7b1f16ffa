import { barcodeOfEpc, compareTags as compare } from '#shared/domain/read-tag.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { findBoxByBarcode, listBoxesOfShelf } from '#main/areas/stacks/boxes-store.ts';
import { requireBank } from '#main/areas/stacks/create-bank.ts';
import { listShelvesOfFace } from '#main/areas/stacks/shelves-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';

/** Writes nothing: a tag that was not heard may only stand behind metal. Throws STACKS_BANK_NOT_FOUND. */
export function compareTags(context: AreaContext, input: CallInput<'labels', 'compareTags'>): CallAnswer<'labels', 'compareTags'> {
  requireBank(context, input.bankId);
  const boxes = listShelvesOfFace(context.db, input.bankId, input.column, input.face).flatMap(({ shelfId }) => listBoxesOfShelf(context.db, shelfId));
  const named = new Map(boxes.map(({ barcode, boxId }) => [barcode, { barcode, boxId: boxId as Named['boxId'] }]));
  const { found, missing, foreign } = compare([...named.keys()], input.epcs);
  return {
    found: found.map((barcode) => named.get(barcode)!), missing: missing.map((barcode) => named.get(barcode)!),
    foreign: foreign.map((epc) => {
      const barcode = barcodeOfEpc(epc) ?? null;
      const box = barcode === null ? null : findBoxByBarcode(context.db, barcode);
      return { epc, barcode, title: box === null ? null : `${box.fondsCode} · ${box.year} · ${box.boxNumber}` };
    }),
  };
}

type Named = CallAnswer<'labels', 'compareTags'>['found'][number];
