import { findingOf } from './paper-layout.ts';
import { plainText } from './page-characters.ts';
import { readKind } from './read-kind.ts';
import type { Finding, SeenLine, SeenPage } from './seen-page.ts';

const DATE_ALONE = /^(?:\d{4}年\d{1,2}月\d{1,2}日|[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)[。.]?$/u;
/** Names of authorities end like this. */
const AUTHORITY = /(?:政府|委员会|办公室|办公厅|[局厅部院处科室会所站校司团委组]|公司|中心|集团|大学|学院|医院)(?:（.{1,8}）)?$/u;
const LONGEST_NAME = 36;

/** 成文日期 and 署名 as they stand under the text; the imprint of the printers below is neither. */
export interface PaperFoot { readonly date: Finding | null; readonly signature: Finding | null }

/** Looked for from the last page back. */
export function readFoot(pages: readonly SeenPage[]): PaperFoot {
  for (const page of pages.toReversed()) {
    const lines = page.lines.toSorted((a, b) => a.yPx + a.heightPx / 2 - b.yPx - b.heightPx / 2);
    const at = lines.findLastIndex((line) => DATE_ALONE.test(plainText(line.text)) && readKind('date', line.text) !== null);
    if (at < 0) continue;
    const line = lines[at]!;
    const right = line.xPx + line.widthPx / 2 > page.widthPx * 0.45;
    return { date: findingOf([line], page, right ? 1 : 0.8), signature: signatureAbove(lines.slice(0, at), line, page) };
  }
  const last = pages.at(-1);
  const line = last?.lines.findLast((each) => each.yPx > last.heightPx * 0.5 && !/印发|印制|打印/u.test(each.text) && readKind('date', each.text)?.value.length === 8);
  return { date: last === undefined || line === undefined ? null : findingOf([line], last, 0.5), signature: null };
}

function signatureAbove(above: readonly SeenLine[], date: SeenLine, page: SeenPage): Finding | null {
  const lines: SeenLine[] = [];
  let below = date;
  for (const line of above.toReversed()) {
    const near = below.yPx - (line.yPx + line.heightPx) < date.heightPx * 2.2;
    const text = plainText(line.text);
    // Beside the date: the seal, or a note.
    if (line.yPx + line.heightPx / 2 > date.yPx) continue;
    if (!near || line.xPx + line.widthPx / 2 < page.widthPx * 0.45 || text.length > LONGEST_NAME || /[。；：，]/u.test(line.text)) break;
    if (!AUTHORITY.test(text) && lines.length > 0) break;
    lines.unshift(line);
    below = line;
  }
  if (lines.length === 0) return null;
  const named = lines.filter((line) => AUTHORITY.test(plainText(line.text)));
  const used = named.length > 0 ? named : lines.slice(-1);
  const finding = findingOf(used, page, named.length > 0 ? 0.9 : 0.65);
  return finding === null ? null : { ...finding, text: used.map(({ text }) => plainText(text)).join('、') };
}
