import { LONGEST_CELL } from '../csv/csv-records.ts';
import type { XmlEvent } from '../xml/read-xml.ts';

const KEPT_OF_TOO_LONG = 200;

/** The text of a cell, or of an entry of the list of texts, out of its pieces; of one that is too long the beginning is kept, to show. */
export interface CellText {
  add(piece: Extract<XmlEvent, { kind: 'text' }>): void;
  text(): string;
  isCut(): boolean;
  clear(): void;
}

export function createCellText(): CellText {
  let text = '';
  let length = 0;
  let cut = false;
  return {
    add(piece) {
      length += piece.text.length;
      cut ||= piece.isCut === true || length > LONGEST_CELL;
      if (!cut) text += piece.text;
      else if (text.length < KEPT_OF_TOO_LONG) text = (text + piece.text).slice(0, KEPT_OF_TOO_LONG);
      else text = text.slice(0, KEPT_OF_TOO_LONG);
    },
    text: () => text,
    isCut: () => cut,
    clear() { [text, length, cut] = ['', 0, false]; },
  };
}
