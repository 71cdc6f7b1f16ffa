import type { ErrorCode } from '../errors.ts';

/** What a label printer says of itself. `printing` and `bufferFull` pass by themselves; the others want somebody to come. */
export type PrinterCondition = 'paperOut' | 'ribbonOut' | 'headOpen' | 'paused' | 'jammed' | 'hot' | 'fault' | 'bufferFull' | 'printing';

export const PRINTER_CONDITIONS = ['paperOut', 'ribbonOut', 'headOpen', 'paused', 'jammed', 'hot', 'fault', 'bufferFull', 'printing'] as const satisfies readonly PrinterCondition[];

export interface PrinterStatus {
  readonly deviceId: string;
  /** False: it was asked and said nothing. ZPL printers fall silent while paper or ribbon is out or the head is open: a state, not a fault of the line. */
  readonly answered: boolean;
  readonly conditions: readonly PrinterCondition[];
  /** Labels that it has taken and not printed yet; null when its language cannot say. */
  readonly labelsWaiting: number | null;
  readonly readAt: string;
}

/** `printed`: it took the label and has come to rest since. `handedOver`: it was given to a printer that cannot say more (no way back, or a language without that word). */
export type PrintOutcome = 'printed' | 'handedOver';

/** In the order in which somebody would want to hear of them. */
const REFUSALS: readonly (readonly [PrinterCondition, ErrorCode])[] = [
  ['headOpen', 'PRINTING_HEAD_OPEN'],
  ['paperOut', 'PRINTING_PAPER_OUT'],
  ['ribbonOut', 'PRINTING_RIBBON_OUT'],
  ['jammed', 'PRINTING_JAMMED'],
  ['paused', 'PRINTING_PAUSED'],
  ['hot', 'PRINTING_HEAD_HOT'],
  ['fault', 'PRINTING_FAULT'],
];

/** Why a printer in this state must not be given a label, or null. */
export function printerRefusal({ answered, conditions }: Pick<PrinterStatus, 'answered' | 'conditions'>): ErrorCode | null {
  if (!answered) return 'PRINTING_SILENT';
  return REFUSALS.find(([condition]) => conditions.includes(condition))?.[1] ?? null;
}
