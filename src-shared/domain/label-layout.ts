import { fitsCode128 } from './code128.ts';
import { layOutSeparator } from './separator-layout.ts';

/** What a label says. */
export interface LabelContent {
  readonly kind: 'box' | 'shelf' | 'item' | 'person' | 'test' | 'separator';
  /** What a reader reads from it. */
  readonly code: string;
  /** The code as people read it; empty where the code is for readers only. */
  readonly codeText: string;
  readonly heading: string;
  readonly lines: readonly string[];
  /** How lists and messages call this label. */
  readonly title: string;
}

export interface LabelSize { readonly widthMm: number; readonly heightMm: number }

interface Area { readonly leftMm: number; readonly topMm: number; readonly widthMm: number; readonly heightMm: number }
export type LabelPart = Area & (
  | { readonly kind: 'text'; readonly text: string; readonly sizeMm: number; readonly bold: boolean; readonly mono: boolean; readonly align: 'left' | 'centre' }
  | { readonly kind: 'code128' | 'qr'; readonly text: string }
);

/** A label of 60 × 40 mm: the usual roll of desktop printers. */
export const USUAL_LABEL: LabelSize = { widthMm: 60, heightMm: 40 };

const MARGIN_MM = 2;

/**
 * Where everything stands on a label. Boxes and shelves carry a Code 128, which every reader reads from an arm's length; items and
 * people a QR symbol, for their codes are long. Sizes follow from the height, so that small rolls look like large ones.
 */
export function layOutLabel(content: LabelContent, { widthMm, heightMm }: LabelSize): LabelPart[] {
  if (content.kind === 'separator') return layOutSeparator(content, { widthMm, heightMm });
  const inner: Area = { leftMm: MARGIN_MM, topMm: MARGIN_MM, widthMm: widthMm - 2 * MARGIN_MM, heightMm: heightMm - 2 * MARGIN_MM };
  const linear = content.kind !== 'item' && content.kind !== 'person' && fitsCode128(content.code);
  return linear ? withBarcode(content, inner) : withSquare(content, inner);
}

const text = (area: Area, words: string, style: Partial<Omit<Extract<LabelPart, { kind: 'text' }>, keyof Area | 'kind' | 'text'>> = {}): LabelPart[] =>
  words === '' ? [] : [{ kind: 'text', ...area, text: words, sizeMm: area.heightMm, bold: false, mono: false, align: 'left', ...style }];

function withBarcode({ code, codeText, heading, lines }: LabelContent, { leftMm, topMm, widthMm, heightMm }: Area): LabelPart[] {
  const row = heightMm * 0.11;
  const codeRow = codeText === '' ? 0 : row;
  const bars = heightMm * 0.28;
  const headingMm = Math.min(heightMm * 0.26, heightMm - bars - codeRow - lines.length * row * 1.2);
  const at = (top: number, height: number): Area => ({ leftMm, topMm: top, widthMm, heightMm: height });
  const below = topMm + headingMm + heightMm * 0.01;
  return [
    ...text(at(topMm, headingMm), heading, { bold: true }),
    ...lines.flatMap((line, index) => text(at(below + index * row * 1.18, row), line)),
    { kind: 'code128', text: code, leftMm: 0, topMm: topMm + heightMm - codeRow * 1.12 - bars, widthMm: widthMm + 2 * leftMm, heightMm: bars },
    ...text(at(topMm + heightMm - row, row), codeText, { mono: true, align: 'centre' }),
  ];
}

function withSquare({ code, codeText, heading, lines }: LabelContent, { leftMm, topMm, widthMm, heightMm }: Area): LabelPart[] {
  const square = Math.min(codeText === '' ? heightMm : heightMm * 0.86, widthMm * 0.5);
  const right: Area = { leftMm: leftMm + square + 1, topMm, widthMm: widthMm - square - 1, heightMm };
  const row = heightMm * 0.1;
  const headingMm = row * 3.6;
  const restMm = heightMm - headingMm - row * 1.4;
  return [
    { kind: 'qr', text: code, leftMm: leftMm - 1, topMm, widthMm: square, heightMm: square },
    ...text({ ...right, heightMm: headingMm }, heading, { bold: true, sizeMm: row * 1.35 }),
    ...lines.flatMap((line, index) => text({ ...right, topMm: topMm + headingMm + index * (restMm / lines.length), heightMm: restMm / lines.length }, line, { sizeMm: row })),
    ...text({ leftMm, topMm: topMm + heightMm - row, widthMm, heightMm: row }, codeText, { mono: true }),
  ];
}
