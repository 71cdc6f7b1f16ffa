import { countWords } from '#main/areas/dictionaries/count-words.ts';
import { exportWords } from '#main/areas/dictionaries/export-words.ts';
import { importWords } from '#main/areas/dictionaries/import-words.ts';
import { listDictionaries } from '#main/areas/dictionaries/list-dictionaries.ts';
import { previewRename } from '#main/areas/dictionaries/preview-rename.ts';
import { removeWord } from '#main/areas/dictionaries/remove-word.ts';
import { saveDictionary } from '#main/areas/dictionaries/save-dictionary.ts';
import { saveWord } from '#main/areas/dictionaries/save-word.ts';
import { startRename } from '#main/areas/dictionaries/start-rename.ts';
import type { AreaVerbs } from '../verbs.ts';

export const dictionariesVerbs: AreaVerbs<'dictionaries'> = { listDictionaries, saveDictionary, saveWord, removeWord, countWords, previewRename, startRename, importWords, exportWords };
