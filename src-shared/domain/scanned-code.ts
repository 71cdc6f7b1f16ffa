/** What a reader read. */
export interface ScannedCode {
  readonly text: string;
  /** AIM symbology identifier such as `]C0` (Code 128) or `]Q1` (QR); empty when the reader does not say. */
  readonly symbology: string;
  /** Every byte of the code as the reader sent it, in hex: with whatever it puts before and behind. */
  readonly rawHex: string;
}
