import type { MessagesOf } from '../messages-of.ts';
import type { importsMessages as zh } from '../zh-CN/imports.ts';

export const importsMessages: MessagesOf<typeof zh> = {
  title: 'Import',
  errorFile: { row: 'Row', problem: 'Problem' },
  choose: { drop: 'Choose a catalogue file, or drop it here', detail: 'CSV, XLSX, DBF, EAD, XML; of any size, hundreds of thousands of rows too', hint: 'The first row holds the column names, such as Title, Responsible, Date, or field codes like TM, RZZ, WJRQ; what is not recognised you can name in the next step. All rows are checked first; nothing is written before you say so.', reading: 'Reading {{file}}' },
  batches: {
    label: 'Imports', file: 'File', state: 'State', fonds: 'Fonds', rows: 'Imported', when: 'When', by: 'By', none: 'Nothing was imported yet', noneDetail: 'If you have a list as a spreadsheet, import it as a whole: choose the file, look over its columns, check it, and only then write it. Imports are listed here and can be taken back as a whole.', noneReader: 'What archivists import is listed here.',
    states: { uploading: 'Reading was interrupted', ready: 'Columns to be named', checking: 'Being checked', checked: 'Checked, not imported', running: 'Being imported', stopped: 'Not complete', done: 'Complete', rollingBack: 'Being taken back', rolledBack: 'Taken back' },
    kept: '{{n}} kept when taken back',
  },
  steps: { label: 'Steps of the import', file: 'File', columns: 'Columns', check: 'Check', run: 'Import', result: 'Result' },
  back: 'All imports', discard: 'Forget this file',
  columns: {
    fonds: 'Import into fonds', level: 'Each row is', levels: { item: 'an item', volume: 'a volume', project: 'a project' }, kind: 'Called', encoding: 'Encoding', sheet: 'Sheet', hiddenSheet: '{{name}} (hidden)', profile: 'Profile', noProfile: 'None', saveProfile: 'Save as profile', saveProfileTitle: 'Save as an import profile', profileName: 'Name of the profile', profileSaved: 'Saved as “{{name}}”', deleteProfile: 'Delete profile', profileDeleted: 'Profile “{{name}}” deleted',
    table: 'Columns and what they hold', mapOf: 'Column “{{column}}” holds', leftOut: 'Left out', row: 'Row', first: 'The first rows of the file', existing: 'Codes that are in the room', existings: { refuse: 'are mistakes', skip: 'are skipped', fill: 'complete what is empty' }, duplicates: 'Same number, body, date and title', duplicateChoices: { report: 'is only reported', refuse: 'is a mistake' },
    foreign: 'Codes against the rule', foreigns: { refuse: 'are mistakes', keep: 'are kept as former codes' }, dates: 'Dates are', dateOrders: { ymd: 'year-month-day', dmy: 'day/month/year', mdy: 'month/day/year' }, assign: 'Number rows without a code', more: 'Fixed values and word lists', constant: 'Fixed value', constantHint: 'Used where the column is empty', valueMap: 'Word list ({{field}})', valueMapHint: 'One a line: as in the file=as meant, such as forever=永久', check: 'Check all rows', withoutTitle: 'Say which column holds the title.',
  },
  check: {
    running: 'Checking {{file}}', rows: '{{n}} rows', add: '{{n}} to import', fill: '{{n}} complete existing ones', skip: '{{n}} skipped', refuse: '{{n}} with mistakes', duplicates: '{{n}} may be duplicates', clean: 'All rows can be imported.', problems: 'Rows with mistakes', row: 'Row', column: 'Column', field: 'Field', value: 'Content', problem: 'Problem', moreProblems: '{{n}} more mistakes stand in the list of mistakes.',
    duplicateList: 'Possible duplicates', kinds: { codeInFile: 'Code comes twice in the file', codeInRoom: 'Code is in the room', alias: 'Another number of an item', description: 'Same number, body, date and title' }, other: 'As', otherRow: 'row {{row}}', leftOut: 'Columns left out', leftOutRows: '{{heading}} ({{n}} rows filled)', notes: 'Worth knowing about the file', download: 'Download the mistakes', change: 'Change the columns', skipInvalid: 'Leave out the {{n}} rows with mistakes', submit: 'Import {{n}}', another: 'Another file',
    noteWords: { formulas: 'Formulas were read by their last result ({{n}})', mergedCells: 'Merged cells hold text only in their first cell ({{n}})', hiddenRows: 'Hidden rows are imported too ({{n}})', hiddenColumns: 'Hidden columns are imported too ({{n}})', deletedRecords: 'Records marked as deleted are left out ({{n}})', errorCells: 'Cells that hold an error ({{n}})', other: '{{note}} ({{n}})' },
  },
  run: { running: 'Importing {{file}}', leave: 'You may leave this screen; the import goes on.', cancel: 'Stop', stopped: 'The import stopped after {{n}} rows. What was written is there; the batch is not complete.', goOn: 'Go on', rollBack: 'Take this import back', rate: '{{n}} rows a second' },
  result: { done: 'Import complete', added: '{{n}} imported', filled: '{{n}} completed', skipped: '{{n}} rows skipped', refused: '{{n}} rows not imported because of mistakes', show: 'Show in the catalogue', rolledBack: 'This import was taken back', kept: '{{n}} were kept because they were worked with', again: 'Import another file', annexes: 'Download the descriptions of {{n}} upper levels' },
  rollback: { title: 'Take this import back?', detail: '{{items}} records go to “Deleted” and give their codes back, so that they can be imported again; {{volumes}} volumes are taken out of use; {{completed}} completed records are as they were.', used: '{{n}} of them have been worked with since:', keep: 'Keep these and take back the rest', submit: 'Take back', running: 'Taking back {{file}}', why: { changed: 'changed', scanned: 'scanned', boxed: 'boxed', filled: 'holds other records', picked: 'on a pick list', deleted: 'deleted' } },
  filter: 'Only the import {{file}}', clearFilter: 'Show all',
};
