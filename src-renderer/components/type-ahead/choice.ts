import type { Initials } from './use-initials.ts';

export interface Choice {
  /** What is stored. */
  readonly value: string;
  readonly label: string;
  /** Shown small beside it, and searched: a code, the other language. */
  readonly hint?: string;
}

/** The choices that `typed` may mean, best first: the code itself, beginnings, then the rest. All of them while nothing is typed. */
export function matchingChoices<Found extends Choice>(choices: readonly Found[], typed: string, initials: Initials): readonly Found[] {
  const words = typed.normalize('NFKC').trim().toLowerCase();
  if (words === '') return choices;
  const ranked = choices.flatMap((choice) => {
    const rank = rankOf(choice, words, initials);
    return rank === null ? [] : [{ choice, rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ choice }) => choice);
}

function rankOf({ value, label, hint = '' }: Choice, words: string, initials: Initials): number | null {
  const texts = [label, hint, value].map((text) => text.toLowerCase());
  if (texts.includes(words)) return 0;
  if (texts.some((text) => text.startsWith(words))) return 1;
  const sounds = initials(label).split(' ');
  if (sounds.some((sound) => sound !== '' && sound.startsWith(words))) return 2;
  return texts.some((text) => text.includes(words)) ? 3 : null;
}
