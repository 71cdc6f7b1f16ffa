/** What the near reader is asked. `like`: one mistake allowed; `spelt`: initials or full pinyin of Chinese words. */
export interface NearRequest {
  readonly id: number;
  readonly kind: 'like' | 'spelt' | 'warm';
  /** Folded. */
  readonly wanted: string;
  /** Items whose titles changed since the last question. */
  readonly changed: readonly number[];
}

export type NearAnswer = { readonly id: number } & (
  /** Row numbers of items, newest first, of whatever 密级: who asks filters them. */
  | { readonly kind: 'found'; readonly itemNs: Int32Array }
  | { readonly kind: 'failed'; readonly detail: string });

export interface NearWorkerData {
  readonly file: string;
  readonly key?: Buffer;
}
