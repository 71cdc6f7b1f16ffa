/** What is needed of a line to take it apart; boxes in whatever unit. */
export interface LineWithCharacters {
  readonly text: string;
  readonly confidencePct: number;
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly vertical?: boolean | undefined;
  readonly startsPm?: readonly number[] | undefined;
  readonly doubts?: readonly (readonly [number, number])[] | undefined;
}

export interface LineWord {
  readonly text: string;
  readonly confidencePct: number;
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

const GAP = /[\s\p{P}\p{S}]/u;
const LATIN = /[A-Za-z0-9]/u;

/** Runs of characters that belong together: Chinese between marks, or a Latin word or number. A mark is a word of its own. */
export function lineWords(line: LineWithCharacters): LineWord[] {
  const characters = [...line.text];
  const words: LineWord[] = [];
  let from = 0;
  for (let to = 1; to <= characters.length; to += 1) {
    if (to < characters.length && belongsTogether(characters[to - 1]!, characters[to]!)) continue;
    const text = characters.slice(from, to).join('');
    if (text.trim() !== '') words.push({ text, confidencePct: confidenceOf(line, from, to), ...boxOf(line, from, to, characters.length) });
    from = to;
  }
  return words;
}

function belongsTogether(a: string, b: string): boolean {
  return !GAP.test(a) && !GAP.test(b) && LATIN.test(a) === LATIN.test(b);
}

/** Mean of what is known of each character; of those without doubts the line's own. */
function confidenceOf({ confidencePct, doubts = [] }: LineWithCharacters, from: number, to: number): number {
  const own = new Map(doubts);
  let sum = 0;
  for (let index = from; index < to; index += 1) sum += own.get(index) ?? Math.max(confidencePct, own.size > 0 ? 90 : 0);
  return Math.round((sum / (to - from)) * 10) / 10;
}

/** Along the line by the places of its characters; where nobody knows them, evenly. */
function boxOf({ xPx, yPx, widthPx, heightPx, vertical, startsPm }: LineWithCharacters, from: number, to: number, count: number): Pick<LineWord, 'xPx' | 'yPx' | 'widthPx' | 'heightPx'> {
  const shareAt = (index: number): number => (index >= count ? 1 : startsPm?.length === count ? startsPm[index]! / 1000 : index / count);
  const [start, end] = [shareAt(from), shareAt(to)];
  return vertical === true
    ? { xPx, yPx: Math.round(yPx + start * heightPx), widthPx, heightPx: Math.max(1, Math.round((end - start) * heightPx)) }
    : { xPx: Math.round(xPx + start * widthPx), yPx, widthPx: Math.max(1, Math.round((end - start) * widthPx)), heightPx };
}
