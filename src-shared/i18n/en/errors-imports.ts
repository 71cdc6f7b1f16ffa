import type { importsErrors } from '../../errors/imports.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const importsErrorWords: ErrorWordsFor<typeof importsErrors> = {
  IMPORTS_NOT_FOUND: { what: 'There is no such import.', kept: 'Nothing was written.', action: 'Refresh the list of imports.' },
  IMPORTS_FILE_UNREADABLE: { what: 'The file {{file}} cannot be read ({{detail}}).', kept: 'Nothing was imported.', action: 'Check that the file exists and that no other program holds it.' },
  IMPORTS_FILE_EMPTY: { what: 'The file is empty: there are no records in it.', kept: 'Nothing was imported.', action: 'The first row should hold the column names, every row below it one record.' },
  IMPORTS_FILE_GONE: { what: 'The file to import is no longer in the data folder of this room.', kept: 'What was imported before is still there.', action: 'Choose the file again.' },
  IMPORTS_FORMAT_UNKNOWN: { what: 'It cannot be told what kind of catalogue file {{file}} is.', kept: 'Nothing was imported.', action: 'CSV and TSV can be imported; check the file, or save it anew from the program that made it.' },
  IMPORTS_ENCODING_UNKNOWN: { what: 'The encoding “{{encoding}}” is not known.', kept: 'Nothing was imported.', action: 'Use UTF-8, UTF-16 or GB18030.' },
  IMPORTS_QUOTE_OPEN: { what: 'A quote in line {{line}} has no partner; from there on the rows cannot be told apart.', kept: 'Nothing was imported.', action: 'Correct that line, or save the table as CSV again, and import it then.' },
};
