const NO_LINE_START = new Set('，。、；：！？）》〕”’』」％%');
const NO_LINE_END = new Set('（《〔“‘『「');
const WIDE_SIGNS = new Set('“”‘’—…×℃㎡≤≥①②③④⑤⑥⑦⑧⑨Ⅰ');

/** Extra space between glyphs, as a share of their size. */
const TRACKING = 1.03;

/** How much of a Chinese cell a character takes, 0.28..1. */
export function advanceEm(char: string): number {
  if ((char.codePointAt(0) ?? 0) >= 0x2e80 || WIDE_SIGNS.has(char)) return 1;
  if (/[0-9]/.test(char)) return 0.56;
  if (/[A-Z]/.test(char)) return 0.72;
  if (char === '%' || char === '‰') return 0.92;
  if (/[ .,:;'|]/.test(char)) return 0.3;
  return 0.56;
}

/** The width of a line set at `sizePx`, in pixels. */
export function textWidthPx(text: string, sizePx: number): number {
  let em = 0;
  for (const char of text) em += advanceEm(char);
  return em * sizePx * TRACKING;
}

/** Where each character of a line starts and how wide its cell is, in pixels from the line's start. */
export function placeCharacters(text: string, sizePx: number): { char: string; x: number; width: number }[] {
  let x = 0;
  return [...text].map((char) => {
    const width = advanceEm(char) * sizePx * TRACKING;
    const placed = { char, x, width };
    x += width;
    return placed;
  });
}

/**
 * Breaks a paragraph into lines no wider than `maxPx`. Closing marks never start a line (they may hang over the edge by one cell),
 * opening marks never end one, and numbers and codes are not torn apart.
 */
export function wrapText(text: string, sizePx: number, maxPx: number): string[] {
  const tokens = text.match(/[A-Za-z0-9.+%‰:-]+|[\s\S]/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const token of tokens) {
    const fits = textWidthPx(line + token, sizePx) <= maxPx + 0.5;
    const hangs = NO_LINE_START.has(token) && textWidthPx(line, sizePx) <= maxPx + 0.5;
    if (fits || hangs || line === '') {
      line += token;
      continue;
    }
    const last = line.at(-1) ?? '';
    if (NO_LINE_END.has(last) && line.length > 1) {
      lines.push(line.slice(0, -1));
      line = last + token;
    } else {
      lines.push(line);
      line = token;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}
