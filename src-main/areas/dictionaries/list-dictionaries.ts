import type { AreaContext } from '#main/areas/area-context.ts';
import { dictionariesInForce, type DictionaryInForce } from '#main/areas/schemes/dictionaries-in-force.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';

type Answer = CallAnswer<'dictionaries', 'listDictionaries'>;

/** Every dictionary with its words: presets, the room's own, and the program's codes. */
export const listDictionaries = ({ db }: AreaContext): Answer => dictionariesInForce(db).map(viewDictionary);

export const viewDictionary = ({ fields, words, ...rest }: DictionaryInForce): Answer[number] => ({ ...rest, fields: [...fields], words: words.map((word) => ({ ...word })) });
