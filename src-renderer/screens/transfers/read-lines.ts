/** A line as it was typed or pasted; `pages` null where no number stood. */
export interface ReadLine {
  readonly title: string;
  readonly pages: number | null;
  readonly documentNumber: string;
  readonly responsible: string;
  readonly date: string;
}

/** 题名, 页数, 文号, 责任者, 日期: one paper a line, cells apart by tabs as a spreadsheet copies them, or by the last comma or space before a number of pages. */
export function readLines(text: string): ReadLine[] {
  return text.split(/\r?\n/u).map((line) => line.trim()).filter((line) => line !== '').map((line) => {
    if (!line.includes('\t')) {
      const typed = /^(.*?)[\s,，]+(\d{1,6})\s*页?$/u.exec(line);
      return { title: typed?.[1]?.trim() ?? line, pages: typed ? Number(typed[2]) : null, documentNumber: '', responsible: '', date: '' };
    }
    const [title = '', pages = '', documentNumber = '', responsible = '', date = ''] = line.split('\t').map((cell) => cell.trim());
    return { title, pages: /^\d{1,6}$/u.test(pages) ? Number(pages) : null, documentNumber, responsible, date };
  });
}
