import type { ShelfCarriageStatus } from '#shared/domain/shelf-bank.ts';

export interface DrawnBank {
  readonly carriages: number;
  /** Width of the open aisle, for the drawing. */
  readonly aisleMm: number;
  /** 0 none, 1..N, -1 spread; null while it is not known. */
  readonly openAisle: number | null;
  /** Aisles whose light is on. */
  readonly lit?: readonly number[];
}

/**
 * Carriages of a controller that reports no positions: drawn where the open aisle puts them. What the controller did not say has the
 * state `unknown`; nothing here may be used to decide about motion.
 */
export function drawnCarriages({ carriages, aisleMm, openAisle, lit = [] }: DrawnBank): ShelfCarriageStatus[] {
  return Array.from({ length: carriages }, (_, index) => {
    const number = index + 1;
    const spreadMm = Math.round(aisleMm * number / (carriages + 1));
    const positionMm = openAisle === null || openAisle === -1 ? spreadMm : openAisle !== 0 && number >= openAisle ? aisleMm : 0;
    return { number, state: openAisle === null ? 'unknown' : 'parked', positionMm, speedMmPerS: 0, lightOn: lit.includes(number), beamBroken: false };
  });
}
