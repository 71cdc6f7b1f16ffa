import { it } from 'vitest';

export interface FaultCase {
  /** What goes wrong, in a few words; the same words for the same fault everywhere. */
  readonly fault: string;
  /** 1 in memory, 2 through the native module, 3 on a real kernel. */
  readonly level: 1 | 2 | 3;
  /** What the user sees; error codes are explained in the table. */
  readonly sees: string;
  /** What is kept, or not done, all the same. */
  readonly kept: string;
}

/** The one form of a fault test's title; `scripts/fault-table.mjs` reads it. */
const faultTitle = ({ fault: what, level, sees, kept }: FaultCase): string => `fault: ${what} | level ${level} | sees: ${sees} | kept: ${kept}`;

/** A test that injects a fault. */
export const fault = (injected: FaultCase, run: () => Promise<void>, timeoutMs?: number): void => it(faultTitle(injected), run, timeoutMs);
