import type { importsErrors } from '../../errors/imports.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const importsErrorWords: ErrorWordsFor<typeof importsErrors> = {
  IMPORTS_NOT_FOUND: { what: 'There is no such import.', kept: 'Nothing was written.', action: 'Refresh the list of imports.' },
  IMPORTS_FILE_UNREADABLE: { what: 'The file {{file}} cannot be read ({{detail}}).', kept: 'Nothing was imported.', action: 'Check that the file exists and that no other program holds it.' },
  IMPORTS_FILE_EMPTY: { what: 'The file is empty: there are no records in it.', kept: 'Nothing was imported.', action: 'The first row should hold the column names, every row below it one record.' },
  IMPORTS_FILE_GONE: { what: 'The file to import is no longer in the data folder of this room.', kept: 'What was imported before is still there.', action: 'Choose the file again.' },
  IMPORTS_FORMAT_UNKNOWN: { what: 'It cannot be told what kind of catalogue file {{file}} is.', kept: 'Nothing was imported.', action: 'CSV, TSV, XLSX, DBF, EAD and XML can be imported; check the file, or save it anew from the program that made it.' },
  IMPORTS_ENCODING_UNKNOWN: { what: 'The encoding “{{encoding}}” is not known.', kept: 'Nothing was imported.', action: 'Use UTF-8, UTF-16 or GB18030.' },
  IMPORTS_QUOTE_OPEN: { what: 'A quote in line {{line}} has no partner; from there on the rows cannot be told apart.', kept: 'Nothing was imported.', action: 'Correct that line, or save the table as CSV again, and import it then.' },
  IMPORTS_STATE: { what: 'This cannot be done with the import now ({{state}}).', kept: 'The import stays as it is.', action: 'Wait for the running job, or refresh the list of imports.' },
  IMPORTS_WITHOUT_TITLE: { what: 'No column stands for the title (TM).', kept: 'Nothing was imported.', action: 'Say which column holds the title.' },
  IMPORTS_NO_ROWS: { what: 'There are no rows to import.', kept: 'Nothing was imported.', action: 'The first row should hold the column names, every row below it one record; check the file first.' },
  IMPORTS_ROWS_INVALID: { what: '{{count}} rows have mistakes, the first in row {{row}}.', kept: 'Nothing was imported.', action: 'Correct them with the list of mistakes and import again, or choose to leave those rows out.' },
  IMPORTS_RECORDS_IN_USE: { what: '{{count}} records of this import have been worked with since: {{names}}.', kept: 'Nothing was taken back.', action: 'Undo that work first, or choose to keep these records and take back the rest.' },
  IMPORTS_NO_ANNEX: { what: 'This import has no descriptions of upper levels, or somebody else imported it.', kept: 'The catalogue is unchanged.', action: 'Choose an import of an EAD or AtoM file.' },
  IMPORTS_NO_ERROR_FILE: { what: 'This import has no list of mistakes.', kept: 'The import stays as it is.', action: 'Refresh the list of imports.' },
  IMPORTS_PROFILE_NOT_FOUND: { what: 'There is no such import profile.', kept: 'Nothing was written.', action: 'Refresh the list of profiles.' },
  IMPORTS_PROFILE_NAME_TAKEN: { what: 'There is an import profile “{{name}}” already.', kept: 'Nothing was written.', action: 'Choose another name, or change that profile.' },
  IMPORTS_PROFILE_CHANGED: { what: 'Somebody changed this import profile while you edited it.', kept: 'Their change is kept.', action: 'Load it again before you change it.' },
  IMPORTS_ARCHIVE_REFUSED: { what: 'This workbook cannot be opened ({{detail}}): it is encrypted, damaged, or monstrously large inside.', kept: 'Nothing was imported.', action: 'Open it in a spreadsheet, save it again, and import that.' },
  IMPORTS_FORMAT_BROKEN: { what: 'The file {{file}} cannot be read on ({{detail}}).', kept: 'Nothing was imported.', action: 'Export it again from the program that made it.' },
  IMPORTS_SHEET_NOT_FOUND: { what: 'The workbook has no sheet “{{sheet}}”.', kept: 'Nothing was imported.', action: 'Choose a sheet from the list.' },
};
