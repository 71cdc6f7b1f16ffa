import type { SourceProblem } from './row-source.ts';

const SHOWN = 80;

/** A cell or an element that is longer than any description; its beginning is shown. */
export const tooLongProblem = (heading: string, text: string): SourceProblem => ({ heading, problem: 'cellTooLong', value: text.slice(0, SHOWN).toWellFormed() });
