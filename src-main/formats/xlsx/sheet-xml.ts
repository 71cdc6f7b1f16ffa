import { carriedByXml, escapeXmlText } from '../xml/escape-xml.ts';

export const SHEET_FOOT = '</sheetData></worksheet>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What stands before the rows of a sheet: its first row stays in sight, columns are as wide as asked. */
export const sheetHead = (widths: readonly number[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
  + `<cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1" style="1"/>`).join('')}</cols><sheetData>`;

/** Every cell is a text: a code with leading zeros stays one, and nothing is ever a formula. */
export function sheetRow(row: number, cells: readonly string[], isHeading: boolean): string {
  const xml = cells.map((text, index) => (text === '' ? '' : `<c r="${columnName(index)}${row}" s="${isHeading ? 2 : 1}" t="inlineStr"><is><t xml:space="preserve">${escapeXmlText(carriedByXml(text).text)}</t></is></c>`)).join('');
  return `<row r="${row}">${xml}</row>`;
}

/** 0 → A, 26 → AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
