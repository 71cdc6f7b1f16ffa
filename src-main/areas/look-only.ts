import type { AreaContext, WriteTx } from './area-context.ts';

/** Carries what would have been done out of the transaction that is rolled back. */
class OnlyLooked<Result> extends Error {
  readonly result: Result;
  constructor(result: Result) {
    super('a preview is never kept');
    this.result = result;
  }
}

/** What a deed would do, by doing it and keeping nothing: a preview with arithmetic of its own would one day be wrong. */
export function lookOnly<Result>(context: AreaContext, deed: (tx: WriteTx) => Result): Result {
  try {
    return context.write((tx) => { throw new OnlyLooked(deed(tx)); });
  } catch (error) {
    if (error instanceof OnlyLooked) return error.result as Result;
    throw error;
  }
}
