/**
 * An error in the user's language, in three sentences: what happened, what was kept, what to do.
 * `{{name}}` placeholders are filled from the error's data.
 */
export interface ErrorWords {
  readonly what: string;
  /** What is safe all the same. Left out only where nothing was under way. */
  readonly kept?: string;
  readonly action: string;
}

export type ErrorWordsFor<Errors> = { readonly [Code in keyof Errors]: ErrorWords };
