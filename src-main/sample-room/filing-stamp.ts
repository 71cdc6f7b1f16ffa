import type { PageDrawing } from './page-layout.ts';
import { textWidthPx } from './text-metrics.ts';

export interface FilingStampFields {
  readonly fondsCode: string;
  readonly year: number;
  readonly sequence: number;
  readonly unitName: string;
  readonly retentionName: string;
  readonly pages: number;
}

/**
 * Puts the archive's stamp 归档章 on a first page: DA/T 22-2015 wants 45 × 16 mm in six equal cells at the top centre.
 * It is drawn, not part of the text layer: a search for "2011" should not find every first page of that year.
 */
export function stampFirstPage(page: PageDrawing, fields: FilingStampFields): PageDrawing {
  const [left, top, width, height] = [488, 62, 266, 94];
  const cells = [
    [fields.fondsCode, String(fields.year), String(fields.sequence)],
    [fields.unitName.length > 5 ? fields.unitName.slice(0, 5) : fields.unitName, fields.retentionName, String(fields.pages)],
  ];
  const rules = [...page.rules];
  const runs = [...page.runs];
  for (let row = 0; row <= 2; row += 1) rules.push({ x: left, y: top + (row * height) / 2, w: width + 2, h: 2, ink: 'stamp' });
  for (let column = 0; column <= 3; column += 1) rules.push({ x: left + (column * width) / 3, y: top, w: 2, h: height, ink: 'stamp' });
  cells.forEach((line, row) => line.forEach((text, column) => {
    const sizePx = text.length > 4 && !/^[A-Z0-9]+$/.test(text) ? 16 : 21;
    const x = left + (column + 0.5) * (width / 3) - textWidthPx(text, sizePx) / 2;
    runs.push({ text, x, baseline: top + row * (height / 2) + 32, sizePx, face: 'sans', ink: 'stamp' });
  }));
  return { ...page, rules, runs };
}
