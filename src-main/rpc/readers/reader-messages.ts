import type { Actor } from '#shared/domain/permission.ts';
import type { ErrorCode, ErrorData } from '#shared/errors.ts';
import type { ReadVerb } from './read-verbs.ts';

export interface ReaderWorkerData {
  readonly file: string;
  readonly key?: Buffer;
  /** Of `ChangedRows`. */
  readonly changed: SharedArrayBuffer;
}

/** To the thread. */
export type ReaderRequest =
  | {
    readonly kind: 'ask'; readonly id: number; readonly verb: ReadVerb; readonly actor: Actor; readonly input: unknown;
    /** How far the changed rows are committed, or will never be. */
    readonly settled: number;
    /** One number; 1 when nobody waits any more. */
    readonly stop: SharedArrayBuffer;
  }
  | { readonly kind: 'near'; readonly id: number; readonly itemNs: Int32Array | null };

/** From the thread. */
export type ReaderReport =
  | { readonly kind: 'answered'; readonly id: number; readonly answer: unknown }
  /** For a reason that a person can act on. */
  | { readonly kind: 'refused'; readonly id: number; readonly code: ErrorCode; readonly data: ErrorData }
  | { readonly kind: 'failed'; readonly id: number; readonly detail: string }
  | { readonly kind: 'stopped'; readonly id: number }
  /** Asks for titles that are nearly, or spelt, as wanted. */
  | { readonly kind: 'near'; readonly id: number; readonly near: 'like' | 'spelt'; readonly wanted: string };
