import type { Told } from './answer-sender.ts';

/** A line of the log before it is written. `rank`: of its 密级. */
export interface LineDraft extends Told { readonly recordN: number | null; readonly rank: number }
