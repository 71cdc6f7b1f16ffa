/** Cells of a table as a spreadsheet copies or saves it: apart by tabs where the first line has one, else by commas (Chinese ones where there are no others), with quotes around what has a comma or quote in it. Cells have no line breaks. */
export function readCells(text: string): string[][] {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u).filter((line) => line.trim() !== '');
  if (lines[0]?.includes('\t') === true) return lines.map((line) => line.split('\t'));
  return lines.map((line) => [...`,${line.includes(',') ? line : line.replaceAll('，', ',')}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''));
}
