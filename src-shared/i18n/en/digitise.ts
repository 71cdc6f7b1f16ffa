import type { MessagesOf } from '../messages-of.ts';
import type { digitiseMessages as zh } from '../zh-CN/digitise.ts';

export const digitiseMessages: MessagesOf<typeof zh> = {
  title: 'Digitise',
  inbox: 'Inbox',
  inboxCount: 'Inbox ({{n}})',
  inboxSecrecy: 'Pages here have no classification yet and every clerk sees them. Choose the item of a secret paper before scanning it.',
  folders: 'Folders',
  import: 'Import files',
  unnumbered: 'No code yet',
  viewOnly: 'You can look at the pages; taking and importing needs the clerk role.',
  picker: {
    label: 'Choose the item to digitise', placeholder: 'Code, barcode or title', results: 'Items found', none: 'Nothing found for “{{query}}”', several: 'Several found, please choose', searching: 'Searching…', pages: '{{captured}} / {{expected}} pages', fileInto: 'File into which item',
  },
  start: {
    title: 'Choose an item first', detail: 'Scan its barcode, or type its code or title; then lay down the sheet and press Space. Pages that you cannot place yet go to the inbox and are filed later.', openInbox: 'Open the inbox',
  },
  count: { pages: '{{n}} pages', of: '{{n}} of {{expected}} pages', complete: '{{n}} pages, complete', missing: '{{n}} still missing', over: '{{n}} too many, please check', unknown: 'Expected pages not recorded' },
  camera: {
    label: 'Camera', stage: 'Camera picture', live: 'Live', last: 'Last page', lastOf: 'Page {{n}}', noLast: 'Nothing taken yet. The first page will stand here at the same scale as the picture.', unnamed: 'Camera {{n}}', starting: 'Opening the camera…', size: '{{width}} × {{height}} pixels', retry: 'Open the camera again',
    take: 'Take', retake: 'Retake page {{n}}', taking: 'Taking', replaceHint: 'The next picture replaces page {{n}}. The earlier image stays in the history.', keep: 'Do not replace', blank: 'There was no picture yet, please press again.', keys: 'Space or pedal takes · Backspace retakes the last', replaced: 'Page {{n}} replaced',
  },
  problem: {
    absent: { what: 'No camera was found.', action: 'Plug in the document camera, switch it on and open it again. You can also import files meanwhile.' },
    busy: { what: 'The camera is in use by another program, or does not answer.', action: 'Close other programs that use it (meetings, camera, scanner software) or plug it in again, then open it again.' },
    denied: { what: 'The camera is not allowed.', action: 'Allow the camera beside the address of this page or in the privacy settings of the system, then open it again.' },
    unplugged: { what: 'The camera was disconnected.', action: 'All pages taken are saved. Check the cable; the camera opens by itself when it is back, or press “Open the camera again”.' },
    other: { what: 'The camera could not be opened ({{detail}}).', action: 'Plug it in again or use another socket, then open it again.' },
  },
  warning: { blurred: 'Blurred: wait for the focus or change the height', cutOff: 'The sheet leaves the picture: move it in', askew: 'The sheet is askew by about {{degrees}}°', dark: 'Too dark: switch the lamp on', noEdge: 'No edge of a sheet seen', good: 'Whole and sharp' },
  pending: { one: '{{n}} waiting to be saved', saving: 'Saving {{n}}', waiting: '{{n}} waiting to be saved: the connection is gone, they are saved when it is back. Please keep this window open.', refused: '{{n}} not saved', again: 'Try again', discard: 'Discard this page', discardTitle: 'Discard this unsaved page?', discardDetail: 'It is only in memory and cannot be brought back.', picture: 'Unsaved page' },
  strip: {
    label: 'Pages', list: 'List of pages', page: 'Page {{n}}', pageState: 'Page {{n}}, {{state}}', empty: 'This item has no pages yet.', emptyInbox: 'The inbox is empty.', select: 'Select page {{n}}', selectAll: 'Select all', selected: '{{n}} selected', keys: '←→ walk · Alt+←→ reorder · R rotate · Del delete · Enter look',
    moved: 'Page {{from}} is now page {{to}}', reordered: 'Order changed',
    states: { unread: 'not read', queued: 'waiting to be read', read: 'read', corrected: 'corrected', failed: 'reading failed' },
  },
  act: { look: 'Look and correct', rotate: 'Rotate clockwise', rotateBack: 'Rotate anticlockwise', replace: 'Replace', replaceCamera: 'Retake with the camera', replaceFile: 'Replace by a file', remove: 'Delete', earlier: 'Move earlier', later: 'Move later', more: 'What to do with this page' },
  remove: { title: 'Delete page {{n}}?', titleMany: 'Delete {{n}} pages?', detail: 'Image and text stay in the history and can be brought back.', confirm: 'Delete', done: 'Page {{n}} deleted', doneMany: '{{n}} pages deleted', restored: '{{n}} brought back', restoreReason: 'Deletion undone' },
  files: {
    running: 'Importing {{file}}', done: '{{files}} files imported, {{pages}} pages', stopped: 'Stopped. {{files}} files imported, {{pages}} pages; {{left}} not imported.', waiting: 'The connection is gone; {{left}} files not imported, what was imported is saved.', again: 'Import the rest', problems: 'Not imported', pageOf: '{{file}}, page {{n}}', drop: 'Drop to import into {{target}}', toItem: 'this item', close: 'Close the report', unsure: 'Some of its pages may be stored: look at the pages first, then import what is missing.', replaceDone: 'Page {{n}} replaced by the file',
  },
  folder: {
    title: 'Import from folders', once: 'Import a folder', path: 'Path of the folder', pathHint: 'On the computer that runs Muniment, e.g. D:\\Scans\\2024 or /home/scan. Folders inside are not read; the files stay where they are.', intoItem: 'Into: {{item}}', intoInbox: 'Into: inbox', start: 'Start import', job: 'Importing {{folder}}',
    result: '{{files}} files: {{pages}} new pages, {{known}} here already, {{ignored}} passed over', problems: '{{n}} with problems:', cancelled: 'Stopped. The pages imported so far are saved.', failed: 'The import did not finish. The pages imported so far are saved.',
    watched: 'Watched folders', watchedHint: 'What a scanner puts into these folders comes in by itself.', none: 'No folder is watched yet.', add: 'Watch this folder', remove: 'Stop watching', removeTitle: 'Stop watching this folder?', removeDetail: 'Pages that came in and files in the folder stay as they are.', enabled: 'On', states: { watching: 'Watching', missing: 'Folder is missing', off: 'Off' }, last: 'Last file {{when}}', noFile: 'No file yet', refused: '{{n}} files left out', target: '→ {{item}}',
  },
  inboxBar: { file: 'File into an item', filed: '{{n}} pages filed', fileHint: 'Select pages first' },
  read: { all: 'Read text', again: 'Read again', running: 'Reading text', started: '{{n}} pages are being read', nothing: 'No page needs reading', done: 'Reading finished', cancelled: 'Reading stopped; what was read is kept', failed: 'Some pages could not be read; look at those marked “reading failed”' },
  text: {
    title: 'Text', none: 'This page has not been read yet.', noLines: 'No text was found.', queued: 'Waiting to be read…', failed: 'Reading this page failed. Look at the image and read it again, or type the text.', lines: 'Text that was read', line: 'Line {{n}}', lowLine: 'Line {{n}}, unsure {{pct}}%', low: 'unsure', correct: 'Correct', save: 'Save corrections', saved: 'Corrections saved', addLine: 'Add a line', by: 'Corrected by {{name}}', engine: 'Read by the program', lowCount: '{{n}} lines unsure', read: 'Read this page', rereadTitle: 'Read page {{n}} again?', rereadDetail: 'Lines that somebody corrected stay; the others are replaced by the new result. The earlier text stays in the history.',
    keys: 'Enter next line · Ctrl+S save · Esc give up', leave: 'Back to taking', leaveInbox: 'Back to the inbox', image: '{{name}}, page {{n}}', discardTitle: 'Give up unsaved corrections?', discard: 'Give up',
  },
  keys: { take: 'Take a picture', replaceLast: 'Retake the last page', choose: 'Choose an item', keep: 'Do not replace' },
};
