import type { ShelfFace } from './location-code.ts';

/**
 * Which aisle leads to which face of a bank. The convention, everywhere in Muniment:
 *
 * ```
 * fixed end ║ aisle 1 ║ A carriage 1 B ║ aisle 2 ║ A carriage 2 B ║ … ║ A carriage N B ║ walkway
 * ```
 *
 * Carriages count from the fixed end. Face A looks towards the fixed end, face B away from it. Aisle k is the gap in front of
 * carriage k, so it gives face A of carriage k and face B of carriage k − 1. Face B of the last carriage stands at the room's
 * walkway and needs no aisle (`WALKWAY`).
 */
export const WALKWAY = 0;

export interface CarriageFace {
  readonly column: number;
  readonly face: ShelfFace;
}

/**
 * The aisle that must be open to reach a face; `WALKWAY` (0) when none must.
 * @throws RangeError when the bank has no such carriage
 */
export function aisleOfFace({ column, face }: CarriageFace, carriages: number): number {
  if (!Number.isInteger(column) || column < 1 || column > carriages) throw new RangeError(`no carriage ${column} of ${carriages}`);
  if (face === 'A') return column;
  return column === carriages ? WALKWAY : column + 1;
}

/** The faces that one stands between in an aisle: one in aisle 1 (the other side is the fixed end), two in the others. */
export function facesOfAisle(aisle: number, carriages: number): readonly CarriageFace[] {
  if (aisle === WALKWAY) return [{ column: carriages, face: 'B' }];
  const front: CarriageFace = { column: aisle, face: 'A' };
  return aisle === 1 ? [front] : [{ column: aisle - 1, face: 'B' }, front];
}
