/** Compared as a search would: compatibility forms are one, white space is none. */
const bare = (text: string): string[] => [...text.normalize('NFKC').replace(/\s+/gu, '').replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'")];

export interface CharacterErrors { readonly wrong: number; readonly of: number }

/** Characters to insert, delete or exchange until what was read is what stands there. */
export function characterErrors(read: string, truth: string): CharacterErrors {
  const [a, b] = [bare(read), bare(truth)];
  let row = Uint32Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [index, character] of a.entries()) {
    const next = new Uint32Array(b.length + 1);
    next[0] = index + 1;
    for (let at = 1; at <= b.length; at += 1) next[at] = Math.min(next[at - 1]! + 1, row[at]! + 1, row[at - 1]! + (character === b[at - 1] ? 0 : 1));
    row = next;
  }
  return { wrong: row[b.length]!, of: b.length };
}

/** Characters that stand there and were not read, in whatever order. */
export function lostCharacters(read: string, truth: string): CharacterErrors {
  const left = new Map<string, number>();
  for (const character of bare(read)) left.set(character, (left.get(character) ?? 0) + 1);
  const wanted = bare(truth);
  let wrong = 0;
  for (const character of wanted) {
    const count = left.get(character) ?? 0;
    if (count === 0) wrong += 1;
    else left.set(character, count - 1);
  }
  return { wrong, of: wanted.length };
}

export const errorPct = (all: readonly CharacterErrors[]): number => (100 * all.reduce((sum, { wrong }) => sum + wrong, 0)) / Math.max(1, all.reduce((sum, { of }) => sum + of, 0));
