import type { SearchTerm } from './search-query.ts';
import { foldSearchText, foldWithOrigins, isChineseRun, type FoldedText, type Simplify } from './search-text.ts';

/** Part of a text, in UTF-16 units of the original; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

type FoldedTerm = Pick<SearchTerm, 'folded'>;

/** Whether the text really holds every term: needed after an index that knows tokens but not their order. */
export function verifyMatch(text: string, terms: readonly FoldedTerm[], simplify: Simplify): boolean {
  const folded = foldSearchText(text, simplify);
  return terms.every((term) => findInFolded(folded, term.folded, 0) >= 0);
}

function findInFolded(folded: string, wanted: string, from: number): number {
  if (wanted === '') return -1;
  const startsWord = !isChineseRun(wanted.split(' ', 1)[0] ?? '');
  for (let at = folded.indexOf(wanted, from); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    // A Latin word is found by its beginning, never from its middle, as in the index.
    if (!startsWord || at === 0 || folded[at - 1] === ' ') return at;
  }
  return -1;
}

/** Every place of every term, in the original text, in order and without overlap. */
export function highlightRanges(text: string, terms: readonly FoldedTerm[], simplify: Simplify): readonly TextRange[] {
  const folded = foldWithOrigins(text, simplify);
  const found = terms.flatMap((term) => termRanges(folded, term.folded));
  return mergeRanges(found);
}

function termRanges(folded: FoldedText, wanted: string): TextRange[] {
  const ranges: TextRange[] = [];
  for (let at = findInFolded(folded.text, wanted, 0); at >= 0; at = findInFolded(folded.text, wanted, at + wanted.length)) {
    ranges.push({ start: folded.starts[at] ?? 0, end: folded.ends[at + wanted.length - 1] ?? 0 });
  }
  return ranges;
}

function mergeRanges(ranges: readonly TextRange[]): readonly TextRange[] {
  const merged: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last !== undefined && range.start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else merged.push(range);
  }
  return merged;
}

/** A piece of a text around its hits, ready to show. */
export interface Snippet {
  /** The piece, on one line. */
  readonly text: string;
  /** Hits within `text`. */
  readonly ranges: readonly TextRange[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/**
 * About `width` UTF-16 units of the text where most hits stand together; its beginning when there are none.
 * Line breaks become spaces (same length), and a character of two units is never cut in half.
 */
export function snippetOf(text: string, terms: readonly FoldedTerm[], width: number, simplify: Simplify): Snippet {
  const ranges = highlightRanges(text, terms, simplify);
  const centre = densestStart(ranges, width);
  const lead = centre === undefined ? 0 : Math.max(0, Math.floor((width - (centre.end - centre.start)) / 3));
  const wanted = centre === undefined ? 0 : Math.max(0, Math.min(centre.start - lead, text.length - width));
  const start = avoidHalf(text, wanted);
  const end = avoidHalf(text, Math.min(text.length, Math.max(start + width, centre?.end ?? 0)));
  return {
    text: text.slice(start, end).replace(/\s/gu, ' '),
    ranges: ranges
      .filter((range) => range.end > start && range.start < end)
      .map((range) => ({ start: Math.max(range.start, start) - start, end: Math.min(range.end, end) - start })),
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}

/** The hit after which most other hits follow within the width; the first such. */
function densestStart(ranges: readonly TextRange[], width: number): TextRange | undefined {
  let best: TextRange | undefined;
  let most = 0;
  let last = 0;
  for (const [index, range] of ranges.entries()) {
    while (last < ranges.length && (ranges[last]?.end ?? 0) <= range.start + width) last += 1;
    if (last - index > most) {
      most = last - index;
      best = range;
    }
  }
  return best ?? ranges[0];
}

function avoidHalf(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
