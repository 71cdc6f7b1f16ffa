/** Shorter words would be like half of all others. */
export const SHORTEST_NEAR = 3;

/**
 * The first place where `text` holds `wanted` with at most one character wrong, missing or too many (what reading a page by machine does to a word);
 * null when there is none. Both folded. Where one half of the word is right the other is looked at: one mistake cannot be in both.
 */
export function findNear(text: string, wanted: string): { readonly start: number; readonly end: number } | null {
  if (wanted.length < SHORTEST_NEAR) {
    const at = text.indexOf(wanted);
    return at < 0 ? null : { start: at, end: at + wanted.length };
  }
  const [head, tail] = halvesOf(wanted);
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
    const length = tailLength(text, at + head.length, tail);
    if (length >= 0) return { start: at, end: at + head.length + length };
  }
  for (let at = text.indexOf(tail); at >= 0; at = text.indexOf(tail, at + 1)) {
    const length = headLength(text, at, head);
    if (length >= 0) return { start: at - length, end: at + tail.length };
  }
  return null;
}

/** The two halves, of which one must stand in the text as it is. */
export function halvesOf(wanted: string): readonly [string, string] {
  const middle = wanted.length >> 1;
  return [wanted.slice(0, middle), wanted.slice(middle)];
}

/** How many characters from `at` on are like `tail`, one mistake allowed; -1 when none are. */
export function tailLength(text: string, at: number, tail: string): number {
  let same = 0;
  while (same < tail.length && text.charCodeAt(at + same) === tail.charCodeAt(same)) same++;
  if (same === tail.length) return same;
  const rest = tail.length - same - 1;
  // Another character, one missing from the text, one too many in it. Nothing is like a word across two records.
  if (isSame(text, at + same + 1, tail, same + 1, rest) && isInLine(text, at + same)) return tail.length;
  if (isSame(text, at + same, tail, same + 1, rest)) return tail.length - 1;
  if (isSame(text, at + same + 1, tail, same, rest + 1) && isInLine(text, at + same)) return tail.length + 1;
  return -1;
}

/** How many characters before `end` are like `head`, one mistake allowed; -1 when none are. */
export function headLength(text: string, end: number, head: string): number {
  let same = 0;
  while (same < head.length && text.charCodeAt(end - 1 - same) === head.charCodeAt(head.length - 1 - same)) same++;
  if (same === head.length) return same;
  const rest = head.length - same - 1;
  const at = end - same - 1;
  if (at - rest >= 0 && isSame(text, at - rest, head, 0, rest) && isInLine(text, at)) return head.length;
  if (at + 1 - rest >= 0 && isSame(text, at + 1 - rest, head, 0, rest)) return head.length - 1;
  if (at - rest - 1 >= 0 && isSame(text, at - rest - 1, head, 0, rest + 1) && isInLine(text, at)) return head.length + 1;
  return -1;
}

const isInLine = (text: string, at: number): boolean => at >= 0 && at < text.length && text.charCodeAt(at) !== 10;

function isSame(text: string, at: number, part: string, from: number, length: number): boolean {
  for (let step = 0; step < length; step++) if (text.charCodeAt(at + step) !== part.charCodeAt(from + step)) return false;
  return true;
}
