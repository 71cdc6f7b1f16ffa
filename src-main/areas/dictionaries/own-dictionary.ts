import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import type { DictionaryInForce } from '#main/areas/schemes/dictionaries-in-force.ts';
import { keepDictionary, keepWord } from '#main/areas/schemes/dictionaries-store.ts';

/** A preset becomes the room's own with its first change, words and all: what a later version of the program brings does not alter it. */
export function ownDictionary({ db }: AreaContext, tx: WriteTx, dictionary: DictionaryInForce): void {
  if (dictionary.version > 0) return;
  keepDictionary(db, { ...dictionary, version: 1 });
  for (const word of dictionary.words) keepWord(db, dictionary.key, word);
  const { key, labelZh, labelEn, strict, fields, words } = dictionary;
  tx.record({ class: 'R', kind: 'dictionary.create', entity: 'dictionary', eid: key, body: { labelZh, labelEn, strict, fields: [...fields], words: words.map(({ word }) => word) } });
}
