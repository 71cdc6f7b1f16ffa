import { meanPct, lineCharacters, boxAround, plainText } from './page-characters.ts';
import { readKind } from './read-kind.ts';
import type { Finding, SeenLine, SeenPage } from './seen-page.ts';

/** Lines of so many characters tell how large the body is set. */
const BODY_LENGTH = 12;
const HEAD_RATIO = 1.45;
const TITLE_RATIO = 1.12;
const MIDDLE_SHARE = 0.09;

const bottomOf = ({ yPx, heightPx }: SeenLine): number => yPx + heightPx;
const middleOf = ({ yPx, heightPx }: SeenLine): number => yPx + heightPx / 2;
/** In the middle of the sheet, or of what is printed on it: a sheet seldom lies in the middle of the glass. */
function isMiddle(line: SeenLine, { widthPx, lines }: SeenPage): boolean {
  const [left, right] = [Math.min(...lines.map(({ xPx }) => xPx)), Math.max(...lines.map((each) => each.xPx + each.widthPx))];
  const middle = line.xPx + line.widthPx / 2;
  return Math.min(Math.abs(middle - widthPx / 2), Math.abs(middle - (left + right) / 2)) <= widthPx * MIDDLE_SHARE;
}

/** What the first page of an official paper consists of, from the top down (GB/T 9704-2012); null: it was not found. */
export interface PaperLayout {
  /** 版头 above everything: 密级, 紧急程度. */
  readonly marks: readonly SeenLine[];
  /** 发文机关标志, a line each. */
  readonly head: readonly SeenLine[];
  /** 发文字号 and how surely it is the paper's own and not one that it cites. */
  readonly number: { readonly line: SeenLine; readonly fit: number } | null;
  readonly title: { readonly lines: readonly SeenLine[]; readonly fit: number } | null;
  /** 主送机关 */
  readonly recipients: readonly SeenLine[];
}

export function layOutPaper(page: SeenPage): PaperLayout {
  const lines = page.lines.filter(({ text, vertical }) => text.trim() !== '' && vertical !== true).toSorted((a, b) => middleOf(a) - middleOf(b));
  const body = bodyHeight(lines);
  const head = findHead(lines, page, body);
  const number = findNumber(lines, page);
  const top = Math.max(head.length === 0 ? 0 : bottomOf(head.at(-1)!), number === null ? 0 : bottomOf(number.line));
  const below = lines.filter((line) => middleOf(line) > top && line !== number?.line && !head.includes(line));
  const title = findTitle(below, page, body);
  const under = title === null ? [] : below.filter((line) => middleOf(line) > bottomOf(title.lines.at(-1)!));
  const first = head[0] ?? number?.line ?? title?.lines[0];
  return { marks: lines.filter((line) => line.yPx < page.heightPx * 0.3 && (first === undefined || middleOf(line) < bottomOf(first))), head, number, title, recipients: findRecipients(under) };
}

function bodyHeight(lines: readonly SeenLine[]): number {
  const long = lines.filter(({ text }) => [...text].length >= BODY_LENGTH);
  const heights = (long.length >= 3 ? long : lines).map(({ heightPx }) => heightPx).sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 1;
}

/** The largest lines of the upper part. Several authorities that write together have a line each. */
function findHead(lines: readonly SeenLine[], page: SeenPage, body: number): SeenLine[] {
  const upper = lines.filter((line) => middleOf(line) < page.heightPx * 0.42 && line.heightPx >= body * HEAD_RATIO && [...plainText(line.text)].length >= 3);
  const largest = Math.max(0, ...upper.map(({ heightPx }) => heightPx));
  const head = upper.filter(({ heightPx }) => heightPx >= largest * 0.78);
  // Without 文件 behind it a large line is a head only above a number; else it is the title.
  const isHead = head.some(({ text }) => plainText(text).endsWith('文件')) || findNumber(lines.filter((line) => head.some((each) => middleOf(line) > middleOf(each)) && middleOf(line) < page.heightPx * 0.55), page) !== null;
  return isHead && !head.some(({ text }) => plainText(text).startsWith('关于')) ? head : [];
}

function findNumber(lines: readonly SeenLine[], page: SeenPage): PaperLayout['number'] {
  let best: PaperLayout['number'] = null;
  for (const line of lines) {
    const read = readKind('documentNumber', line.text);
    if (read === null) continue;
    const rest = plainText(line.text).replace(/签发人.*$/u, '').length - plainText(read.value).length;
    const cited = /《|》|根据|按照|转发/u.test(line.text);
    const fit = (rest <= 1 ? 1 : rest <= 4 ? 0.85 : 0.3) * (middleOf(line) < page.heightPx * 0.55 ? 1 : 0.5) * (cited ? 0.5 : 1) * read.fit;
    if (fit > (best?.fit ?? 0.15)) best = { line, fit };
  }
  return best;
}

/** Lines in the middle of the page that are set larger than the body, from the first on without a gap. */
function findTitle(below: readonly SeenLine[], page: SeenPage, body: number): PaperLayout['title'] {
  const start = below.findIndex((line) => middleOf(line) < page.heightPx * 0.7 && isMiddle(line, page) && line.heightPx >= body * TITLE_RATIO && !/^[（(]/u.test(line.text));
  if (start >= 0) {
    const lines = [below[start]!];
    for (const line of below.slice(start + 1)) {
      const last = lines.at(-1)!;
      if (line.heightPx < last.heightPx * 0.82 || line.heightPx < body * 1.05 || !isMiddle(line, page) || line.yPx - bottomOf(last) > last.heightPx * 1.3 || /[：:]$/u.test(line.text)) break;
      lines.push(line);
    }
    return { lines, fit: likelyTitle(lines) ? 1 : 0.85 };
  }
  // Set as small as the body: known by its words alone.
  const from = below.findIndex((line) => middleOf(line) < page.heightPx * 0.7 && plainText(line.text).startsWith('关于'));
  if (from < 0) return null;
  const until = below.findIndex((line, index) => index >= from && index < from + 4 && ENDING.test(plainText(line.text)));
  return until < 0 ? null : { lines: below.slice(from, until + 1), fit: 0.7 };
}

const ENDING = /(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|方案|办法|规定|总结|计划|合同|协议书?)(?:（.{1,12}）)?$/u;
const likelyTitle = (lines: readonly SeenLine[]): boolean => ENDING.test(plainText(lines.map(({ text }) => text).join('')));

/** From below the title to the colon. */
function findRecipients(under: readonly SeenLine[]): readonly SeenLine[] {
  const end = under.slice(0, 4).findIndex(({ text }) => /[：:]$/u.test(text.trim()));
  return end < 0 ? [] : under.slice(0, end + 1);
}

/** Lines as one finding, joined without blanks. */
export function findingOf(lines: readonly SeenLine[], page: SeenPage, fit: number, edit: (text: string) => string = (text) => text): Finding | null {
  if (lines.length === 0) return null;
  const characters = lines.flatMap(lineCharacters);
  const text = edit(lines.map((line) => line.text.trim()).join(''));
  return text === '' ? null : { text, readPct: meanPct(characters), fit, page: page.number, box: boxAround(lines) };
}
