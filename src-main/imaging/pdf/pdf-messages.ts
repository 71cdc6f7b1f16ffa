import type { TextLine } from '#shared/contract/digitisation.ts';

/** What the core asks the PDF thread: draw page `index`, counted from 0. */
export interface PdfRequest {
  readonly index: number;
  /** As fine as asked for; left out, as its contents want. */
  readonly dpi?: number | undefined;
  /** Only its own text is wanted: nothing is drawn. */
  readonly textOnly?: boolean | undefined;
}

/** The text that a page says itself, on a picture of this size that nobody drew; no lines where it is to be read from the picture. */
export type PageLines = Pick<DrawnPage, 'widthPx' | 'heightPx' | 'lines'>;

/** One page drawn, with its own text. */
export interface DrawnPage {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly dpi: number;
  /** Four bytes a pixel, opaque on white. */
  readonly rgba: Uint8Array<ArrayBuffer>;
  /** Shows pictures: a scan, or a text with photographs. */
  readonly hasPictures: boolean;
  /** Empty when the page has no text of its own, or none worth having. */
  readonly lines: readonly TextLine[];
  /** Chinese text in a font that the file does not bring: it would be drawn as nothing. */
  readonly fontMissing: boolean;
}

export type PdfAnswer =
  | { readonly kind: 'opened'; readonly pages: number }
  | { readonly kind: 'locked' }
  | { readonly kind: 'broken'; readonly detail: string }
  | { readonly kind: 'drawn'; readonly page: DrawnPage }
  | { readonly kind: 'lines'; readonly page: PageLines }
  | { readonly kind: 'failed'; readonly detail: string };
