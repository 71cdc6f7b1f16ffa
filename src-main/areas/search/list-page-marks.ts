import { MunimentError } from '#shared/errors.ts';
import type { TextLine } from '#shared/contract/digitisation.ts';
import { highlightRanges, type TextRange } from '#shared/domain/search-match.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { simplifyChinese } from '#main/search-index/simplify-chinese.ts';
import { asItStands } from './page-words.ts';
import { fuzzyTerms, positiveWords } from './positive-words.ts';
import { readQuestion } from './read-question.ts';
import { findPageForMarks } from './search-store.ts';

type Mark = CallAnswer<'search', 'listPageMarks'>[number];

/**
 * Where the words stand on the image of a page, in pixels of the stored original. Reading gives a box for a line; the part of
 * the line is measured off by the widths of its characters. Throws SEARCH_PAGE_NOT_FOUND, SEARCH_QUERY_*.
 */
export function listPageMarks(context: AreaContext, input: CallInput<'search', 'listPageMarks'>): CallAnswer<'search', 'listPageMarks'> {
  const page = findPageForMarks(context.db, input.pageId, clearanceRank(context.actor));
  if (!page) throw new MunimentError('SEARCH_PAGE_NOT_FOUND');
  const lines = JSON.parse(page.lines) as TextLine[];
  const node = readQuestion(context, input);
  const text = lines.map((line) => line.text).join('\n');
  const terms = node === null ? [] : [...positiveWords(node).flat(), ...fuzzyTerms(node).map((term) => asItStands(text, term))];
  const ranges = highlightRanges(text, terms, simplifyChinese);
  const marks: Mark[] = [];
  let start = 0;
  for (const line of lines) {
    for (const range of ranges) {
      const part = { start: Math.max(range.start - start, 0), end: Math.min(range.end - start, line.text.length) };
      if (part.start < part.end) marks.push(boxOf(line, part));
    }
    start += line.text.length + 1;
  }
  return marks;
}

function boxOf(line: TextLine, part: TextRange): Mark {
  const whole = widthOf(line.text);
  const [before, inside] = [widthOf(line.text.slice(0, part.start)), widthOf(line.text.slice(part.start, part.end))];
  // Vertical writing: the line runs down, its box is taller than wide.
  if (line.heightPx > line.widthPx && line.text.length > 1) {
    return { xPx: line.xPx, widthPx: line.widthPx, yPx: line.yPx + (line.heightPx * before) / whole, heightPx: (line.heightPx * inside) / whole };
  }
  return { yPx: line.yPx, heightPx: line.heightPx, xPx: line.xPx + (line.widthPx * before) / whole, widthPx: (line.widthPx * inside) / whole };
}

/** In widths of a Chinese character: Latin letters, figures and spaces take half. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character < '\u0250' ? 0.5 : 1;
  return width;
}
