/** 题名 and 文号: one paper a line, the number behind a tab or the last comma. */
export function readPapers(text: string): { title: string; documentNumber: string }[] {
  return linesOf(text).map((line) => {
    const parts = /^(.+?)\s*[\t,，]\s*([^\t,，]+)$/u.exec(line);
    return parts === null ? { title: line, documentNumber: '' } : { title: parts[1]!.trim(), documentNumber: parts[2]!.trim() };
  });
}

/** 接收单位 and 份数: one recipient a line, one copy where nothing is said. */
export function readRecipients(text: string): { name: string; copies: number }[] {
  return linesOf(text).map((line) => {
    const parts = /^(.+?)[\s,，]+(\d{1,4})\s*份?$/u.exec(line);
    return parts === null || Number(parts[2]) === 0 ? { name: line, copies: 1 } : { name: parts[1]!.trim(), copies: Number(parts[2]) };
  });
}

const linesOf = (text: string): string[] => text.split(/\r?\n/u).map((line) => line.trim()).filter((line) => line !== '');
