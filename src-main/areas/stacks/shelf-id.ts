import type { ShelfFace } from '#shared/domain/location-code.ts';

/**
 * The id of a shelf follows from its bank's and from where it is (a UUIDv8): one op that says how a bank is built is enough
 * to build the same shelves with the same ids again.
 */
export function shelfIdOf(bankId: string, column: number, face: ShelfFace, section: number, level: number): string {
  const hex = bankId.replaceAll('-', '');
  const place = (BigInt(column) << 24n) | (BigInt(face === 'A' ? 1 : 2) << 20n) | (BigInt(section) << 8n) | BigInt(level);
  const tail = (BigInt(`0x${hex.slice(16)}`) ^ place).toString(16).padStart(16, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
