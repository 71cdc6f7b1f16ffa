import type { Piece } from './piece.ts';

/** Closer than this many line heights, two pieces of a row are one line. */
const NEAR = 1.3;

/** Puts together what detection cut apart; cells of a table stay apart. The pieces come in reading order. */
export function joinPieces(pieces: readonly Piece[], isCell: (piece: Piece) => boolean): Piece[] {
  const lines: Piece[] = [];
  for (const piece of pieces) {
    const before = lines.at(-1);
    if (before === undefined || !isContinued(before, piece) || isCell(before) || isCell(piece)) lines.push(piece);
    else lines[lines.length - 1] = joined(before, piece);
  }
  return lines;
}

function isContinued(a: Piece, b: Piece): boolean {
  if (a.vertical === true || b.vertical === true) return false;
  const height = Math.min(a.bottom - a.top, b.bottom - b.top);
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  // A headline and a footnote in one row are not one line.
  return shared >= 0.6 * height && Math.max(a.bottom - a.top, b.bottom - b.top) <= 1.6 * height && b.left - a.right <= NEAR * height && b.left - a.right >= -0.8 * height;
}

function joined(a: Piece, b: Piece): Piece {
  const box = { left: Math.min(a.left, b.left), right: Math.max(a.right, b.right), top: Math.min(a.top, b.top), bottom: Math.max(a.bottom, b.bottom) };
  const width = box.right - box.left;
  const moved = ({ characters, left, right }: Piece) => characters.map((seen) => ({ ...seen, at: (left - box.left + seen.at * (right - left)) / width }));
  const [before, after] = [moved(a), moved(b)];
  const isWord = (text: string | undefined): boolean => text !== undefined && /^[A-Za-z0-9]$/u.test(text);
  const gap = isWord(before.at(-1)?.text) && isWord(after[0]?.text) ? [{ text: ' ', at: (before.at(-1)!.at + after[0]!.at) / 2, pct: 100 }] : [];
  const turn = a.box.across >= b.box.across ? a.box.turn : b.box.turn;
  // The middle of both, along the direction of the longer one.
  const [ax, ay] = [a.box.midX - (Math.cos(a.box.turn) * a.box.across) / 2, a.box.midY - (Math.sin(a.box.turn) * a.box.across) / 2];
  const [bx, by] = [b.box.midX + (Math.cos(b.box.turn) * b.box.across) / 2, b.box.midY + (Math.sin(b.box.turn) * b.box.across) / 2];
  return { ...box, characters: [...before, ...gap, ...after], box: { midX: (ax + bx) / 2, midY: (ay + by) / 2, across: Math.hypot(bx - ax, by - ay), down: Math.max(a.box.down, b.box.down), turn } };
}
