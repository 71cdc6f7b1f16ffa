import type { MunimentClient } from '#shared/contract/index.ts';

export type BankPlan = Awaited<ReturnType<MunimentClient['stacks']['getPlan']>>['banks'][number];

/** What decides how a bank looks from above. */
export type BankShape = Pick<BankPlan, 'kind' | 'carriages' | 'sections' | 'shelfWidthMm' | 'carriageDepthMm' | 'aisleWidthMm'>;

/** What is needed to draw a bank, also one that does not exist yet. */
export type DrawnBank = BankShape & Pick<BankPlan, 'name' | 'columns'> & { readonly bankId: string };

/** Length of a carriage, across the rails. */
export function carriageLengthMm(bank: BankShape): number {
  return bank.sections * bank.shelfWidthMm;
}

/** Length of the floor along the rails: all carriages and one open aisle; fixed shelves have an aisle before each. */
export function railLengthMm(bank: BankShape): number {
  return bank.carriages * bank.carriageDepthMm + bank.aisleWidthMm * (bank.kind === 'fixed' ? bank.carriages : 1);
}

/** Where carriage `number` (1..N) begins, from the fixed end, when it stands `positionMm` from its closed position. */
export function frontEdgeMm(bank: BankShape, number: number, positionMm: number): number {
  return (number - 1) * bank.carriageDepthMm + positionMm;
}

/** The gap in front of carriage `number`: aisle `number`. */
export function gapMm(positionsMm: readonly number[], number: number): number {
  return (positionsMm[number - 1] ?? 0) - (number < 2 ? 0 : (positionsMm[number - 2] ?? 0));
}

/**
 * Positions for the drawing where no controller tells: fixed shelves as they stand, hand-wheeled carriages spread evenly, because nobody
 * knows and no aisle may look open.
 */
export function unreportedPositionsMm(bank: BankShape): number[] {
  const stepMm = bank.kind === 'fixed' ? bank.aisleWidthMm : bank.aisleWidthMm / (bank.carriages + 1);
  return Array.from({ length: bank.carriages }, (_, index) => (index + 1) * stepMm);
}

/** As somebody said that they left it: all free room in the one aisle, or none anywhere. */
export function positionsByHandMm(bank: BankShape, openAisle: number): number[] {
  return Array.from({ length: bank.carriages }, (_, index) => (openAisle > 0 && index + 1 >= openAisle ? bank.aisleWidthMm : 0));
}

export type Motion = { readonly kind: 'openAisle'; readonly aisle: number } | { readonly kind: 'closeAisles' } | { readonly kind: 'ventilateBank' } | { readonly kind: 'parkBank' };

export interface PlannedMoves {
  /** Carriages that will move away from the fixed end, and those that will move towards it. */
  readonly away: readonly number[];
  readonly towards: readonly number[];
}

/** A carriage nearer than this to where it shall stand is there: controllers report whole millimetres. */
const THERE_MM = 5;

/** Which carriages a motion will move, seen from where they stand. The controller decides; this is what the confirmation names. */
export function plannedMoves(bank: BankShape, positionsMm: readonly number[], motion: Motion): PlannedMoves {
  const away: number[] = [];
  const towards: number[] = [];
  for (let number = 1; number <= bank.carriages; number += 1) {
    const distanceMm = targetMm(bank, number, motion) - (positionsMm[number - 1] ?? 0);
    if (distanceMm > THERE_MM) away.push(number);
    else if (distanceMm < -THERE_MM) towards.push(number);
  }
  return { away, towards };
}

function targetMm(bank: BankShape, number: number, motion: Motion): number {
  if (motion.kind === 'openAisle') return number >= motion.aisle ? bank.aisleWidthMm : 0;
  return motion.kind === 'ventilateBank' ? (bank.aisleWidthMm * number) / (bank.carriages + 1) : 0;
}

/** `[3, 4, 5, 8]` as `3–5, 8`. */
export function spanText(numbers: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else spans.push([number, number]);
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
