import type { MessagesOf } from '../messages-of.ts';
import type { attachmentsMessages as zh } from '../zh-CN/attachments.ts';

export const attachmentsMessages: MessagesOf<typeof zh> = {
  title: 'Attach images',
  choose: {
    folder: 'Folder of images', pick: 'Choose a folder…', folderHint: 'The whole path on this computer. Files are named by the archival code (one PDF or TIFF an item), by the code and the page (…-0001), or lie in a folder for each code; a · may be written _ or .', fonds: 'Fonds', group: 'Record group', allGroups: 'All record groups', year: 'Year', allYears: 'All years',
    existing: 'Items that have pages', existings: { skip: 'are left alone', append: 'get more behind them', replace: 'get these instead' }, check: 'Check', checkAgain: 'Check again',
  },
  batches: {
    label: 'Batches of images', folder: 'Folder', state: 'State', scope: 'Scope', when: 'When', by: 'By', none: 'No images were attached yet', noneDetail: 'Images that a contractor or a scanner delivered are attached to their items by name: first both are compared, files without an item and items without a file are listed, and when all agree they are attached. Batches are listed here and can be taken back as a whole.',
    states: { checking: 'Being checked', unchecked: 'Check was interrupted', checked: 'Checked, not attached', running: 'Being attached', stopped: 'Not complete', done: 'Complete', rollingBack: 'Being taken back', rolledBack: 'Taken back' },
  },
  steps: { label: 'Steps of attaching', folder: 'Folder', check: 'Check', attach: 'Attach', result: 'Result' },
  back: 'All batches', discard: 'Forget this check',
  check: {
    running: 'Checking {{folder}}', agrees: 'All agree: {{items}} of {{items}} items, {{files}} of {{files}} files', disagrees: 'They differ: {{itemsAgreed}} of {{items}} items agree, {{filesAgreed}} of {{files}} files match', ready: '{{items}} items, {{files}} files, {{pages}} pages to attach', there: '{{n}} items have their images already', nothingNew: 'There is no new image to attach.',
    replaces: 'The pages that these items have are replaced; they come back when the batch is taken back.', findings: 'What differs', kind: 'Problem', file: 'File', code: 'Code', itemTitle: 'Title', detail: 'Detail', all: 'All', more: '{{n}} in all, the first {{shown}} are shown; the report has every one.', save: 'Save the report', partly: 'Attach only the {{n}} items that agree and leave the rest', submit: 'Attach {{n}} pages',
  },
  findings: {
    noItem: 'No such item', outOfScope: 'Item outside the scope', namesVolume: 'Names a volume, and no item in it', ambiguous: 'Names several items', unsafeName: 'Unsafe name', link: 'A link, not followed', unsupported: 'Neither picture nor PDF', damaged: 'File is not sound',
    noFile: 'Item without a file', repeatedPage: 'Several files for one page', unordered: 'Files without a page number: order unknown', fileLeft: 'A file cannot be used, item left whole', missingPage: 'Pages missing', pageCountDiffers: 'Page count differs', hasPages: 'Has pages, left alone',
  },
  details: { missingPage: 'Page {{detail}} missing', repeatedPage: 'Page {{detail}}', pageCountDiffers: 'Described/images {{detail}}', hasPages: 'Has {{detail}} pages' },
  run: { running: 'Attaching {{folder}}', leave: 'You may leave this screen; the work goes on.', stopped: 'Not everything was attached. What was attached is there; go on, or take it back.', goOn: 'Go on', rollBack: 'Take this batch back' },
  result: { attached: '{{items}} items, {{pages}} pages attached', replaced: '{{n}} pages replaced', refused: '{{n}} files could not be attached', kept: '{{n}} pages were kept when it was taken back', again: 'Attach another folder' },
  rollback: { title: 'Take this batch back?', detail: '{{pages}} pages are taken out of {{items}} items.', returning: 'The {{n}} pages that they replaced come back.', stay: 'The images stay in the history; the files in the folder are not touched.', used: '{{n}} of these pages have been changed since (rotated, cropped, text corrected, moved):', keep: 'Keep these and take back the rest', submit: 'Take back', running: 'Taking back {{folder}}' },
  report: { name: 'attachment report', verdict: 'Verdict', kind: 'Problem', file: 'File', code: 'Code', title: 'Title', detail: 'Detail' },
};
