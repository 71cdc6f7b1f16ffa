import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import type { DictionaryInForce } from '#main/areas/schemes/dictionaries-in-force.ts';
import { keepWord, type DictionaryWord } from '#main/areas/schemes/dictionaries-store.ts';
import { ownDictionary } from './own-dictionary.ts';

/** Writes one word into a dictionary, behind the others if it is new. */
export function putWord(context: AreaContext, tx: WriteTx, dictionary: DictionaryInForce, { word, labelEn, active }: Omit<DictionaryWord, 'position'>): 'added' | 'changed' | 'same' {
  const before = dictionary.words.find((each) => each.word === word);
  if (before !== undefined && before.labelEn === labelEn && before.active === active) return 'same';
  ownDictionary(context, tx, dictionary);
  keepWord(context.db, dictionary.key, { word, labelEn, active, position: before?.position ?? (dictionary.words.at(-1)?.position ?? 0) + 10 });
  tx.record({
    class: 'R', kind: before === undefined ? 'word.create' : 'word.update', entity: 'dictionary', eid: dictionary.key,
    body: { word, ...(before !== undefined && { before: { labelEn: before.labelEn, active: before.active } }), after: { labelEn, active } },
  });
  return before === undefined ? 'added' : 'changed';
}
