import type { MessagesOf } from '../messages-of.ts';
import type { catalogueMessages as zh } from '../zh-CN/catalogue.ts';

export const catalogueMessages: MessagesOf<typeof zh> = {
  title: 'Catalogue',
  new: 'New',
  list: ', ',
  colon: ': ',
  semicolon: '; ',
  tree: { title: 'Arrangement', label: 'Arrangement of the records', all: 'All records', noUnit: 'No unit', resize: 'Width of the arrangement' },
  grid: { codeHint: 'from its beginning', label: 'Records', allBoxes: 'Any box' },
  toVolumes: 'Volumes',
  states: { label: 'By state', all: 'All', unnumbered: 'No code', unfiled: 'In no volume', unboxed: 'Not boxed', unscanned: 'Not scanned', deleted: 'Deleted' },
  checks: 'Checks', selection: { label: 'Selected records', clear: 'Clear the selection', more: 'More actions', count: '{{n}} selected' },
  actions: { unbox: 'Take out of the box', assign: 'Assign codes', box: 'Box', change: 'Change', delete: 'Delete', restore: 'Restore', copyAsNew: 'New record like this one', aliases: 'Other numbers', archiveNumbers: 'Give archive numbers', allNumbered: 'Every selected record has its code' },
  empty: {
    title: 'Nothing is described yet', detail: 'Begin with the first paper: title, responsible body and date; its archival code comes by itself. A list that exists already can be imported as CSV.', detailReader: 'Records appear here when a clerk has entered them.',
    all: 'No record fits', filtered: 'Choose another branch, or widen the filters over the columns.', unnumbered: 'Every record has its code', unnumberedDetail: 'Records that are entered and have no archival code stand here.', unfiled: 'Every record lies in a volume', unfiledDetail: 'Records that lie in no volume stand here.', unboxed: 'Every record is boxed', unboxedDetail: 'Records that lie in no box stand here.',
    unscanned: 'Every record is scanned', unscannedDetail: 'Records without page images stand here.', deleted: 'Nothing is deleted', deletedDetail: 'Deleted records stay here with their codes and can be restored.', showAll: 'Show all records',
  },
  panel: {
    nothingTitle: 'No record chosen', nothingDetail: 'Choose one in the list to read or change it, or begin a new one.', newRecord: 'New record', nextCode: 'next number', codeLater: 'Year and retention give the code', form: 'Description', history: 'History', more: 'More',
    pages: 'Page thumbnails', openPage: 'Look at page {{n}}', pageOf: '{{title}}, page {{n}}', digitise: 'Open in Digitise', notScanned: 'No page images yet', scan: 'Scan', fetch: 'Fetch', toComplete: '{{n}} to complete',
    assignOnSave: 'Number it', unsaved: '{{n}} unsaved', discard: 'Discard', saveAndNext: 'Save, next', rebase: 'Take the newest, keep my words',
  },
  form: { arranged: 'Arrangement', described: 'Description', dateHint: '20190501', secretUntil: 'until {{day}}', termHint: '10年', listMark: ', ', fromVolume: 'From volume {{volume}}: {{fields}}.', unlikeVolume: 'Not as in volume {{volume}}: {{fields}}.' },
  saved: { created: 'Entered: {{title}}', withoutCode: 'Entered, but not complete enough for a code: {{title}}', numbered: 'Entered: {{code}}', changed: 'Saved: {{fields}}', renumbered: 'New code: {{code}}' },
  deed: {
    box: 'Boxed {{n}}', unbox: 'Taken out of boxes: {{n}}', create: 'Entering “{{title}}”', update: 'Changing {{fields}} of “{{title}}”', delete: 'Deleted {{n}}', restore: 'Restored {{n}}', number: 'Numbered {{n}}', numberOne: 'Numbered {{code}}', change: 'Changed {{field}} of {{n}}', paste: 'Pasted into {{n}}', aliases: 'other numbers of “{{name}}”', archiveNumbers: 'archive numbers for {{n}} items',
  },
  undo: { did: '{{deed}}', done: 'Undone: {{deed}}', redo: 'Redo', redone: 'Done again: {{deed}}', nothing: 'Nothing to undo' },
  delete: { title: 'Delete {{n}} records?', detail: 'They move to “Deleted”. Their codes stay theirs and are given to nothing else. They can be restored.', reasonHint: 'Kept in the history for ever' },
  restore: { title: 'Restore {{n}} records?', detail: 'They come back into the list with their codes.' },
  renumber: { title: 'The code changes with it', detail: 'The code {{code}} holds what is being changed ({{fields}}). Saving gives a new code; the old one is retired and never used again.', submit: 'Renumber and save', reasonHint: 'Why it is corrected; kept in the history' },
  leave: { title: 'Unsaved changes', detail: 'The changes to “{{name}}” are not saved yet.', save: 'Save', discard: 'Do not save', stay: 'Keep editing' },
  refused: { title: '{{n}} got no code', detail: 'Complete what is named here, then number again.' },
  box: {
    standing: 'Into box {{box}} that is not put away yet (barcode {{barcode}}, {{n}} inside)',
    title: 'Box {{n}} records', allBoxed: 'Every selected record is boxed', thickness: 'Spine at most', already: '{{n}} are in a box already and stay there.', tooThick: 'One record is thicker than a box of {{mm}} mm. Choose a thicker box.', facts: '{{items}} records, {{pages}} pages · about {{stack}} mm · box {{mm}} mm',
    rule: 'A box never mixes years, units or retentions. What does not fit goes into the next box, each with the thinnest spine that takes it.', submit: 'Make {{n}} boxes', madeOne: 'Put into box {{box}} (barcode {{barcode}})', made: '{{n}} boxes made', putAway: 'Put away',
  },
  aliases: { title: 'Other numbers', detail: 'Former codes, numbers given by the archive that took it over, numbers of an earlier system: write them as they stand on the paper. The record is found by them too.', kind: 'Kind of number', code: 'Number', add: 'Add another', remove: 'Remove {{code}}' },
  archiveNumbers: {
    title: 'Archive numbers for {{n}} items', detail: 'The item numbers that the archive gives when it takes the records over. Given in the order of the archival codes; those and the room’s own numbers stay.', startAt: 'First number', width: 'Digits', submit: 'Give numbers', preview: '{{first}} ({{from}}) to {{last}} ({{to}})',
    tooWide: 'The last number has more digits. Use more digits or begin lower.', replaced: '{{n}} of them have an archive number already; it is replaced, and can be undone.',
  },
  change: { title: 'Change {{n}} records', field: 'Which field', value: 'New value', submit: 'Change {{n}} records', clear: 'Empty it in {{n}} records', reasonOptional: '(optional)' },
  paste: {
    title: 'Pasting changes {{n}} records', record: 'Record', field: 'Field', before: 'Was', after: 'Becomes', submit: 'Change {{n}} cells', same: '{{n}} cells say the same already.', fixed: 'These columns cannot be written and are passed over: {{columns}}.', rowsOver: '{{n}} rows lie below the last record and are not used. New records come in by import.',
    columnsOver: '{{n}} columns lie beyond the last one and are not used.', unreadable: '{{n}} cells cannot be written and are passed over.', cannot: 'cannot be written', notDate: 'not a date', table: 'What would change', nothing: 'The block changes nothing.', more: '{{n}} more are not listed.',
  },
  history: { empty: '(empty)', origin: 'Source', undo: 'Undo this change', kinds: { 'item-create': 'Entered', 'item-update': 'Changed', 'item-declassify': 'Declassified', 'item-alias': 'Other numbers changed', 'item-file': 'Arranged in a volume', 'item-number': 'Numbered', 'item-delete': 'Deleted', 'item-restore': 'Restored', 'item-undo': 'Undone', 'item-box': 'Boxed', 'item-unbox': 'Taken out of its box', 'item-missing': 'Marked missing in a stocktaking' } },
  image: { on: 'Page beside form', off: 'Back to the list', previous: 'Record before', next: 'Next record', nextPage: 'Next page', previousPage: 'Page before', position: '{{n}} / {{count}}', nothing: 'Choose one in the list, or press Alt+↓ to begin with the first.', notScanned: 'Scan or attach its pages, and describe it here while you look at them.' },
  keys: { edit: 'Edit the description', box: 'Put into a box', new: 'New record', save: 'Save', saveAndNext: 'Save and enter the next', undo: 'Undo the last change', copyField: 'Same field of the record before' },
};
