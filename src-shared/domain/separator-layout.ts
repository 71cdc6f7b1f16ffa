import { fitsCode128 } from './code128.ts';
import type { LabelContent, LabelPart, LabelSize } from './label-layout.ts';
import { separatorCode } from './separator-sheet.ts';

/** What an office printer leaves of A4. */
export const SEPARATOR_PAPER: LabelSize = { widthMm: 190, heightMm: 276 };

const SQUARE_MM = 96;
const BARS_TOP_MM = 106;
const BARS_MM = 26;
const HEADING_TOP_MM = 140;
const HEADING_MM = 22;
const LINE_MM = 9;

/**
 * A sheet that separates: the square code large at the top, for a scanner that draws it in askew; below it the 档号 as bars where these can
 * say it, and the words for people. `code` is the whole text of the square, `codeText` the 档号.
 */
export function layOutSeparator({ code, codeText, heading, lines }: LabelContent, { widthMm }: LabelSize): LabelPart[] {
  const row = (topMm: number, heightMm: number) => ({ leftMm: 0, topMm, widthMm, heightMm });
  const words = (topMm: number, heightMm: number, text: string, bold: boolean): LabelPart[] => (text === '' ? [] : [{ kind: 'text', ...row(topMm, heightMm), text, sizeMm: heightMm, bold, mono: false, align: 'centre' }]);
  const hasBars = fitsCode128(codeText);
  const top = hasBars ? HEADING_TOP_MM : BARS_TOP_MM;
  return [
    { kind: 'qr', text: code, leftMm: (widthMm - SQUARE_MM) / 2, topMm: 4, widthMm: SQUARE_MM, heightMm: SQUARE_MM },
    ...(hasBars ? [{ kind: 'code128' as const, text: separatorCode(codeText), ...row(BARS_TOP_MM, BARS_MM) }] : []),
    ...words(top, HEADING_MM, heading, true),
    ...lines.flatMap((line, index) => words(top + HEADING_MM + 6 + index * LINE_MM * 1.6, LINE_MM, line, false)),
  ];
}
