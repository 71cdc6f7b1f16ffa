/** The first line of a CSV as headings; quotes and the mark of UTF-8 taken off. */
export function tableHeadings(text: string): readonly string[] {
  const [line = ''] = text.replace(/^\uFEFF/u, '').split(/\r?\n/u, 1);
  const separator = line.includes('\t') ? '\t' : line.includes(';') && !line.includes(',') ? ';' : ',';
  return line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/u, '$1').replaceAll('""', '"')).filter((cell) => cell !== '');
}
