import { formatLocationCode, readLocationCode, type ShelfLocation } from '#shared/domain/location-code.ts';
import { MunimentError } from '#shared/errors.ts';

/** A room's or bank's code as kept: full width and case do not matter, leading zeros neither. Throws STACKS_CODE_INVALID. */
export function tidyPlaceCode(code: string): string {
  const tidy = code.normalize('NFKC').trim().toUpperCase();
  if (!/^[\p{L}\p{N}]{1,8}$/u.test(tidy)) throw new MunimentError('STACKS_CODE_INVALID', { code });
  return /^\d+$/.test(tidy) ? String(Number(tidy)) : tidy;
}

/** The barcode on a shelf is its 位置码. */
export const shelfBarcode = (location: Omit<ShelfLocation, 'slot'>): string => formatLocationCode(location);

/** A shelf barcode as it was printed, however it was typed; undefined when it cannot be one. */
export function readShelfBarcode(scanned: string): string | undefined {
  const location = readLocationCode(scanned);
  if (location === undefined) return undefined;
  const { slot: _slot, ...shelf } = location;
  return shelfBarcode(shelf);
}
