import { MunimentError } from '#shared/errors.ts';
import type { LineDraft } from './line-draft.ts';

/** About the room, the store or the run, not about what was delivered. */
const NOT_THE_SENDERS: ReadonlySet<string> = new Set(['DELIVERIES_STORE_MISSING', 'DELIVERIES_STORE_UNREADABLE', 'DELIVERIES_RECEIPT_UNWRITTEN', 'DELIVERIES_CHANGED_MEANWHILE', 'DIGITISATION_ITEM_NOT_FOUND', 'DIGITISATION_PAGE_NOT_FOUND']);

/** The line that says why a record is refused; throws again what is no fault of the sender. */
export function refusedFor(error: unknown, { externalId, revision }: { readonly externalId: string; readonly revision: string }, rank: number): LineDraft {
  if (!(error instanceof MunimentError) || NOT_THE_SENDERS.has(error.code) || !/^(?:DELIVERIES|DIGITISATION|IMPORTS)_/u.test(error.code)) throw error;
  return { externalId, revision, outcome: 'refused', code: error.code, data: error.data, problems: [], recordN: null, rank };
}
