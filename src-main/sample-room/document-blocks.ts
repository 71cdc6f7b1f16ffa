/** The parts of an official paper in the order in which they stand on it (after the layout of GB/T 9704). */
export type DocumentBlock =
  | { readonly kind: 'redHead'; readonly text: string }
  /** The line under the red head: number at the left, signer at the right, a red rule below. */
  | { readonly kind: 'numberLine'; readonly left: string; readonly right: string; readonly ruled: boolean }
  | { readonly kind: 'title'; readonly text: string }
  /** Not indented, for addressees and list heads. */
  | { readonly kind: 'flush'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** Signature or date at the right; `sealOf` puts the round seal over it. */
  | { readonly kind: 'signature'; readonly text: string; readonly sealOf: string | null }
  | { readonly kind: 'table'; readonly caption: string; readonly unit: string; readonly columns: readonly TableColumn[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'imprint'; readonly lines: readonly string[] }
  | { readonly kind: 'space'; readonly heightPx: number }
  | { readonly kind: 'pageBreak' };

export interface TableColumn {
  readonly head: string;
  /** Share of the table's width; the shares of a table need not add up to 1. */
  readonly share: number;
  readonly align: 'left' | 'right' | 'centre';
}

export const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text });
export const heading = (text: string): DocumentBlock => ({ kind: 'heading', text });
export const flush = (text: string): DocumentBlock => ({ kind: 'flush', text });
