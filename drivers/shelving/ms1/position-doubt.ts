import type { ShelfBankState, ShelfCarriageStatus } from '#shared/domain/shelf-bank.ts';
import type { Ms1CarriageEnds } from './codec.ts';

/** Gaps are judged with this much play: encoders count, buffers give way. */
const TOLERANCE_MM = 30;
/** An aisle that is called open lets at least a person in. */
const ENTRY_MM = 600;

export interface ReportedBank {
  readonly state: ShelfBankState;
  /** 0 none, 1..N, -1 ventilating. */
  readonly openAisle: number;
  readonly carriages: readonly ShelfCarriageStatus[];
  readonly ends: readonly Ms1CarriageEnds[];
}

/**
 * Whether a bank at rest reports what cannot all be true: a carriage beyond its neighbour, a limit switch that touches where the positions
 * leave a gap, an open aisle too narrow to enter. Then nobody knows where the carriages are. In motion the registers are read one
 * after the other and need not agree.
 */
export function contradictsItself({ state, openAisle, carriages, ends }: ReportedBank): boolean {
  if (state === 'moving' || carriages.some((carriage) => carriage.state === 'moving' || carriage.speedMmPerS !== 0)) return false;
  const gaps = carriages.map(({ positionMm }, index) => positionMm - (carriages[index - 1]?.positionMm ?? 0));
  if (gaps.some((gap) => gap < -TOLERANCE_MM)) return true;
  const isWide = (gap: number | undefined): boolean => gap !== undefined && gap > TOLERANCE_MM;
  if (ends.some(({ limitLeft, limitRight }, index) => (limitLeft && isWide(gaps[index])) || (limitRight && isWide(gaps[index + 1])))) return true;
  return openAisle > 0 && (gaps[openAisle - 1] ?? 0) < ENTRY_MM;
}
