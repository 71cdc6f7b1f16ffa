import type { LineWithCharacters } from '../line-words.ts';

/** A page as it was read; boxes in pixels of the page as it is seen: cropped and turned. */
export interface SeenPage {
  /** Within its record, from 1. */
  readonly number: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly lines: readonly SeenLine[];
}

export interface SeenLine extends LineWithCharacters {
  /** A person wrote it. */
  readonly corrected?: boolean | undefined;
}

export interface SeenBox {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** What could stand in a field. */
export interface Candidate {
  readonly field: string;
  /** As a record has it. */
  readonly value: string;
  /** As it stands on the page. */
  readonly text: string;
  /** How surely the characters were read, times how well place and form fit. */
  readonly confidencePct: number;
  readonly page: number;
  readonly box: SeenBox;
  readonly how: 'rule' | 'label' | 'box';
}

/** A stretch of the page on which something was found; `fit` from 0 to 1: how well its place agrees with what was looked for. */
export interface Finding {
  readonly text: string;
  readonly readPct: number;
  readonly fit: number;
  readonly page: number;
  readonly box: SeenBox;
}
