import type { dictionariesErrors } from '../../errors/dictionaries.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const dictionariesErrorWords: ErrorWordsFor<typeof dictionariesErrors> = {
  DICTIONARIES_NOT_FOUND: { what: 'There is no dictionary with the key {{key}}.', kept: 'Nothing was changed.', action: 'Refresh the list of dictionaries and try again.' },
  DICTIONARIES_EXISTS: { what: 'The key {{key}} belongs to another dictionary.', kept: 'No dictionary was made.', action: 'Choose another key, or open the dictionary that is there.' },
  DICTIONARIES_FIXED: { what: '“{{name}}” is laid down by the program and cannot be changed.', kept: 'The dictionary is as it was.', action: 'Permissions and codes depend on these values. For other words make a dictionary and a field of your own.' },
  DICTIONARIES_FIELD_TAKEN: { what: 'This field already takes the words of “{{name}}”.', kept: 'Nothing was saved.', action: 'Take the field out of that dictionary first.' },
  DICTIONARIES_WORD_NOT_FOUND: { what: 'The dictionary does not have “{{word}}”.', kept: 'Nothing was changed.', action: 'Refresh and try again.' },
  DICTIONARIES_WORD_IN_USE: { what: 'Records still have “{{word}}”, so it cannot be removed.', kept: 'The word and the records are as they were.', action: 'Retire it instead: it is no longer offered, and the records keep it. Or rename it into another word first.' },
  DICTIONARIES_SAME_WORD: { what: 'The new name is the same as “{{word}}”.', kept: 'Nothing was changed.', action: 'Write another name.' },
};
