import { VENTILATING } from '../../shelving/ms1/codec.ts';

/** Sizes of the emulated bank, in millimetres. Aisle k lies in front of carriage k; position 0 is closed, towards the fixed end. */
export interface BankLayout {
  readonly carriages: number;
  /** The width of an open aisle: all the free room that there is. */
  readonly aisleMm: number;
}

/** From here on a person can walk in. */
export const ENTRY_MM = 600;

/** Where each carriage has to stand: aisle 1..N open, 0 all closed, VENTILATING all gaps alike. */
export function targetsFor(aisle: number, { carriages, aisleMm }: BankLayout): number[] {
  return Array.from({ length: carriages }, (_, index) => aisle === VENTILATING
    ? Math.round(aisleMm * (index + 1) / (carriages + 1))
    : aisle !== 0 && index + 1 >= aisle ? aisleMm : 0);
}

/** The gap in front of each carriage. */
export function gapsOf(positionsMm: readonly number[]): number[] {
  return positionsMm.map((position, index) => position - (positionsMm[index - 1] ?? 0));
}

/** The aisle that stands open by its width, VENTILATING when the room is spread over several narrow gaps, 0 when closed or in between. */
export function openAisleOf(positionsMm: readonly number[]): number {
  const gaps = gapsOf(positionsMm);
  const open = gaps.findIndex((gap) => gap >= ENTRY_MM);
  if (open >= 0) return open + 1;
  return gaps.filter((gap) => gap > 1).length > 1 ? VENTILATING : 0;
}
