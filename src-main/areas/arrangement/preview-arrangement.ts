import type { Arranged } from '#shared/contract/arrangement.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { doDeed } from './do-deed.ts';

/** Carries what the deed would have done out of the transaction that is rolled back. */
class OnlyLooked extends Error {
  readonly arranged: Arranged;
  constructor(arranged: Arranged) {
    super('a preview is never kept');
    this.arranged = arranged;
  }
}

/** What the deed would do, by doing it and keeping nothing: a preview that had its own arithmetic would one day be wrong. */
export function previewArrangement(context: AreaContext, input: CallInput<'arrangement', 'previewArrangement'>): CallAnswer<'arrangement', 'previewArrangement'> {
  try {
    return context.write((tx) => { throw new OnlyLooked(doDeed(context, tx, input.deed)); });
  } catch (error) {
    if (error instanceof OnlyLooked) return { ...error.arranged, undoToken: null };
    throw error;
  }
}
