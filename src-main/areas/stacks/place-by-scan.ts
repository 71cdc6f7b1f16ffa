import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findBoxByBarcode, type BoxRecord } from './boxes-store.ts';
import { readShelfBarcode } from './place-code.ts';
import { putAway } from './place-box.ts';
import { findShelfByBarcode, type ShelfRecord } from './shelves-store.ts';

/**
 * Put-away by two scans, in either order. Throws STACKS_BOX_BARCODE_UNKNOWN, _SHELF_BARCODE_UNKNOWN, _SCANNED_TWO_BOXES,
 * _SCANNED_TWO_SHELVES, and what `placeBox` throws.
 */
export function placeByScan(context: AreaContext, input: CallInput<'stacks', 'placeByScan'>): CallAnswer<'stacks', 'placeByScan'> {
  const scans = { first: input.boxBarcode, second: input.shelfBarcode };
  const first = identify(context, scans.first);
  const second = identify(context, scans.second);
  if (first.box && second.shelf) return putAway(context, first.box, second.shelf);
  if (first.shelf && second.box) return putAway(context, second.box, first.shelf);
  if (first.box && second.box) throw new MunimentError('STACKS_SCANNED_TWO_BOXES', scans);
  if (first.shelf && second.shelf) throw new MunimentError('STACKS_SCANNED_TWO_SHELVES', scans);
  if (first.box) throw new MunimentError('STACKS_SHELF_BARCODE_UNKNOWN', { barcode: scans.second });
  throw new MunimentError('STACKS_BOX_BARCODE_UNKNOWN', { barcode: first.shelf ? scans.second : scans.first });
}

interface Scanned { readonly box: BoxRecord | null; readonly shelf: ShelfRecord | null }

function identify(context: AreaContext, barcode: string): Scanned {
  return { box: findScannedBox(context, barcode), shelf: findScannedShelf(context, barcode) };
}

/** Scanners and input methods may send full width or lower case. */
const tidyScan = (barcode: string): string => barcode.normalize('NFKC').trim().toUpperCase();

export const findScannedBox = (context: AreaContext, barcode: string): BoxRecord | null => findBoxByBarcode(context.db, tidyScan(barcode));

function findScannedShelf(context: AreaContext, barcode: string): ShelfRecord | null {
  const code = readShelfBarcode(barcode);
  return code === undefined ? null : findShelfByBarcode(context.db, code);
}
