import type { AreaContext } from '#main/areas/area-context.ts';
import { dropWord, keepWord } from '#main/areas/schemes/dictionaries-store.ts';
import { isWordUsed } from './is-word-used.ts';
import { ownDictionary } from './own-dictionary.ts';
import { requireDictionary } from './require-dictionary.ts';

/** The new word takes the place of the old one. Where a record keeps the old one (it is deleted, or out of the person's sight) that is retired, not lost. */
export function exchangeInDictionary(context: AreaContext, { key, from, to }: { readonly key: string; readonly from: string; readonly to: string }): void {
  const { db } = context;
  context.write((tx) => {
    const dictionary = requireDictionary(db, key);
    const old = dictionary.words.find(({ word }) => word === from);
    const there = dictionary.words.find(({ word }) => word === to);
    ownDictionary(context, tx, dictionary);
    if (old !== undefined && isWordUsed(db, dictionary, from)) keepWord(db, key, { ...old, active: false });
    else dropWord(db, key, from);
    if (there === undefined) keepWord(db, key, { word: to, labelEn: old?.labelEn ?? '', active: true, position: old?.position ?? (dictionary.words.at(-1)?.position ?? 0) + 10 });
    tx.record({ class: 'R', kind: 'word.rename', entity: 'dictionary', eid: key, body: { from, to } });
    tx.publish({ name: 'schemes.schemeChanged', payload: {} });
  });
}
