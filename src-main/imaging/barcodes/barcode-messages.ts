/** One picture for the barcode thread: four bytes a pixel, opaque. */
export interface BarcodeRequest {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

export type BarcodeAnswer =
  | { readonly kind: 'read'; readonly texts: readonly string[] }
  | { readonly kind: 'failed'; readonly detail: string };
