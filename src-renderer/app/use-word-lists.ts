import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dictionary } from '#shared/contract/dictionaries.ts';
import type { WordList } from '#shared/domain/dictionary.ts';
import { useCore } from '../client/use-core.ts';
import type { Choice } from '../components/type-ahead/choice.ts';

export interface WordLists {
  readonly all: readonly Dictionary[];
  /** What is checked, by built-in field: lists that the room keeps. A preset that nobody touched only suggests. */
  readonly byField: ReadonlyMap<string, WordList>;
  readonly byKey: ReadonlyMap<string, WordList>;
  /** What is offered while typing: the words in use. */
  readonly choicesOf: (dictionary: Dictionary | undefined) => readonly Choice[];
  readonly ofField: (field: string) => Dictionary | undefined;
  readonly ofKey: (key: string) => Dictionary | undefined;
  /** What a stored word means, where the screen is not in its language: 纸质 → Paper. Empty otherwise. On paper the word stands alone. */
  readonly gloss: (field: string, word: string) => string;
}

const NONE: readonly Dictionary[] = [];

/** The room's dictionaries, as forms use them. */
export function useWordLists(): WordLists {
  const core = useCore();
  const english = useTranslation().i18n.language === 'en';
  const { data = NONE } = useQuery(core.dictionaries.listDictionaries.queryOptions({ input: {} }));
  return useMemo(() => {
    const kept = data.filter(({ fixed, version }) => !fixed && version > 0).map((each) => ({ ...each, list: { strict: each.strict, words: new Map(each.words.map(({ word, active }) => [word, active])) } }));
    const labels = new Map<string, string>(english ? data.flatMap(({ fields, words }) => fields.flatMap((field) => words.map(({ word, labelEn }) => [`${field} ${word}`, labelEn === word ? '' : labelEn] as const))) : []);
    return {
      gloss: (field, word) => labels.get(`${field} ${word}`) ?? '',
      all: data, byField: new Map(kept.flatMap(({ fields, list }) => fields.map((field) => [field as string, list] as const))), byKey: new Map(kept.map(({ key, list }) => [key, list])),
      choicesOf: (dictionary) => (dictionary?.words ?? []).filter(({ active }) => active).map(({ word, labelEn }) => ({ value: word, label: word, ...(labelEn !== '' && { hint: labelEn }) })),
      ofField: (field) => data.find(({ fixed, fields }) => !fixed && fields.some((each) => each === field)), ofKey: (key) => (key === '' ? undefined : data.find((each) => each.key === key)),
    };
  }, [data, english]);
}
