import { behind, findLabels, saysSomething, withoutLead, type FoundLabel } from './find-label.ts';
import { boxAround, lineCharacters, meanPct, textOf, type PageCharacter } from './page-characters.ts';
import type { Finding, SeenBox, SeenLine, SeenPage } from './seen-page.ts';

/** Further right than this share of the page nothing belongs to a printed word. */
const REACH = 0.42;

/** What stands behind one of the words, or below it. `all`: every printed word of the form, at which a value ends. */
export function labelFinding(page: SeenPage, labels: readonly string[], side: 'right' | 'below', all: readonly string[]): Finding | null {
  const printed = findLabels(page, all);
  // The words of a zone stand in the order in which they are preferred.
  const own = printed.filter(({ label }) => labels.includes(label)).sort((a, b) => labels.indexOf(a.label) - labels.indexOf(b.label));
  for (const label of own) {
    const found = side === 'right' ? inLine(page, label, printed) ?? toTheRight(page, label, printed) : null;
    const finding = found ?? below(page, label, printed);
    if (finding !== null) return finding;
  }
  return null;
}

function made(page: SeenPage, characters: readonly PageCharacter[], fit: number): Finding | null {
  return saysSomething(characters) ? { text: textOf(characters), readPct: meanPct(characters), fit, page: page.number, box: boxAround(characters) } : null;
}

function inLine(page: SeenPage, label: FoundLabel, printed: readonly FoundLabel[]): Finding | null {
  const next = printed.find((other) => other.line === label.line && other.from >= label.to);
  return made(page, behind(label, next?.from ?? label.characters.length), 1);
}

/** The nearest line in the same row, as far as the next printed word. */
function toTheRight(page: SeenPage, label: FoundLabel, printed: readonly FoundLabel[]): Finding | null {
  const edge = label.box.xPx + label.box.widthPx;
  const inRow = (box: SeenBox): boolean => sharedDown(box, label.box) >= 0.5 * Math.min(box.heightPx, label.box.heightPx);
  const stop = Math.min(edge + page.widthPx * REACH, ...printed.filter((other) => other !== label && other.line !== label.line && inRow(other.box) && other.box.xPx > edge).map(({ box }) => box.xPx));
  const line = page.lines.filter((each) => each !== label.line && inRow(each) && each.xPx >= edge - label.box.heightPx * 0.3 && each.xPx < stop).sort((a, b) => a.xPx - b.xPx)[0];
  return line === undefined ? null : made(page, withoutLead(valueOf(line, printed)), 0.95);
}

function below(page: SeenPage, label: FoundLabel, printed: readonly FoundLabel[]): Finding | null {
  const foot = label.box.yPx + label.box.heightPx;
  const line = page.lines.filter((each) => each !== label.line && each.yPx + each.heightPx / 2 > foot && each.yPx - foot < label.box.heightPx * 2.5 && sharedAcross(each, label.box) > 0.3 * Math.min(each.widthPx, label.box.widthPx)).sort((a, b) => a.yPx - b.yPx)[0];
  return line === undefined || printed.some((other) => other.line === line && other.from === 0) ? null : made(page, withoutLead(valueOf(line, printed)), 0.75);
}

/** A line up to the first printed word in it. */
function valueOf(line: SeenLine, printed: readonly FoundLabel[]): readonly PageCharacter[] {
  const next = printed.find((other) => other.line === line);
  return lineCharacters(line).slice(0, next?.from ?? Infinity);
}

const sharedDown = (a: SeenBox, b: SeenBox): number => Math.min(a.yPx + a.heightPx, b.yPx + b.heightPx) - Math.max(a.yPx, b.yPx);
const sharedAcross = (a: SeenBox, b: SeenBox): number => Math.min(a.xPx + a.widthPx, b.xPx + b.widthPx) - Math.max(a.xPx, b.xPx);
