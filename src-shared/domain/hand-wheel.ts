/** What somebody has to turn at a hand-wheeled bank (手摇密集架). Aisle k is the gap in front of carriage k; the fixed column stands before carriage 1. */
export interface HandWheelSteps {
  /** In the order in which they have room to move. */
  readonly columns: readonly number[];
  readonly direction: 'away' | 'towards';
  /** Turns of each wheel; null when the wheel's gearing is not known. */
  readonly turnsEach: number | null;
}

export interface HandWheelBank {
  readonly carriages: number;
  /** Width of the open aisle: how far each carriage goes. */
  readonly aisleMm: number;
  /** How far one turn of the wheel moves a carriage; null when nobody measured it. */
  readonly mmPerTurn: number | null;
}

/**
 * The way from the aisle that is open now (0: all columns stand at the fixed one) to the one that is wanted (0: close all).
 * Null when there is nothing to turn. Both are 0..N.
 */
export function handWheelSteps({ carriages, aisleMm, mmPerTurn }: HandWheelBank, openNow: number, wanted: number): HandWheelSteps | null {
  // With all columns at the fixed one, the free room lies behind the last: as if aisle N+1 were open.
  const from = openNow === 0 ? carriages + 1 : openNow;
  const to = wanted === 0 ? carriages + 1 : wanted;
  if (from === to) return null;
  const turnsEach = mmPerTurn === null ? null : Math.ceil(aisleMm / mmPerTurn);
  const count = Math.abs(from - to);
  return from > to
    ? { columns: Array.from({ length: count }, (_, index) => from - 1 - index), direction: 'away', turnsEach }
    : { columns: Array.from({ length: count }, (_, index) => from + index), direction: 'towards', turnsEach };
}
