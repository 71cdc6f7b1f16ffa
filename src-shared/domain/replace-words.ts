export interface WordReplacement {
  readonly find: string;
  readonly replaceWith: string;
  readonly matchCase: boolean;
  /** Full-width and half-width letters, digits and signs count as the same. */
  readonly foldWidth: boolean;
}

interface Folded {
  readonly text: string;
  /** For each unit of the folded text, and for its end, where it stands in the original. */
  readonly origin: readonly number[];
}

function fold(text: string, { matchCase, foldWidth }: Pick<WordReplacement, 'matchCase' | 'foldWidth'>): Folded {
  let folded = '';
  const origin: number[] = [];
  let at = 0;
  for (const character of text) {
    const wide = foldWidth ? character.normalize('NFKC') : character;
    const same = matchCase ? wide : wide.toLowerCase();
    for (let unit = 0; unit < same.length; unit += 1) origin.push(at);
    folded += same;
    at += character.length;
  }
  origin.push(at);
  return { text: folded, origin };
}

/** Every place where the words stand, replaced, from the left; the rest of the text stays as it is, whatever was folded to find them. */
export function replaceWords(text: string, replacement: WordReplacement): string {
  const wanted = fold(replacement.find, replacement).text;
  if (wanted === '') return text;
  const folded = fold(text, replacement);
  let replaced = '';
  let copied = 0;
  for (let from = folded.text.indexOf(wanted); from >= 0; from = folded.text.indexOf(wanted, from + wanted.length)) {
    const start = folded.origin[from] ?? 0;
    const end = folded.origin[from + wanted.length] ?? text.length;
    // Half of what one character was folded to is not that character.
    if (start < copied || (from > 0 && folded.origin[from - 1] === start) || folded.origin[from + wanted.length - 1] === end) continue;
    replaced += text.slice(copied, start) + replacement.replaceWith;
    copied = end;
  }
  return replaced + text.slice(copied);
}
